import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tinyCase } from '#optimise/brute-force.ts';
import { previewRefusals } from '#optimise/preview.ts';
import { problemOf } from '#optimise/problem.ts';
import { questioned } from '#optimise/questioned.ts';
import { without } from '#optimise/rewritten.ts';
import { solveCase } from '#optimise/solve-case.ts';

it('says what refusals cost and whom they move as solving without these places does, under all rules', () => {
  let moved = 0;
  fc.assert(
    fc.property(
      tinyCase({ people: 5, groups: true, sides: true }),
      fc.nat(),
      fc.integer({ min: 1, max: 2 }),
      (input, pick, count) => {
        const plan = solveCase(input);
        if (plan.status !== 'optimal' || input.employees.length === 0) return;
        const { assignment } = plan;
        const who = [
          ...new Set(
            Array.from(
              { length: count },
              (_, i) => input.employees[(pick + i) % input.employees.length]?.id ?? '',
            ),
          ),
        ];
        const asked = questioned(problemOf(input), plan);
        const preview = previewRefusals(asked, who);
        const cold = solveCase(who.reduce((left, id) => without(left, id, assignment?.[id] ?? null), input));
        const lost =
          cold.objective?.map((sum, l) => ((plan.objective as number[])[l] as number) - sum) ?? null;
        expect(preview.loss).toEqual(lost);
        if (lost === null) return;
        for (const { employee, from, to } of preview.changes) {
          expect(from).toBe(assignment?.[employee] ?? null);
          if (who.includes(employee)) expect(to).not.toBe(from);
        }
        moved += preview.changes.length;
        // asking changes nothing
        expect(previewRefusals(asked, who)).toEqual(preview);
      },
    ),
    { numRuns: 2000 },
  );
  expect(moved).toBeGreaterThan(50);
});
