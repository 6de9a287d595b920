/** Indeks Kepuasan Masyarakat of the survey SKM: nine elements, one figure, its grade and its interval (PermenPANRB 14/2017). */
import type { Law } from '#law/law.ts';
import { ikmBand } from '#law/lookup.ts';
import { studentQuantile } from '#steps/outcome/student.ts';

export const ELEMENTS = 9;
/** U6 competence and U7 conduct of the staff: what a placement should move first. */
export const staffElements = [5, 6] as const;

export type Grade = 'A' | 'B' | 'C' | 'D';
export type Answers = readonly (number | null)[];

export type Satisfaction = {
  respondents: number;
  /** rows with a blank or with a value outside 1–4: refused and counted, never repaired */
  refused: number;
  /** mean of each element, 1–4 */
  nrr: number[];
  /** 25–100 */
  ikm: number;
  mutu: Grade;
  kinerja: string;
  /** null with fewer than two respondents */
  ci95: [number, number] | null;
};

const isAnswer = (value: number | null | undefined): value is number =>
  value === 1 || value === 2 || value === 3 || value === 4;

export const isComplete = (answers: Answers): answers is readonly number[] =>
  answers.length === ELEMENTS && answers.every(isAnswer);

export const rounded = (value: number, digits: number): number =>
  Math.round(Number(`${value}e${digits}`)) / 10 ** digits;

/** Grade and its words, on the index rounded to two decimals: the printed table leaves gaps between its bands. */
export function gradeOf(law: Law, ikm: number): { mutu: Grade; kinerja: string } {
  const band = ikmBand(law, ikm);
  if (!band) throw new RangeError(`no grade for an index of ${ikm}`);
  return { mutu: band.id as Grade, kinerja: band.name.id };
}

/** The index from the nine means; the weight is one ninth unless an older report is to be followed. */
export function indexOfMeans(nrr: readonly number[], weight = 1 / ELEMENTS): number {
  return nrr.reduce((sum, mean) => sum + mean, 0) * weight * 25;
}

/** Null when no row can be used. */
export function satisfactionOf(law: Law, rows: Iterable<Answers>): Satisfaction | null {
  const sums = new Array<number>(ELEMENTS).fill(0);
  const own: number[] = [];
  let refused = 0;
  for (const row of rows) {
    if (!isComplete(row)) {
      refused++;
      continue;
    }
    let total = 0;
    row.forEach((answer, u) => {
      sums[u] = (sums[u] ?? 0) + answer;
      total += answer;
    });
    own.push((25 * total) / ELEMENTS);
  }
  const n = own.length;
  if (n === 0) return null;
  const total = sums.reduce((a, b) => a + b, 0);
  const ikm = (25 * total) / (ELEMENTS * n);
  return {
    respondents: n,
    refused,
    nrr: sums.map((sum) => sum / n),
    ikm,
    ...gradeOf(law, ikm),
    ci95: intervalOf(own),
  };
}

/** Mean ± t₀.₉₇₅,ₙ₋₁ s/√n, cut to the scale. */
function intervalOf(values: readonly number[]): [number, number] | null {
  const n = values.length;
  if (n < 2) return null;
  const { mean, variance } = momentsOf(values);
  const half = studentQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return [Math.max(25, mean - half), Math.min(100, mean + half)];
}

/** Mean and sample variance (n − 1); the variance of one value is NaN. */
export function momentsOf(values: readonly number[]): { mean: number; variance: number } {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return { mean, variance };
}

/** Krejcie–Morgan: how many respondents a population of N asks for (χ² 3.841, P 0.5, d 0.05), rounded as its table is. */
export function sampleFor(population: number): number {
  if (population <= 0) return 0;
  const spread = 3.841 * 0.25;
  const n = (spread * population) / (0.05 ** 2 * (population - 1) + spread);
  return Math.min(population, Math.round(n));
}
