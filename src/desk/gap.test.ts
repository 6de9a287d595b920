import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '#judge/check.ts';
import { bruteForce, tinyCase } from '#optimise/brute-force.ts';
import { highsWithin } from '#optimise/core.server.ts';
import type { CloseCore } from '#optimise/core.ts';
import type { PlacementCase } from '#optimise/formats.ts';
import { solvedHere } from '#optimise/peer.ts';
import { solveCase } from '#optimise/solve-case.ts';

/** HiGHS in this thread; `asked` counts how often a gap was left for it. */
function counting(): { closeCore: CloseCore; asked: () => number } {
  let asked = 0;
  return {
    asked: () => asked,
    closeCore: (programme) => {
      asked++;
      return solvedHere(programme);
    },
  };
}

/** Everybody holds a seat and none is free: moves come in cycles, so that a cap cuts through exchanges. */
const noVacancy: fc.Arbitrary<PlacementCase> = fc
  .record({
    people: fc.integer({ min: 4, max: 12 }),
    max: fc.integer({ min: 1, max: 9 }),
    levels: fc.constantFrom<string[]>(['fit'], ['fit', 'moves'], ['fit', 'growth']),
    draws: fc.infiniteStream(fc.nat({ max: 9999 })),
  })
  .map(({ people, max, levels, draws }) => {
    const draw = (n: number) => (draws.next().value as number) % n;
    const vector = (bonus: number) => levels.filter((name) => name !== 'moves').map(() => draw(50) + bonus);
    const ids = Array.from({ length: people }, (_, e) => `P${e}`);
    const input: PlacementCase = {
      format: 'placement-case/1',
      objectives: levels,
      posts: ids.map((id) => ({ id, capacity: 1 })),
      employees: ids.map((post, e) => ({
        id: `E${e}`,
        post,
        stay: vector(0),
        unplaced: null,
        moves: ids.filter((id) => id !== post && draw(3) > 0).map((id) => ({ post: id, values: vector(30) })),
      })),
      moveCaps: [{ id: 'K', employees: 'all', max }],
    };
    return input;
  });

describe('a gap under a cap on moves', () => {
  it('is closed with the value that trying every plan finds, whatever other rules hold', () => {
    const { closeCore } = counting();
    fc.assert(
      fc.property(tinyCase({ people: 6, groups: true, sides: true }), fc.nat({ max: 4 }), (plain, max) => {
        const input = { ...plain, moveCaps: [{ id: 'K', employees: 'all' as const, max }] };
        const truth = bruteForce(input);
        const plan = solveCase(input, { closeCore });
        expect(plan.objective).toEqual(truth);
        expect(plan.status).toBe(truth === null ? 'infeasible' : 'optimal');
      }),
      { numRuns: 1000 },
    );
  });

  it('is closed by the core with the value that splitting finds, and the judge agrees', () => {
    const core = counting();
    fc.assert(
      fc.property(noVacancy, (input) => {
        const split = solveCase(input);
        const plan = solveCase(input, { closeCore: core.closeCore });
        expect({ status: plan.status, objective: plan.objective, bound: plan.bound }).toEqual({
          status: split.status,
          objective: split.objective,
          bound: split.bound,
        });
        const { exit, objective } = check(JSON.stringify(input), JSON.stringify(plan));
        if (plan.status === 'optimal')
          expect({ exit, objective }).toEqual({ exit: 0, objective: plan.objective });
      }),
      { numRuns: 300 },
    );
    expect(core.asked()).toBeGreaterThan(30);
  });

  it('on a later level leaves the earlier ones at the value they were closed with', () => {
    // a round in which one move fewer would be worth more on the second level and less on the first
    const input = JSON.parse(
      readFileSync(join(import.meta.dirname, 'held-cap.case.json'), 'utf8'),
    ) as PlacementCase;
    const plan = solveCase(input, { closeCore: counting().closeCore });
    expect(plan).toMatchObject({ status: 'optimal', objective: [660, 485], bound: [660, 485] });
    expect(solveCase(input).objective).toEqual(plan.objective);
    // and so it is where a second cap, which binds nobody, leaves the gap to the core
    const wide = { id: 'wide', employees: 'all' as const, max: input.employees.length };
    const two = { ...input, moveCaps: [...(input.moveCaps ?? []), wide] };
    expect(solveCase(two, { closeCore: counting().closeCore }).objective).toEqual(plan.objective);
  });

  it('is closed in a thread of its own, and given up when its time is over', () => {
    const programme = 'Maximize\n 3 x4 + 2 x7\nSubject To\n x4 + x7 <= 1\nBinary\n x4\n x7\nEnd\n';
    expect(highsWithin(() => 60)(programme)).toEqual([4]);
    expect(highsWithin(() => 60)(programme.replace('<= 1', '>= 3'))).toBe('none');
    expect(highsWithin(() => 0)(programme)).toBeNull();
  });
});
