/** An optimal plan as it stands: places, flows and the prices of all levels at once, ready to be questioned or mended. */
import { type Ball, ballFor } from '#optimise/ball.ts';
import type { LevelResult } from '#optimise/levels.ts';
import type { Problem } from '#optimise/problem.ts';
import { impossibleOptions } from '#optimise/sides.ts';

/**
 * Prices of all levels form one vector that is compared level by level; on that order every option costs at least as much as the one
 * taken. `price[n*L + l]` is the price of entering at node n on level l. The people of a node are a linked list.
 */
export type Standing = {
  problem: Problem;
  lanes: number;
  choice: Int32Array;
  low: Int32Array;
  high: Int32Array;
  flow: Int32Array;
  price: Float64Array;
  /** no price is below this, level by level */
  floor: Float64Array;
  /** triples (node, value of the first level, option) of each person by falling value, compared level by level */
  rowStart: Int32Array;
  row: Int32Array;
  /** 1 where an option has been taken away */
  closed: Uint8Array;
  head: Int32Array;
  next: Int32Array;
  prev: Int32Array;
  children: { start: Int32Array; list: Int32Array };
  /** whose each option is, and the options that lead into each node */
  owner: Int32Array;
  entrances: { start: Int32Array; option: Int32Array };
  /** what the last search reached from the person and from the seat */
  balls: [ahead: Ball, back: Ball];
};

/** The standing of a plan at the prices of its levels. A problem without levels stands at one level of nothing. */
export function standingOf(
  problem: Problem,
  choice: Int32Array,
  levels: readonly Pick<LevelResult, 'price'>[],
): Standing {
  const { people, root, parent } = problem;
  const lanes = Math.max(1, levels.length);
  const price = new Float64Array((root + 1) * lanes);
  const reached = new Uint8Array(root + 1);
  reached[root] = 1;
  const reach = (n: number): void => {
    if (reached[n] === 1) return;
    const up = parent[n] as number;
    reach(up);
    levels.forEach((level, l) => {
      price[n * lanes + l] = (price[up * lanes + l] as number) + (level.price[n] as number);
    });
    reached[n] = 1;
  };
  const floor = new Float64Array(lanes);
  for (let n = 0; n < root; n++) {
    reach(n);
    if (isBefore(price, n * lanes, floor, lanes)) floor.set(price.subarray(n * lanes, (n + 1) * lanes));
  }
  const standing: Standing = {
    problem,
    lanes,
    choice: choice.slice(),
    low: problem.low.slice(),
    high: problem.high.slice(),
    flow: new Int32Array(root + 1),
    price,
    floor,
    ...rowsOf(problem),
    closed: impossibleOptions(problem),
    head: new Int32Array(root + 1).fill(-1),
    next: new Int32Array(people).fill(-1),
    prev: new Int32Array(people).fill(-1),
    children: childrenOf(problem),
    owner: ownersOf(problem),
    entrances: entrancesOf(problem),
    balls: [ballFor(root + 1, lanes), ballFor(root + 1, lanes)],
  };
  for (let e = people - 1; e >= 0; e--) {
    enter(standing, e, choice[e] as number);
    for (let n = nodeOf(standing, e); n >= 0; n = parent[n] as number) (standing.flow[n] as number)++;
  }
  return standing;
}

export const nodeOf = (standing: Standing, e: number): number =>
  standing.problem.node[standing.choice[e] as number] as number;

/** Lets person e take option k; flows are the caller's. */
export function enter(standing: Standing, e: number, k: number): void {
  const { head, next, prev, choice, problem } = standing;
  const n = problem.node[k] as number;
  const first = head[n] as number;
  choice[e] = k;
  next[e] = first;
  prev[e] = -1;
  if (first >= 0) prev[first] = e;
  head[n] = e;
}

/** Lets person e leave the place taken; flows are the caller's. */
export function leave(standing: Standing, e: number): void {
  const { head, next, prev } = standing;
  const before = prev[e] as number;
  const after = next[e] as number;
  if (before >= 0) next[before] = after;
  else head[nodeOf(standing, e)] = after;
  if (after >= 0) prev[after] = before;
}

