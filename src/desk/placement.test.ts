import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '#judge/check.ts';
import { bruteForce, bruteForcePlan, tinyCase } from '#optimise/brute-force.ts';
import { checkCase } from '#optimise/case-file.ts';
import { resolveCase } from '#optimise/repair.ts';
import { solveCase } from '#optimise/solve-case.ts';

function solvedAndJudged(input: ReturnType<typeof checkCase>) {
  const text = JSON.stringify(checkCase(input));
  const plan = solveCase(input);
  return { plan, verdict: check(text, JSON.stringify(plan)) };
}

describe('the placement solver', () => {
  it('lets a whole chain of officials move when only the whole chain gains', () => {
    const { plan, verdict } = solvedAndJudged({
      format: 'placement-case/1',
      objectives: ['fit', 'moves'],
      posts: ['A', 'B', 'C'].map((id) => ({ id, capacity: 1 })),
      employees: [
        { id: 'x', post: 'A', stay: [5], unplaced: null, moves: [{ post: 'B', values: [9] }] },
        { id: 'y', post: 'B', stay: [5], unplaced: null, moves: [{ post: 'C', values: [4] }] },
      ],
    });
    expect(plan.assignment).toEqual({ x: 'B', y: 'C' });
    expect(plan).toMatchObject({ status: 'optimal', objective: [13, -2], bound: [13, -2] });
    expect(verdict).toMatchObject({ exit: 0, proved: [true, true] });
  });

  it.each([
    ['posts only', { people: 6 }],
    ['nested staffing groups', { people: 5, groups: true }],
  ])('finds what trying every plan finds, and proves it: %s', (_, rules) => {
    fc.assert(
      fc.property(tinyCase(rules), (input) => {
        const truth = bruteForce(input);
        const { plan, verdict } = solvedAndJudged(input);
        expect(plan.objective).toEqual(truth);
        if (truth === null) {
          expect(plan.status).toBe('infeasible');
          expect(verdict.exit).toBe(3);
        } else {
          expect(plan.status).toBe('optimal');
          expect(verdict).toEqual({
            feasible: true,
            objective: truth,
            bound: truth,
            proved: truth.map(() => true),
            reason: null,
            exit: 0,
          });
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('finds what trying every plan finds with caps on moves, kin and couples besides', () => {
    fc.assert(
      fc.property(tinyCase({ people: 5, groups: true, sides: true }), (input) => {
        const truth = bruteForce(input);
        const { plan, verdict } = solvedAndJudged(input);
        expect(plan.objective).toEqual(truth);
        expect(plan.status).toBe(truth === null ? 'infeasible' : 'optimal');
        if (truth === null) return;
        expect(verdict).toMatchObject({ exit: 0, objective: truth, feasible: true });
        const dual = plan.certificate?.levels.filter((level) => level.proof === 'dual').length;
        expect(verdict.proved.filter(Boolean).length).toBe(dual);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the first optimum by lot when asked for the canonical answer, also after a repair', () => {
    fc.assert(
      fc.property(tinyCase({ people: 6, groups: true }), fc.nat(), (input, x) => {
        const truth = bruteForcePlan(input);
        const plan = solveCase(input, { canonical: true });
        expect(plan.assignment).toEqual(truth?.assignment ?? null);
        if (truth === null || input.employees.length === 0) return;
        expect(plan.canonical).toBe(true);
        expect(check(JSON.stringify(input), JSON.stringify(plan)).exit).toBe(0);
        const person = input.employees[x % input.employees.length] as (typeof input.employees)[number];
        const kept = resolveCase(input, plan, { fix: [person.id] }, { canonical: true });
        expect(kept.assignment).toEqual(plan.assignment);
      }),
      { numRuns: 3000 },
    );
  });
});
