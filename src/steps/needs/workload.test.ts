import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedLaw } from '#law/shipped.server.ts';
import { roundNeed, type Work, workParameters } from '#registry/work.ts';
import { effectiveness, gradeOf, minutesOf, peopleOfAll } from '#steps/needs/workload.ts';
import { aPolicy } from '#steps/needs/world.ts';

const law = shippedLaw();

const tasks = [
  { volumePerYear: 1200, minutesPerUnit: 45 },
  { volumePerYear: 250, minutesPerUnit: 180 },
  { volumePerYear: 50, minutesPerUnit: 600 },
  { volumePerYear: 12, minutesPerUnit: 2400 },
];

describe('the workload of a post', () => {
  it('of 157,800 minutes a year is the work of 2.104 people: two, or three where the office rounds up', () => {
    expect(minutesOf(tasks)).toBe(157_800);
    expect(peopleOfAll(tasks)).toBe(2.104);
    expect(tasks.map((task) => peopleOfAll([task]))).toEqual([0.72, 0.6, 0.4, 0.384]);
    expect(roundNeed(2.104)).toBe(2);
    expect(roundNeed(2.104, 'ceil')).toBe(3);
    expect(roundNeed(2.104, 'floor')).toBe(2);
  });
  it('rounds exactly half a person up, and a whole number that floats just below it stays whole', () => {
    expect(roundNeed(2.5)).toBe(3);
    expect(roundNeed(0.1 + 0.2 + 0.7, 'ceil')).toBe(1);
    expect(roundNeed(2.9999999999999996, 'floor')).toBe(3);
  });
  it('shared by two people overloads them: EJ 1.052, grade A', () => {
    const value = effectiveness(157_800, 2);
    expect(value).toBe(1.052);
    expect(gradeOf(law, value ?? 0)).toBe('A');
  });
  it('has no effectiveness where nobody holds the post', () => {
    expect(effectiveness(157_800, 0)).toBeNull();
  });
  it.each([
    [1, 'A'],
    [0.9, 'B'],
    [0.899, 'C'],
    [0.7, 'C'],
    [0.69, 'D'],
    [0.5, 'D'],
    [0.49, 'E'],
  ])('EJ %d is grade %s', (value, grade) => expect(gradeOf(law, value)).toBe(grade));
  it('may also be counted by output, by people served or by equipment', () => {
    const by = (method: Work['method'], volumePerYear: number, ability: number, shifts?: number): Work => ({
      volumePerYear,
      minutesPerUnit: 0,
      ...(method ? { method } : {}),
      ability,
      ...(shifts === undefined ? {} : { shifts }),
    });
    expect(peopleOfAll([by('hasil', 300, 250), by('hasil', 200, 250)])).toBe(2);
    expect(peopleOfAll([by('objek', 600, 24)])).toBe(25);
    expect(peopleOfAll([by('peralatan', 20, 1)])).toBe(20);
    expect(peopleOfAll([by('peralatan', 20, 5)])).toBe(4);
    expect(peopleOfAll([by('peralatan', 6, 2, 3)])).toBe(9);
    expect(minutesOf([by('objek', 600, 24)])).toBe(25 * 75_000);
  });
  it('is rounded as the law of the day says, unless the policy of the round says otherwise', () => {
    expect(workParameters(aPolicy(), law)).toEqual({ rounding: 'half_up', effectiveMinutes: 75_000 });
    const own = aPolicy({ rules: { ABK: { pembulatan: 'ceil', menitEfektif: 72_000 } } });
    expect(workParameters(own, law)).toEqual({ rounding: 'ceil', effectiveMinutes: 72_000 });
  });
  it('never needs fewer people when work is added', () => {
    const work = fc.record({
      volumePerYear: fc.integer({ min: 0, max: 10_000 }),
      minutesPerUnit: fc.integer({ min: 0, max: 5_000 }),
    });
    fc.assert(
      fc.property(fc.array(work), work, (list, more) => {
        expect(roundNeed(peopleOfAll([...list, more]))).toBeGreaterThanOrEqual(roundNeed(peopleOfAll(list)));
      }),
    );
  });
});
