/** Why this post, and what another one would cost: answers that hold when the round is solved again with the change. */
import { applyChanges } from '#optimise/changes.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { objectiveOf } from '#optimise/plan.ts';
import { choiceOfPlan, personNamed, postNamed } from '#optimise/plan-file.ts';
import { nodeName, optionInto, type Problem, problemOf } from '#optimise/problem.ts';
import { bestReduced, reducedOf, routeTo } from '#optimise/route.ts';
import { hasSides } from '#optimise/sides.ts';
import { solveProblem } from '#optimise/solve-case.ts';
import { nodeOf, pricesOf, type Standing, standingOf } from '#optimise/standing.ts';

/** One more or one fewer person somewhere; `price` of a seat is what one more such seat would be worth, level by level. */
export type PlaceExplained = {
  post: string | null;
  value: number[];
  price: number[];
  /** the price by what sets it: the post itself, or a staffing group around it */
  prices: { kind: 'post' | 'group'; id: string; price: number[] }[];
  /** what choosing this place would cost at least, level by level; zeros for the place taken */
  atLeast: number[];
};
export type Displacement = { employee: string; from: string | null; to: string | null };
export type Question = {
  post: string | null;
  /** false: the post is none of the person's options */
  eligible: boolean;
  place: PlaceExplained | null;
  /** exact loss per level if the person must get it; null if nothing is feasible then */
  loss: number[] | null;
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
  /** other options of the person, the nearest first */
  alternatives: PlaceExplained[];
  question: Question | null;
  /** false where the plan has no full proof: prices are then absent and losses come from solving again */
  priced: boolean;
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
): Explanation {
  const problem = applyChanges(whole, plan.changes);
  const e = personNamed(problem, employee);
  const choice = choiceOfPlan(problem, plan);
  const prices = pricesOf(problem, plan.certificate);
  const standing = standingOf(problem, choice, prices ?? []);
  const taken = choice[e] as number;
  const options = Array.from(
    { length: (problem.start[e + 1] as number) - (problem.start[e] as number) },
    (_, j) => (problem.start[e] as number) + j,
  );
  const own = problem.incumbent[e] as number;
  const end = problem.node[taken] as number;
  const alternatives = options.filter((k) => k !== taken).map((k) => placeOf(standing, e, k));
  alternatives.sort((a, b) => compare(a.atLeast, b.atLeast));
  return {
    employee,
    before: own < 0 ? null : String(problem.postIds[own]),
    post: placeName(problem, end),
    moved: own >= 0 && end !== own,
    objectives: problem.levels.map((level) => level.name),
    place: placeOf(standing, e, taken),
    alternatives,
    question: post === undefined ? null : questionOf(standing, prices !== null, e, postNamed(problem, post)),
    priced: prices !== null,
  };
}

const placeName = (problem: Problem, n: number): string | null =>
  n === problem.root ? null : String(nodeName(problem, n));

function placeOf(standing: Standing, e: number, k: number): PlaceExplained {
  const { problem, lanes, price } = standing;
  const n = problem.node[k] as number;
  const levels = problem.levels.map((_, l) => l);
  const best = new Float64Array(lanes);
  const here = new Float64Array(lanes);
  bestReduced(standing, e, best);
  reducedOf(standing, k, price, here);
  const prices: PlaceExplained['prices'] = [];
  for (let m = n; m !== problem.root; m = problem.parent[m] as number) {
    const up = problem.parent[m] as number;
    const own = levels.map((l) => (price[m * lanes + l] as number) - (price[up * lanes + l] as number));
    if (own.some((part) => part !== 0))
      prices.push({
        kind: m < problem.posts ? 'post' : 'group',
        id: String(nodeName(problem, m)),
        price: own,
      });
  }
  return {
    post: placeName(problem, n),
    value: problem.levels.map(({ values }) => values[k] as number),
    price: levels.map((l) => (price[n * lanes + l] as number) - (price[problem.root * lanes + l] as number)),
    prices,
    atLeast: levels.map((l) => (best[l] as number) - (here[l] as number)),
  };
}

