import { expect, test } from 'vitest';
import { kill9 } from '#test/provers/kill9.ts';

test('what was acknowledged is still there after kill -9 of the server, of the postmaster, and of all of it', async () => {
  const kills = await kill9(3, 'quick');
  expect(kills.map(({ victim }) => victim)).toEqual(['writer', 'postmaster', 'everything']);
  for (const kill of kills) {
    expect(kill.acknowledged).toBeGreaterThan(0);
    expect(kill.lost).toEqual([]);
    expect(kill.half).toBeNull();
  }
}, 300_000);

test('the prover notices a writer that acknowledges before it commits', async () => {
  const kills = await kill9(3, 'planted', true);
  expect(kills.flatMap(({ lost }) => lost)).not.toEqual([]);
}, 300_000);
