import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '#judge/check.ts';
import { bruteForce, tinyCase } from '#optimise/brute-force.ts';
import { solveCase } from '#optimise/solve-case.ts';

/** Says that the time is over when asked for the nth time, and from then on. */
const after = (times: number) => {
  let asked = 0;
  return () => asked++ >= times;
};

const firstDifference = (a: readonly number[], b: readonly number[]): number => {
  const l = a.findIndex((value, i) => value !== b[i]);
  return l < 0 ? 0 : (a[l] as number) - (b[l] as number);
};

describe('a round whose time is over', () => {
  it.each([
    ['posts and staffing groups', { people: 6, groups: true }],
    ['caps, kin and couples too', { people: 6, groups: true, sides: true }],
  ] as const)('still has a plan that keeps every rule, and a bound no plan passes, with %s', (_, shape) => {
    let open = 0;
    fc.assert(
      fc.property(tinyCase(shape), fc.nat({ max: 4 }), (input, times) => {
        const plan = solveCase(input, { shouldStop: after(times) });
        const truth = bruteForce(input);
        if (truth === null) {
          expect(['infeasible', 'unknown']).toContain(plan.status);
          return;
        }
        expect(['optimal', 'feasible']).toContain(plan.status);
        const { objective, bound } = plan as { objective: number[]; bound: (number | null)[] };
        if (plan.status === 'optimal') expect(objective).toEqual(truth);
        else open++;
        expect(firstDifference(objective, truth)).toBeLessThanOrEqual(0);
        const known = bound.indexOf(null);
        const most = (known < 0 ? bound : bound.slice(0, known)) as number[];
        expect(firstDifference(truth.slice(0, most.length), most)).toBeLessThanOrEqual(0);
        expect(check(JSON.stringify(input), JSON.stringify({ ...plan, case: '' }))).toMatchObject({
          feasible: true,
          exit: 0,
        });
      }),
      { numRuns: 1200 },
    );
    expect(open).toBeGreaterThan(10);
  });
});
