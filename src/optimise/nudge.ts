/** The best plan with exactly so many moves near an optimal one: the cheapest chain of changes that adds the moves still wanted. */
import { type Ball, ballFor, clear, label, settle } from '#optimise/ball.ts';
import type { Problem } from '#optimise/problem.ts';

/** A plan that is optimal at prices: `loss[k]` is what option k loses against the one taken, `price` what entering a post costs. */
export type Priced = {
  choice: Int32Array;
  loss: Float64Array;
  price: Float64Array;
  low: Int32Array;
  high: Int32Array;
};

/** Most moves more or fewer than the chain's balance may be on the way. */
const WIDE = 3;
const W = 2 * WIDE + 1;
const NONE = -1;
const UP = -2;
const DOWN = -3;

type Taken = { e: number; k: number };
/** What every search walks over: who stands at a post, their options by rising loss, and how many are there. */
type Ground = {
  problem: Problem;
  priced: Priced;
  adds: (e: number, k: number) => number;
  flow: Int32Array;
  there: number[][];
  options: number[][];
};
/** Posts with the moves added so far; beside how each was reached stands by whom and from where. */
type Reached = { ball: Ball; who: Int32Array; from: Int32Array };

/**
 * Dijkstra over (post, moves added so far), from each person who could add a move back to the place that person leaves. `adds(e, k)` is how
 * many moves option k adds to the plan. Posts without groups only. Null: no chain loses less than `limit`.
 */
export function nudged(
  problem: Problem,
  priced: Priced,
  adds: (e: number, k: number) => number,
  wanted: number,
  limit: number,
): { choice: Int32Array; loss: number } | null {
  const { root, posts } = problem;
  if (root !== posts || wanted === 0 || Math.abs(wanted) > WIDE) return null;
  const { choice, loss } = priced;
  const ground = groundOf(problem, priced, adds, limit);
  const states = (root + 1) * W;
  const reached = { ball: ballFor(states, 1), who: new Int32Array(states), from: new Int32Array(states) };
  let best = limit;
  let found: Taken[] | null = null;
  for (const begin of beginsOf(ground, Math.sign(wanted))) {
    if ((loss[begin.k] as number) >= best) break;
    const end = chainFrom(ground, reached, begin, wanted, best);
    if (end < 0) continue;
    const steps = walkBack(reached, end, begin.k);
    if (new Set(steps.map((step) => step.e)).size < steps.length || !fits(ground, steps)) continue;
    best = reached.ball.dist[end] as number;
    found = steps;
  }
  if (found === null) return null;
  const moved = choice.slice();
  for (const { e, k } of found) moved[e] = k;
  return { choice: moved, loss: best };
}

function groundOf(problem: Problem, priced: Priced, adds: Ground['adds'], limit: number): Ground {
  const { people, root, start, node } = problem;
  const { choice, loss } = priced;
  const flow = new Int32Array(root + 1);
  const there: number[][] = Array.from({ length: root + 1 }, () => []);
  const options: number[][] = [];
  for (let e = 0; e < people; e++) {
    const own = node[choice[e] as number] as number;
    (flow[own] as number)++;
    const list: number[] = [];
    for (let k = start[e] as number; k < (start[e + 1] as number); k++)
      if (k !== choice[e] && (loss[k] as number) < limit) list.push(k);
    list.sort((a, b) => (loss[a] as number) - (loss[b] as number) || a - b);
    options.push(list);
    if (list.length > 0) (there[own] as number[]).push(e);
  }
  return { problem, priced, adds, flow, there, options };
}

/** Options that alone add a move of this sign, the cheapest first. */
function beginsOf({ priced: { loss }, adds, options }: Ground, sign: number): Taken[] {
  const begins = options.flatMap((list, e) => list.filter((k) => adds(e, k) === sign).map((k) => ({ e, k })));
  return begins.sort((a, b) => (loss[a.k] as number) - (loss[b.k] as number) || a.k - b.k);
}

/** The state in which a chain that begins so is back where its first person left, with the moves wanted and less loss than `most`; or −1. */
function chainFrom(
  { problem, priced, adds, flow, there, options }: Ground,
  { ball, who, from }: Reached,
  { e: first, k: opening }: Taken,
  wanted: number,
  most: number,
): number {
  const { root, posts, node } = problem;
  const { choice, loss, price, low, high } = priced;
  const d = new Float64Array(1);
  const offer = (state: number, far: number, how: number, by: number, before: number): void => {
    if (far >= most || far >= (ball.dist[state] as number)) return;
    d[0] = far;
    if (!label(ball, state, d, how)) return;
    who[state] = by;
    from[state] = before;
  };
  const target = (node[choice[first] as number] as number) * W + WIDE + wanted;
  clear(ball);
  offer((node[opening] as number) * W + WIDE + Math.sign(wanted), loss[opening] as number, NONE, first, -1);
  while (ball.heap.length > 0) {
    const state = settle(ball);
    if (state === target) return state;
    const base = ball.dist[state] as number;
    const n = Math.floor(state / W);
    const count = state - n * W;
    for (const e of there[n] as number[]) {
      if (e === first) continue;
      for (const k of options[e] as number[]) {
        const far = base + (loss[k] as number);
        if (far >= most) break;
        const next = count + adds(e, k);
        if (next >= 0 && next < W) offer((node[k] as number) * W + next, far, k, e, state);
      }
    }
    if (n === root) {
      for (let p = 0; p < posts; p++)
        if ((flow[p] as number) > (low[p] as number))
          offer(p * W + count, base + (price[p] as number), DOWN, -1, state);
    } else if ((flow[n] as number) < (high[n] as number))
      offer(root * W + count, base - (price[n] as number), UP, -1, state);
  }
  return -1;
}

/** Whether there is room for all steps: a walk that comes by a post twice, with more and with fewer moves, may want its one free seat twice. */
function fits({ problem: { node, root }, priced: { choice, low, high }, flow }: Ground, steps: Taken[]) {
  const more = new Map<number, number>();
  const add = (n: number, by: number) => more.set(n, (more.get(n) ?? 0) + by);
  for (const { e, k } of steps) {
    add(node[k] as number, 1);
    add(node[choice[e] as number] as number, -1);
  }
  return [...more].every(([n, by]) => {
    const there = (flow[n] as number) + by;
    return n === root || (there >= (low[n] as number) && there <= (high[n] as number));
  });
}

function walkBack({ ball, who, from }: Reached, end: number, opening: number): Taken[] {
  const steps: Taken[] = [];
  for (let s = end; ; s = from[s] as number) {
    const how = ball.how[s] as number;
    if (how === NONE) {
      steps.push({ e: who[s] as number, k: opening });
      return steps;
    }
    if (how >= 0) steps.push({ e: who[s] as number, k: how });
  }
}
