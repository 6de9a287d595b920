/** The six values that 360-degree feedback asks about (BerAKHLAK), and their mean as a score of 0–100. */
/** Fewer answers are never summed up: nobody may be recognised. */
export const LEAST_RATERS = 5;

export const VALUES = ['berorientasi', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif'] as const;

/** 1 → 20 … 5 → 100, over all values of all answers, to two decimals. */
export function scoreOf(answers: readonly (readonly number[])[]): number {
  const all = answers.flat();
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  return Math.round(mean * 20 * 100) / 100;
}
