/** What is known about one person before any target post is looked at; each is made once and kept for the run. */
import type { Nip } from '#ground/nip.ts';
import { figureOf } from '#law/evaluate.ts';
import { jpm } from '#law/jpm.ts';
import type { Law } from '#law/law.ts';
import { type Kilometres, kilometresIn, regionOf } from '#registry/distance.ts';
import {
  type Assessment,
  dossierOf,
  type Employee,
  type Levels,
  type Post,
  type Province,
} from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';
import { findAssessment, isStale } from '#steps/evaluation/competence.ts';
import { type Career, careerOf, type FamilyOf, familiesOf } from '#steps/evaluation/experience.ts';
import { ladderOf, type RungOf } from '#steps/evaluation/ladder.ts';
import { lastYears, ratingIn } from '#steps/evaluation/performance.ts';
import { fieldFit, type Study, studyOf } from '#steps/evaluation/study.ts';
import { type Talent, talentOf } from '#steps/evaluation/talent.ts';

/** The surroundings in which people are evaluated: tables of the law, distances, families and rungs of this province. */
export type Ground = {
  province: Province;
  policy: Policy;
  law: Law;
  kilometres: Kilometres;
  familyOf: FamilyOf;
  rungOf: RungOf;
  registerRead: boolean;
  validMonths: number;
};

export function groundOf(province: Province, policy: Policy, law: Law): Ground {
  const months = figureOf(law, 'R16', 'bulan', policy.tmt);
  let registerRead = false;
  for (const dossier of province.dossiers.values()) if (dossier.sanctions.length > 0) registerRead = true;
  return {
    province,
    policy,
    law,
    kilometres: kilometresIn(province, law.tables.wilayah),
    familyOf: familiesOf(province),
    rungOf: ladderOf(law),
    registerRead,
    validMonths: months,
  };
}

export type Profile = {
  person: Employee;
  post: Post | null;
  ratings: readonly { year: number; rating: number | null }[];
  assessment: Assessment | null;
  stale: boolean;
  study: Study | null;
  career: Career;
  home: string | null;
  talent: Talent;
};

/** JPM of a person against a post, capped per item; null without an assessment or a standard. */
export function jpmOf(levels: Levels | null, post: Pick<Post, 'standard'>): number | null {
  return levels === null ? null : (jpm(levels, post.standard)?.capped ?? null);
}

export function profileOf(ground: Ground, nip: Nip): Profile | null {
  const { province, law, policy } = ground;
  const person = province.people.get(nip);
  if (!person) return null;
  const dossier = dossierOf(province, nip);
  const post = person.post === null ? null : (province.posts.get(person.post) ?? null);
  const assessment = findAssessment(dossier.assessments, province.asOf);
  const study = studyOf(person, dossier.degrees);
  const career = careerOf(person, dossier.history, ground.familyOf, province.asOf);
  const talent = talentOf({
    law,
    person,
    dossier,
    asOf: province.asOf,
    career,
    jpm: post && jpmOf(assessment?.levels ?? null, post),
    field: post && fieldFit(post, study),
    registerRead: ground.registerRead,
  });
  return {
    person,
    post,
    ratings: lastYears(province.asOf).map((year) => ({
      year,
      rating: ratingIn(law, dossier.performance, year),
    })),
    assessment,
    stale: assessment !== null && isStale(assessment, policy.tmt, ground.validMonths),
    study,
    career,
    home: person.homeRegion,
    talent,
  };
}

/** Region in which a post is worked in. */
export const regionOfPost = (ground: Ground, post: Post): string | null =>
  regionOf(ground.province, post.unit);
