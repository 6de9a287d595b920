import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '#desk/resolve.command.ts';
import { check } from '#judge/check.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { previewRefusals } from '#optimise/preview.ts';
import { problemOf } from '#optimise/problem.ts';
import { questioned } from '#optimise/questioned.ts';
import { resolveCase } from '#optimise/repair.ts';
import { solveCase } from '#optimise/solve-case.ts';

/** Ani would move to P1, which Budi leaves for the empty P2. */
const input: PlacementCase = {
  format: 'placement-case/1',
  objectives: ['fit', 'moves'],
  posts: ['P0', 'P1', 'P2'].map((id) => ({ id, capacity: 1 })),
  employees: [
    { id: 'ani', post: 'P0', stay: [5], unplaced: null, moves: [{ post: 'P1', values: [9] }] },
    { id: 'budi', post: 'P1', stay: [6], unplaced: [-10], moves: [{ post: 'P2', values: [7] }] },
  ],
};
const folder = mkdtempSync(join(tmpdir(), 'tepat-resolve-'));
const [caseFile, planFile, out] = ['case.json', 'plan.json', 'plan2.json'].map((name) =>
  join(folder, name),
) as [string, string, string];
writeFileSync(caseFile, JSON.stringify(input));
writeFileSync(planFile, JSON.stringify(solveCase(input)));

async function resolved(...args: string[]): Promise<PlacementPlan> {
  const io = { out: () => undefined, err: () => undefined, lang: 'id' as const };
  await run([caseFile, planFile, ...args, '--out', out], io);
  const text = readFileSync(out, 'utf8');
  expect(check(readFileSync(caseFile), text).exit).toBe(0);
  return JSON.parse(text) as PlacementPlan;
}

describe('the repair command', () => {
  it.each([
    ['a refusal', ['--refuse', 'ani'], [12, -1]],
    ['a fixed name', ['--fix', 'budi'], [16, -2]],
    ['a forced place', ['--force', 'budi=P1'], [11, 0]],
    ['a seat fewer', ['--drop-seat', 'P2'], [11, 0]],
    ['a post closed', ['--drop-post', 'P2'], [11, 0]],
    ['a seat more', ['--add-seat', 'P0'], [16, -2]],
    ['another value of a move', ['--value', 'ani=P1:fit=1'], [12, -1]],
    ['another value of being left without a post', ['--value', 'budi=:fit=100'], [109, -2]],
  ])('is optimal again, proved by prices, after %s', async (_, args, objective) => {
    const plan = await resolved(...args);
    expect(plan).toMatchObject({ status: 'optimal', objective, bound: objective });
    expect(plan.certificate?.levels.map(({ proof }) => proof)).toEqual(['dual', 'dual']);
  });

  it('gives the move of whoever refuses to the next best where only one may move, by repair and by preview', () => {
    const [near, far] = [10, 8];
    const capped: PlacementCase = {
      format: 'placement-case/1',
      objectives: ['fit'],
      posts: ['P0', 'P1', 'V0', 'V1'].map((id) => ({ id, capacity: 1 })),
      employees: [near, far].map((gain, e) => ({
        id: `E${e}`,
        post: `P${e}`,
        stay: [0],
        unplaced: null,
        moves: [{ post: `V${e}`, values: [gain] }],
      })),
      moveCaps: [{ id: 'K', employees: 'all', max: 1 }],
    };
    const plan = solveCase(capped);
    expect(plan).toMatchObject({ objective: [near], certificate: { levels: [{ proof: 'dual' }] } });
    expect(plan.certificate?.levels[0]?.cap).not.toEqual({});
    const mended = resolveCase(capped, plan, { refuse: ['E0'] });
    expect(mended).toMatchObject({ status: 'optimal', objective: [far], assignment: { E0: 'P0', E1: 'V1' } });
    expect(previewRefusals(questioned(problemOf(capped), plan), ['E0']).loss).toEqual([near - far]);
  });

  it('proves the fewest other people changed: nobody after a change of value, one where a seat is lost', async () => {
    const value = await resolved('--value', 'ani=P1:fit=1', '--fewest-changes');
    expect(value.fewestChanges).toEqual({ changed: 0, atLeast: 0 });
    const seat = await resolved('--drop-seat', 'P2', '--fewest-changes');
    expect(seat.fewestChanges).toEqual({ changed: 1, atLeast: 1 });
  });

  it.each([
    ['--refuse', '99'],
    ['--fix', '99'],
    ['--force', '99=P1'],
    ['--drop-post', 'P9'],
    ['--drop-seat', 'P9'],
    ['--add-seat', 'P9'],
    ['--value', '99=P1:fit=1'],
    ['--value', 'ani=P9:fit=1'],
  ])('names %s where it was given somebody or something unknown', async (flag, value) => {
    await expect(resolved(flag, value)).rejects.toMatchObject({
      code: 'case.unknown',
      values: { path: flag },
    });
  });

  it('says what a value must look like, and which levels there are', async () => {
    for (const text of ['ani', 'ani=P1', 'ani=P1:fit=1.5', 'ani=P1:moves=1', 'ani=P1:need=1'])
      await expect(resolved('--value', text)).rejects.toMatchObject({
        code: 'argument.value',
        values: { argument: '--value' },
      });
    await expect(resolved('--value', 'ani=P2:fit=1')).rejects.toMatchObject({ code: 'case.option' });
  });
});
