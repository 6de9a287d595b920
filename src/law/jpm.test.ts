import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jpm } from '#law/jpm.ts';

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
