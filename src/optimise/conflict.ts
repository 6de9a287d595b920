/** Why nothing is possible, by name: too many people for the seats they may take, or too few people for a minimum. */
import { assign } from '#optimise/assign.ts';
import type { Conflict, PlacementPlan } from '#optimise/formats.ts';
import { type Network, networkOf } from '#optimise/network.ts';
import { personNamed } from '#optimise/plan-file.ts';
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
  for (let n = 0; n < problem.root; n++)
    if ((problem.low[n] as number) > (problem.high[n] as number))
      return named(problem, new Set(), new Set([n]));
  const network = wholeNetwork(problem);
  const outcome = assign(network, { shouldStop: () => false });
  if (outcome.kind === 'stuck') {
    const { settled, settledCount } = outcome.search;
    const region = new Set<number>(settled.subarray(0, settledCount));
    return named(problem, peopleWithin(problem, network, region).add(outcome.stuck), region);
  }
  if (outcome.kind !== 'short') return noConflict();
  const region = new Set(outcome.region);
  if (!region.has(problem.root)) return shortOf(problem, region);
  // the root can still give, so the trouble is a maximum around the minimum: everything outside is too full
  const outside = new Set<number>();
  for (let n = 0; n < problem.root; n++) if (!region.has(n)) outside.add(n);
  return named(problem, peopleWithin(problem, network, outside), outside);
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

/** Everyone who stands in the region. */
function peopleWithin(problem: Problem, network: Network, region: Set<number>): Set<number> {
  const inside = new Set<number>();
  for (let i = 0; i < problem.people; i++) {
    const at = network.at[i] as number;
    if (at >= 0 && region.has(network.row[at] as number)) inside.add(i);
  }
  return inside;
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

export type Involvement = { employee: string; involved: boolean; conflict: Conflict };

/** What a plan without any placement says to one person: whether they are among those who cannot hold together. */
export function involvement(problem: Problem, plan: PlacementPlan, employee: string): Involvement {
  personNamed(problem, employee);
  const conflict = plan.conflict ?? noConflict();
  return { employee, involved: conflict.employees.includes(employee), conflict };
}
