import { describe, expect, it } from 'vitest';
import { competences } from '#registry/facts.ts';
import { agreementOf, weightedKappa } from '#steps/evaluation/agreement.ts';

const levels = (...of: number[]) =>
  Object.fromEntries(competences.map((code, at) => [code, of[at % of.length] ?? 1]));

describe('agreement of two assessors', () => {
  it('is 1 where they say the same, and follows Cohen: 2×2 by hand', () => {
    expect(
      weightedKappa([
        [1, 1],
        [3, 3],
        [5, 5],
      ]),
    ).toBe(1);
    // 20 both yes, 5 and 10 apart, 15 both no: kappa 0.4 (with two categories weights change nothing)
    const table: [number, number][] = [
      ...Array.from({ length: 20 }, () => [2, 2] as [number, number]),
      ...Array.from({ length: 5 }, () => [2, 1] as [number, number]),
      ...Array.from({ length: 10 }, () => [1, 2] as [number, number]),
      ...Array.from({ length: 15 }, () => [1, 1] as [number, number]),
    ];
    expect(weightedKappa(table)).toBeCloseTo(0.4, 12);
  });
  it('punishes a distance of two four times as much as one, and is not defined where nobody varies', () => {
    const near =
      weightedKappa([
        [1, 2],
        [5, 5],
        [3, 3],
        [1, 1],
      ]) ?? 0;
    const far =
      weightedKappa([
        [1, 3],
        [5, 5],
        [3, 3],
        [1, 1],
      ]) ?? 0;
    expect(far).toBeLessThan(near);
    expect(
      weightedKappa([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull();
  });
  it('has an interval from people drawn again, the same for the same seed, and none from two people', () => {
    const people = [1, 2, 3, 4, 5, 2, 3, 4].map((level, at) => ({
      first: levels(level, 3),
      second: levels(Math.min(5, level + (at % 3 === 0 ? 1 : 0)), 3),
    }));
    const one = agreementOf(people, 'a');
    expect(one).toEqual(agreementOf(people, 'a'));
    expect(one.people).toBe(8);
    const [low, high] = one.interval ?? [1, 0];
    expect(low).toBeLessThanOrEqual(one.kappa ?? 0);
    expect(high).toBeGreaterThanOrEqual(one.kappa ?? 1);
    expect(agreementOf(people.slice(0, 2), 'a').interval).toBeNull();
    expect(agreementOf([], 'a')).toMatchObject({ kappa: null, pairs: 0 });
  });
});
