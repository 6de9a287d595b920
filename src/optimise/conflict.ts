/** Why nothing is possible, by name: too many people for the seats they may take, or too few people for a minimum. */
import { augment, searchFor } from '#optimise/augment.ts';
import type { Conflict } from '#optimise/formats.ts';
import { bottomUp, type Network, networkOf } from '#optimise/network.ts';
import type { Problem } from '#optimise/problem.ts';

export const noConflict = (): Conflict => ({
  employees: [],
  posts: [],
  groups: [],
  moveCaps: [],
  kin: [],
  couples: [],
});

/**
 * A set R of posts and groups with people S proves it in one of two ways (a cut of the flow): all options of S lead into R and R holds
 * fewer; or R's minimums need more people than the listed S, who are all that may enter it.
 */
export function conflictOf(problem: Problem): Conflict {
  const network = wholeNetwork(problem);
  const { flow, high, deficit } = network;
  for (let n = 0; n < problem.root; n++)
    if ((problem.low[n] as number) > (problem.high[n] as number))
      return named(problem, new Set(), new Set([n]));
  for (let n = 0; n < problem.root; n++)
    if ((flow[n] as number) > (high[n] as number))
      return named(problem, new Set(), below(problem, network, n));
  if ((deficit[problem.root] as number) < 0) return shortOf(problem, neededNodes(problem, network));
  const search = searchFor(network);
  for (let i = 0; i < problem.people; i++) {
    if (augment(network, search, i)) continue;
    const region = new Set<number>();
    for (let x = 0; x < search.settledCount; x++) region.add(search.settled[x] as number);
    if (!region.has(problem.root)) return named(problem, peopleWithin(problem, network, region, i), region);
    const outside = new Set<number>();
    for (let n = 0; n < problem.root; n++) if (!region.has(n)) outside.add(n);
    return shortOf(problem, outside);
  }
  return noConflict();
}

/** Everybody in the network, also those with a single option, so that the conflict counts them. */
function wholeNetwork(problem: Problem): Network {
  return networkOf(
    problem,
    { start: problem.start, option: null },
    problem,
    new Int32Array(problem.node.length),
    true,
  );
}

/** The stuck person and everyone who stands in the region. */
function peopleWithin(problem: Problem, network: Network, region: Set<number>, stuck: number): Set<number> {
  const inside = new Set<number>([stuck]);
  for (let i = 0; i < problem.people; i++) {
    const at = network.at[i] as number;
    if (at >= 0 && region.has(network.row[at] as number)) inside.add(i);
  }
  return inside;
}

/** A group whose children already ask for more than its maximum: the chain of minimums below it. */
function below(problem: Problem, network: Network, top: number): Set<number> {
  const region = new Set<number>([top]);
  for (let c = network.childStart[top] as number; c < (network.childStart[top + 1] as number); c++) {
    const n = network.child[c] as number;
    if ((network.flow[n] as number) > (problem.low[n] as number))
      for (const m of below(problem, network, n)) region.add(m);
  }
  return region;
}

/** Nodes whose minimums together ask for more people than there are. */
function neededNodes(problem: Problem, network: Network): Set<number> {
  const needed = new Set<number>();
  const order = bottomUp(problem);
  for (let x = order.length - 1; x >= 0; x--) {
    const n = order[x] as number;
    const up = problem.parent[n] as number;
    if (needed.has(up) || ((problem.low[n] as number) > 0 && network.flow[n] === problem.low[n]))
      needed.add(n);
  }
  return needed;
}

/** Too few people may enter these nodes: they are all listed. */
function shortOf(problem: Problem, nodes: Set<number>): Conflict {
  const able = new Set<number>();
  for (let e = 0; e < problem.people; e++)
    for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++)
      if (nodes.has(problem.node[k] as number)) able.add(e);
  return named(problem, able, nodes);
}

function named(problem: Problem, people: Set<number>, nodes: Set<number>): Conflict {
  const sorted = [...nodes].sort((a, b) => a - b);
  return {
    ...noConflict(),
    employees: [...people].sort((a, b) => a - b).map((e) => problem.employeeIds[e] as string),
    posts: sorted.filter((n) => n < problem.posts).map((n) => String(problem.postIds[n])),
    groups: sorted
      .filter((n) => n >= problem.posts)
      .map((n) => problem.groupIds[n - problem.posts] as string),
  };
}
