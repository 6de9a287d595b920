/** The best plan with exactly so many moves near an optimal one: the cheapest chain of changes that adds the moves still wanted. */
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
  const { people, root, posts, start, node } = problem;
  if (root !== posts || wanted === 0 || Math.abs(wanted) > WIDE) return null;
  const { choice, loss, price, low, high } = priced;
  const flow = new Int32Array(root + 1);
  const there: number[][] = Array.from({ length: root + 1 }, () => []);
  const options: number[][] = [];
  const begins: { e: number; k: number }[] = [];
  for (let e = 0; e < people; e++) {
    const own = node[choice[e] as number] as number;
    (flow[own] as number)++;
    const list: number[] = [];
    for (let k = start[e] as number; k < (start[e + 1] as number); k++) {
      if (k === choice[e] || !((loss[k] as number) < limit)) continue;
      list.push(k);
      if (adds(e, k) === Math.sign(wanted)) begins.push({ e, k });
    }
    list.sort((a, b) => (loss[a] as number) - (loss[b] as number) || a - b);
    options.push(list);
    if (list.length > 0) (there[own] as number[]).push(e);
  }
  // a walk that comes by a post twice, with more and with fewer moves, may want its one free seat twice
  const fits = (steps: readonly { e: number; k: number }[]): boolean => {
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
  };
  begins.sort((a, b) => (loss[a.k] as number) - (loss[b.k] as number) || a.k - b.k);
  const dist = new Float64Array((root + 1) * W).fill(Infinity);
  const via = new Int32Array((root + 1) * W);
  const who = new Int32Array((root + 1) * W);
  const back = new Int32Array((root + 1) * W);
  let best = limit;
  let found: { e: number; k: number }[] | null = null;
  for (const { e: first, k: opening } of begins) {
    const opened = loss[opening] as number;
    if (opened >= best) break;
    const touched: number[] = [];
    const heap: number[] = [];
    const target = (node[choice[first] as number] as number) * W + WIDE + wanted;
    const offer = (state: number, d: number, how: number, by: number, from: number): void => {
      if (d >= best || d >= (dist[state] as number)) return;
      if (dist[state] === Infinity) touched.push(state);
      dist[state] = d;
      via[state] = how;
      who[state] = by;
      back[state] = from;
      pushState(heap, dist, state, d);
    };
    offer((node[opening] as number) * W + WIDE + Math.sign(wanted), opened, NONE, first, -1);
    const done = new Set<number>();
    while (heap.length > 0) {
      const state = popState(heap, dist);
      if (done.has(state)) continue;
      done.add(state);
      const base = dist[state] as number;
      if (state === target) {
        const steps = walkBack(state, via, who, back, opening);
        if (new Set(steps.map((step) => step.e)).size === steps.length && fits(steps)) {
          best = base;
          found = steps;
        }
        break;
      }
      const n = Math.floor(state / W);
      const count = state - n * W;
      for (const e of there[n] as number[]) {
        if (e === first) continue;
        for (const k of options[e] as number[]) {
          const d = base + (loss[k] as number);
          if (d >= best) break;
          const next = count + adds(e, k);
          if (next >= 0 && next < W) offer((node[k] as number) * W + next, d, k, e, state);
        }
      }
      if (n === root) {
        for (let p = 0; p < posts; p++)
          if ((flow[p] as number) > (low[p] as number) && base + (price[p] as number) < best)
            offer(p * W + count, base + (price[p] as number), DOWN, -1, state);
      } else if ((flow[n] as number) < (high[n] as number))
        offer(root * W + count, base - (price[n] as number), UP, -1, state);
    }
    for (const state of touched) dist[state] = Infinity;
  }
  if (found === null) return null;
  const moved = choice.slice();
  for (const { e, k } of found) moved[e] = k;
  return { choice: moved, loss: best };
}

function walkBack(state: number, via: Int32Array, who: Int32Array, back: Int32Array, opening: number) {
  const steps: { e: number; k: number }[] = [];
  for (let s = state; ; s = back[s] as number) {
    const how = via[s] as number;
    if (how === NONE) {
      steps.push({ e: who[s] as number, k: opening });
      return steps;
    }
    if (how >= 0) steps.push({ e: who[s] as number, k: how });
  }
}

/** A plain binary heap of states; a state may stand in it more than once, the nearest comes first. */
function pushState(heap: number[], dist: Float64Array, state: number, d: number): void {
  let x = heap.push(state) - 1;
  while (x > 0) {
    const up = (x - 1) >> 1;
    const m = heap[up] as number;
    if ((dist[m] as number) <= d) break;
    heap[x] = m;
    x = up;
  }
  heap[x] = state;
}

function popState(heap: number[], dist: Float64Array): number {
  const top = heap[0] as number;
  const last = heap.pop() as number;
  if (heap.length === 0) return top;
  const d = dist[last] as number;
  let x = 0;
  for (;;) {
    let down = 2 * x + 1;
    if (down >= heap.length) break;
    if (
      down + 1 < heap.length &&
      (dist[heap[down + 1] as number] as number) < (dist[heap[down] as number] as number)
    )
      down++;
    const m = heap[down] as number;
    if ((dist[m] as number) >= d) break;
    heap[x] = m;
    x = down;
  }
  heap[x] = last;
  return top;
}
