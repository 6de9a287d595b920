import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '#judge/check.ts';
import { bruteForce, tinyCase } from '#optimise/brute-force.ts';
import { solveCase } from '#optimise/solve-case.ts';

it('relatives are kept apart by prices that the judge recounts, under a cap on moves too', () => {
  let priced = 0;
  fc.assert(
    fc.property(
      tinyCase({ people: 7, groups: true, sides: true }),
      fc.option(fc.nat({ max: 3 })),
      (input, max) => {
        const { couples: _, ...rest } = input;
        // relatives who would often meet: everybody with the next one
        const kin = rest.employees
          .slice(1)
          .map(({ id }, e): { employees: [string, string]; key: string } => ({
            employees: [rest.employees[e]?.id as string, id],
            key: 'unit',
          }));
        const family = {
          ...rest,
          kin,
          moveCaps: max === null ? [] : [{ id: 'K', employees: 'all' as const, max }],
        };
        const plan = solveCase(family, { canonical: true });
        expect(plan.objective).toEqual(bruteForce(family));
        const levels = plan.certificate?.levels ?? [];
        if (!levels.some((level) => Object.keys(level.kin).length > 0)) return;
        priced++;
        expect(plan).toMatchObject({ status: 'optimal', canonical: false });
        const verdict = check(JSON.stringify(family), JSON.stringify(plan));
        expect(verdict).toMatchObject({ exit: 0, proved: levels.map(() => true), reason: null });
      },
    ),
    { numRuns: 3000 },
  );
  expect(priced).toBeGreaterThan(1);
});
