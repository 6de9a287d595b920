/** One residual path: who must move where, at the least loss on all levels, so that one more person fits here and one fewer there. */
import { enter, isBefore, leave, nodeOf, type Standing } from '#optimise/standing.ts';

/** From a node that has one person too many, or from a person who has no place. */
export type Source = { node: number } | { person: number };

/**
 * The cheapest path found: its loss per level in reduced values, and its steps. A step moves person `who` by `option`, or passes one person
 * more (`up`) or one fewer (`down`) from a node to its parent.
 */
export type Route = {
  loss: Float64Array;
  steps: Step[];
  settled: number[];
  dist: Float64Array;
  reached: boolean;
};
export type Step =
  | { kind: 'move'; who: number; option: number }
  | { kind: 'up'; node: number }
  | { kind: 'down'; node: number };

const MOVE = 0;
const UP = 1;
const DOWN = 2;

/** Dijkstra over nodes with losses compared level by level. `frozen` is a person who stays out of it. `limit` ends the search early. */
export function routeTo(
  standing: Standing,
  source: Source,
  target: number,
  frozen = -1,
  limit: Float64Array | null = null,
): Route {
  const { problem, lanes, price, flow, low, high, row, rowStart, closed, head, next, children } = standing;
  const { posts, parent, levels } = problem;
  const lane = levels.map((level) => level.values);
  const { dist, how, from, place, touched } = cleaned(standing);
  const heap: number[] = [];
  const settled: number[] = [];
  const best = new Float64Array(lanes).fill(Infinity);
  if (limit) best.set(limit);
  const u = new Float64Array(lanes);
  const d = new Float64Array(lanes);
  let reached = false;
  const single = lanes === 1;
  const { floor } = standing;

  const before = (n: number, m: number): boolean => {
    for (let l = 0; l < lanes; l++) {
      const a = dist[n * lanes + l] as number;
      const b = dist[m * lanes + l] as number;
      if (a !== b) return a < b;
    }
    return false;
  };
  const rise = (start: number) => {
    const n = heap[start] as number;
    let x = start;
    while (x > 0) {
      const up = (x - 1) >> 1;
      const m = heap[up] as number;
      if (!before(n, m)) break;
      heap[x] = m;
      place[m] = x;
      x = up;
    }
    heap[x] = n;
    place[n] = x;
  };
  const takeTop = (): number => {
    const top = heap[0] as number;
    const n = heap.pop() as number;
    place[top] = -2;
    if (heap.length === 0) return top;
    let x = 0;
    for (;;) {
      let down = 2 * x + 1;
      if (down >= heap.length) break;
      if (down + 1 < heap.length && before(heap[down + 1] as number, heap[down] as number)) down++;
      const m = heap[down] as number;
      if (!before(m, n)) break;
      heap[x] = m;
      place[m] = x;
      x = down;
    }
    heap[x] = n;
    place[n] = x;
    return top;
  };
  /** offers the loss in `d` to node n */
  const offer = (n: number, kind: number, by: number): void => {
    if (place[n] === -2) return;
    let sooner = 0;
    for (let l = 0; l < lanes && sooner === 0; l++) {
      const a = d[l] as number;
      const b = best[l] as number;
      if (a !== b) sooner = a < b ? 1 : -1;
    }
    if (sooner <= 0) return;
    sooner = 0;
    for (let l = 0; l < lanes && sooner === 0; l++) {
      const a = d[l] as number;
      const b = dist[n * lanes + l] as number;
      if (a !== b) sooner = a < b ? 1 : -1;
    }
    if (sooner <= 0) return;
    if (dist[n * lanes] === Infinity) touched.push(n);
    for (let l = 0; l < lanes; l++) dist[n * lanes + l] = d[l] as number;
    how[n] = kind;
    from[n] = by;
    if (n === target) {
      reached = true;
      best.set(d);
      return;
    }
    if (place[n] === -1) place[n] = heap.push(n) - 1;
    rise(place[n] as number);
  };
  /** whether option k at the lowest price would come before the best, the first level being equal */
  const reaches = (k: number): boolean => {
    for (let l = 1; l < lanes; l++) {
      const a = (u[l] as number) - ((lane[l] as Int32Array)[k] as number) + (floor[l] as number);
      const b = best[l] as number;
      if (a !== b) return a < b;
    }
    return false;
  };
  /** all options of a person, whose present reduced value plus the way so far stands in `u` */
  const relax = (who: number): void => {
    const end = rowStart[who + 1] as number;
    const reach = u[0] as number;
    const ground = floor[0] as number;
    for (let x = rowStart[who] as number; x < end; x += 3) {
      const near = reach - (row[x + 1] as number);
      const roof = best[0] as number;
      const k = row[x + 2] as number;
      // the rest of the row is worth less still: no price makes up for it
      if (near + ground > roof || (near + ground === roof && !reaches(k))) break;
      const n = row[x] as number;
      d[0] = near + (price[n * lanes] as number);
      const known = Math.min(roof, dist[n * lanes] as number);
      if ((d[0] as number) > known || (single && d[0] === known)) continue;
      if (closed[k] === 1) continue;
      for (let l = 1; l < lanes; l++)
        d[l] = (u[l] as number) - ((lane[l] as Int32Array)[k] as number) + (price[n * lanes + l] as number);
      offer(n, MOVE, k);
    }
  };

  if ('person' in source) {
    bestReduced(standing, source.person, u);
    relax(source.person);
  } else if (source.node === target) {
    return { loss: new Float64Array(lanes), steps: [], settled: [], dist, reached: true };
  } else {
    dist.fill(0, source.node * lanes, (source.node + 1) * lanes);
    touched.push(source.node);
    how[source.node] = -1;
    place[source.node] = heap.push(source.node) - 1;
  }
  while (heap.length > 0) {
    const node = heap[0] as number;
    if (!isBefore(dist, node * lanes, best, lanes)) break;
    takeTop();
    settled.push(node);
    const base = node * lanes;
    for (let who = head[node] as number; who >= 0; who = next[who] as number) {
      if (who === frozen) continue;
      const k = standing.choice[who] as number;
      for (let l = 0; l < lanes; l++)
        u[l] =
          (dist[base + l] as number) +
          (lane[l] ? ((lane[l] as Int32Array)[k] as number) : 0) -
          (price[base + l] as number);
      relax(who);
    }
    const up = parent[node] as number;
    if (up >= 0 && (flow[node] as number) < (high[node] as number)) {
      for (let l = 0; l < lanes; l++)
        d[l] = (dist[base + l] as number) + (price[up * lanes + l] as number) - (price[base + l] as number);
      offer(up, UP, node);
    }
    if (node >= posts) {
      // the target first: it bounds everything else below this node
      if (parent[target] === node && (flow[target] as number) > (low[target] as number)) {
        for (let l = 0; l < lanes; l++)
          d[l] =
            (dist[base + l] as number) + (price[target * lanes + l] as number) - (price[base + l] as number);
        offer(target, DOWN, node);
      }
      for (let c = children.start[node] as number; c < (children.start[node + 1] as number); c++) {
        const n = children.list[c] as number;
        if ((flow[n] as number) <= (low[n] as number)) continue;
        for (let l = 0; l < lanes; l++)
          d[l] = (dist[base + l] as number) + (price[n * lanes + l] as number) - (price[base + l] as number);
        offer(n, DOWN, node);
      }
    }
  }
  const steps: Step[] = [];
  if (reached)
    for (let n = target; ; ) {
      const by = from[n] as number;
      if (how[n] === -1) break;
      if (how[n] === MOVE) {
        const who = personOf(standing, by);
        steps.push({ kind: 'move', who, option: by });
        if ('person' in source && who === source.person) break;
        n = nodeOf(standing, who);
      } else {
        steps.push(how[n] === UP ? { kind: 'up', node: by } : { kind: 'down', node: n });
        n = by;
      }
    }
  return { loss: best, steps: steps.reverse(), settled, dist, reached };
}

