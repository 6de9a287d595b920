/** The heart of the solver: one shortest path at a time from a person to a free seat, pruned by the nearest seat found so far. */
import { fillSink, type Network, rise, sit } from '#optimise/network.ts';

/** What a search needs between calls; every array is left clean for the next one. */
export type Search = {
  dist: Float64Array;
  /** how a node was reached: a position of `row` (a person moved), −2−c (up from child c), or DOWN (down from its parent) */
  via: Int32Array;
  mover: Int32Array;
  heap: Int32Array;
  place: Int32Array;
  touched: Int32Array;
  /** nodes settled by the last search; after a failure the region that holds too many people */
  settled: Int32Array;
  settledCount: number;
  heapSize: number;
  touchedCount: number;
  /** the nearest sink and, in `best[0]`, its distance */
  end: number;
  best: Float64Array;
};

const DOWN = -1;
const UNREACHED = Infinity;

export function searchFor(network: Network): Search {
  const nodes = network.problem.root + 1;
  return {
    dist: new Float64Array(nodes).fill(UNREACHED),
    via: new Int32Array(nodes),
    mover: new Int32Array(nodes),
    heap: new Int32Array(nodes),
    place: new Int32Array(nodes).fill(-1),
    touched: new Int32Array(nodes),
    settled: new Int32Array(nodes),
    settledCount: 0,
    heapSize: 0,
    touchedCount: 0,
    end: -1,
    best: new Float64Array(1),
  };
}

/**
 * Places person s, moving others along the cheapest chain (Dijkstra over nodes; a post's people relax together). Prices of the
 * settled nodes rise by what they were nearer than the end, which keeps all reduced costs at 0 or more. False: there is no way.
 */
export function augment(network: Network, search: Search, s: number): boolean {
  spread(network, search, s);
  const { dist, heap, place, touched } = search;
  for (let x = 0; x < search.heapSize; x++) place[heap[x] as number] = -1;
  const found = search.end >= 0;
  if (found) settle(network, search, s);
  for (let x = 0; x < search.touchedCount; x++) dist[touched[x] as number] = UNREACHED;
  return found;
}

/** Settles node after node, the nearest first, until none is nearer than the nearest seat. */
function spread(network: Network, search: Search, s: number): void {
  const { row, price, at, head, next, start, sink } = network;
  const { dist, via, mover, heap, settled, best } = search;
  const { root, posts, parent } = network.problem;
  search.heapSize = 0;
  search.touchedCount = 0;
  search.end = -1;
  best[0] = UNREACHED;
  let nearest = UNREACHED;
  search.settledCount = 0;
  // person s comes first, who stands nowhere yet; then everybody at the nearest node, again and again
  let node = -1;
  let base = 0;
  let who = s;
  let less = bestReduced(network, s);
  for (;;) {
    while (who >= 0) {
      const stood = at[who] as number;
      const reach = stood < 0 ? less : less + (row[stood + 1] as number);
      const to = start[who + 1] as number;
      // every option of theirs, best value first, until none can be nearer than the nearest seat
      for (let k = start[who] as number; k < to; k += 2) {
        const near = reach - (row[k + 1] as number);
        if (near >= nearest) break;
        const n = row[k] as number;
        const d = near + (price[n] as number);
        if (d >= nearest || d >= (dist[n] as number)) continue;
        via[n] = k;
        mover[n] = who;
        if (sink[n] === 1) {
          nearest = d;
          reachSeat(search, n, d);
        } else lift(search, n, d);
      }
      who = stood < 0 ? -1 : (next[who] as number);
    }
    if (node >= 0 && (parent[node] !== root || node >= posts)) {
      relaxTree(network, search, node, base);
      nearest = best[0] as number;
    }
    if (search.heapSize === 0) return;
    node = heap[0] as number;
    base = dist[node] as number;
    if (base >= nearest) return;
    settled[search.settledCount++] = node;
    dropTop(search);
    less = base - (price[node] as number);
    who = head[node] as number;
  }
}

