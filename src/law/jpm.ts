/** Job person match (Perban BKN 26/2019): how far a person's competence levels reach the standard of a post, in two readings. */

type Levels = Readonly<Partial<Record<string, number>>>;

export type Jpm = {
  /** all levels summed: a high level may hide a gap */
  sum: number;
  /** each competence counts at most its standard: stricter, never above 100 */
  capped: number;
  /** competences below their standard, and by how many levels */
  gaps: readonly { competence: string; level: number; standard: number }[];
};

/** Null when the post has no standard or the person lacks an assessed level: unknown, never zero. */
export function jpm(levels: Levels, standard: Levels): Jpm | null {
  let asked = 0;
  let summed = 0;
  let met = 0;
  const gaps: { competence: string; level: number; standard: number }[] = [];
  for (const [competence, wanted] of Object.entries(standard)) {
    if (wanted === undefined || wanted <= 0) continue;
    const level = levels[competence];
    if (level === undefined) return null;
    asked += wanted;
    summed += level;
    met += Math.min(level, wanted);
    if (level < wanted) gaps.push({ competence, level, standard: wanted });
  }
  if (asked === 0) return null;
  return { sum: Math.min(100, (summed / asked) * 100), capped: (met / asked) * 100, gaps };
}
