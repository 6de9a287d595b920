/** Mends a plan after a change: optimal again, or with the proven fewest other people changed. */
import { applyChanges, changesFor, type Requests } from '#optimise/changes.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { choiceOfPlan } from '#optimise/plan-file.ts';
import { optionInto, type Problem, problemOf } from '#optimise/problem.ts';
import { solveProblem } from '#optimise/solve-case.ts';

export type ResolveOptions = {
  fewestChanges?: boolean;
  canonical?: boolean;
  seed?: string;
  shouldStop?: () => boolean;
};

/** Repairs a plan of a checked case. The answer says in `changes` which changes it holds for. */
export function resolveCase(
  input: PlacementCase,
  plan: PlacementPlan,
  changes: Requests,
  options: ResolveOptions = {},
): PlacementPlan {
  return resolveProblem(problemOf(input), plan, changes, options);
}

export function resolveProblem(
  problem: Problem,
  plan: PlacementPlan,
  requests: Requests,
  options: ResolveOptions = {},
): PlacementPlan {
  const changes = changesFor(problem, plan, requests);
  const altered = applyChanges(problem, changes);
  const solving = { ...options, seed: options.seed ?? plan.seed, caseHash: plan.case };
  const changed = Object.keys(changes).length > 0 ? { changes } : {};
  if (!options.fewestChanges) return { ...solveProblem(altered, solving), ...changed };
  const named = new Set([
    ...(requests.refuse ?? []),
    ...(requests.fix ?? []),
    ...(requests.force ?? []).map(({ employee }) => employee),
  ]);
  const same = sameLevel(problem, plan, altered, named);
  const found = solveProblem({ ...altered, levels: [same, ...altered.levels] }, solving);
  if (found.assignment === null || found.objective === null || found.bound === null)
    return { ...found, objectives: plan.objectives, ...changed };
  const others = problem.people - named.size;
  const most = found.bound[0] ?? null;
  return {
    ...found,
    status: 'feasible',
    objectives: plan.objectives,
    objective: found.objective.slice(1),
    bound: plan.objectives.map(() => null),
    certificate: null,
    fewestChanges: {
      changed: others - (found.objective[0] as number),
      atLeast: most === null ? 0 : others - most,
    },
    ...changed,
  };
}

/** One for everyone not named who keeps the place the plan gave. */
function sameLevel(problem: Problem, plan: PlacementPlan, altered: Problem, named: Set<string>) {
  const values = new Int32Array(altered.node.length);
  const before = applyChanges(problem, plan.changes);
  const choice = choiceOfPlan(before, plan);
  for (let e = 0; e < problem.people; e++) {
    if (named.has(problem.employeeIds[e] as string)) continue;
    const k = optionInto(altered, e, before.node[choice[e] as number] as number);
    if (k >= 0) values[k] = 1;
  }
  return { name: 'same', values };
}
