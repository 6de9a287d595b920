/**
 * How far the facts behind a value may be wrong, and new values drawn within that (parameters of 2026-11-26, docs/decisions/0025). A
 * measurement errs by a level now and then; what nobody knows is borrowed from somebody of whom it is known.
 */
import { NO_LIMIT, type Problem } from '#optimise/problem.ts';
import type { Levels, Post } from '#registry/facts.ts';
import { experienceScore } from '#steps/evaluation/experience.ts';
import { jpmOf, type Profile, regionOfPost } from '#steps/evaluation/profile.ts';
import { faultsOf } from '#steps/evaluation/quality.ts';
import { fieldFit } from '#steps/evaluation/study.ts';
import { fitParts } from '#steps/evaluation/values.ts';
import { clamped, thousandfold } from '#steps/evaluation/weighted.ts';
import type { Prepared } from '#steps/proposal/rules.ts';

/** A fact that is missing, old or at odds with another one: better data would settle it. */
export const doubtKinds = [
  'kompetensi_kosong',
  'kompetensi_lama',
  'bidang',
  'pengalaman',
  'domisili',
  'talenta',
] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** In how many of a hundred assessments a competence is one level off, half up and half down. */
export const OFF_BY_ONE = { fresh: 15, stale: 35 } as const;
/** A history that contradicts itself may be wrong by so many months either way. */
export const HISTORY_MONTHS = 12;
/** A talent value of which part is unknown may be off by this share of what is unknown. */
export const TALENT_SHARE = 0.25;
/** Below this much known, a talent value counts as a fact worth getting. */
const TALENT_KNOWN = 60;
const DONORS = 200;
const HISTORY_CHECKS: readonly string[] = ['D12', 'D13', 'D14'];

const names = ['jpm', 'field', 'talent', 'experience', 'distance'] as const;
const [JPM, FIELD, TALENT, EXPERIENCE, DISTANCE] = [0, 1, 2, 3, 4];
const PARTS = names.length;

export type Doubts = {
  problem: Problem;
  /** the level of the problem that carries `fit`, or −1 */
  level: number;
  /** five scores per option; NaN where unknown or not asked for */
  scores: Float64Array;
  weights: readonly number[];
  people: (Doubtful | undefined)[];
  /** post of an option; undefined where it leads to none */
  postOf: (k: number) => Post | undefined;
  donors: Donors;
  standards: Standards;
  result: Prepared;
};
/** What may be wrong about one person with more than one option. */
type Doubtful = {
  profile: Profile;
  off: number;
  months: number;
  talentBy: number;
  kinds: readonly DoubtKind[];
};
type Donors = {
  levels: Levels[];
  studies: Profile['study'][];
  months: ReadonlyMap<string, number>[];
  homes: string[];
  talents: number[];
};
/** Posts that ask for the same levels share a standard. */
type Standards = { of: Int32Array; posts: Post[]; items: string[] };

export function doubtsOf(result: Prepared, problem: Problem): Doubts {
  const { ground, evaluation } = result;
  const { posts } = ground.province;
  const level = problem.levels.findIndex(({ name }) => name === 'fit');
  const nodes = problem.postIds.map((id) => posts.get(String(id)));
  const postOf = (k: number): Post | undefined => nodes[problem.node[k] as number];
  const scores = new Float64Array(PARTS * problem.node.length).fill(Number.NaN);
  const people: (Doubtful | undefined)[] = [];
  for (let e = 0; e < problem.people; e++) {
    const profile = evaluation.people.get(problem.employeeIds[e] as string)?.profile;
    const from = problem.start[e] as number;
    const to = problem.start[e + 1] as number;
    if (!profile || to - from < 2) {
      people.push(undefined);
      continue;
    }
    for (let k = from; k < to; k++) {
      const post = postOf(k);
      if (!post) continue;
      for (const { name, score } of fitParts(ground, profile, post))
        if (score !== null) scores[PARTS * k + names.indexOf(name as (typeof names)[number])] = score;
    }
    const open = Array.from({ length: to - from }, (_, j) => postOf(from + j)).filter(
      (post) => post !== undefined,
    );
    people.push(doubtful(result, profile, open));
  }
  const { fit } = ground.policy.weights;
  return {
    problem,
    level,
    scores,
    weights: names.map((name) => fit[name]),
    people,
    postOf,
    donors: donorsOf(people),
    standards: standardsOf(nodes),
    result,
  };
}

