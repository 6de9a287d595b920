import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyCase } from '#optimise/brute-force.ts';
import { applyChanges } from '#optimise/changes.ts';
import type { CaseChanges } from '#optimise/formats.ts';
import { solveLevels } from '#optimise/levels.ts';
import { addSeat, changeValue, dropSeat, forcePlace, provedBy, refusePlace } from '#optimise/mend.ts';
import { problemOf } from '#optimise/problem.ts';
import { solveProblem } from '#optimise/solve-case.ts';
import { nodeOf, standingOf } from '#optimise/standing.ts';

describe('mending a plan by one path', () => {
  it('is optimal again after every step of a long series, with a proof that adds up', () => {
    let mended = 0;
    fc.assert(
      fc.property(
        tinyCase({ people: 6, groups: true }),
        fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat()), { maxLength: 8 }),
        (input, steps) => {
          const problem = problemOf(input);
          const first = solveLevels(problem, { shouldStop: () => false });
          if (first.kind !== 'solved' || problem.people === 0 || problem.posts === 0) return;
          // values of the standing are changed below; those of the case stay
          const standing = standingOf(problemOf(input), first.choice, first.levels);
          const changes: Required<CaseChanges> = { without: [], only: [], capacity: {}, values: [] };
          const name = (n: number) => (n === problem.root ? null : String(problem.postIds[n]));
          for (const [kind, pick] of steps) {
            const e = pick % problem.people;
            const p = pick % problem.posts;
            const id = problem.employeeIds[e] as string;
            const before = structuredClone(changes);
            let done = true;
            if (kind === 0) {
              changes.without.push([id, name(nodeOf(standing, e))]);
              done = refusePlace(standing, e);
            } else if (kind === 1) {
              const from = problem.start[e] as number;
              const k = from + (pick % Math.max(1, (problem.start[e + 1] as number) - from));
              if (standing.closed[k] === 1) continue;
              changes.only.push([id, name(problem.node[k] as number)]);
              done = forcePlace(standing, e, k);
            } else if (kind === 2) {
              changes.capacity[`P${p}`] = (standing.high[p] as number) + 1;
              addSeat(standing, p);
            } else if (kind === 4) {
              const levels = problem.levels.flatMap(({ name }, l) => (name === 'moves' ? [] : [l]));
              const l = levels[pick % Math.max(1, levels.length)];
              const from = problem.start[e] as number;
              const k = from + (pick % Math.max(1, (problem.start[e + 1] as number) - from));
              if (l === undefined || standing.closed[k] === 1) continue;
              const value = (pick % 41) - 20;
              const { name: level } = problem.levels[l] as (typeof problem.levels)[number];
              changes.values.push([id, name(problem.node[k] as number), level, value]);
              changeValue(standing, e, k, l, value);
            } else {
              if (standing.high[p] === 0) continue;
              changes.capacity[`P${p}`] = (standing.high[p] as number) - 1;
              done = dropSeat(standing, p);
            }
            const altered = applyChanges(problem, changes);
            const cold = solveProblem(altered);
            expect(cold.status).toBe(done ? 'optimal' : 'infeasible');
            if (!done) {
              Object.assign(changes, before);
              continue;
            }
            const proof = provedBy(standing, altered);
            expect(proof).not.toBeNull();
            expect(proof?.levels.map((level) => Number(level.objective))).toEqual(cold.objective);
            mended++;
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(mended).toBeGreaterThan(500);
  });
});
