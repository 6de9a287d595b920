import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownQuestion } from '#optimise/audience.ts';
import { tinyCase } from '#optimise/brute-force.ts';
import { questionTo } from '#optimise/explain.ts';
import { alternativesTo } from '#optimise/place.ts';
import { problemOf } from '#optimise/problem.ts';
import { questioned } from '#optimise/questioned.ts';
import { solveCase } from '#optimise/solve-case.ts';

it('an employee is told posts and counts, and never the number of anybody, not even where others are displaced', () => {
  let displaced = 0;
  fc.assert(
    fc.property(tinyCase({ people: 6, groups: true, sides: true }), (input) => {
      // ids that no post or objective could contain by chance
      const named = {
        ...input,
        employees: input.employees.map((person, e) => ({ ...person, id: `1985031720100110${10 + e}` })),
        moveCaps: [],
        kin: [],
        couples: [],
      };
      const plan = solveCase(named);
      if (plan.assignment === null) return;
      const asked = questioned(problemOf(named), plan);
      for (const { id, moves } of named.employees)
        for (const { post } of moves) {
          const told = questionTo(asked, id, post);
          const own = ownQuestion(told, id);
          const others = told.chain.filter(({ employee }) => employee !== id);
          expect(own.others).toBe(others.length);
          expect(own.flows.reduce((sum, { people }) => sum + people, 0)).toBe(others.length);
          expect(JSON.stringify([own, alternativesTo(asked, id)])).not.toContain('19850317201001');
          displaced += others.length;
        }
    }),
    { numRuns: 2000 },
  );
  expect(displaced).toBeGreaterThan(50);
});
