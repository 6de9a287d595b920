/** Changes to a standing plan, each mended by one residual path, so that it is optimal again on every level. */
import type { Taken } from '#optimise/kept.ts';
import { type LevelResult, proofOf } from '#optimise/levels.ts';
import { optionInto, type Problem } from '#optimise/problem.ts';
import { routeTo, sharePrices, takeRoute } from '#optimise/route.ts';
import { enter, leave, nodeOf, type Standing, sortRow } from '#optimise/standing.ts';

/** Person e refuses the place taken. False, and nothing changed: without it there is no plan. */
export function refusePlace(standing: Standing, e: number): boolean {
  const { closed, choice } = standing;
  const option = choice[e] as number;
  const left = nodeOf(standing, e);
  closed[option] = 1;
  leave(standing, e);
  choice[e] = -1;
  const route = routeTo(standing, { person: e }, left);
  if (route.reached) takeRoute(standing, route);
  else {
    closed[option] = 0;
    enter(standing, e, option);
  }
  return route.reached;
}

/** Each refuses the place held in `planned`, though the refusal of one may already have moved another. False: without these places there is no plan. */
export function refuseTogether(
  standing: Standing,
  people: readonly number[],
  planned: Int32Array = standing.choice,
): boolean {
  const { choice, closed } = standing;
  const refused = people.map((e) => planned[e] as number);
  return people.every((e, i) => {
    const option = refused[i] as number;
    if (choice[e] === option) return refusePlace(standing, e);
    closed[option] = 1;
    return true;
  });
}

/** Person e keeps the place taken, whatever comes: the optimum stays one. */
export function fixPlace(standing: Standing, e: number): void {
  const { problem, closed, choice } = standing;
  for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++)
    if (k !== choice[e]) closed[k] = 1;
}

/** Person e must take option k; the others make room. False, and nothing changed: they cannot. */
export function forcePlace(standing: Standing, e: number, k: number): boolean {
  const { problem, choice, closed } = standing;
  const option = choice[e] as number;
  const left = nodeOf(standing, e);
  if (closed[k] === 1) return false;
  if (k !== option) {
    leave(standing, e);
    choice[e] = -1;
    const route = routeTo(standing, { node: problem.node[k] as number }, left);
    if (route.reached) takeRoute(standing, route);
    enter(standing, e, route.reached ? k : option);
    if (!route.reached) return false;
  }
  fixPlace(standing, e);
  return true;
}

/** Person e leaves and comes back in where the round is now best: one path to the seat left free. */
export function placeAgain(standing: Standing, e: number): void {
  const { choice } = standing;
  const left = nodeOf(standing, e);
  leave(standing, e);
  choice[e] = -1;
  takeRoute(standing, routeTo(standing, { person: e }, left));
}

/** Option k of person e is worth `value` from now on. */
export function changeValue(standing: Standing, e: number, k: number, level: number, value: number): void {
  const { problem } = standing;
  (problem.levels[level] as Problem['levels'][number]).values[k] = value;
  sortRow(problem, standing, e);
  placeAgain(standing, e);
}

/** One seat more at a post: worth its price, or less if nobody can use it so well. */
export function addSeat(standing: Standing, p: number): void {
  const { problem, high, flow } = standing;
  (high[p] as number)++;
  const worth = ownPrice(standing, p);
  if (!isPositive(worth)) return;
  const route = routeTo(standing, { node: problem.parent[p] as number }, p, -1, worth);
  if (route.reached) {
    takeRoute(standing, route);
    (flow[p] as number)++;
  } else sharePrices(standing, route);
}

/** Exactly what one more seat at a post would be worth, level by level; null where a rule across posts might take it away. */
export function seatWorth({ problem, standing, keptAfter }: Asked, p: number): number[] | null {
  const worth = ownPrice(standing, p);
  const none = problem.levels.map(() => 0);
  if (!isPositive(worth)) return none;
  const route = routeTo(standing, { node: problem.parent[p] as number }, p, -1, worth);
  if (!route.reached) return none;
  if (!keptAfter(route.steps.filter((step) => step.kind === 'move'))) return null;
  return problem.levels.map(({ values }) =>
    route.steps.reduce(
      (sum, step) =>
        step.kind === 'move'
          ? sum + (values[step.option] as number) - (values[standing.choice[step.who] as number] as number)
          : sum,
      0,
    ),
  );
}

/**
 * A standing plan, the values its people are told, and whether a choice that is best for the standing is best under all rules:
 * a whole choice, or the plan once a few have taken other options.
 */
export type Asked = {
  problem: Problem;
  standing: Standing;
  keeps: (choice: Int32Array) => boolean;
  keptAfter: (taken: readonly Taken[]) => boolean;
};

/** What a node adds to the price of the nodes around it. */
function ownPrice({ problem, lanes, price }: Standing, n: number): Float64Array {
  const up = problem.parent[n] as number;
  return Float64Array.from(
    { length: lanes },
    (_, l) => (price[n * lanes + l] as number) - (price[up * lanes + l] as number),
  );
}

const isPositive = (vector: Float64Array): boolean => (vector.find((part) => part !== 0) ?? 0) > 0;

/** One seat fewer at a post. False, and nothing changed: somebody there has nowhere to go. */
export function dropSeat(standing: Standing, p: number): boolean {
  const { problem, high, flow } = standing;
  (high[p] as number)--;
  if ((flow[p] as number) <= (high[p] as number)) return true;
  const route = routeTo(standing, { node: p }, problem.parent[p] as number);
  if (!route.reached) {
    (high[p] as number)++;
    return false;
  }
  takeRoute(standing, route);
  (flow[p] as number)--;
  return true;
}

/** The plan of a standing with its proof, told in the options of `altered`, which is the same problem with the changes made. */
export function provedBy(
  standing: Standing,
  altered: Problem,
): { choice: Int32Array; levels: LevelResult[] } | null {
  const { problem, lanes, price, flow, low } = standing;
  const choice = new Int32Array(problem.people);
  for (let e = 0; e < problem.people; e++) choice[e] = optionInto(altered, e, nodeOf(standing, e));
  if (choice.some((k) => k < 0)) return null;
  const prices = problem.levels.map(() => new Float64Array(problem.root + 1));
  for (let n = 0; n < problem.root; n++) {
    const up = problem.parent[n] as number;
    const own = prices.map((_, l) => (price[n * lanes + l] as number) - (price[up * lanes + l] as number));
    // an empty node without a minimum is not paid for being entered
    if ((own.find((part) => part !== 0) ?? 0) < 0 && flow[n] === 0 && low[n] === 0) continue;
    prices.forEach((level, l) => {
      level[n] = own[l] as number;
    });
  }
  const levels = proofOf(altered, choice, prices);
  return levels.every((level) => level.bound === level.objective) ? { choice, levels } : null;
}
