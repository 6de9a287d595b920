/**
 * The cheapest exchange that changes the number of moves by something that no exchange at no loss can make up for: what a plan between two
 * equally good ones, neither of which meets the cap, must lose at least.
 */
import { type Ball, ballFor, besideOf, clear, label, overChild, PARENT, settle } from '#optimise/ball.ts';
import { moreWorth } from '#optimise/reduced.ts';
import { inOrder, isBefore, nodeOf, type Standing } from '#optimise/standing.ts';
import type { Toll } from '#optimise/toll.ts';

/** Who takes which option, and what that loses level by level. */
export type Detour = { taken: { who: number; option: number }[]; loss: Float64Array };

/**
 * Of all closed chains whose moves are no multiple of `unit`, one that loses least, if it loses less than `limit`. Dijkstra over nodes and moves
 * so far (modulo `unit`), from each node back to itself; a node is left out afterwards. The root comes first: most chains that lose little lead
 * over it. The shortest such walk is a simple chain: of two parts one would do alone.
 */
export function cheapestDetour(
  standing: Standing,
  toll: Toll,
  unit: number,
  limit: Float64Array,
  shouldStop: () => boolean,
): Detour | null {
  const { problem, lanes } = standing;
  const search: Search = {
    ...{ standing, toll, unit, least: limit },
    ball: ballFor((problem.root + 1) * unit, lanes),
    gone: new Uint8Array(problem.root + 1),
  };
  let best: Detour | null = null;
  const tryFrom = (n: number): void => {
    const end = closed(search, n);
    search.gone[n] = 1;
    if (end < 0) return;
    search.least = search.ball.dist.slice(end * lanes, (end + 1) * lanes);
    best = simple(search, walked(search, n, end));
  };
  tryFrom(problem.root);
  for (const { home, loss } of homesOf(standing, toll, limit)) {
    if (shouldStop() || !isBefore(loss, 0, search.least, lanes)) break;
    tryFrom(home);
  }
  return best;
}

type Search = {
  standing: Standing;
  toll: Toll;
  unit: number;
  /** only chains that lose less are looked for */
  least: Float64Array;
  ball: Ball;
  /** 1 for nodes through which no cheaper chain leads */
  gone: Uint8Array;
};

/** How many moves an option makes more than the one its person takes. */
function movesMore({ problem, choice, owner }: Standing, { counted }: Toll, k: number): number {
  const e = owner[k] as number;
  if (counted[e] !== 1) return 0;
  const own = problem.incumbent[e];
  return Number(problem.node[k] !== own) - Number(problem.node[choice[e] as number] !== own);
}

/** What an option loses against the one its person takes, into `d`. */
function lossOf(standing: Standing, k: number, d: Float64Array): void {
  const taken = standing.choice[standing.owner[k] as number] as number;
  for (let l = 0; l < d.length; l++) d[l] = moreWorth(standing, l, taken, k);
}

/** Where somebody stands who could move instead of staying or the other way round, and the least that this alone would lose; the cheapest first. */
function homesOf(
  standing: Standing,
  toll: Toll,
  limit: Float64Array,
): { home: number; loss: Float64Array }[] {
  const { closed, lanes, owner, choice } = standing;
  const least = new Map<number, Float64Array>();
  const d = new Float64Array(lanes);
  for (let k = 0; k < closed.length; k++) {
    const who = owner[k] as number;
    if (closed[k] === 1 || k === choice[who] || movesMore(standing, toll, k) === 0) continue;
    lossOf(standing, k, d);
    const home = nodeOf(standing, who);
    if (isBefore(d, 0, least.get(home) ?? limit, lanes)) least.set(home, d.slice());
  }
  const homes = [...least].map(([home, loss]) => ({ home, loss }));
  return homes.sort((a, b) => inOrder(a.loss, b.loss) || a.home - b.home);
}

const modulo = (moves: number, unit: number): number => ((moves % unit) + unit) % unit;