/** The scratch of a standing with the last search wiped away. */
function cleaned({ scratch, lanes }: Standing) {
  const { dist, place, touched } = scratch;
  for (const n of touched) {
    dist.fill(Infinity, n * lanes, (n + 1) * lanes);
    place[n] = -1;
  }
  touched.length = 0;
  return scratch;
}

/** Carries a route out: prices of the settled nodes rise to the end of the path, everyone on it moves. */
export function takeRoute(standing: Standing, route: Route): void {
  raisePrices(standing, route.settled, route.dist, route.loss);
  for (const step of route.steps)
    if (step.kind === 'up') (standing.flow[step.node] as number)++;
    else if (step.kind === 'down') (standing.flow[step.node] as number)--;
  const movers = route.steps.filter((step) => step.kind === 'move');
  for (const { who } of movers) if ((standing.choice[who] as number) >= 0) leave(standing, who);
  for (const { who, option } of movers) enter(standing, who, option);
}

/** Lifts every settled node by what it was nearer than `loss`. */
export function raisePrices(
  standing: Standing,
  settled: number[],
  dist: Float64Array,
  loss: Float64Array,
): void {
  const { lanes, price } = standing;
  for (const n of settled)
    for (let l = 0; l < lanes; l++)
      price[n * lanes + l] =
        (price[n * lanes + l] as number) + (loss[l] as number) - (dist[n * lanes + l] as number);
}

/** The best reduced value of a person's open options, level by level, into `u`. */
export function bestReduced(standing: Standing, e: number, u: Float64Array): number {
  const { problem, lanes, price, closed } = standing;
  let best = -1;
  u.fill(-Infinity);
  const d = new Float64Array(lanes);
  for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++) {
    if (closed[k] === 1) continue;
    reducedOf(standing, k, price, d);
    if (best < 0 || isBefore(u, 0, d, lanes)) {
      u.set(d);
      best = k;
    }
  }
  return best;
}

/** The reduced value of an option on every level. */
export function reducedOf(standing: Standing, k: number, price: Float64Array, into: Float64Array): void {
  const { problem, lanes } = standing;
  const n = problem.node[k] as number;
  for (let l = 0; l < lanes; l++)
    into[l] =
      (problem.levels[l] ? ((problem.levels[l] as { values: Int32Array }).values[k] as number) : 0) -
      (price[n * lanes + l] as number);
}

/** Whose option k is. */
function personOf({ problem }: Standing, k: number): number {
  let e = 0;
  for (let high = problem.people; high - e > 1; ) {
    const mid = (e + high) >> 1;
    if ((problem.start[mid] as number) <= k) e = mid;
    else high = mid;
  }
  return e;
}
