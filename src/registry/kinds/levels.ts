/** The nine competence columns M1…M8 and S1, shared by the standards of posts and the assessments of people. */
import { type Competence, competences, type Levels } from '#registry/facts.ts';
import { wholeOrNull } from '#registry/kinds/fields.ts';

const column = { type: wholeOrNull(0, 5) };

export const levelColumns = Object.fromEntries(competences.map((code) => [code, column])) as Record<
  Competence,
  typeof column
>;

/** Levels that were given; a blank is unknown, not zero. */
export function levelsOf(cells: Record<Competence, number | null>): Levels {
  const levels: Levels = {};
  for (const code of competences) {
    const value = cells[code];
    if (value !== null) levels[code] = value;
  }
  return levels;
}
