/** What must not count does not: a small run of the metamorphic prover; `npm run prove metamorphic` changes 1,000 people. */
import { expect, test } from 'vitest';
import { type Leak, metamorphic } from '#test/provers/metamorphic.ts';

const small = { employees: 300, changed: 100, seed: '7' };

test('another sex, religion, marital status, birthplace or NIP changes no value and no placement', async () => {
  const { changed, pairs, moves, differences } = await metamorphic(small);
  expect(differences).toEqual([]);
  expect(changed).toBe(small.changed);
  expect(pairs).toBeGreaterThan(1000);
  expect(moves).toBeGreaterThan(0);
});

test.each<Leak>(['sex', 'digit', 'lot'])('a leak planted on purpose is found: %s', async (leak) => {
  expect((await metamorphic({ ...small, leak })).differences.length).toBeGreaterThan(0);
});
