/**
 * The integers of the placement problem: placed, critical, fit, growth, preference (weights are policy, frozen and published). Only what
 * is named here may enter a value: never religion, marital status, birthplace, sex, nor any digit of the NIP.
 */
import type { Post } from '#registry/facts.ts';
import { dossierOf } from '#registry/facts.ts';
import type { Objective, Policy } from '#registry/policy.ts';
import { WISHES } from '#steps/evaluation/considered.ts';
import { experienceScore } from '#steps/evaluation/experience.ts';
import { type Ground, jpmOf, type Profile, regionOfPost } from '#steps/evaluation/profile.ts';
import { fieldFit } from '#steps/evaluation/study.ts';
import { type Component, clamped, meanOf, thousandfold } from '#steps/evaluation/weighted.ts';

export type Level = Exclude<Objective, 'moves'>;
/** The levels that carry a value per option, in the policy's order; `placed` stays first where it is named. */
export function levelsOf(policy: Pick<Policy, 'objectives'>): Level[] {
  return policy.objectives.filter((each): each is Level => each !== 'moves');
}

/** New family after more than five years in one. */
const LONG_IN_FAMILY_MONTHS = 60;
/** A component of the potential axis below this can be raised by the next post. */
const WEAK = 60;

/** How well a person fits a post, part by part. */
export function fitParts(ground: Ground, profile: Profile, post: Post): Component[] {
  const { weights } = ground.policy;
  const km = ground.kilometres(profile.home, regionOfPost(ground, post));
  const { months } = profile.career;
  const scores = {
    jpm: jpmOf(profile.assessment?.levels ?? null, post),
    field: fieldFit(post, profile.study),
    talent: profile.talent.value,
    experience: months === null ? null : experienceScore(months.get(post.family) ?? 0),
    distance: km === null ? null : clamped(100 - km / 2),
  };
  return partsOf(weights.fit, scores);
}

/** What the person gains by going there, part by part; staying gains nothing. */
export function growthParts(ground: Ground, profile: Profile, post: Post): Component[] {
  return partsOf(ground.policy.weights.growth, {
    box: boxGain(profile, post),
    path: pathGain(ground, profile, post),
    family: familyGain(profile, post),
    nearer: nearerGain(ground, profile, post),
  });
}

function partsOf<K extends string>(
  weights: Readonly<Record<K, number>>,
  scores: Readonly<Record<K, number | null>>,
): Component[] {
  return (Object.keys(weights) as K[]).map((name) => ({ name, weight: weights[name], score: scores[name] }));
}

const hundred = (yes: boolean): number => (yes ? 100 : 0);

function boxGain({ talent, study, career }: Profile, post: Post): number | null {
  const part = (name: string): number | null =>
    talent.potential.components.find((each) => each.name === name)?.score ?? null;
  const variety = part('pengalaman_jabatan');
  const field = part('bidang_ilmu');
  if (variety === null && field === null) return null;
  const newPost = career.positions !== null && !career.positions.has(post.position);
  const better = (fieldFit(post, study) ?? 0) >= WEAK;
  return hundred(
    (variety !== null && variety < WEAK && newPost) || (field !== null && field < WEAK && better),
  );
}

/** The next step of the pola karier: one rung up, or a higher class on the same rung. */
function pathGain({ rungOf }: Ground, { post: own }: Profile, post: Post): number | null {
  if (!own) return null;
  const here = rungOf(own);
  const there = rungOf(post);
  if (here === null || there === null) return null;
  const higherClass = own.jobClass !== null && post.jobClass !== null && post.jobClass > own.jobClass;
  return hundred(there === here + 1 || (there === here && higherClass));
}

function familyGain({ career, post: own }: Profile, post: Post): number | null {
  if (!own || career.months === null) return null;
  return hundred(own.family !== post.family && (career.months.get(own.family) ?? 0) > LONG_IN_FAMILY_MONTHS);
}

function nearerGain(ground: Ground, { home, post: own }: Profile, post: Post): number | null {
  if (!own) return null;
  const now = ground.kilometres(home, regionOfPost(ground, own));
  const then = ground.kilometres(home, regionOfPost(ground, post));
  return now === null || then === null ? null : hundred(then < now);
}

/** 11 − rank for the first ten wishes, else 0; the own post counts as its own wish if it is listed. */
export function preferenceOf(ground: Ground, profile: Profile, post: string): number {
  const rank = dossierOf(ground.province, profile.person.nip)
    .wishes.slice(0, WISHES)
    .findIndex((wish) => wish.post === post);
  return rank < 0 ? 0 : WISHES - rank;
}

export type Valued = {
  values: number[];
  /** how much of the weight of `fit` is known, 0–100 */
  known: number;
};

/** The vector of one option. `critical` counts staying too. */
export function optionValue(
  ground: Ground,
  profile: Profile,
  post: Post,
  critical: boolean,
  levels: readonly Level[],
): Valued {
  const fit = meanOf(fitParts(ground, profile, post));
  const staying = profile.post?.id === post.id;
  const reckon: Record<Level, () => number> = {
    placed: () => 0,
    critical: () => Number(critical),
    fit: () => thousandfold(fit.mean ?? 0),
    growth: () => (staying ? 0 : thousandfold(meanOf(growthParts(ground, profile, post)).mean ?? 0)),
    preference: () => preferenceOf(ground, profile, post.id),
  };
  return { values: levels.map((level) => reckon[level]()), known: fit.known };
}

/** Being left without a post: −1 at `placed`, nothing else. */
export const valueOfNoPost = (levels: readonly Level[]): number[] =>
  levels.map((level) => (level === 'placed' ? -1 : 0));
