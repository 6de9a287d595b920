import { expect, it } from 'vitest';
import { highsWithin } from '#optimise/core.server.ts';
import type { PlacementCase } from '#optimise/formats.ts';
import { solveCase } from '#optimise/solve-case.ts';

const PAIRS = 40;
const STUCK = 26;

/** Pairs of relatives who serve together: each could go to another agency but for one pair, for whom the only seat there is taken. */
function relatives(): PlacementCase {
  const posts = [
    { id: 'A', capacity: 2 * PAIRS, agency: 'A' },
    { id: 'B', capacity: 2 * PAIRS, agency: 'B' },
    { id: 'C', capacity: 1, agency: 'B' },
  ];
  const people = Array.from({ length: 2 * PAIRS }, (_, e) => ({
    id: `E${e}`,
    post: 'A',
    stay: [0],
    unplaced: null,
    moves: [{ post: e >> 1 === STUCK ? 'C' : 'B', values: [-1] }],
  }));
  people.push({ id: 'Z', post: 'C', stay: [0], unplaced: null, moves: [] });
  const kin = Array.from({ length: PAIRS }, (_, i) => ({
    employees: [`E${2 * i}`, `E${2 * i + 1}`],
    key: 'agency',
  }));
  return {
    format: 'placement-case/1',
    objectives: ['value'],
    posts,
    employees: people,
    kin,
  } as unknown as PlacementCase;
}

it('names the one pair of relatives who cannot serve apart, without asking about every pair that can', () => {
  let asked = 0;
  const core = highsWithin(() => 60);
  const counted: typeof core = (programme) => {
    asked++;
    return core(programme);
  };
  const { status, conflict } = solveCase(relatives(), { closeCore: counted });
  expect([status, conflict?.kin, conflict?.employees]).toEqual([
    'infeasible',
    [STUCK],
    [`E${2 * STUCK}`, `E${2 * STUCK + 1}`],
  ]);
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(PAIRS / 2);
});