/** A doubt counts only where it can set one open post apart from another: what shifts all of them alike turns nothing. */
function doubtful({ ground }: Prepared, profile: Profile, open: readonly Post[]): Doubtful {
  const { assessment, stale, study, career, home, talent, person } = profile;
  const known = (talent.performance.known + talent.potential.known) / 2;
  const odd = faultsOf(ground.province, person.nip).some((check) => HISTORY_CHECKS.includes(check));
  const differ = (of: (post: Post) => string | null): boolean => new Set(open.map(of)).size > 1;
  const byStandard = differ(({ standard }) => JSON.stringify(Object.entries(standard).sort()));
  const byField = differ(({ fields }) => fields.join(';'));
  const kinds: DoubtKind[] = [];
  if (byStandard && assessment === null) kinds.push('kompetensi_kosong');
  if (byStandard && assessment !== null && stale) kinds.push('kompetensi_lama');
  if (byField && study === null) kinds.push('bidang');
  if (differ(({ family }) => family) && (career.months === null || odd)) kinds.push('pengalaman');
  if (differ((post) => regionOfPost(ground, post)) && home === null) kinds.push('domisili');
  const partly = differ(({ standard, fields }) => `${Object.keys(standard).length > 0} ${fields.length > 0}`);
  if (partly && (talent.value === null || known < TALENT_KNOWN)) kinds.push('talenta');
  return {
    profile,
    off: (stale ? OFF_BY_ONE.stale : OFF_BY_ONE.fresh) / 100,
    months: odd ? HISTORY_MONTHS : 0,
    talentBy: talent.value === null ? 0 : (100 - known) * TALENT_SHARE,
    kinds,
  };
}

/** The first so many of whom each fact is known, in the order of the lots: blind to who they are. */
function donorsOf(people: readonly (Doubtful | undefined)[]): Donors {
  const donors: Donors = { levels: [], studies: [], months: [], homes: [], talents: [] };
  const give = <T>(list: T[], value: T | null | undefined): void => {
    if (value !== null && value !== undefined && list.length < DONORS) list.push(value);
  };
  for (const each of people) {
    if (!each) continue;
    const { assessment, study, career, home, talent } = each.profile;
    give(donors.levels, assessment?.levels);
    give(donors.studies, study);
    give(donors.months, career.months);
    give(donors.homes, home);
    give(donors.talents, talent.value);
  }
  return donors;
}

function standardsOf(nodes: readonly (Post | undefined)[]): Standards {
  const known = new Map<string, number>();
  const posts: Post[] = [];
  const items = new Set<string>();
  const of = Int32Array.from(nodes, (post) => {
    if (!post) return -1;
    const key = JSON.stringify(Object.entries(post.standard).sort());
    let at = known.get(key);
    if (at === undefined) {
      at = posts.push(post) - 1;
      known.set(key, at);
      for (const item of Object.keys(post.standard)) items.add(item);
    }
    return at;
  });
  return { of, posts, items: [...items].sort() };
}

/** The values of `fit` with weights of the caller's choice and no doubt: with the policy's own they are the problem's. */
export function valuesUnder(doubts: Doubts, fit: Readonly<Record<string, number>>): Int32Array {
  const { problem, level, scores, people } = doubts;
  const weights = names.map((name) => fit[name] ?? 0);
  const values = (problem.levels[level] as Problem['levels'][number]).values.slice();
  for (let e = 0; e < problem.people; e++)
    if (people[e])
      for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++)
        if (problem.node[k] !== problem.root) values[k] = worth(scores, PARTS * k, weights);
  return values;
}

