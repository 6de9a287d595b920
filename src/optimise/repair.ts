/** Mends a plan after a change: optimal again, or with the proven fewest other people changed. */
import { applyChanges, changesFor, type Requests, valuePlace } from '#optimise/changes.ts';
import type { CloseCore } from '#optimise/core.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { addSeat, changeValue, dropSeat, fixPlace, forcePlace, refuseTogether } from '#optimise/mend.ts';
import { objectiveOf, planOf } from '#optimise/plan.ts';
import { choiceOfPlan, personNamed, postNamed } from '#optimise/plan-file.ts';
import { pricedPlan, provedPlan, WIDEST } from '#optimise/priced-plan.ts';
import { optionInto, type Problem, problemOf } from '#optimise/problem.ts';
import { settled } from '#optimise/recap.ts';
import { solveProblem } from '#optimise/solve-case.ts';

export type ResolveOptions = {
  fewestChanges?: boolean;
  canonical?: boolean;
  seed?: string;
  shouldStop?: () => boolean;
  /** solves what a cap on moves leaves undecided */
  closeCore?: CloseCore;
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
  if (!options.fewestChanges) {
    const mended = options.canonical ? null : mend(problem, altered, plan, requests);
    const repaired = mended && planOf(altered, solving, mended);
    // what the paths leave unproved is solved anew
    const found = repaired?.status === 'optimal' ? repaired : solveProblem(altered, solving);
    return { ...found, ...changed };
  }
  const named = new Set([
    ...(requests.refuse ?? []),
    ...(requests.fix ?? []),
    ...[...(requests.force ?? []), ...(requests.value ?? [])].map(({ employee }) => employee),
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

/** One residual path for each request from the proved plan; null where that is not possible and the case is solved again. */
function mend(problem: Problem, altered: Problem, plan: PlacementPlan, requests: Requests) {
  const before = applyChanges(problem, plan.changes);
  const priced = plan.status === 'optimal' ? pricedPlan(before, plan) : null;
  if (priced === null) return null;
  const { standing, scales } = priced;
  const person = (id: string) => personNamed(before, id);
  const [refusing, fixing, changing] = [requests.refuse, requests.fix, requests.value].map(
    (list) => list?.length ?? 0,
  ) as [number, number, number];
  // one change after the other may move somebody whose place in the plan another one is about
  if (fixing * (refusing + changing) + refusing * changing > 0 || changing > 1) return null;
  for (const { employee, post, level, value } of requests.value ?? []) {
    const { e, k, l } = valuePlace(before, employee, post, level);
    const bent = (standing.problem.levels[l] as Problem['levels'][number]).values;
    const was = (before.levels[l] as Problem['levels'][number]).values[k] as number;
    const worth = (bent[k] as number) + (scales[l] as number) * (value - was);
    if (Math.abs(worth) > WIDEST) return null;
    changeValue(standing, e, k, l, worth);
  }
  if (!refuseTogether(standing, [...new Set(requests.refuse ?? [])].map(person))) return null;
  for (const id of requests.fix ?? []) fixPlace(standing, person(id));
  for (const { employee, post } of requests.force ?? []) {
    const option = optionInto(before, person(employee), postNamed(before, post));
    if (option < 0 || !forcePlace(standing, person(employee), option)) return null;
  }
  for (const id of requests.dropPost ?? []) {
    const p = postNamed(before, id);
    while ((standing.high[p] as number) > 0) if (!dropSeat(standing, p)) return null;
  }
  for (const id of requests.dropSeat ?? []) if (!dropSeat(standing, postNamed(before, id))) return null;
  for (const id of requests.addSeat ?? []) addSeat(standing, postNamed(before, id));
  // what the paths found is the optimum with caps, kin and couples too if it pays all their prices
  const found = settled(priced);
  if (found === null) return null;
  if (found.dual) {
    const proved = provedPlan(priced, altered);
    return proved && { status: 'optimal' as const, ...proved };
  }
  const { node } = before;
  const choice = found.choice.map((k, e) => optionInto(altered, e, node[k] as number));
  return { status: 'searched' as const, choice, bound: objectiveOf(altered, choice).map(BigInt) };
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
