/** Objectives one after the other: each level keeps only what is still optimal for the levels before it, with its own prices. */
import { assign } from '#optimise/assign.ts';
import { type Bounds, type Network, networkOf, type View } from '#optimise/network.ts';
import type { Progress } from '#optimise/outcome.ts';
import type { Problem } from '#optimise/problem.ts';
import { addProduct, addTo, newTotal, wholeOf } from '#optimise/sum.ts';

/** `price` is each node's own price (without those of the groups around it); bound = objective proves the level. */
export type LevelResult = {
  name: string;
  price: Float64Array;
  objective: bigint;
  bound: bigint;
  /** prices, objective and bound are in units of 1/scale; `caps` is the price of a move under each cap */
  scale?: number;
  caps?: readonly number[];
  /** what both of a pair pay for posts with a label that only one may take */
  kin?: TiePrice[];
  /** what the first of a couple pays for posts with a label, and the second is paid */
  couple?: TiePrice[];
};
export type TiePrice = { row: number; value: string; price: number };

export type LevelsResult =
  | { kind: 'solved'; choice: Int32Array; levels: LevelResult[]; face: () => Face }
  | { kind: 'infeasible' }
  /** `choice` is the best complete plan when the time was over; the last level is the one left open, with its bound */
  | { kind: 'stopped'; choice: Int32Array; levels: LevelResult[] };

/** What is still optimal: the open options of everyone, and the bounds of every node, priced ones held fast. */
export type Face = { view: View; bounds: Bounds };

export const wholeFace = (problem: Problem): Face => ({
  view: { start: problem.start, option: null },
  bounds: { low: problem.low, high: problem.high },
});

/** Solves all levels in order on a face, by default the whole problem. */
export function solveLevels(
  problem: Problem,
  progress: Progress,
  begin: Face = wholeFace(problem),
  levels: { name: string; values: ArrayLike<number> }[] = problem.levels,
): LevelsResult {
  // the face a level leaves is only made when somebody asks for it
  let left = () => begin;
  let choice: Int32Array | null = null;
  const done: LevelResult[] = [];
  const any = { name: '', values: new Int32Array(problem.node.length) };
  for (const level of levels.length === 0 ? [any] : levels) {
    const face = left();
    const network = networkOf(problem, face.view, face.bounds, level.values);
    const outcome = assign(network, progress);
    if (outcome.kind !== 'placed' && outcome.kind !== 'stopped') return { kind: 'infeasible' };
    if (outcome.kind === 'placed') choice = choiceOf(network, face.view);
    else choice ??= completed(network, face);
    if (choice === null) return { kind: 'infeasible' };
    const price = ownPrices(network);
    const judged = judgeLevel(problem, face, level.values, choice, price);
    if (level !== any) done.push({ name: level.name, price, ...judged });
    if (outcome.kind === 'stopped') return { kind: 'stopped', choice, levels: done };
    left = () => restrict(problem, face, level.values, price);
  }
  return { kind: 'solved', choice: choice as Int32Array, levels: done, face: left };
}

/** Objective and bound of a plan at given prices, level by level on the face that the levels before leave. */
export function proofOf(problem: Problem, choice: Int32Array, prices: Float64Array[]): LevelResult[] {
  let face = wholeFace(problem);
  return problem.levels.map(({ name, values }, l) => {
    const price = prices[l] as Float64Array;
    const judged = judgeLevel(problem, face, values, choice, price);
    face = restrict(problem, face, values, price);
    return { name, price, ...judged };
  });
}

/** A whole plan from one that was broken off: as many as can be stay where they have been seated. Null: there is no plan at all. */
function completed({ problem, person, at, row }: Network, face: Face): Int32Array | null {
  const kept = new Int32Array(problem.node.length);
  const { start, option } = face.view;
  for (let i = 0; i < person.length; i++) {
    if ((at[i] as number) < 0) continue;
    const e = person[i] as number;
    for (let j = start[e] as number; j < (start[e + 1] as number); j++) {
      const k = option === null ? j : (option[j] as number);
      if (problem.node[k] === row[at[i] as number]) kept[k] = 1;
    }
  }
  const network = networkOf(problem, face.view, face.bounds, kept);
  const outcome = assign(network, { shouldStop: () => false });
  return outcome.kind === 'placed' ? choiceOf(network, face.view) : null;
}