function questionOf(standing: Standing, priced: boolean, e: number, target: number): Question {
  const { problem } = standing;
  const post = placeName(problem, target);
  const k = optionInto(problem, e, target);
  if (k < 0) return { post, eligible: false, place: null, loss: null, chain: [], needs: null };
  const place = placeOf(standing, e, k);
  if (nodeOf(standing, e) === target)
    return { post, eligible: true, place, loss: problem.levels.map(() => 0), chain: [], needs: null };
  const forced =
    priced && !hasSides(problem) ? forcedByRoute(standing, e, k, place) : forcedBySolving(standing, e, k);
  return {
    post,
    eligible: true,
    place,
    ...forced,
    needs: forced.loss && needsOf(standing, e, k, forced.loss),
  };
}

type Forced = { loss: number[] | null; chain: Displacement[] };

/** Everyone else makes room along the cheapest path from that post to the place the person leaves. */
function forcedByRoute(standing: Standing, e: number, k: number, place: PlaceExplained): Forced {
  const { problem } = standing;
  const left = nodeOf(standing, e);
  const route = routeTo(standing, { node: problem.node[k] as number }, left, e);
  if (!route.reached) return { loss: null, chain: [] };
  const move = (who: number, option: number): Displacement => ({
    employee: problem.employeeIds[who] as string,
    from: placeName(problem, nodeOf(standing, who)),
    to: placeName(problem, problem.node[option] as number),
  });
  return {
    loss: place.atLeast.map((part, l) => part + (route.loss[l] as number)),
    chain: [
      move(e, k),
      ...route.steps.flatMap((step) => (step.kind === 'move' ? [move(step.who, step.option)] : [])),
    ],
  };
}

/** Without prices: solve again with the person held there, and name everyone who ends elsewhere. */
function forcedBySolving(standing: Standing, e: number, k: number): Forced {
  const { problem, choice } = standing;
  const id = problem.employeeIds[e] as string;
  const held = applyChanges(problem, { only: [[id, placeName(problem, problem.node[k] as number)]] });
  const plan = solveProblem(held);
  if (plan.assignment === null || plan.objective === null) return { loss: null, chain: [] };
  const before = objectiveOf(problem, choice);
  const chain: Displacement[] = [];
  for (let w = 0; w < problem.people; w++) {
    const employee = problem.employeeIds[w] as string;
    const from = placeName(problem, problem.node[choice[w] as number] as number);
    const to = plan.assignment[employee] ?? null;
    const named = to === null ? null : String(to);
    if (from === named) continue;
    if (w === e) chain.unshift({ employee, from, to: named });
    else chain.push({ employee, from, to: named });
  }
  return { loss: before.map((sum, l) => sum - ((plan.objective as number[])[l] as number)), chain };
}

/** The raise that turns the loss into a gain, and whether solving again with it indeed gives the post. */
function needsOf(standing: Standing, e: number, k: number, loss: number[]): Question['needs'] {
  const { problem } = standing;
  const first = loss.findIndex((part) => part !== 0);
  const last = first < 0 ? loss.length - 1 : first;
  for (let l = last; l >= 0; l--) {
    const level = problem.levels[l] as Problem['levels'][number];
    if (level.name === 'moves') continue;
    const more = (l === first ? (loss[l] as number) : 0) + 1;
    const values = level.values.slice();
    values[k] = (values[k] as number) + more;
    const levels = problem.levels.map((other, m) => (m === l ? { name: level.name, values } : other));
    const plan = solveProblem({ ...problem, levels });
    const given = plan.assignment?.[problem.employeeIds[e] as string];
    return {
      objective: level.name,
      more,
      verified: given !== undefined && String(given) === placeName(problem, problem.node[k] as number),
    };
  }
  return null;
}

function compare(a: number[], b: number[]): number {
  for (let l = 0; l < a.length; l++) if (a[l] !== b[l]) return (a[l] as number) - (b[l] as number);
  return 0;
}
