/** One residual path: who must move where, at the least loss on all levels, so that one more person fits here and one fewer there. */
import { type Ball, besideOf, clear, label, overChild, PARENT, SETTLED, settle } from '#optimise/ball.ts';
import type { Fares } from '#optimise/fares.ts';
import { bestReduced } from '#optimise/reduced.ts';
import { enter, isBefore, leave, nodeOf, type Standing } from '#optimise/standing.ts';

/** From a node that has one person too many, or from a person who has no place. */
export type Source = { node: number } | { person: number };

/**
 * The cheapest path found: its loss per level in reduced values, and its steps. A step moves person `who` by `option`, or passes one person
 * more (`up`) or one fewer (`down`) from a node to its parent. `turn` is the loss up to where the two searches share the prices out.
 */
export type Route = { loss: Float64Array; steps: Step[]; reached: boolean; turn: Float64Array };
export type Step =
  | { kind: 'move'; who: number; option: number }
  | { kind: 'up'; node: number }
  | { kind: 'down'; node: number };

/**
 * Dijkstra from both ends over nodes, with losses compared level by level; the end with fewer open nodes goes on. A freed seat is mostly
 * wanted at no loss by a chain that ends in an empty one, which the search from the seat finds at once and the one from the person hardly ever.
 * `frozen` is a person who stays out of it. `limit`: only a path that loses less is looked for. `fares`: of this very standing.
 */
export function routeTo(
  standing: Standing,
  source: Source,
  target: number,
  frozen = -1,
  limit: Float64Array | null = null,
  fares: Fares | null = null,
): Route {
  const { problem, lanes, price, flow, low, high, row, rowStart, closed, head, next, children } = standing;
  const { choice, floor, owner, entrances } = standing;
  const { posts, parent, node, levels } = problem;
  const lane = levels.map((level) => level.values);
  const [ahead, back] = standing.balls;
  clear(ahead);
  clear(back);
  const single = lanes === 1;
  const best = new Float64Array(lanes).fill(Infinity);
  if (limit) best.set(limit);
  let meeting = -1;
  /** the loss of the node each end settled last, and below what a label of the other is still of use */
  const far = { ahead: new Float64Array(lanes), back: new Float64Array(lanes) };
  const roof = { ahead: best.slice(), back: best.slice() };
  const u = new Float64Array(lanes);
  const d = new Float64Array(lanes);
  const sum = new Float64Array(lanes);

  const narrow = (): void => {
    for (let l = 0; l < lanes; l++) {
      roof.ahead[l] = (best[l] as number) - (far.back[l] as number);
      roof.back[l] = (best[l] as number) - (far.ahead[l] as number);
    }
  };
  /** offers the loss in `d` to node n of one end; where the other end has been too, there is a path */
  const offer = (own: Ball, other: Ball, below: Float64Array, n: number, how: number): void => {
    if (!isBefore(d, 0, below, lanes) || !label(own, n, d, how) || other.place[n] === -1) return;
    for (let l = 0; l < lanes; l++) sum[l] = (d[l] as number) + (other.dist[n * lanes + l] as number);
    if (!isBefore(sum, 0, best, lanes)) return;
    best.set(sum);
    meeting = n;
    narrow();
  };
  /** the way from `base` over a reduced cost of `price[plus] - price[minus]` */
  const step = (ball: Ball, base: number, plus: number, minus: number): void => {
    for (let l = 0; l < lanes; l++)
      d[l] =
        (ball.dist[base * lanes + l] as number) +
        (price[plus * lanes + l] as number) -
        (price[minus * lanes + l] as number);
  };
  /** whether option k at the lowest price would come before the roof, the first level being equal */
  const reaches = (k: number): boolean => {
    for (let l = 1; l < lanes; l++) {
      const a = (u[l] as number) - ((lane[l] as Int32Array)[k] as number) + (floor[l] as number);
      const b = roof.ahead[l] as number;
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
      const most = roof.ahead[0] as number;
      const k = row[x + 2] as number;
      // the rest of the row is worth less still: no price makes up for it
      if (near + ground > most || (near + ground === most && !reaches(k))) break;
      const n = row[x] as number;
      d[0] = near + (price[n * lanes] as number);
      const known = Math.min(most, ahead.dist[n * lanes] as number);
      if ((d[0] as number) > known || (single && d[0] === known) || closed[k] === 1) continue;
      for (let l = 1; l < lanes; l++)
        d[l] = (u[l] as number) - ((lane[l] as Int32Array)[k] as number) + (price[n * lanes + l] as number);
      offer(ahead, back, roof.ahead, n, k);
    }
  };
  const goAhead = (): void => {
    const n = settle(ahead);
    const base = n * lanes;
    for (let l = 0; l < lanes; l++) far.ahead[l] = ahead.dist[base + l] as number;
    narrow();
    for (let who = head[n] as number; who >= 0; who = next[who] as number) {
      if (who === frozen) continue;
      const k = choice[who] as number;
      for (let l = 0; l < lanes; l++)
        u[l] =
          (ahead.dist[base + l] as number) +
          (lane[l] ? ((lane[l] as Int32Array)[k] as number) : 0) -
          (price[base + l] as number);
      relax(who);
    }
    const up = parent[n] as number;
    if (up >= 0 && (flow[n] as number) < (high[n] as number)) {
      step(ahead, n, up, n);
      offer(ahead, back, roof.ahead, up, overChild(n));
    }
    if (n >= posts)
      for (let c = children.start[n] as number; c < (children.start[n + 1] as number); c++) {
        const m = children.list[c] as number;
        if ((flow[m] as number) <= (low[m] as number)) continue;
        step(ahead, n, m, n);
        offer(ahead, back, roof.ahead, m, PARENT);
      }
  };
  const goBack = (): void => {
    const n = settle(back);
    for (let l = 0; l < lanes; l++) far.back[l] = back.dist[n * lanes + l] as number;
    narrow();
    const so = back.dist[n * lanes] as number;
    for (let x = entrances.start[n] as number; x < (entrances.start[n + 1] as number); x++) {
      if (fares) {
        const from = fares.from[x] as number;
        const loss = so + (fares.loss[x] as number);
        if (from < 0 || loss > (roof.back[0] as number) || loss > (back.dist[from * lanes] as number))
          continue;
      }
      const k = entrances.option[x] as number;
      const who = owner[k] as number;
      const taken = choice[who] as number;
      if (taken < 0 || who === frozen || closed[k] === 1) continue;
      const m = node[taken] as number;
      if (m === n || back.place[m] === SETTLED) continue;
      step(back, n, n, m);
      for (let l = 0; l < lanes; l++) {
        const values = lane[l];
        if (values) d[l] = (d[l] as number) + (values[taken] as number) - (values[k] as number);
      }
      offer(back, ahead, roof.back, m, k);
    }
    const up = parent[n] as number;
    if (up >= 0 && (flow[n] as number) > (low[n] as number)) {
      step(back, n, n, up);
      offer(back, ahead, roof.back, up, overChild(n));
    }
    if (n >= posts)
      for (let c = children.start[n] as number; c < (children.start[n + 1] as number); c++) {
        const m = children.list[c] as number;
        if ((flow[m] as number) >= (high[m] as number)) continue;
        step(back, n, n, m);
        offer(back, ahead, roof.back, m, PARENT);
      }
  };

  d.fill(0);
  offer(back, ahead, roof.back, target, 0);
  if ('person' in source) {
    bestReduced(standing, source.person, u);
    relax(source.person);
  } else {
    d.fill(0);
    offer(ahead, back, roof.ahead, source.node, 0);
  }
  for (;;) {
    const [a, b] = [ahead.heap[0], back.heap[0]];
    if (a === undefined || b === undefined) break;
    for (let l = 0; l < lanes; l++)
      sum[l] = (ahead.dist[a * lanes + l] as number) + (back.dist[b * lanes + l] as number);
    if (!isBefore(sum, 0, best, lanes)) break;
    if (ahead.heap.length <= back.heap.length) goAhead();
    else goBack();
  }
  // anything between what both ends have settled shares the prices out rightly; the highest lets them rise rather than fall
  const turn = roof.ahead.slice();
  const open = ahead.heap[0];
  if (open !== undefined && isBefore(ahead.dist, open * lanes, turn, lanes))
    turn.set(ahead.dist.subarray(open * lanes, (open + 1) * lanes));
  const steps = meeting < 0 ? [] : stepsOver(standing, source, target, meeting);
  return { loss: best, steps, reached: meeting >= 0, turn };
}

