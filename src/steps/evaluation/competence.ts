/** Kompetensi: the assessment that counts, its age, and where a person stands against the standard of a post (PermenPANRB 38/2017). */
import { addMonths, type Day } from '#ground/day.ts';
import { type Assessment, type Competence, competences, type Levels } from '#registry/facts.ts';

/** Common validity of an assessment; no source fixes it, so the policy may (`rules.R16.months`). */
export const VALID_MONTHS = 36;

/** The latest assessment on or before a day. */
export function findAssessment(assessments: readonly Assessment[], asOf: Day): Assessment | null {
  let latest: Assessment | null = null;
  for (const each of assessments) if (each.on <= asOf && (!latest || each.on >= latest.on)) latest = each;
  return latest;
}

/** An old assessment is used and marked, never silently trusted nor silently dropped. */
export function isStale(assessment: Assessment, day: Day, validMonths = VALID_MONTHS): boolean {
  return (assessment.validUntil ?? addMonths(assessment.on, validMonths)) < day;
}

export type CompetenceGap = {
  competence: Competence;
  required: number;
  level: number | null;
  gap: number | null;
};

/** Each competence the post asks for: required, held, and how much is missing (null where it was not assessed). */
export function gapsOf(levels: Levels | null, standard: Levels): CompetenceGap[] {
  return competences.flatMap((competence) => {
    const required = standard[competence];
    if (required === undefined) return [];
    const level = levels?.[competence] ?? null;
    return [{ competence, required, level, gap: level === null ? null : Math.max(0, required - level) }];
  });
}
