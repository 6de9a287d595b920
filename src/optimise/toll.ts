/** The price of one cap on moves in a standing plan, which can be changed: whoever would then rather do otherwise is placed again by one path. */
import type { Problem } from '#optimise/problem.ts';
import { moreWorth } from '#optimise/reduced.ts';
import { routeTo, takeRoute } from '#optimise/route.ts';
import { enter, inOrder, leave, nodeOf, type Standing, sortRow } from '#optimise/standing.ts';

/**
 * Whoever the cap counts is paid its price for staying. That comes to the same as paying it for every move, and only one option of a
 * person has to be worth something else when the price changes.
 */
export type Toll = {
  max: number;
  /** level by level, in the units of the standing */
  price: Float64Array;
  /** 1 for each person whose moves it counts */
  counted: Uint8Array;
  /** the option of staying of everyone counted who has one */
  stay: Int32Array;
};

/** The only cap of a problem, at a price that the standing does not pay yet. */
export function tollOf({ people, incumbent, start, node, caps: [cap] }: Problem): Toll | null {
  if (cap === undefined) return null;
  const counted = Uint8Array.from(incumbent, (own, e) => Number(own >= 0 && (cap.member?.[e] ?? 1) === 1));
  const stays: number[] = [];
  for (let e = 0; e < people; e++)
    for (let k = start[e] as number; k < (start[e + 1] as number); k++)
      if (counted[e] === 1 && node[k] === incumbent[e]) stays.push(k);
  return { max: cap.max, price: new Float64Array(1), counted, stay: Int32Array.from(stays) };
}

export const isFree = ({ price }: Toll): boolean => price.every((part) => part === 0);

/** Values of a standing stay whole numbers of this size. */
const WIDEST = 2 ** 31 - 1;

/** Sets the price, and makes the plan optimal at it again. False, and nothing changed: numbers become too large. */
export function repriced(standing: Standing, toll: Toll, price: Float64Array): boolean {
  if (!setToll(standing, toll, price)) return false;
  const { owner, choice } = standing;
  const restless = toll.stay.filter((k) => isRestless(standing, k));
  const left = Int32Array.from(restless, (k) => nodeOf(standing, owner[k] as number));
  // all of them leave before the first comes back: what is left is optimal, and so it stays path by path
  for (const k of restless) {
    leave(standing, owner[k] as number);
    choice[owner[k] as number] = -1;
  }
  restless.forEach((k, i) => {
    takeRoute(standing, routeTo(standing, { person: owner[k] as number }, left[i] as number));
  });
  return true;
}

/** Sets the price and what staying is worth at it; the plan is left as it is. False, and nothing changed: numbers become too large. */
export function setToll(standing: Standing, toll: Toll, price: Float64Array): boolean {
  const { problem, owner } = standing;
  const more = price.map((part, l) => part - (toll.price[l] as number));
  if (more.every((part) => part === 0)) return true;
  const within = problem.levels.every(({ values }, l) =>
    toll.stay.every((k) => Math.abs((values[k] as number) + (more[l] as number)) <= WIDEST),
  );
  if (!within) return false;
  problem.levels.forEach(({ values }, l) => {
    const by = more[l] as number;
    if (by !== 0) for (const k of toll.stay) (values[k] as number) += by;
  });
  for (const k of toll.stay) sortRow(problem, standing, owner[k] as number);
  // + 0: never −0
  toll.price.set(price.map((part) => part + 0));
  return true;
}

/** Whether the person of an option of staying would now rather stay who moves, or move who stays. */
function isRestless(standing: Standing, k: number): boolean {
  const { problem, choice, closed, owner } = standing;
  const e = owner[k] as number;
  const taken = choice[e] as number;
  if (taken !== k) return closed[k] === 0 && isWorthMore(standing, k, taken);
  for (let j = problem.start[e] as number; j < (problem.start[e + 1] as number); j++)
    if (j !== k && closed[j] === 0 && isWorthMore(standing, j, k)) return true;
  return false;
}

/** Whether option a is worth more than option b at the prices of their posts, compared level by level. */
function isWorthMore(standing: Standing, a: number, b: number): boolean {
  for (let l = 0; l < standing.lanes; l++) {
    const more = moreWorth(standing, l, a, b);
    if (more !== 0) return more > 0;
  }
  return false;
}

/**
 * How much a change of the price has to be until so many people would rather do otherwise (fewer where there are fewer; null: nobody ever
 * would): those who move if it rises, those who stay if it falls.
 */
export function marginTo(standing: Standing, toll: Toll, rises: boolean, count: number): Float64Array | null {
  const { problem, lanes, choice, closed, owner } = standing;
  const margins: Float64Array[] = [];
  for (const k of toll.stay) {
    const e = owner[k] as number;
    const taken = choice[e] as number;
    if ((taken !== k) !== rises) continue;
    let best = -1;
    if (rises) best = closed[k] === 0 ? k : -1;
    else
      for (let j = problem.start[e] as number; j < (problem.start[e + 1] as number); j++)
        if (j !== k && closed[j] === 0 && (best < 0 || isWorthMore(standing, j, best))) best = j;
    if (best < 0) continue;
    margins.push(Float64Array.from({ length: lanes }, (_, l) => moreWorth(standing, l, taken, best)));
  }
  margins.sort((a, b) => inOrder(a, b));
  return margins[Math.min(count, margins.length) - 1] ?? null;
}

/** Lets everybody stand where a choice says; prices stay. */
export function standAt(standing: Standing, to: Int32Array): void {
  const { problem, choice, flow } = standing;
  const pass = (n: number, by: number): void => {
    for (let m = n; m >= 0; m = problem.parent[m] as number) (flow[m] as number) += by;
  };
  for (let e = 0; e < problem.people; e++) {
    const k = to[e] as number;
    if (k === choice[e]) continue;
    pass(nodeOf(standing, e), -1);
    leave(standing, e);
    enter(standing, e, k);
    pass(nodeOf(standing, e), 1);
  }
}
