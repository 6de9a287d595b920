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
  scanned: number;
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
    scanned: 0,
  };
}

/**
 * Places person s, moving others along the cheapest chain (Dijkstra over nodes; a post's people relax together). Prices of the
 * settled nodes rise by what they were nearer than the end, which keeps all reduced costs at 0 or more. False: there is no way.
 */
export function augment(network: Network, search: Search, s: number): boolean {
  const { problem, start, row, price, at, head, next, sink, flow, high, childStart, child } = network;
  const { dist, via, mover, heap, place, touched, settled } = search;
  const { root, posts, parent } = problem;
  let heapSize = 0;
  let touchedCount = 0;
  let settledCount = 0;
  let scanned = 0;
  let best = UNREACHED;
  let end = -1;

  let who = s;
  let base = 0;
  let node = -1;
  // the first row is the newcomer's own; afterwards each settled node relaxes its people, its parent and its children
  for (;;) {
    let person = node < 0 ? s : (head[node] as number);
    while (person >= 0) {
      who = person;
      const stand = at[who] as number;
      const from = start[who] as number;
      const to = start[who + 1] as number;
      let u: number;
      if (stand >= 0) u = (row[stand + 1] as number) - (price[node] as number);
      else {
        u = -Infinity;
        for (let k = from; k < to; k += 2) {
          const value = row[k + 1] as number;
          if (value <= u) break;
          const reduced = value - (price[row[k] as number] as number);
          if (reduced > u) u = reduced;
        }
      }
      const reach = base + u;
      let k = from;
      for (; k < to; k += 2) {
        const near = reach - (row[k + 1] as number);
        if (near >= best) break;
        const n = row[k] as number;
        const d = near + (price[n] as number);
        const old = dist[n] as number;
        if (d >= old || d >= best) continue;
        dist[n] = d;
        via[n] = k;
        mover[n] = who;
        if (old === UNREACHED) touched[touchedCount++] = n;
        if (sink[n] === 1) {
          best = d;
          end = n;
        } else {
          // sift up
          let x = place[n] as number;
          if (x < 0) x = heapSize++;
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
      }
      scanned += (k - from) >> 1;
      person = node < 0 ? -1 : (next[who] as number);
    }
    if (node >= 0 && node !== root) {
      const up = parent[node] as number;
      if ((flow[node] as number) < (high[node] as number)) {
        const d = base + (price[up] as number) - (price[node] as number);
        if (d < (dist[up] as number) && d < best) {
          if (dist[up] === UNREACHED) touched[touchedCount++] = up;
          dist[up] = d;
          via[up] = -2 - node;
          if (sink[up] === 1) {
            best = d;
            end = up;
          } else heapSize = lift(search, up, d, heapSize);
        }
      }
    }
    if (node >= posts) {
      const { low } = network;
      for (let c = childStart[node] as number; c < (childStart[node + 1] as number); c++) {
        const n = child[c] as number;
        if ((flow[n] as number) <= (low[n] as number)) continue;
        const d = base + (price[n] as number) - (price[node] as number);
        if (d >= (dist[n] as number) || d >= best) continue;
        if (dist[n] === UNREACHED) touched[touchedCount++] = n;
        dist[n] = d;
        via[n] = DOWN;
        if (sink[n] === 1) {
          best = d;
          end = n;
        } else heapSize = lift(search, n, d, heapSize);
      }
    }
    if (heapSize === 0) break;
    node = heap[0] as number;
    base = dist[node] as number;
    if (base >= best) break;
    settled[settledCount++] = node;
    heapSize = dropTop(search, heapSize);
  }
  for (let x = 0; x < heapSize; x++) place[heap[x] as number] = -1;
  search.settledCount = settledCount;
  search.scanned += scanned;
  if (end >= 0) {
    for (let x = 0; x < settledCount; x++) {
      const n = settled[x] as number;
      price[n] = (price[n] as number) + best - (dist[n] as number);
    }
    shift(network, search, s, end);
  }
  for (let x = 0; x < touchedCount; x++) dist[touched[x] as number] = UNREACHED;
  return end >= 0;
}

/** Walks the path back from its end, everybody on it takes the place the path gives. */
function shift(network: Network, search: Search, s: number, end: number): void {
  const { row, at, flow, problem } = network;
  const { via, mover } = search;
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

function lift({ heap, place, dist }: Search, n: number, d: number, heapSize: number): number {
  let x = place[n] as number;
  let size = heapSize;
  if (x < 0) x = size++;
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
  return size;
}

function dropTop({ heap, place, dist }: Search, heapSize: number): number {
  const size = heapSize - 1;
  place[heap[0] as number] = -1;
  if (size === 0) return 0;
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
  return size;
}
