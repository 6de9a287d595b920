import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tinyCase } from '#optimise/brute-force.ts';
import { questioned } from '#optimise/explain.ts';
import type { CaseEmployee, PlacementCase } from '#optimise/formats.ts';
import { previewRefusals } from '#optimise/preview.ts';
import { problemOf } from '#optimise/problem.ts';
import { solveCase } from '#optimise/solve-case.ts';

const refused = (person: CaseEmployee, post: string | null): CaseEmployee => ({
  ...person,
  stay: post !== null && post === person.post ? null : person.stay,
  unplaced: post === null ? null : person.unplaced,
  moves: person.moves.filter((move) => move.post !== post),
});

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
        const without: PlacementCase = {
          ...input,
          employees: input.employees.map((person) =>
            who.includes(person.id) ? refused(person, assignment?.[person.id] ?? null) : person,
          ),
        };
        const cold = solveCase(without);
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
