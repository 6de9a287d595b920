import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jpm } from '#law/jpm.ts';
import { jpmBand } from '#law/lookup.ts';
import { shippedLaw } from '#law/shipped.server.ts';

const nine = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'S1'];
const levels = (list: readonly number[]) => Object.fromEntries(nine.map((id, i) => [id, list[i]]));
const standard = levels(Array(9).fill(3));

describe('job person match', () => {
  it('gives 96.30 by sums and 92.59 with each competence capped', () => {
    const found = jpm(levels([3, 3, 2, 3, 4, 3, 2, 3, 3]), standard);
    expect(found?.sum.toFixed(2)).toBe('96.30');
    expect(found?.capped.toFixed(2)).toBe('92.59');
    expect(found?.gaps.map((gap) => gap.competence)).toEqual(['M3', 'M7']);
  });

  it('gives 66.67 to a person who is at level 2 throughout', () => {
    expect(jpm(levels(Array(9).fill(2)), standard)?.sum.toFixed(2)).toBe('66.67');
  });

  it('gives 81.48 (MS) for 22 of 27 levels and 70.37 (MMS) for 19', () => {
    const law = shippedLaw();
    const of = (list: number[]) => jpm(levels(list), standard)?.sum ?? 0;
    const [fit, still, poor] = [
      of([3, 3, 3, 3, 2, 2, 2, 2, 2]),
      of([3, 2, 2, 2, 2, 2, 2, 2, 2]),
      of(Array(9).fill(2)),
    ];
    expect([fit, still, poor].map((value) => value.toFixed(2))).toEqual(['81.48', '70.37', '66.67']);
    expect([fit, still, poor].map((value) => jpmBand(law, value)?.id)).toEqual(['MS', 'MMS', 'KMS']);
  });

  it('does not know a person who was not assessed on one asked competence, nor a post without standard', () => {
    expect(jpm({ M1: 3 }, { M1: 3, M2: 2 })).toBeNull();
    expect(jpm({ M1: 3 }, {})).toBeNull();
  });

  it('never lets the capped reading exceed the sum, nor either exceed 100', () => {
    const list = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(list, list, (own, asked) => {
        const found = jpm(levels(own), levels(asked));
        return found !== null && found.capped <= found.sum + 1e-9 && found.sum <= 100;
      }),
    );
  });
});
