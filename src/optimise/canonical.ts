/** The one answer among equals: everybody, by lot, gets the first place that still leaves an optimum for the rest. */

import { components, type Graph } from '#optimise/components.ts';
import type { Face } from '#optimise/levels.ts';
import type { Problem } from '#optimise/problem.ts';

/**
 * The first optimum on the last face: people by lot, own post first, then posts in file order, unplaced last. A person can change to a place
 * only if a cycle of moves through it exists, so places in other components of the residual graph are never tried.
 */
export function canonicalChoice(problem: Problem, face: Face, choice: Int32Array): Int32Array {
  const table = tableOf(problem, face, choice);
  const { place, options, optionStart } = table;
  let part = components(residual(table));
  let work = 0;
  let size = options.length;
  for (const e of problem.byLot) {
    const from = optionStart[e] as number;
    const to = optionStart[e + 1] as number;
    if (to - from > 1) {
      leave(table, e);
      for (let j = from; j < to; j++) {
        const target = options[j] as number;
        const here = place[e] as number;
        if (target === here) break;
        if (part[target] !== part[here]) continue;
        const steps = wayBack(table, target, here);
        work += steps;
        if (table.found) {
          move(table, e, target);
          break;
        }
      }
    }
    // many vain searches: the components have become smaller
    if (work > 4 * size + 1000) {
      const graph = residual(table);
      size = graph.to.length;
      part = components(graph);
      work = 0;
    }
  }
  return Int32Array.from(place, (n, e) => {
    for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++)
      if (problem.node[k] === n) return k;
    return choice[e] as number;
  });
}

/** Who may still move, where everyone is, and the flows. `head` lists only people who are not settled yet. */
type Table = {
  problem: Problem;
  face: Face;
  place: Int32Array;
  optionStart: Int32Array;
  options: Int32Array;
  flow: Int32Array;
  head: Int32Array;
  next: Int32Array;
  prev: Int32Array;
  children: number[][];
  seen: Int32Array;
  stamp: number;
  queue: Int32Array;
  /** how a node was reached by the last search: person ≥ 0, −1 start, −2−node over the tree */
  via: Int32Array;
  found: boolean;
};

function tableOf(problem: Problem, { view, bounds }: Face, choice: Int32Array): Table {
  const { people, root, parent, node, incumbent } = problem;
  const flow = new Int32Array(root + 1);
  const place = Int32Array.from(choice, (k) => node[k] as number);
  const options: number[] = [];
  const optionStart = new Int32Array(people + 1);
  for (let e = 0; e < people; e++) {
    const from = options.length;
    for (let j = view.start[e] as number; j < (view.start[e + 1] as number); j++)
      options.push(node[view.option === null ? j : (view.option[j] as number)] as number);
    if (options.length - from > 1) {
      const own = incumbent[e] as number;
      const sorted = options.splice(from).sort((a, b) => Number(b === own) - Number(a === own) || a - b);
      for (const n of sorted) options.push(n);
    }
    optionStart[e + 1] = options.length;
    for (let n = place[e] as number; n >= 0; n = parent[n] as number) (flow[n] as number)++;
  }
  const children: number[][] = Array.from({ length: root + 1 - problem.posts }, () => []);
  for (let n = 0; n < root; n++) (children[(parent[n] as number) - problem.posts] as number[]).push(n);
  const table: Table = {
    problem,
    face: { view, bounds },
    place,
    optionStart,
    options: Int32Array.from(options),
    flow,
    head: new Int32Array(root + 1).fill(-1),
    next: new Int32Array(people).fill(-1),
    prev: new Int32Array(people).fill(-1),
    children,
    seen: new Int32Array(root + 1),
    stamp: 0,
    queue: new Int32Array(root + 1),
    via: new Int32Array(root + 1),
    found: false,
  };
  for (let e = people - 1; e >= 0; e--)
    if ((optionStart[e + 1] as number) - (optionStart[e] as number) > 1) enter(table, e);
  return table;
}

function enter({ place, head, next, prev }: Table, e: number): void {
  const n = place[e] as number;
  const first = head[n] as number;
  next[e] = first;
  prev[e] = -1;
  if (first >= 0) prev[first] = e;
  head[n] = e;
}

function leave({ place, head, next, prev }: Table, e: number): void {
  const before = prev[e] as number;
  const after = next[e] as number;
  if (before >= 0) next[before] = after;
  else head[place[e] as number] = after;
  if (after >= 0) prev[after] = before;
}

/** Every single way to pass one person on, as a graph of nodes. */
function residual({ problem, face, flow, head, next, options, optionStart, children }: Table): Graph {
  const { root, posts, parent } = problem;
  const { low, high } = face.bounds;
  const start = new Int32Array(root + 2);
  const to: number[] = [];
  for (let n = 0; n <= root; n++) {
    for (let e = head[n] as number; e >= 0; e = next[e] as number)
      for (let j = optionStart[e] as number; j < (optionStart[e + 1] as number); j++)
        if (options[j] !== n) to.push(options[j] as number);
    if (n !== root && (flow[n] as number) < (high[n] as number)) to.push(parent[n] as number);
    if (n >= posts)
      for (const c of children[n - posts] as number[])
        if ((flow[c] as number) > (low[c] as number)) to.push(c);
    start[n + 1] = to.length;
  }
  return { start, to: Int32Array.from(to) };
}

/** Breadth first: can one person too many at `source` be passed on until one is missing at `target`? Returns the steps taken. */
function wayBack(table: Table, source: number, target: number): number {
  const { problem, face, flow, head, next, options, optionStart, children, seen, queue, via } = table;
  const { root, posts, parent } = problem;
  const { low, high } = face.bounds;
  const mark = ++table.stamp;
  let size = 0;
  let steps = 0;
  table.found = false;
  const reach = (n: number, how: number): boolean => {
    steps++;
    if (seen[n] === mark) return false;
    seen[n] = mark;
    via[n] = how;
    queue[size++] = n;
    return n === target;
  };
  reach(source, -1);
  for (let x = 0; x < size; x++) {
    const n = queue[x] as number;
    if (n !== root && (flow[n] as number) < (high[n] as number) && reach(parent[n] as number, -2 - n)) break;
    if (
      n >= posts &&
      (flow[target] as number) > (low[target] as number) &&
      parent[target] === n &&
      reach(target, -2 - n)
    )
      break;
    for (let e = head[n] as number; e >= 0 && seen[target] !== mark; e = next[e] as number)
      for (let j = optionStart[e] as number; j < (optionStart[e + 1] as number); j++)
        if (options[j] !== n && reach(options[j] as number, e)) break;
    if (seen[target] === mark) break;
    if (n >= posts)
      for (const c of children[n - posts] as number[])
        if ((flow[c] as number) > (low[c] as number) && reach(c, -2 - n)) break;
    if (seen[target] === mark) break;
  }
  table.found = seen[target] === mark;
  return steps;
}

/** Settles person e at `target`, and passes everyone else along the way found. */
function move(table: Table, e: number, target: number): void {
  const { problem, flow, place, via } = table;
  let n = place[e] as number;
  place[e] = target;
  for (;;) {
    const how = via[n] as number;
    if (how === -1) return;
    if (how >= 0) {
      const from = place[how] as number;
      leave(table, how);
      place[how] = n;
      enter(table, how);
      n = from;
    } else {
      const other = -2 - how;
      if (problem.parent[other] === n) (flow[other] as number)++;
      else (flow[n] as number)--;
      n = other;
    }
  }
}