/** The option each person takes. */
function choiceOf(network: Network, view: View): Int32Array {
  const { problem, person, at, row } = network;
  const choice = new Int32Array(problem.people);
  let i = 0;
  for (let e = 0; e < problem.people; e++) {
    const from = view.start[e] as number;
    // whoever is not of the network is set: their only option
    const to = person[i] === e ? (row[at[i++] as number] as number) : -1;
    let j = from;
    if (to >= 0) {
      const end = view.start[e + 1] as number;
      while (j < end && problem.node[view.option === null ? j : (view.option[j] as number)] !== to) j++;
    }
    choice[e] = view.option === null ? j : (view.option[j] as number);
  }
  return choice;
}

/**
 * A node's own price is what it adds to its parent's. Where nobody of the network has to enter (set people may fill the minimum), a
 * price below 0 is raised to 0: nobody with a choice stands there, and the node may hold more than its minimum.
 */
export function ownPrices({ problem, price, low }: Network): Float64Array {
  const own = new Float64Array(problem.root + 1);
  for (let n = 0; n < problem.root; n++) {
    const added = (price[n] as number) - (price[problem.parent[n] as number] as number);
    own[n] = added < 0 && low[n] === 0 ? 0 : added;
  }
  return own;
}

/** Prices from the root down: what it costs to enter at a node. */
export function pathPrices(problem: Problem, own: Float64Array): Float64Array {
  const total = new Float64Array(problem.root + 1);
  const known = new Uint8Array(problem.root + 1);
  known[problem.root] = 1;
  const reach = (n: number): number => {
    if (known[n] === 0) {
      total[n] = reach(problem.parent[n] as number) + (own[n] as number);
      known[n] = 1;
    }
    return total[n] as number;
  };
  for (let n = 0; n < problem.root; n++) reach(n);
  return total;
}

/** The number of people that a priced node is priced for. */
export function pricedAt(bounds: Bounds, n: number, price: number): number {
  return (price > 0 ? bounds.high[n] : bounds.low[n]) as number;
}

function judgeLevel(
  problem: Problem,
  face: Face,
  values: ArrayLike<number>,
  choice: Int32Array,
  own: Float64Array,
): { objective: bigint; bound: bigint } {
  const { view, bounds } = face;
  const path = pathPrices(problem, own);
  const objective = newTotal();
  const bound = newTotal();
  for (let e = 0; e < problem.people; e++) {
    addTo(objective, values[choice[e] as number] as number);
    addTo(bound, bestReduced(problem, view, values, path, e));
  }
  for (let n = 0; n < problem.root; n++)
    if (own[n] !== 0) addProduct(bound, own[n] as number, pricedAt(bounds, n, own[n] as number));
  return { objective: wholeOf(objective), bound: wholeOf(bound) };
}

function bestReduced(
  { node }: Problem,
  { start, option }: View,
  values: ArrayLike<number>,
  path: Float64Array,
  e: number,
): number {
  const end = start[e + 1] as number;
  let best = -Infinity;
  for (let j = start[e] as number; j < end; j++) {
    const k = option === null ? j : (option[j] as number);
    const reduced = (values[k] as number) - (path[node[k] as number] as number);
    if (reduced > best) best = reduced;
  }
  return best;
}

/** Keeps the options that are best at these prices, and holds every priced node at the number it was priced for. */
export function restrict(problem: Problem, face: Face, values: ArrayLike<number>, own: Float64Array): Face {
  const { view, bounds } = face;
  const { node } = problem;
  const path = pathPrices(problem, own);
  const start = new Int32Array(problem.people + 1);
  const kept = new Int32Array(view.option === null ? node.length : view.option.length);
  let count = 0;
  for (let e = 0; e < problem.people; e++) {
    const from = view.start[e] as number;
    const to = view.start[e + 1] as number;
    // one pass: a better option makes the person's earlier ones vain
    const begin = count;
    let best = -Infinity;
    for (let j = from; j < to; j++) {
      const k = view.option === null ? j : (view.option[j] as number);
      const reduced = (values[k] as number) - (path[node[k] as number] as number);
      if (reduced < best) continue;
      if (reduced > best) {
        best = reduced;
        count = begin;
      }
      kept[count++] = k;
    }
    start[e + 1] = count;
  }
  const low = bounds.low.slice();
  const high = bounds.high.slice();
  for (let n = 0; n < problem.root; n++) {
    if (own[n] === 0) continue;
    low[n] = pricedAt(bounds, n, own[n] as number);
    high[n] = low[n] as number;
  }
  return { view: { start, option: kept.slice(0, count) }, bounds: { low, high } };
}
