import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyCase } from '#optimise/brute-force.ts';
import { explain } from '#optimise/explain.ts';
import type { PlacementCase } from '#optimise/formats.ts';
import { resolveCase } from '#optimise/repair.ts';
import { solveCase } from '#optimise/solve-case.ts';

const two: PlacementCase = {
  format: 'placement-case/1',
  objectives: ['fit'],
  posts: ['A', 'B'].map((id) => ({ id, capacity: 1 })),
  employees: [
    { id: 'ani', post: 'A', stay: [5], unplaced: null, moves: [{ post: 'B', values: [9] }] },
    {
      id: 'budi',
      post: null,
      stay: null,
      unplaced: [0],
      moves: [
        { post: 'B', values: [7] },
        { post: 'A', values: [6] },
      ],
    },
  ],
};

describe('the answers to "why me" and "why not me"', () => {
  it('names who would be displaced and what it would cost', () => {
    const plan = solveCase(two);
    expect(plan.assignment).toEqual({ ani: 'B', budi: 'A' });
    const answer = explain(two, plan, 'budi', 'B');
    expect(answer.question).toMatchObject({
      loss: [3],
      chain: [
        { employee: 'budi', from: 'A', to: 'B' },
        { employee: 'ani', from: 'B', to: 'A' },
      ],
      needs: { objective: 'fit', more: 4, verified: true },
    });
  });

  it('costs at least what is said, and exactly what solving again loses', () => {
    fc.assert(
      fc.property(tinyCase({ people: 6, groups: true }), fc.nat(), fc.nat(), (input, x, y) => {
        const plan = solveCase(input);
        if (plan.status !== 'optimal' || input.employees.length === 0) return;
        const person = input.employees[x % input.employees.length] as PlacementCase['employees'][number];
        const options = [
          ...(person.stay ? [person.post as string] : []),
          ...person.moves.map((move) => move.post),
        ];
        if (options.length === 0) return;
        const post = options[y % options.length] as string;
        const { question } = explain(input, plan, person.id, post);
        const again = resolveCase(input, plan, { force: [{ employee: person.id, post }] });
        if (again.objective === null) expect(question?.loss).toBeNull();
        else {
          const lost = (plan.objective as number[]).map(
            (sum, l) => sum - ((again.objective as number[])[l] as number),
          );
          expect(question?.loss).toEqual(lost);
          const first = lost.findIndex((part, l) => part !== question?.place?.atLeast[l]);
          if (first >= 0) expect(lost[first]).toBeGreaterThan(question?.place?.atLeast[first] as number);
        }
        if (question?.needs) expect(question.needs.verified).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('also holds where caps, kin and couples bind', () => {
    fc.assert(
      fc.property(tinyCase({ people: 4, sides: true }), fc.nat(), (input, x) => {
        const plan = solveCase(input);
        if (plan.status !== 'optimal' || input.employees.length === 0) return;
        const person = input.employees[x % input.employees.length] as PlacementCase['employees'][number];
        const post = person.moves[0]?.post;
        if (post === undefined) return;
        const { question } = explain(input, plan, person.id, post);
        const again = resolveCase(input, plan, { force: [{ employee: person.id, post }] });
        const lost =
          again.objective?.map((sum, l) => ((plan.objective as number[])[l] as number) - sum) ?? null;
        expect(question?.loss).toEqual(lost);
      }),
      { numRuns: 500 },
    );
  });
});
