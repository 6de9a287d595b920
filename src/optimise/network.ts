/** One objective as a flow: the people who have a choice, their options by falling value, and the bounds of every node. */
import type { Problem } from '#optimise/problem.ts';

/** The options still open: those of person e are `option[start[e]]` … ; `option` null means every option of the problem. */
export type View = { start: Int32Array; option: Int32Array | null };
/** The bounds of every node on this level; priced nodes of earlier levels have low = high. */
export type Bounds = { low: Int32Array; high: Int32Array };

/**
 * `row` holds pairs (node, value) by falling value; `flow` is what every node passes to its parent. People are placed as if there were
 * no minimums: prices then start at 0 and only rise, which keeps every pruning rule sound. Minimums are filled afterwards.
 */
export type Network = {
  problem: Problem;
  person: Int32Array;
  start: Int32Array;
  row: Int32Array | Float64Array;
  low: Int32Array;
  high: Int32Array;
  flow: Int32Array;
  /** the total price of entering at a node: its own and those of all groups around it */
  price: Float64Array;
  /** where each person of the network stands: a position of `row`, or −1 */
  at: Int32Array;
  head: Int32Array;
  next: Int32Array;
  prev: Int32Array;
  /** how many people have an option there */
  wanted: Int32Array;
  /** 1 where a person may end at no further cost */
  sink: Uint8Array;
  /** children of groups and of the root, for moves down the tree */
  childStart: Int32Array;
  child: Int32Array;
};

/** Builds the network of one level; people with a single option are set first and only take up room. */
export function networkOf(
  problem: Problem,
  view: View,
  bounds: Bounds,
  values: ArrayLike<number>,
  everybody = false,
): Network {
  const { people, root, parent } = problem;
  const person: number[] = [];
  let length = 0;
  const low = bounds.low.slice();
  const high = bounds.high.slice();
  for (let e = 0; e < people; e++) {
    const from = view.start[e] as number;
    const count = (view.start[e + 1] as number) - from;
    if (count === 1 && !everybody) {
      const k = view.option === null ? from : (view.option[from] as number);
      for (let n = problem.node[k] as number; n !== root; n = parent[n] as number) {
        (high[n] as number)--;
        if ((low[n] as number) > 0) (low[n] as number)--;
      }
    } else {
      person.push(e);
      length += count;
    }
  }
  const n = person.length;
  const start = new Int32Array(n + 1);
  const wide = widest(view, values) > 2 ** 31 - 2;
  const row = wide ? new Float64Array(2 * length) : new Int32Array(2 * length);
  const nodes = root + 1;
  const wanted = new Int32Array(nodes);
  const rows = { problem, view, values, row, wanted };
  for (let i = 0; i < n; i++) {
    const e = person[i] as number;
    start[i + 1] = fillRow(rows, view.start[e] as number, view.start[e + 1] as number, start[i] as number);
  }
  const network: Network = {
    problem,
    person: Int32Array.from(person),
    start,
    row,
    low,
    high,
    flow: new Int32Array(nodes),
    price: new Float64Array(nodes),
    at: new Int32Array(n).fill(-1),
    head: new Int32Array(nodes).fill(-1),
    next: new Int32Array(n).fill(-1),
    prev: new Int32Array(n).fill(-1),
    wanted,
    sink: new Uint8Array(nodes),
    ...childrenOf(problem),
  };
  setSinks(network);
  return network;
}

/** What the rows are filled from, and where to. */
type Rows = Pick<Network, 'problem' | 'row' | 'wanted'> & { view: View; values: ArrayLike<number> };

/** Copies one person's options as pairs by falling value, ties in the order of the file. Returns the end of the row. */
function fillRow(rows: Rows, from: number, to: number, begin: number): number {
  const { problem, view, values, row, wanted } = rows;
  const { option } = view;
  if (to - from > 60) return fillLongRow(rows, from, to, begin);
  let end = begin;
  for (let j = from; j < to; j++) {
    const k = option === null ? j : (option[j] as number);
    const value = values[k] as number;
    const node = problem.node[k] as number;
    wanted[node] = (wanted[node] as number) + 1;
    let x = end;
    while (x > begin && (row[x - 1] as number) < value) {
      row[x] = row[x - 2] as number;
      row[x + 1] = row[x - 1] as number;
      x -= 2;
    }
    row[x] = node;
    row[x + 1] = value;
    end += 2;
  }
  return end;
}