/** The steps from the source to the node where both searches met, and on to the target. */
function stepsOver(standing: Standing, source: Source, target: number, meeting: number): Step[] {
  const { problem, owner, balls } = standing;
  const [ahead, back] = balls;
  const steps: Step[] = [];
  for (let n = meeting; 'person' in source || n !== source.node; ) {
    const how = ahead.how[n] as number;
    if (how >= 0) {
      const who = owner[how] as number;
      steps.push({ kind: 'move', who, option: how });
      if ('person' in source && who === source.person) break;
      n = nodeOf(standing, who);
    } else {
      const before = besideOf(problem.parent, n, how);
      steps.push(how === PARENT ? { kind: 'down', node: n } : { kind: 'up', node: before });
      n = before;
    }
  }
  steps.reverse();
  for (let n = meeting; n !== target; ) {
    const how = back.how[n] as number;
    if (how >= 0) {
      steps.push({ kind: 'move', who: owner[how] as number, option: how });
      n = problem.node[how] as number;
    } else {
      const after = besideOf(problem.parent, n, how);
      steps.push(how === PARENT ? { kind: 'up', node: n } : { kind: 'down', node: after });
      n = after;
    }
  }
  return steps;
}

/** Carries out the route just found: prices are shared out, everyone on it moves. */
export function takeRoute(standing: Standing, route: Route): void {
  sharePrices(standing, route);
  for (const step of route.steps)
    if (step.kind === 'up') (standing.flow[step.node] as number)++;
    else if (step.kind === 'down') (standing.flow[step.node] as number)--;
  const movers = route.steps.filter((step) => step.kind === 'move');
  for (const { who } of movers) if ((standing.choice[who] as number) >= 0) leave(standing, who);
  for (const { who, option } of movers) enter(standing, who, option);
}

/** Nodes nearer to the source than the turn rise to it, nodes nearer to the target than the rest of the way fall to it. */
export function sharePrices(standing: Standing, { turn, loss }: Route): void {
  const { lanes, price, floor, balls } = standing;
  const [ahead, back] = balls;
  const rest = turn.map((part, l) => (loss[l] as number) - part);
  for (const n of ahead.settled) {
    if (!isBefore(ahead.dist, n * lanes, turn, lanes)) continue;
    for (let l = 0; l < lanes; l++) {
      const at = n * lanes + l;
      price[at] = (price[at] as number) + (turn[l] as number) - (ahead.dist[at] as number);
    }
  }
  for (const n of back.settled) {
    if (!isBefore(back.dist, n * lanes, rest, lanes)) continue;
    for (let l = 0; l < lanes; l++) {
      const at = n * lanes + l;
      price[at] = (price[at] as number) - (rest[l] as number) + (back.dist[at] as number);
    }
    if (isBefore(price, n * lanes, floor, lanes)) floor.set(price.subarray(n * lanes, (n + 1) * lanes));
  }
}
