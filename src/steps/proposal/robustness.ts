/**
 * Ketahanan: how often a placement survives errors of the size the data has. Each sample draws what is unknown anew (0–100) and shifts an
 * assessment by about one level of one competence, more when it is stale; then the round is solved again.
 */
import type { Nip } from '#ground/nip.ts';
import { randomFrom } from '#ground/random.ts';
import type { PlacementCase } from '#optimise/formats.ts';
import { solveCase } from '#optimise/solve-case.ts';
import type { Post } from '#registry/facts.ts';
import { regionOfPost } from '#steps/evaluation/profile.ts';
import type { PersonEvaluation } from '#steps/evaluation/rules.ts';
import { fitParts } from '#steps/evaluation/values.ts';
import { type Component, clamped, meanOf, thousandfold } from '#steps/evaluation/weighted.ts';
import type { RoundResult } from '#steps/proposal/rules.ts';

/** One level of one competence among nine of level three is 3.7 points of JPM; an old assessment is taken as twice as far off. */
const FRESH_POINTS = 4;
const STALE_POINTS = 8;

export type Robustness = {
  samples: number;
  /** 0–100: in how many of the samples the person ends where the plan puts them */
  share: ReadonlyMap<Nip, number>;
};

/** Draws are keyed, so that what is one unknown fact (talent, home, a family's years) errs alike for all posts it touches. */
type Drawn = Component & { key: string };

export function robustnessOf(
  result: RoundResult,
  samples: number,
  seed: string,
  shouldStop: () => boolean = () => false,
): Robustness {
  const { problem, plan, evaluation } = result;
  const level = evaluation.levels.indexOf('fit');
  const assignment = plan.assignment ?? {};
  const survived = new Map<Nip, number>();
  let done = 0;
  const parts = new Map<string, Drawn[]>();
  if (level >= 0)
    for (const person of evaluation.people.values())
      for (const post of postsOf(problem, person))
        parts.set(`${person.nip}|${post.id}`, partsOf(result, person, post));
  for (; done < samples && !shouldStop(); done++) {
    const random = randomFrom(`${seed}|ketahanan|${done}`);
    const shaken = level < 0 ? problem : shake(problem, level, result, parts, random);
    const again = solveCase(shaken, { canonical: true, seed }).assignment ?? {};
    for (const id of Object.keys(assignment))
      if (again[id] === assignment[id]) survived.set(id, (survived.get(id) ?? 0) + 1);
  }
  const share = new Map(
    Object.keys(assignment).map((id) => [id, done === 0 ? 0 : (100 * (survived.get(id) ?? 0)) / done]),
  );
  return { samples: done, share };

  function postsOf(of: PlacementCase, person: PersonEvaluation): Post[] {
    const { posts } = result.ground.province;
    const ids = [
      person.post,
      ...(byId(of)
        .get(person.nip)
        ?.moves.map((move) => move.post) ?? []),
    ];
    return ids.flatMap((id) => posts.get(id) ?? []);
  }
}

const indexed = new WeakMap<PlacementCase, Map<string, PlacementCase['employees'][number]>>();
function byId(problem: PlacementCase): Map<string, PlacementCase['employees'][number]> {
  let index = indexed.get(problem);
  if (!index) {
    index = new Map(problem.employees.map((employee) => [employee.id, employee]));
    indexed.set(problem, index);
  }
  return index;
}

function partsOf({ ground }: RoundResult, person: PersonEvaluation, post: Post): Drawn[] {
  const keyOf: Record<string, string> = {
    jpm: 'jpm',
    talent: 'talent',
    field: `field ${post.fields.join(';')}`,
    experience: `family ${post.family}`,
    distance: `region ${regionOfPost(ground, post)}`,
  };
  return fitParts(ground, person.profile, post).map((part) => ({
    ...part,
    key: keyOf[part.name] ?? part.name,
  }));
}

function shake(
  problem: PlacementCase,
  level: number,
  { evaluation }: RoundResult,
  parts: ReadonlyMap<string, readonly Drawn[]>,
  random: () => number,
): PlacementCase {
  return {
    ...problem,
    employees: problem.employees.map((employee) => {
      const stale = evaluation.people.get(employee.id)?.profile.stale ?? false;
      const shift = (2 * random() - 1) * (stale ? STALE_POINTS : FRESH_POINTS);
      const drawn = new Map<string, number>();
      const shaken = (post: string, values: readonly number[]): number[] => {
        const own = parts.get(`${employee.id}|${post}`);
        if (!own) return [...values];
        const scores = own.map((part) => ({ ...part, score: scoreOf(part, shift, drawn, random) }));
        return values.with(level, thousandfold(meanOf(scores).mean ?? 0));
      };
      return {
        ...employee,
        stay: employee.stay && employee.post !== null ? shaken(employee.post, employee.stay) : employee.stay,
        moves: employee.moves.map((move) => ({ post: move.post, values: shaken(move.post, move.values) })),
      };
    }),
  };
}

function scoreOf(part: Drawn, shift: number, drawn: Map<string, number>, random: () => number): number {
  if (part.score !== null) return part.name === 'jpm' ? clamped(part.score + shift) : part.score;
  let score = drawn.get(part.key);
  if (score === undefined) {
    score = 100 * random();
    drawn.set(part.key, score);
  }
  return score;
}
