/** A weighted mean in which what is not known leaves the mean and is reported: "belum dinilai" is never zero. */

/** One part of a score, 0–100, or null when nobody knows it. */
export type Component = { name: string; weight: number; score: number | null };

export type Mean = {
  /** 0–100, or null when no part is known */
  mean: number | null;
  /** how much of the weight is known, 0–100 */
  known: number;
  missing: string[];
};

export function meanOf(components: readonly Component[]): Mean {
  const { mean, known } = weigh(
    components.map((each) => each.weight),
    components.map((each) => each.score),
  );
  const missing = components.filter((each) => each.weight !== 0 && each.score === null);
  return { mean, known, missing: missing.map((each) => each.name) };
}

/** The same of bare weights and scores, for the millions of pairs of a round. */
export function weigh(
  weights: readonly number[],
  scores: readonly (number | null)[],
): Pick<Mean, 'mean' | 'known'> {
  let sum = 0;
  let weight = 0;
  let all = 0;
  for (let at = 0; at < weights.length; at++) {
    const each = weights[at] as number;
    const score = scores[at] as number | null;
    if (each === 0) continue;
    all += each;
    if (score === null) continue;
    sum += each * score;
    weight += each;
  }
  return { mean: weight === 0 ? null : sum / weight, known: all === 0 ? 0 : (100 * weight) / all };
}

/** The integer of the placement problem: 1000 × mean, half up. A mean that misses a half by its last bits is that half. */
export function thousandfold(mean: number): number {
  return Math.floor(Math.round(mean * 1e9) / 1e6 + 0.5);
}

export const clamped = (value: number): number => Math.min(100, Math.max(0, value));
