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
import { type Component, clamped, thousandfold, weigh } from '#steps/evaluation/weighted.ts';

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
  return partsOf(ground.policy.weights.fit, {
    ...fitToKind(profile, post),
    distance: distanceScore(ground, profile, post),
  });
}

/** What the person gains by going there, part by part; staying gains nothing. */
export function growthParts(ground: Ground, profile: Profile, post: Post): Component[] {
  return partsOf(ground.policy.weights.growth, {
    ...growthToKind(ground, profile, post),
    nearer: nearerGain(ground, profile, post),
  });
}

/** The parts that are the same for all posts of one kind, wherever they stand. */
function fitToKind(profile: Profile, post: Post) {
  const { months } = profile.career;
  return {
    jpm: jpmOf(profile.assessment?.levels ?? null, post),
    field: fieldFit(post, profile.study),
    talent: profile.talent.value,
    experience: months === null ? null : experienceScore(months.get(post.family) ?? 0),
  };
}

function growthToKind(ground: Ground, profile: Profile, post: Post) {
  return {
    box: boxGain(profile, post),
    path: pathGain(ground, profile, post),
    family: familyGain(profile, post),
  };
}

function distanceScore(ground: Ground, profile: Profile, post: Post): number | null {
  const km = ground.kilometres(profile.home, regionOfPost(ground, post));
  return km === null ? null : clamped(100 - km / 2);
}

function partsOf<K extends string>(
  weights: Readonly<Record<K, number>>,
  scores: Readonly<Record<K, number | null>>,
): Component[] {
  return (Object.keys(weights) as K[]).map((name) => ({ name, weight: weights[name], score: scores[name] }));
}

const hundred = (yes: boolean): number => (yes ? 100 : 0);

const isNewTo = ({ career }: Profile, post: Post): boolean =>
  career.positions !== null && !career.positions.has(post.position);

function boxGain(profile: Profile, post: Post): number | null {
  const { talent, study } = profile;
  const part = (name: string): number | null =>
    talent.potential.components.find((each) => each.name === name)?.score ?? null;
  const variety = part('pengalaman_jabatan');
  const field = part('bidang_ilmu');
  if (variety === null && field === null) return null;
  const better = (fieldFit(post, study) ?? 0) >= WEAK;
  return hundred(
    (variety !== null && variety < WEAK && isNewTo(profile, post)) ||
      (field !== null && field < WEAK && better),
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
  const rank = wishesOf(ground, profile).findIndex((wish) => wish.post === post);
  return rank < 0 ? 0 : WISHES - rank;
}

const wishesOf = (ground: Ground, profile: Profile) =>
  dossierOf(ground.province, profile.person.nip).wishes.slice(0, WISHES);

export type Valued = {
  values: number[];
  /** how much of the weight of `fit` is known, 0–100 */
  known: number;
};

export type ValueOf = (profile: Profile, post: Post, critical: boolean) => Valued;

/** The vector of options, person by person: what is the same for all posts of one kind is reckoned once. `critical` counts staying too. */
export function valuerOf(ground: Ground, levels: readonly Level[]): ValueOf {
  const fit = weightsOf(ground.policy.weights.fit, 'distance');
  const growth = weightsOf(ground.policy.weights.growth, 'nearer');
  const kindOf = kindsOfPosts();
  let last: Seat | undefined;
  return (profile, post, critical) => {
    if (last?.profile !== profile) last = seatOf(ground, profile);
    const { wishes } = last;
    // Titles held before matter only in that this one is new.
    const kind = kindOf(post) * 2 + Number(isNewTo(profile, post));
    let scores = last.kinds.get(kind);
    if (!scores) {
      scores = {
        fit: fit.scores(fitToKind(profile, post)),
        growth: growth.scores(growthToKind(ground, profile, post)),
      };
      last.kinds.set(kind, scores);
    }
    const staying = profile.post?.id === post.id;
    if (fit.place >= 0) scores.fit[fit.place] = distanceScore(ground, profile, post);
    const fits = weigh(fit.weights, scores.fit);
    const reckon = (level: Level): number => {
      if (level === 'critical') return Number(critical);
      if (level === 'fit') return thousandfold(fits.mean ?? 0);
      if (level === 'preference') return wishes.get(post.id) ?? 0;
      if (level === 'placed' || staying) return 0;
      if (growth.place >= 0) scores.growth[growth.place] = nearerGain(ground, profile, post);
      return thousandfold(weigh(growth.weights, scores.growth).mean ?? 0);
    };
    const values: number[] = [];
    for (const level of levels) values.push(reckon(level));
    return { values, known: fits.known };
  };
}

type Scores = (number | null)[];
/** The person asked about last: what each kind of post is worth, and what each wish is. */
type Seat = {
  profile: Profile;
  kinds: Map<number, { fit: Scores; growth: Scores }>;
  wishes: ReadonlyMap<string, number>;
};

const seatOf = (ground: Ground, profile: Profile): Seat => ({
  profile,
  kinds: new Map(),
  wishes: new Map(
    wishesOf(ground, profile).map(({ post }): [string, number] => [
      post,
      preferenceOf(ground, profile, post),
    ]),
  ),
});

/** Weights in the policy's order, the place of the part that depends on where the post stands, and scores in the same order. */
function weightsOf(weights: Readonly<Record<string, number>>, placed: string) {
  const names = Object.keys(weights);
  return {
    weights: Object.values(weights),
    place: names.indexOf(placed),
    scores: (by: Readonly<Record<string, number | null>>): Scores => names.map((name) => by[name] ?? null),
  };
}

/** Numbers the kinds of posts: alike in all that a value is reckoned from, but for where they stand and their title. */
function kindsOfPosts(): (post: Post) => number {
  const kinds = new Map<string, number>();
  const known = new Map<Post, number>();
  return (post) => {
    let kind = known.get(post);
    if (kind === undefined) {
      const { family, level, echelon, jobClass, fields, standard } = post;
      const key = JSON.stringify([family, post.kind, level, echelon, jobClass, fields, standard]);
      kind = kinds.get(key) ?? kinds.size;
      kinds.set(key, kind);
      known.set(post, kind);
    }
    return kind;
  };
}

/** The vector of one option by itself. */
export const optionValue = (
  ground: Ground,
  profile: Profile,
  post: Post,
  critical: boolean,
  levels: readonly Level[],
): Valued => valuerOf(ground, levels)(profile, post, critical);

/** Being left without a post: −1 at `placed`, nothing else. */
export const valueOfNoPost = (levels: readonly Level[]): number[] =>
  levels.map((level) => (level === 'placed' ? -1 : 0));