/** Options from which on a row is sorted otherwise. */
const LONG = 60;

function rowsOf(problem: Problem): { rowStart: Int32Array; row: Int32Array } {
  const { people, start, node } = problem;
  const rows = { rowStart: start.map((at) => 3 * at), row: new Int32Array(3 * node.length) };
  for (let e = 0; e < people; e++) sortRow(problem, rows, e);
  return rows;
}

/** Whether the vector at `at` comes before another, compared level by level. */
export function isBefore(a: Float64Array, at: number, b: Float64Array, lanes: number): boolean {
  for (let l = 0; l < lanes; l++) {
    const x = a[at + l] as number;
    const y = b[l] as number;
    if (x !== y) return x < y;
  }
  return false;
}

/** Two such vectors as a sort wants them: the one that comes before first. */
export const inOrder = (a: Float64Array, b: Float64Array): number =>
  isBefore(a, 0, b, a.length) ? -1 : isBefore(b, 0, a, a.length) ? 1 : 0;

/** Puts a person's options in order again, by falling value, compared level by level. */
export function sortRow(
  { start, node, levels }: Problem,
  { rowStart, row }: Pick<Standing, 'rowStart' | 'row'>,
  e: number,
): void {
  const lane = levels.map((level) => level.values);
  const main = lane[0];
  const later = (k: number, other: number): number => {
    for (const values of lane) {
      const more = (values[other] as number) - (values[k] as number);
      if (more !== 0) return more;
    }
    return k - other;
  };
  const from = start[e] as number;
  const size = (start[e + 1] as number) - from;
  const first = rowStart[e] as number;
  const put = (at: number, k: number): void => {
    row[at] = node[k] as number;
    row[at + 1] = main ? (main[k] as number) : 0;
    row[at + 2] = k;
  };
  if (size > LONG) {
    const options = Array.from({ length: size }, (_, j) => from + j).sort(later);
    for (let j = 0; j < size; j++) put(first + 3 * j, options[j] as number);
    return;
  }
  // straight insertion: rows are short, and mostly in order when they are sorted again
  for (let j = 0; j < size; j++) {
    const k = from + j;
    const value = main ? (main[k] as number) : 0;
    let at = first + 3 * j;
    while (at > first) {
      const other = row[at - 2] as number;
      if (other > value || (other === value && later(row[at - 1] as number, k) < 0)) break;
      row[at] = row[at - 3] as number;
      row[at + 1] = other;
      row[at + 2] = row[at - 1] as number;
      at -= 3;
    }
    put(at, k);
  }
}

function ownersOf({ people, start, node }: Problem): Int32Array {
  const owner = new Int32Array(node.length);
  for (let e = 0; e < people; e++) owner.fill(e, start[e], start[e + 1]);
  return owner;
}

function entrancesOf({ node, root }: Problem): Standing['entrances'] {
  const start = new Int32Array(root + 2);
  for (const n of node) (start[n + 1] as number)++;
  for (let n = 0; n <= root; n++) (start[n + 1] as number) += start[n] as number;
  const fill = start.slice();
  const option = new Int32Array(node.length);
  for (let k = 0; k < node.length; k++) option[(fill[node[k] as number] as number)++] = k;
  return { start, option };
}

/** Does something to a standing, keeps the answer and takes everything else back. */
export function tentatively<T>(standing: Standing, attempt: () => T): T {
  const { choice, flow, high, price, closed, head, next, prev } = standing;
  const kept = [choice, flow, high, price, closed, head, next, prev].map(
    (part) => [part, part.slice()] as const,
  );
  try {
    return attempt();
  } finally {
    for (const [part, before] of kept) part.set(before);
  }
}

function childrenOf(problem: Problem): { start: Int32Array; list: Int32Array } {
  const { parent, root } = problem;
  const start = new Int32Array(root + 2);
  for (let n = 0; n < root; n++) (start[(parent[n] as number) + 1] as number)++;
  for (let n = 0; n <= root; n++) (start[n + 1] as number) += start[n] as number;
  const fill = start.slice();
  const list = new Int32Array(root);
  for (let n = 0; n < root; n++) list[(fill[parent[n] as number] as number)++] = n;
  return { start, list };
}
