import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignContested } from '#optimise/assign.ts';
import { bruteForce, tinyCase } from '#optimise/brute-force.ts';
import { ownPrices, wholeFace } from '#optimise/levels.ts';
import { networkOf } from '#optimise/network.ts';
import { problemOf } from '#optimise/problem.ts';
import { seatsOf } from '#optimise/seats.ts';

describe('a contested round', () => {
  it('ends in the best plan at prices that prove it, however rough they began', () => {
    let placed = 0;
    fc.assert(
      fc.property(tinyCase({ people: 7 }), fc.boolean(), (plain, large) => {
        const input = { ...plain, objectives: ['fit'] };
        const width = plain.objectives.filter((name) => name !== 'moves').length;
        const one = (values: number[] | null) =>
          values === null ? null : [width > 0 ? (values[0] as number) : 0];
        input.employees = plain.employees.map((person) => ({
          ...person,
          stay: one(person.stay),
          unplaced: one(person.unplaced),
          moves: person.moves.map(({ post, values }) => ({ post, values: one(values) as number[] })),
        }));
        const problem = problemOf(input);
        const { view, bounds } = wholeFace(problem);
        const values = (problem.levels[0] as (typeof problem.levels)[number]).values;
        const network = networkOf(problem, view, bounds, values, true);
        const outcome = assignContested(network, seatsOf(network), { shouldStop: () => false }, large);
        const truth = bruteForce(input);
        expect(outcome.kind === 'placed').toBe(truth !== null);
        if (truth === null) return;
        placed++;
        let sum = 0;
        let bound = 0;
        for (let i = 0; i < problem.people; i++) {
          sum += network.row[(network.at[i] as number) + 1] as number;
          let best = -Infinity;
          for (let k = network.start[i] as number; k < (network.start[i + 1] as number); k += 2)
            best = Math.max(
              best,
              (network.row[k + 1] as number) - (network.price[network.row[k] as number] as number),
            );
          bound += best;
        }
        ownPrices(network).forEach((price, n) => {
          if (n < problem.root) expect(price).toBeGreaterThanOrEqual(0);
          if (n < problem.root) bound += price * (problem.high[n] as number);
        });
        expect([sum, bound]).toEqual([truth[0], truth[0]]);
      }),
      { numRuns: 2000 },
    );
    expect(placed).toBeGreaterThan(300);
  });
});