/** The nearest state in which a chain from node `home` is back there with moves that are no multiple, or −1. */
function closed({ standing, toll, unit, least, ball, gone }: Search, home: number): number {
  const { problem, lanes, price, flow, low, high, head, next, choice, children, floor, row, rowStart } =
    standing;
  const { posts, parent, node } = problem;
  const first = problem.levels[0]?.values;
  const d = new Float64Array(lanes);
  const offer = (n: number, moves: number, how: number): void => {
    if (gone[n] === 0 && isBefore(d, 0, least, lanes)) label(ball, n * unit + moves, d, how);
  };
  const step = (state: number, plus: number, minus: number): void => {
    for (let l = 0; l < lanes; l++)
      d[l] =
        (ball.dist[state * lanes + l] as number) +
        (price[plus * lanes + l] as number) -
        (price[minus * lanes + l] as number);
  };
  clear(ball);
  offer(home, 0, PARENT);
  while (ball.heap.length > 0) {
    const state = settle(ball);
    const n = Math.floor(state / unit);
    const moves = state - n * unit;
    if (n === home && moves !== 0) return state;
    for (let who = head[n] as number; who >= 0; who = next[who] as number) {
      const taken = choice[who] as number;
      const reach =
        (ball.dist[state * lanes] as number) +
        (first ? (first[taken] as number) : 0) -
        (price[n * lanes] as number);
      for (let x = rowStart[who] as number; x < (rowStart[who + 1] as number); x += 3) {
        if (reach - (row[x + 1] as number) + (floor[0] as number) > (least[0] as number)) break;
        const k = row[x + 2] as number;
        if (k === taken || standing.closed[k] === 1) continue;
        lossOf(standing, k, d);
        for (let l = 0; l < lanes; l++) d[l] = (d[l] as number) + (ball.dist[state * lanes + l] as number);
        const more = movesMore(standing, toll, k);
        offer(node[k] as number, more === 0 ? moves : modulo(moves + more, unit), k);
      }
    }
    const up = parent[n] as number;
    if (up >= 0 && (flow[n] as number) < (high[n] as number)) {
      step(state, up, n);
      offer(up, moves, overChild(n));
    }
    if (n >= posts)
      for (let c = children.start[n] as number; c < (children.start[n + 1] as number); c++) {
        const m = children.list[c] as number;
        if ((flow[m] as number) <= (low[m] as number)) continue;
        step(state, m, n);
        offer(m, moves, PARENT);
      }
  }
  return -1;
}

/** A step of the walk: into which node, and whose option that is (−1: over the tree). */
type Step = { into: number; option: number };

function walked({ standing, toll, unit, ball }: Search, home: number, end: number): Step[] {
  const { problem, owner } = standing;
  const steps: Step[] = [];
  for (let state = end; state !== home * unit; ) {
    const n = Math.floor(state / unit);
    const moves = state - n * unit;
    const how = ball.how[state] as number;
    steps.push({ into: n, option: Math.max(-1, how) });
    if (how >= 0) {
      const before = modulo(moves - movesMore(standing, toll, how), unit);
      state = nodeOf(standing, owner[how] as number) * unit + before;
    } else state = besideOf(problem.parent, n, how) * unit + moves;
  }
  return steps.reverse();
}

/** Leaves out what a walk does between two visits of a node, as long as its moves are still no multiple of `unit`. */
function simple({ standing, toll, unit, least }: Search, walk: Step[]): Detour {
  let steps = walk;
  const movesOf = (list: Step[]): number =>
    list.reduce((sum, { option }) => sum + (option < 0 ? 0 : movesMore(standing, toll, option)), 0);
  for (let x = 0; x < steps.length; x++) {
    const before = steps.findIndex(({ into }) => into === (steps[x] as Step).into);
    if (before === x) continue;
    const inner = steps.slice(before + 1, x + 1);
    steps =
      modulo(movesOf(inner), unit) !== 0 ? inner : [...steps.slice(0, before + 1), ...steps.slice(x + 1)];
    x = -1;
  }
  const taken = steps.flatMap(({ option }) =>
    option < 0 ? [] : [{ who: standing.owner[option] as number, option }],
  );
  return { taken, loss: least };
}
