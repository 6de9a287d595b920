import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '#ground/random.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import type { Satisfaction as Answered } from '#registry/facts.ts';
import { outcomeOf, placeboBefore, windowsAround } from '#steps/outcome/rules.ts';
import { gradeOf, indexOfMeans, rounded, sampleFor, satisfactionOf } from '#steps/outcome/satisfaction.ts';
import { studentCdf, studentQuantile } from '#steps/outcome/student.ts';

const law = shippedLaw();
const nrr = [3.25, 3.1, 3.05, 3.9, 3.3, 3.35, 3.45, 3.6, 3.15];

describe('the satisfaction index', () => {
  it('of the nine known means is 83.75 (B) with the weight one ninth, and lower with a rounded weight', () => {
    expect(rounded(indexOfMeans(nrr), 2)).toBe(83.75);
    expect(rounded(indexOfMeans(nrr, 0.11), 2)).toBe(82.91);
    expect(rounded(indexOfMeans(nrr, 0.1111), 2)).toBe(83.74);
    expect(gradeOf(law, indexOfMeans(nrr))).toEqual({ mutu: 'B', kinerja: 'Baik' });
  });
  it.each([
    [76.6, 'C'],
    [76.604, 'C'],
    [76.605, 'B'],
    [76.61, 'B'],
    [88.3, 'B'],
    [88.31, 'A'],
    [65, 'C'],
    [64.99, 'D'],
  ])('%d is grade %s', (ikm, mutu) => expect(gradeOf(law, ikm).mutu).toBe(mutu));
  it('refuses and counts a row with a blank or with a five; it repairs nothing', () => {
    const all = (n: number) => new Array(9).fill(n);
    const index = satisfactionOf(law, [
      all(3),
      all(4),
      [...all(3).slice(1), null],
      [5, ...all(3).slice(1)],
      all(3).slice(1),
    ]);
    expect(index).toMatchObject({ respondents: 2, refused: 3, ikm: 87.5, mutu: 'B' });
    expect(index?.ci95?.[1]).toBe(100);
  });
  it('has no interval with one respondent and does not exist without any', () => {
    expect(satisfactionOf(law, [new Array(9).fill(3)])?.ci95).toBeNull();
    expect(satisfactionOf(law, [])).toBeNull();
  });
  it('lies between 25 and 100 with its interval around it', () => {
    const row = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
        const index = satisfactionOf(law, rows);
        const [low, high] = index?.ci95 ?? [Number.NaN, Number.NaN];
        expect(low).toBeGreaterThanOrEqual(25);
        expect(high).toBeLessThanOrEqual(100);
        expect(index?.ikm).toBeGreaterThanOrEqual(low - 1e-9);
        expect(index?.ikm).toBeLessThanOrEqual(high + 1e-9);
        expect(rounded(index?.ikm ?? 0, 6)).toBe(rounded(indexOfMeans(index?.nrr ?? []), 6));
      }),
    );
  });
  it('asks for as many respondents as Krejcie and Morgan', () => {
    expect([10, 50, 100, 200, 500, 1000, 5000, 10_000].map(sampleFor)).toEqual([
      10, 44, 80, 132, 217, 278, 357, 370,
    ]);
  });
});

describe("Student's t", () => {
  it.each([
    [1, 12.7062047364],
    [2, 4.30265272991],
    [4, 2.7764451052],
    [9, 2.26215716285],
    [29, 2.0452296421],
    [100, 1.98397151845],
    [1000, 1.96233908094],
  ])('with %d degrees of freedom is %d', (df, t) => {
    expect(studentQuantile(0.975, df)).toBeCloseTo(t, 9);
    expect(studentCdf(t, df)).toBeCloseTo(0.975, 9);
  });
});

/** Answers of a unit whose every element is answered 3, and 4 with the given chance. */
function answers(unit: string, on: string, n: number, four: number): Answered[] {
  const random = randomFrom(`${unit}${on}`);
  return Array.from({ length: n }, () => ({
    unit,
    on,
    answers: Array.from({ length: 9 }, () => (random() < four ? 4 : 3)),
  }));
}

describe('the effect of the moves', () => {
  const windows = windowsAround('2027-01-01');
  const quiet = ['K1', 'K2', 'K3', 'K4'];
  const survey = (before: number, after: number, control: number): Answered[] => [
    ...answers('M', '2026-10-01', 60, before),
    ...answers('M', '2027-08-01', 60, after),
    ...quiet.flatMap((unit) => [
      ...answers(unit, '2026-10-01', 60, 0.3),
      ...answers(unit, '2027-08-01', 60, control),
    ]),
  ];
  const movedUnits = new Set(['M']);

  it('is seen where a unit gains much more than the units without moves', () => {
    const { units, all } = outcomeOf({ answers: survey(0.2, 0.8, 0.3), windows, movedUnits });
    const unit = units.find((each) => each.unit === 'M');
    expect(unit?.effect.verdict).toBe('membaik');
    expect(all.verdict).toBe('membaik');
    expect(all.ci95?.[0]).toBeGreaterThan(0);
  });
  it('is not claimed where everybody gained as much', () => {
    const { all, units } = outcomeOf({ answers: survey(0.3, 0.7, 0.7), windows, movedUnits });
    expect(units.find((each) => each.unit === 'M')?.own.verdict).toBe('membaik');
    expect(all).toMatchObject({ verdict: 'belum_dapat_disimpulkan', why: 'selang_memuat_nol' });
  });
  it('cannot be told from nine answers, nor without units to compare with', () => {
    const few = [...answers('M', '2026-10-01', 9, 0), ...answers('M', '2027-08-01', 60, 1)];
    expect(outcomeOf({ answers: few, windows, movedUnits }).all.why).toBe('jawaban_kurang');
    const alone = [...answers('M', '2026-10-01', 60, 0), ...answers('M', '2027-08-01', 60, 1)];
    expect(outcomeOf({ answers: alone, windows, movedUnits }).all).toMatchObject({
      verdict: 'belum_dapat_disimpulkan',
      why: 'tanpa_pembanding',
    });
  });
  it('before anybody moved is nothing: the placebo looks at earlier answers only', () => {
    const { before, after } = placeboBefore('2027-01-01');
    expect(after.to <= '2027-01-01').toBe(true);
    expect(before.to <= after.from).toBe(true);
  });
  it('on competence and conduct is counted apart', () => {
    const rows = survey(0.2, 0.2, 0.3).map((row) =>
      row.unit === 'M' && row.on > '2027' ? { ...row, answers: row.answers.with(5, 4) } : row,
    );
    expect(outcomeOf({ answers: rows, windows, movedUnits, measure: 'u6' }).all.verdict).toBe('membaik');
    expect(outcomeOf({ answers: rows, windows, movedUnits, measure: 'u7' }).all.verdict).toBe(
      'belum_dapat_disimpulkan',
    );
  });
});
