import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tinyCase } from '#optimise/brute-force.ts';
import type { PlacementCase } from '#optimise/formats.ts';
import { problemOf } from '#optimise/problem.ts';
import { rulePricesOf } from '#optimise/rule-prices.ts';
import { solveCase } from '#optimise/solve-case.ts';

const compare = (a: number[], b: number[]): number => {
  const l = a.findIndex((part, at) => part !== b[at]);
  return l < 0 ? 0 : (a[l] as number) - (b[l] as number);
};

it('a staffing rule looser by one never gains more than its price, and gains nothing where it has none', () => {
  let priced = 0;
  let worth = 0;
  fc.assert(
    fc.property(tinyCase({ people: 6, groups: true }), (input) => {
      const plan = solveCase(input);
      if (plan.status !== 'optimal' || plan.objective === null) return;
      const prices = rulePricesOf(problemOf(input), plan.certificate);
      for (const { id, min, max } of input.groups ?? [])
        for (const bound of ['min', 'max'] as const) {
          if ((bound === 'min' ? min : max) === undefined || (bound === 'min' && min === 0)) continue;
          const groups = input.groups?.map((group) =>
            group.id !== id
              ? group
              : bound === 'min'
                ? { ...group, min: (min ?? 0) - 1 }
                : { ...group, max: (max ?? 0) + 1 },
          );
          const looser = solveCase({ ...input, groups } as PlacementCase);
          const gain = (looser.objective as number[]).map(
            (sum, l) => sum - ((plan.objective as number[])[l] as number),
          );
          const rule = prices.find((each) => each.id === id && each.bound === bound);
          if (rule) priced++;
          if (gain.some((part) => part !== 0)) worth++;
          expect(compare(gain, rule?.price ?? gain.map(() => 0))).toBeLessThanOrEqual(0);
        }
    }),
    { numRuns: 2000 },
  );
  expect(priced).toBeGreaterThan(10);
  expect(worth).toBeGreaterThan(5);
});
