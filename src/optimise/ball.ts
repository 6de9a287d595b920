/** What a search has reached from one of its two ends, and how far it got: labels, and a heap of those not yet settled. */

/** `dist[n*lanes + l]` is the loss of node n on level l. `how[n]` is one step: an option somebody takes, or a way up or down the tree. */
export type Ball = {
  lanes: number;
  dist: Float64Array;
  how: Int32Array;
  /** position in the heap; −1 not reached, −2 settled */
  place: Int32Array;
  heap: number[];
  settled: number[];
  touched: number[];
};

export const SETTLED = -2;

/** How a node was reached, besides by an option (≥ 0): over its parent, or (−2−child) over a child. */
export const PARENT = -1;
export const overChild = (child: number): number => -2 - child;
/** The node at the other end of such a step. */
export const besideOf = (parent: Int32Array, n: number, how: number): number =>
  how === PARENT ? (parent[n] as number) : -2 - how;

export function ballFor(nodes: number, lanes: number): Ball {
  return {
    lanes,
    dist: new Float64Array(nodes * lanes).fill(Infinity),
    how: new Int32Array(nodes),
    place: new Int32Array(nodes).fill(-1),
    heap: [],
    settled: [],
    touched: [],
  };
}

/** Wipes away the last search, and only what it touched. */
export function clear({ lanes, dist, place, heap, settled, touched }: Ball): void {
  for (const n of touched) {
    dist.fill(Infinity, n * lanes, (n + 1) * lanes);
    place[n] = -1;
  }
  touched.length = 0;
  heap.length = 0;
  settled.length = 0;
}

/** Gives node n the loss `d` if that is less than what it had. False: it is not, or n is settled. */
export function label(ball: Ball, n: number, d: Float64Array, how: number): boolean {
  const { lanes, dist, place, heap, touched } = ball;
  if (place[n] === SETTLED) return false;
  const at = n * lanes;
  let l = 0;
  while (l < lanes && d[l] === dist[at + l]) l++;
  if (l === lanes || (d[l] as number) > (dist[at + l] as number)) return false;
  if (place[n] === -1) {
    touched.push(n);
    place[n] = heap.push(n) - 1;
  }
  for (l = 0; l < lanes; l++) dist[at + l] = d[l] as number;
  ball.how[n] = how;
  let x = place[n] as number;
  while (x > 0) {
    const up = (x - 1) >> 1;
    const m = heap[up] as number;
    if (!isNearer(ball, n, m)) break;
    heap[x] = m;
    place[m] = x;
    x = up;
  }
  heap[x] = n;
  place[n] = x;
  return true;
}

/** Takes the nearest node out of the heap for good. */
export function settle(ball: Ball): number {
  const { heap, place, settled } = ball;
  const top = heap[0] as number;
  const n = heap.pop() as number;
  place[top] = SETTLED;
  settled.push(top);
  if (heap.length === 0) return top;
  let x = 0;
  for (;;) {
    let down = 2 * x + 1;
    if (down >= heap.length) break;
    if (down + 1 < heap.length && isNearer(ball, heap[down + 1] as number, heap[down] as number)) down++;
    const m = heap[down] as number;
    if (!isNearer(ball, m, n)) break;
    heap[x] = m;
    place[m] = x;
    x = down;
  }
  heap[x] = n;
  place[n] = x;
  return top;
}

function isNearer({ lanes, dist }: Ball, n: number, m: number): boolean {
  for (let l = 0; l < lanes; l++) {
    const a = dist[n * lanes + l] as number;
    const b = dist[m * lanes + l] as number;
    if (a !== b) return a < b;
  }
  return false;
}
