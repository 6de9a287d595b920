/** Why this post, and what another one would cost: answers that hold when the round is solved again with the change. */
import { forced, raised } from '#optimise/forced.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { seatWorth } from '#optimise/mend.ts';
import { alternativesTo, type PlaceExplained, placeName, placeOf } from '#optimise/place.ts';
import { personNamed, postNamed } from '#optimise/plan-file.ts';
import { optionInto, type Problem, problemOf } from '#optimise/problem.ts';
import { type Limits, type Questioned, questioned } from '#optimise/questioned.ts';
import { nodeOf } from '#optimise/standing.ts';

export type Displacement = { employee: string; from: string | null; to: string | null };
export type Question = {
  post: string | null;
  /** false: the post is none of the person's options */
  eligible: boolean;
  place: PlaceExplained | null;
  /** loss per level if the person must get it; null if nothing is feasible then */
  loss: number[] | null;
  /** proved; else the loss is at most this, and null only says that nothing was found in time */
  exact: boolean;
  /** who would move where instead, the person asked about first */
  chain: Displacement[];
  /** how much more the person's own value there must be on which level, to be given the post in every optimum */
  needs: { objective: string; more: number; verified: boolean } | null;
};
export type Explanation = {
  employee: string;
  before: string | null;
  post: string | null;
  moved: boolean;
  objectives: string[];
  place: PlaceExplained;
  /** exactly what one more seat at the place taken would be worth; null where only solving again could tell */
  worth: number[] | null;
  /** other options of the person, the nearest first */
  alternatives: PlaceExplained[];
  question: Question | null;
  /** false where the plan has no full proof: prices are then absent and losses come from solving again */
  priced: boolean;
  /** among equal plans the lot chose this one; false where caps, kin or couples bind, and after a repair without it */
  byLot: boolean;
};

export function explain(
  input: PlacementCase,
  plan: PlacementPlan,
  employee: string,
  post?: string,
): Explanation {
  return explainProblem(problemOf(input), plan, employee, post);
}

export function explainProblem(
  whole: Problem,
  plan: PlacementPlan,
  employee: string,
  post?: string,
  limits?: Limits,
): Explanation {
  return answerTo(questioned(whole, plan, limits), employee, post);
}

export function answerTo(asked: Questioned, employee: string, post?: string): Explanation {
  const { problem, standing, priced, byLot } = asked;
  const e = personNamed(problem, employee);
  const taken = standing.choice[e] as number;
  const own = problem.incumbent[e] as number;
  const end = problem.node[taken] as number;
  return {
    employee,
    before: own < 0 ? null : String(problem.postIds[own]),
    post: placeName(problem, end),
    moved: own >= 0 && end !== own,
    objectives: problem.levels.map((level) => level.name),
    place: placeOf(asked, e, taken),
    worth: priced && end < problem.posts ? seatWorth(asked, end) : null,
    alternatives: alternativesTo(asked, employee),
    question: post === undefined ? null : questionTo(asked, employee, post),
    priced,
    byLot,
  };
}

/** What it would take that the person gets this post. */
export function questionTo(asked: Questioned, employee: string, id: string): Question {
  const { problem, standing } = asked;
  const e = personNamed(problem, employee);
  const target = postNamed(problem, id);
  const post = placeName(problem, target);
  const k = optionInto(problem, e, target);
  const asking = { post, eligible: k >= 0, exact: true, chain: [], needs: null };
  if (k < 0) return { ...asking, place: null, loss: null };
  const place = placeOf(asked, e, k);
  if (nodeOf(standing, e) === target) return { ...asking, place, loss: problem.levels.map(() => 0) };
  const { loss, exact, moves } = forced(asked, e, k);
  return {
    ...asking,
    place,
    loss,
    exact,
    chain: moves.map(({ who, from, to }) => ({
      employee: problem.employeeIds[who] as string,
      from: placeName(problem, from),
      to: placeName(problem, to),
    })),
    needs: loss && needsOf(asked, e, k, loss),
  };
}

/** The raise that turns the loss into a gain, and whether solving again with it indeed gives the post. */
function needsOf(asked: Questioned, e: number, k: number, loss: number[]): Question['needs'] {
  const { levels } = asked.problem;
  const first = loss.findIndex((part) => part !== 0);
  for (let l = first < 0 ? loss.length - 1 : first; l >= 0; l--) {
    const { name } = levels[l] as Problem['levels'][number];
    if (name === 'moves') continue;
    const more = (l === first ? (loss[l] as number) : 0) + 1;
    return { objective: name, more, verified: raised(asked, e, k, l, more) };
  }
  return null;
}