function fillLongRow(
  { problem, view, values, row, wanted }: Rows,
  from: number,
  to: number,
  begin: number,
): number {
  const options = Array.from({ length: to - from }, (_, j) =>
    view.option ? (view.option[from + j] as number) : from + j,
  );
  options.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
  let end = begin;
  for (const k of options) {
    const node = problem.node[k] as number;
    (wanted[node] as number)++;
    row[end++] = node;
    row[end++] = values[k] as number;
  }
  return end;
}

function widest(view: View, values: ArrayLike<number>): number {
  if (values instanceof Int32Array) return 0;
  let most = 0;
  const count = view.option === null ? values.length : view.option.length;
  for (let j = 0; j < count; j++) {
    const value = Math.abs(values[view.option === null ? j : (view.option[j] as number)] as number);
    if (value > most) most = value;
  }
  return most;
}

function childrenOf(problem: Problem): { childStart: Int32Array; child: Int32Array } {
  const { parent, root, posts } = problem;
  const childStart = new Int32Array(root + 2);
  // nobody is passed down from the root of a round without groups
  if (root === posts) return { childStart, child: new Int32Array(0) };
  for (let n = 0; n < root; n++) (childStart[(parent[n] as number) + 1] as number)++;
  for (let n = 0; n <= root; n++) (childStart[n + 1] as number) += childStart[n] as number;
  const fill = childStart.slice();
  const child = new Int32Array(root);
  for (let n = 0; n < root; n++) child[(fill[parent[n] as number] as number)++] = n;
  return { childStart, child };
}

/** Nodes below the root, children before parents. */
export function bottomUp(problem: Problem): Int32Array {
  const { root, posts, parent } = problem;
  const depth = new Int32Array(root + 1);
  const deep = (n: number): number => {
    if (n === root) return 0;
    if ((depth[n] as number) === 0) depth[n] = deep(parent[n] as number) + 1;
    return depth[n] as number;
  };
  const groups = Array.from({ length: root - posts }, (_, g) => posts + g);
  groups.sort((a, b) => deep(b) - deep(a) || a - b);
  const order = new Int32Array(root);
  for (let p = 0; p < posts; p++) order[p] = p;
  order.set(groups, posts);
  return order;
}

/** A person may end at the root, or at a free seat right below it. */
function setSinks({ sink, flow, high, problem }: Network): void {
  const { root, parent } = problem;
  for (let n = 0; n < root; n++)
    sink[n] = parent[n] === root && (flow[n] as number) < (high[n] as number) ? 1 : 0;
  sink[root] = 1;
}

/** Lets one more person end at a sink. */
export function fillSink({ flow, high, sink, problem }: Network, n: number): void {
  if (n === problem.root) return;
  (flow[n] as number)++;
  if ((flow[n] as number) >= (high[n] as number)) sink[n] = 0;
}

/** Sits person i down at a position of the rows. */
export function sit(network: Network, i: number, k: number): void {
  const { at, head, next, prev, row } = network;
  const n = row[k] as number;
  const first = head[n] as number;
  at[i] = k;
  next[i] = first;
  prev[i] = -1;
  if (first >= 0) prev[first] = i;
  head[n] = i;
}

/** Lets person i get up again. */
export function rise(network: Network, i: number): void {
  const { at, head, next, prev, row } = network;
  const before = prev[i] as number;
  const after = next[i] as number;
  if (before >= 0) next[before] = after;
  else head[row[at[i] as number] as number] = after;
  if (after >= 0) prev[after] = before;
  at[i] = -1;
}

/** Lets everybody get up; prices stay. */
export function getUp(network: Network): void {
  network.at.fill(-1);
  network.head.fill(-1);
  network.flow.fill(0);
  setSinks(network);
}
