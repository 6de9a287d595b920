import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyCase } from '#optimise/brute-force.ts';
import { answerTo } from '#optimise/explain.ts';
import type { PlacementCase } from '#optimise/formats.ts';
import { problemOf } from '#optimise/problem.ts';
import { questioned } from '#optimise/questioned.ts';
import { underCaps } from '#optimise/rewritten.ts';
import { solveCase } from '#optimise/solve-case.ts';

/** Below zero: the first comes before the second. A bound that ends says nothing of what follows. */
function upTo(bound: readonly number[], truth: readonly number[]): number {
  const l = bound.findIndex((part, at) => part !== truth[at]);
  return l < 0 ? 0 : (bound[l] as number) - (truth[l] as number);
}

/** Caps are priced most often where no kin and couples stand beside them. */
function capsAlone(plain: PlacementCase, max: number): PlacementCase {
  const { kin: _kin, couples: _couples, ...rest } = plain;
  return underCaps(rest, max);
}

describe('the prices of a place', () => {
  it('never promise more than solving again shows, whatever the rules and the units of their prices', () => {
    const seen = { bounds: 0, parts: 0, unpriced: 0 };
    const look = (input: PlacementCase) => {
      const plan = solveCase(input);
      if (plan.status !== 'optimal') return;
      const asked = questioned(problemOf(input), plan);
      for (const person of input.employees)
        for (const { post } of person.moves) {
          const { question } = answerTo(asked, person.id, post);
          if (!question?.place || question.loss === null) continue;
          const { atLeast, price, seatAtMost } = question.place;
          if (asked.priced) seen.bounds++;
          else {
            seen.unpriced++;
            expect([atLeast, price, seatAtMost]).toEqual([[], [], []]);
          }
          if (atLeast.length < input.objectives.length) seen.parts++;
          expect(upTo(atLeast, question.loss)).toBeLessThanOrEqual(0);
        }
    };
    fc.assert(
      fc.property(
        tinyCase({ people: 6, sides: true }),
        fc.nat({ max: 3 }),
        fc.boolean(),
        (plain, max, caps) => look(caps ? capsAlone(plain, max) : plain),
      ),
      { numRuns: 1000 },
    );
    expect(seen.bounds).toBeGreaterThan(50);
    // a bound of a fraction ends there, and a plan proved by search has none
    expect(seen.parts).toBeGreaterThan(3);
    expect(seen.unpriced).toBeGreaterThan(20);
  }, 120_000);

  it('never say less than one more seat is worth, with staffing groups at their minimum too', () => {
    let below = 0;
    fc.assert(
      fc.property(tinyCase({ people: 6, groups: true }), (input) => {
        const plan = solveCase(input);
        if (plan.status !== 'optimal') return;
        const asked = questioned(problemOf(input), plan);
        for (const { id } of input.employees) {
          const { post, place, worth } = answerTo(asked, id);
          if (post === null || worth === null) continue;
          expect(place.seatAtMost).toHaveLength(input.objectives.length);
          expect(upTo(place.seatAtMost, worth)).toBeGreaterThanOrEqual(0);
          if (upTo(place.price, place.seatAtMost) < 0) below++;
        }
      }),
      { numRuns: 1000 },
    );
    // a minimum pays whoever fills it: the place costs less than its seat
    expect(below).toBeGreaterThan(0);
  });
});
