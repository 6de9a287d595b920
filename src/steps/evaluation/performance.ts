/** Kinerja: the predicate of each of the last two complete years (PermenPANRB 6/2022; figures of years before 2022 by their own bands). */
import type { Day } from '#ground/day.ts';
import type { Law } from '#law/law.ts';
import { ratingOf, ratingOfScore } from '#law/lookup.ts';
import type { Performance } from '#registry/facts.ts';

/** First year that is appraised by predicate instead of by a figure. */
const PREDICATE_SINCE = 2022;

/** The last two complete calendar years before a day, the latest first. */
export function lastYears(asOf: Day): [number, number] {
  const year = Number(asOf.slice(0, 4));
  return [year - 1, year - 2];
}

/** 1 Sangat Baik … 5 Sangat Kurang, from the row's own predicate, else from the matrix, else from the old figure. */
export function ratingOfRow(law: Law, row: Performance): number | null {
  if (row.rating !== null) return row.rating;
  if (row.result !== null && row.conduct !== null) return ratingOf(law, row.result, row.conduct) ?? null;
  if (row.year >= PREDICATE_SINCE || row.score === null) return null;
  return ratingOfScore(law, row.score) ?? null;
}

/** The predicate of a year; null if the year is missing, which is neither a pass nor a fail. */
export function ratingIn(law: Law, rows: readonly Performance[], year: number): number | null {
  const row = rows.findLast((each) => each.year === year);
  return row ? ratingOfRow(law, row) : null;
}