/** The nodes that were nearer than the end become dearer by as much, and everybody on the way to it moves on. */
function settle(network: Network, search: Search, s: number): void {
  const { price } = network;
  const { dist, settled, settledCount, best } = search;
  const far = best[0] as number;
  for (let x = 0; x < settledCount; x++) {
    const n = settled[x] as number;
    price[n] = (price[n] as number) + far - (dist[n] as number);
  }
  shift(network, search, s, search.end);
}

/** The best reduced value of a person's options. */
function bestReduced({ row, start, price }: Network, s: number): number {
  let best = -Infinity;
  const end = start[s + 1] as number;
  for (let k = start[s] as number; k < end; k += 2) {
    const value = row[k + 1] as number;
    if (value <= best) break;
    const reduced = value - (price[row[k] as number] as number);
    if (reduced > best) best = reduced;
  }
  return best;
}

/** The nearest seat so far. */
function reachSeat(search: Search, n: number, d: number): void {
  const { dist, best } = search;
  if (dist[n] === UNREACHED) search.touched[search.touchedCount++] = n;
  dist[n] = d;
  best[0] = d;
  search.end = n;
}

/** From a full post or a group up to what is around it, and from a group down to those below it. */
function relaxTree(network: Network, search: Search, node: number, base: number): void {
  const { price, sink, flow, high, childStart, child } = network;
  const { dist, via, best } = search;
  const { posts, parent } = network.problem;
  const offer = (n: number, d: number, how: number): void => {
    if (d >= (dist[n] as number) || d >= (best[0] as number)) return;
    via[n] = how;
    if (sink[n] === 1) reachSeat(search, n, d);
    else lift(search, n, d);
  };
  const less = base - (price[node] as number);
  const up = parent[node] as number;
  if ((flow[node] as number) < (high[node] as number)) offer(up, less + (price[up] as number), -2 - node);
  if (node < posts) return;
  for (let c = childStart[node] as number; c < (childStart[node + 1] as number); c++) {
    const n = child[c] as number;
    if ((flow[n] as number) > 0) offer(n, less + (price[n] as number), DOWN);
  }
}

/** Walks the path back from its end, everybody on it takes the place the path gives. */
function shift(network: Network, { via, mover }: Search, s: number, end: number): void {
  const { row, at, flow, problem } = network;
  let n = end;
  fillSink(network, n);
  for (;;) {
    const how = via[n] as number;
    if (how >= 0) {
      const who = mover[n] as number;
      const stood = at[who] as number;
      if (stood >= 0) rise(network, who);
      sit(network, who, how);
      if (who === s) return;
      n = row[stood] as number;
    } else if (how === DOWN) {
      (flow[n] as number)--;
      n = problem.parent[n] as number;
    } else {
      const child = -2 - how;
      (flow[child] as number)++;
      n = child;
    }
  }
}

/** Gives node n the distance d and its place in the heap. */
export function lift(search: Search, n: number, d: number): void {
  const { heap, place, dist } = search;
  let x = place[n] as number;
  if (x < 0) {
    x = search.heapSize++;
    if (dist[n] === UNREACHED) search.touched[search.touchedCount++] = n;
  }
  dist[n] = d;
  while (x > 0) {
    const up = (x - 1) >> 1;
    const m = heap[up] as number;
    if ((dist[m] as number) <= d) break;
    heap[x] = m;
    place[m] = x;
    x = up;
  }
  heap[x] = n;
  place[n] = x;
}

export function dropTop(search: Search): void {
  const { heap, place, dist } = search;
  const size = --search.heapSize;
  place[heap[0] as number] = -1;
  if (size === 0) return;
  const n = heap[size] as number;
  const d = dist[n] as number;
  let x = 0;
  for (;;) {
    let down = 2 * x + 1;
    if (down >= size) break;
    if (
      down + 1 < size &&
      (dist[heap[down + 1] as number] as number) < (dist[heap[down] as number] as number)
    )
      down++;
    const m = heap[down] as number;
    if ((dist[m] as number) >= d) break;
    heap[x] = m;
    place[m] = x;
    x = down;
  }
  heap[x] = n;
  place[n] = x;
}
