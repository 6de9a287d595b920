/** Minimums last: whoever loses least is brought to a node that has too few people, searched backwards from that node. */

import { dropTop, lift, type Search, searchFor } from '#optimise/augment.ts';
import { bottomUp, type Network, rise, sit } from '#optimise/network.ts';
import type { Outcome } from '#optimise/outcome.ts';

/** For every node the positions of `row` that lead into it. */
type Entrances = { first: Int32Array; position: Int32Array };

const UP = -1;

/**
 * Raises every flow to its minimum. One more person at node n means a cheapest way from n's parent (where one is then too many) to n.
 * The search runs backwards from n; prices of the nodes it settled fall, so this comes after everybody has been placed.
 */
export function fillMinimums(network: Network, shouldStop: () => boolean): Outcome {
  const { flow, low, problem } = network;
  let entrances: Entrances | null = null;
  let search: Search | null = null;
  for (const n of bottomUp(problem))
    while ((flow[n] as number) < (low[n] as number)) {
      if (shouldStop()) return { kind: 'stopped', unplaced: 0 };
      entrances ??= entrancesOf(network);
      search ??= searchFor(network);
      if (bring(network, search, entrances, n, Infinity)) continue;
      const region = [n, ...search.settled.subarray(0, search.settledCount)];
      return { kind: 'short', node: n, region };
    }
  return { kind: 'placed' };
}

/**
 * Rough prices may be too high where a seat stayed empty: either somebody gains by coming, or the price falls until it is 0 or somebody
 * is indifferent. Seats of a post right below the root only; elsewhere no price was set in advance.
 */
export function lowerEmptySeats(network: Network): void {
  const { flow, high, price, problem } = network;
  let entrances: Entrances | null = null;
  let search: Search | null = null;
  for (let n = 0; n < problem.posts; n++)
    while ((price[n] as number) > 0 && (flow[n] as number) < (high[n] as number)) {
      entrances ??= entrancesOf(network);
      search ??= searchFor(network);
      bring(network, search, entrances, n, price[n] as number);
      if ((flow[n] as number) >= (high[n] as number)) network.sink[n] = 0;
    }
}

/** `dist` is the way from a node to the target, `via[m]` how one goes on from m: a position of `row`, UP, or −2−child (down). */
function bring(
  network: Network,
  search: Search,
  entrances: Entrances,
  target: number,
  limit: number,
): boolean {
  const { row, at, price, flow, low, high, problem, childStart, child } = network;
  const { dist, via, mover, heap, settled, place, touched, best } = search;
  const { parent, posts, root } = problem;
  const source = parent[target] as number;
  search.heapSize = 0;
  search.touchedCount = 0;
  search.end = -1;
  best[0] = limit;
  let settledCount = 0;
  const offer = (m: number, d: number, how: number, who: number): void => {
    if (d >= (dist[m] as number) || d >= (best[0] as number)) return;
    via[m] = how;
    mover[m] = who;
    lift(search, m, d);
    if (m === source) best[0] = d;
    else if (source === root && parent[m] === root && (flow[m] as number) > (low[m] as number)) {
      // the root may pass one person fewer from m, whatever m is
      const straight = d + (price[m] as number) - (price[root] as number);
      if (straight >= (best[0] as number) || straight >= (dist[root] as number)) return;
      via[root] = -2 - m;
      lift(search, root, straight);
      best[0] = straight;
    }
  };
  lift(search, target, 0);
  while (search.heapSize > 0) {
    const m = heap[0] as number;
    const base = dist[m] as number;
    if (m === source || base >= (best[0] as number)) break;
    settled[settledCount++] = m;
    dropTop(search);
    // people who could come to m from where they are
    for (let x = entrances.first[m] as number; x < (entrances.first[m + 1] as number); x++) {
      const k = entrances.position[x] as number;
      const who = personAt(network, k);
      const stand = at[who] as number;
      const from = row[stand] as number;
      if (from === m) continue;
      const now = (row[stand + 1] as number) - (price[from] as number);
      offer(from, base + now - (row[k + 1] as number) + (price[m] as number), k, who);
    }
    // one more from below, one fewer upwards
    if (m >= posts)
      for (let c = childStart[m] as number; c < (childStart[m + 1] as number); c++) {
        const n = child[c] as number;
        if (n !== target && (flow[n] as number) < (high[n] as number))
          offer(n, base + (price[m] as number) - (price[n] as number), UP, -1);
      }
    if (m !== root && m !== target && (flow[m] as number) > (low[m] as number)) {
      const up = parent[m] as number;
      if (up !== root || source !== root)
        offer(up, base + (price[m] as number) - (price[up] as number), -2 - m, -1);
    }
  }
  search.settledCount = settledCount;
  for (let x = 0; x < search.heapSize; x++) place[heap[x] as number] = -1;
  const far = best[0] as number;
  if (far !== Infinity) {
    for (let x = 0; x < settledCount; x++) {
      const n = settled[x] as number;
      price[n] = (price[n] as number) - (far - (dist[n] as number));
    }
    if (far < limit) {
      carry(network, search, source, target);
      (flow[target] as number)++;
    }
  }
  for (let x = 0; x < search.touchedCount; x++) dist[touched[x] as number] = Infinity;
  return far !== Infinity;
}

/** Goes from the source to the target, everybody on the way takes the place it gives. */
function carry(network: Network, { via, mover }: Search, source: number, target: number): void {
  const { row, flow, problem } = network;
  let m = source;
  while (m !== target) {
    const how = via[m] as number;
    if (how >= 0) {
      const who = mover[m] as number;
      rise(network, who);
      sit(network, who, how);
      m = row[how] as number;
    } else if (how === UP) {
      (flow[m] as number)++;
      m = problem.parent[m] as number;
    } else {
      m = -2 - how;
      (flow[m] as number)--;
    }
  }
}

function entrancesOf({ row, problem }: Network): Entrances {
  const first = new Int32Array(problem.root + 2);
  for (let k = 0; k < row.length; k += 2) (first[(row[k] as number) + 1] as number)++;
  for (let n = 0; n <= problem.root; n++) (first[n + 1] as number) += first[n] as number;
  const fill = first.slice();
  const position = new Int32Array(row.length / 2);
  for (let k = 0; k < row.length; k += 2) position[(fill[row[k] as number] as number)++] = k;
  return { first, position };
}

/** Whose position of `row` this is. */
function personAt({ start, person }: Network, k: number): number {
  let i = 0;
  for (let end = person.length; end - i > 1; ) {
    const middle = (i + end) >> 1;
    if ((start[middle] as number) <= k) i = middle;
    else end = middle;
  }
  return i;
}