/** One sample: the values of `fit` as they might be. */
export function drawValues(doubts: Doubts, random: () => number): Int32Array {
  const { problem, level, scores, weights, people } = doubts;
  const values = (problem.levels[level] as Problem['levels'][number]).values.slice();
  const own = new Float64Array(PARTS);
  const match = new Float64Array(doubts.standards.posts.length);
  const drawn = new Int32Array(doubts.standards.posts.length).fill(-1);
  for (let e = 0; e < problem.people; e++) {
    const person = people[e];
    if (!person) continue;
    const facts = drawFacts(doubts, person, random);
    for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++) {
      const n = problem.node[k] as number;
      if (n === problem.root) continue;
      for (let part = 0; part < PARTS; part++) own[part] = scores[PARTS * k + part] as number;
      const standard = doubts.standards.of[n] as number;
      if (drawn[standard] !== e) {
        drawn[standard] = e;
        match[standard] = jpmOf(facts.levels, doubts.standards.posts[standard] as Post) ?? Number.NaN;
      }
      own[JPM as number] = match[standard] as number;
      redraw(doubts, facts, k, own);
      values[k] = worth(own, 0, weights);
    }
  }
  return values;
}

type Facts = {
  levels: Levels | null;
  study: Profile['study'] | undefined;
  months: ReadonlyMap<string, number> | undefined;
  years: number;
  home: string | undefined;
  talent: number | undefined;
};

const oneFrom = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

function drawFacts({ donors, standards }: Doubts, person: Doubtful, random: () => number): Facts {
  const { assessment, study, career, home, talent } = person.profile;
  const levels = assessment
    ? shaken(assessment.levels, standards.items, person.off, random)
    : (oneFrom(donors.levels, random) ?? null);
  return {
    levels,
    study: study === null ? oneFrom(donors.studies, random) : undefined,
    months: career.months === null ? oneFrom(donors.months, random) : undefined,
    years: person.months === 0 ? 0 : ((2 * random() - 1) * person.months) / 12,
    home: home === null ? oneFrom(donors.homes, random) : undefined,
    talent:
      talent.value === null
        ? oneFrom(donors.talents, random)
        : person.talentBy === 0
          ? undefined
          : clamped(talent.value + (2 * random() - 1) * person.talentBy),
  };
}

function shaken(levels: Levels, items: readonly string[], off: number, random: () => number): Levels {
  const other: Record<string, number> = { ...levels };
  for (const item of items) {
    const level = other[item];
    const r = random();
    if (level !== undefined && r < off) other[item] = Math.max(0, level + (r < off / 2 ? 1 : -1));
  }
  return other as Levels;
}

/** The parts of one option that were drawn anew; what a post does not ask for stays unasked. */
function redraw(doubts: Doubts, facts: Facts, k: number, own: Float64Array): void {
  const { study, months, years, home, talent } = facts;
  if (talent !== undefined) own[TALENT as number] = talent;
  if (study === undefined && months === undefined && years === 0 && home === undefined) return;
  const post = doubts.postOf(k) as Post;
  const { ground } = doubts.result;
  if (study !== undefined) own[FIELD as number] = fieldFit(post, study) ?? Number.NaN;
  if (months !== undefined) own[EXPERIENCE as number] = experienceScore(months.get(post.family) ?? 0);
  if (years !== 0) own[EXPERIENCE as number] = clamped((own[EXPERIENCE as number] as number) + 20 * years);
  if (home === undefined) return;
  const km = ground.kilometres(home, regionOfPost(ground, post));
  own[DISTANCE as number] = km === null ? Number.NaN : clamped(100 - km / 2);
}

/** The same arithmetic as `meanOf` and `thousandfold`, on numbers that lie side by side. */
function worth(scores: Float64Array, at: number, weights: readonly number[]): number {
  let sum = 0;
  let all = 0;
  for (let part = 0; part < PARTS; part++) {
    const score = scores[at + part] as number;
    const weight = weights[part] as number;
    if (Number.isNaN(score) || weight === 0) continue;
    sum += weight * score;
    all += weight;
  }
  return all === 0 ? 0 : Math.min(NO_LIMIT, thousandfold(sum / all));
}
