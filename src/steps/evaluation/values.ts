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
    field: fieldFit(post, profile.study),
    distance: distanceScore(kilometresTo(ground, profile, post)),
  });
}

/** What the person gains by going there, part by part; staying gains nothing. */
export function growthParts(ground: Ground, profile: Profile, post: Post): Component[] {
  return partsOf(ground.policy.weights.growth, {
    ...growthToKind(ground, profile, post),
    nearer: nearerGain(kilometresNow(ground, profile), kilometresTo(ground, profile, post)),
  });
}

/** The parts that are the same for all posts of one kind, wherever they stand and whatever they ask one to have studied. */
function fitToKind(profile: Profile, post: Post) {
  const { months } = profile.career;
  return {
    jpm: jpmOf(profile.assessment?.levels ?? null, post),
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

const kilometresTo = (ground: Ground, { home }: Profile, post: Post): number | null =>
  ground.kilometres(home, regionOfPost(ground, post));
const kilometresNow = (ground: Ground, profile: Profile): number | null =>
  profile.post && kilometresTo(ground, profile, profile.post);

const distanceScore = (km: number | null): number | null => (km === null ? null : clamped(100 - km / 2));

/** Where there is no post now, the way to it is not known either. */
const nearerGain = (now: number | null, then: number | null): number | null =>
  now === null || then === null ? null : hundred(then < now);

function partsOf<K extends string>(
  weights: Readonly<Record<K, number>>,
  scores: Readonly<Record<K, number | null>>,
): Component[] {
  return (Object.keys(weights) as K[]).map((name) => ({ name, weight: weights[name], score: scores[name] }));
}

const hundred = (yes: boolean): number => (yes ? 100 : 0);

const isNewTo = ({ career }: Profile, post: Post): boolean =>
  career.positions !== null && !career.positions.has(post.position);

const isInField = (fit: number | null): boolean => (fit ?? 0) >= WEAK;

function boxGain(profile: Profile, post: Post): number | null {
  const { talent, study } = profile;
  const part = (name: string): number | null =>
    talent.potential.components.find((each) => each.name === name)?.score ?? null;
  const variety = part('pengalaman_jabatan');
  const field = part('bidang_ilmu');
  if (variety === null && field === null) return null;
  const better = isInField(fieldFit(post, study));
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
  const fit = weightsOf(ground.policy.weights.fit);
  const growth = weightsOf(ground.policy.weights.growth);
  const [field, distance] = [fit.placeOf('field'), fit.placeOf('distance')];
  const nearer = growth.placeOf('nearer');
  const kindOf = kindsOfPosts();
  let last: Seat | undefined;
  return (profile, post, critical) => {
    if (last?.profile !== profile) last = seatOf(ground, profile);
    const { wishes, kinds, studied, now } = last;
    const { kind, fields } = kindOf(post);
    let studies = studied[fields];
    if (studies === undefined) {
      studies = fieldFit(post, profile.study);
      studied[fields] = studies;
    }
    // Titles held before matter only in that this one is new, what was studied only in that it is near the post's field.
    const key = (kind * 2 + Number(isNewTo(profile, post))) * 2 + Number(isInField(studies));
    let scores = kinds.get(key);
    if (!scores) {
      scores = {
        fit: fit.scores(fitToKind(profile, post)),
        growth: growth.scores(growthToKind(ground, profile, post)),
      };
      kinds.set(key, scores);
    }
    const km = kilometresTo(ground, profile, post);
    if (field >= 0) scores.fit[field] = studies;
    if (distance >= 0) scores.fit[distance] = distanceScore(km);
    if (nearer >= 0) scores.growth[nearer] = nearerGain(now, km);
    const fits = weigh(fit.weights, scores.fit);
    const staying = profile.post?.id === post.id;
    const values: number[] = [];
    for (const level of levels) {
      if (level === 'critical') values.push(Number(critical));
      else if (level === 'fit') values.push(thousandfold(fits.mean ?? 0));
      else if (level === 'preference') values.push(wishes.get(post.id) ?? 0);
      else if (level === 'placed' || staying) values.push(0);
      else values.push(thousandfold(weigh(growth.weights, scores.growth).mean ?? 0));
    }
    return { values, known: fits.known };
  };
}

type Scores = (number | null)[];
/** The person asked about last: what each kind of post is worth, and what each wish is. */
type Seat = {
  profile: Profile;
  kinds: Map<number, { fit: Scores; growth: Scores }>;
  /** how the fields of study of posts are met, by the number of the fields */
  studied: (number | null | undefined)[];
  /** kilometres to the post now held */
  now: number | null;
  wishes: ReadonlyMap<string, number>;
};

const seatOf = (ground: Ground, profile: Profile): Seat => ({
  profile,
  kinds: new Map(),
  studied: [],
  now: kilometresNow(ground, profile),
  wishes: new Map(
    wishesOf(ground, profile).map(({ post }): [string, number] => [
      post,
      preferenceOf(ground, profile, post),
    ]),
  ),
});

/** Weights in the policy's order, the place of a part, and scores in the same order. */
function weightsOf(weights: Readonly<Record<string, number>>) {
  const names = Object.keys(weights);
  return {
    weights: Object.values(weights),
    placeOf: (part: string): number => names.indexOf(part),
    scores: (by: Readonly<Record<string, number | null>>): Scores => names.map((name) => by[name] ?? null),
  };
}

type Kind = { kind: number; fields: number };

/** Numbers the kinds of posts, alike in all that a value is reckoned from but where they stand and their title, and the fields they ask for. */
function kindsOfPosts(): (post: Post) => Kind {
  const numbers = new Map<string, number>();
  const numberOf = (...parts: unknown[]): number => {
    const key = JSON.stringify(parts);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const known = new Map<Post, Kind>();
  return (post) => {
    let found = known.get(post);
    if (found === undefined) {
      const { family, kind, level, echelon, jobClass, fields, standard } = post;
      found = {
        kind: numberOf('kind', family, kind, level, echelon, jobClass, standard),
        fields: numberOf('fields', fields),
      };
      known.set(post, found);
    }
    return found;
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
