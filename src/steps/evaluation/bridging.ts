/**
 * Moving into another job family: which competences go along (M1–M8, S1), and a dated plan for what is missing (design.md F.5; PP 11/2017
 * art 203). What was not assessed is a step of its own: assess first, never assume.
 */
import { addDays, type Day } from '#ground/day.ts';
import type { Post } from '#registry/facts.ts';
import { type CompetenceGap, gapsOf } from '#steps/evaluation/competence.ts';
import { type Ground, jpmOf, type Profile } from '#steps/evaluation/profile.ts';
import { fieldFit } from '#steps/evaluation/study.ts';

/** Days after the effective date. A review closes every plan; figures are design, not law. */
const ASSESS_BEFORE = 30;
const TRAIN = 90;
const TRAIN_LONG = 180;
const REVIEW = 90;

export type Step = {
  what: 'asesmen' | 'pelatihan' | 'mentor' | 'kursus_teknis' | 'tinjau';
  /** competence, or the field the post asks for */
  about: string | null;
  missing: number;
  from: Day;
  until: Day;
};
export type Bridge = {
  /** the same family needs no bridge */
  crossField: boolean;
  /** 0–100 of the competences that any post asks for, each capped at its standard; null without an assessment */
  transferable: number | null;
  gaps: CompetenceGap[];
  steps: Step[];
};

export function bridgeTo(ground: Ground, profile: Profile, post: Post): Bridge {
  const { tmt } = ground.policy;
  const levels = profile.assessment?.levels ?? null;
  const gaps = gapsOf(levels, post.standard);
  const crossField = profile.post !== null && profile.post.family !== post.family;
  const steps: Step[] = [];
  const unknown = gaps.filter(({ level }) => level === null);
  if (unknown.length > 0)
    steps.push({
      what: 'asesmen',
      about: unknown.map(({ competence }) => competence).join(', '),
      missing: 0,
      from: addDays(tmt, -ASSESS_BEFORE),
      until: tmt,
    });
  for (const { competence, gap } of gaps) {
    if (gap === null || gap === 0) continue;
    steps.push({
      what: 'pelatihan',
      about: competence,
      missing: gap,
      from: tmt,
      until: addDays(tmt, gap > 1 ? TRAIN_LONG : TRAIN),
    });
    if (gap > 1)
      steps.push({
        what: 'mentor',
        about: competence,
        missing: gap,
        from: tmt,
        until: addDays(tmt, TRAIN_LONG),
      });
  }
  const field = fieldFit(post, profile.study);
  if (crossField && field !== null && field < 60)
    steps.push({
      what: 'kursus_teknis',
      about: post.fields[0] ?? post.family,
      missing: 0,
      from: tmt,
      until: addDays(tmt, TRAIN_LONG),
    });
  if (steps.length > 0)
    steps.push({
      what: 'tinjau',
      about: null,
      missing: 0,
      from: addDays(tmt, REVIEW),
      until: addDays(tmt, REVIEW),
    });
  return { crossField, transferable: jpmOf(levels, post), gaps, steps };
}
