/** What happens if somebody must get a certain place, or is worth more there: one path on a proved plan, else solving again. */
import { applyChanges } from '#optimise/changes.ts';
import type { PlacementPlan } from '#optimise/formats.ts';
import { forcePlace, placeAgain } from '#optimise/mend.ts';
import { objectiveOf } from '#optimise/plan.ts';
import { type PricedPlan, WIDEST } from '#optimise/priced-plan.ts';
import { nodeName, type Problem } from '#optimise/problem.ts';
import type { Questioned } from '#optimise/questioned.ts';
import { settled, tried } from '#optimise/recap.ts';
import { routeTo } from '#optimise/route.ts';
import { solveProblem } from '#optimise/solve-case.ts';
import { nodeOf, sortRow } from '#optimise/standing.ts';

/** `who` goes from one node to another; the person asked about comes first. */
export type Displaced = { who: number; from: number; to: number };
/** `exact`: proved; else the loss is at most this, and null is only that nothing was found in time. */
export type Forced = { loss: number[] | null; exact: boolean; moves: Displaced[] };

/** Everything that follows if person e must take option k. */
export function forced(asked: Questioned, e: number, k: number): Forced {
  const { priced, ready } = asked;
  return (
    (priced ? byRoute(asked, e, k) : null) ?? (ready && byPrice(asked, ready, e, k)) ?? bySolving(asked, e, k)
  );
}

/**
 * Everyone else makes room along the cheapest path from that post to the place the person leaves. Null where that breaks a rule that cuts
 * across posts, or pays its price another number of times: the path is the optimum at these prices, so it is the optimum only if it keeps them.
 */
function byRoute({ problem, standing, fares, keptAfter }: Questioned, e: number, k: number): Forced | null {
  const left = nodeOf(standing, e);
  const route = routeTo(standing, { node: problem.node[k] as number }, left, e, null, fares);
  if (!route.reached) return { loss: null, exact: true, moves: [] };
  const taken = [{ who: e, option: k }, ...route.steps.filter((step) => step.kind === 'move')];
  if (!keptAfter(taken)) return null;
  return changedBy(problem, standing.choice, taken);
}

/** The same where the cap needs another price then: everybody who ends elsewhere once it has found it. */
function byPrice(asked: Questioned, ready: PricedPlan, e: number, k: number): Forced | null {
  const { problem, limits } = asked;
  const planned = asked.standing.choice.slice();
  const { standing } = ready;
  const after = tried(ready, () =>
    forcePlace(standing, e, k) ? settled(ready, limits.shouldStop) : null,
  )?.choice;
  if (after === undefined) return null;
  const taken = [{ who: e, option: k }];
  for (let who = 0; who < problem.people; who++)
    if (who !== e && after[who] !== planned[who]) taken.push({ who, option: after[who] as number });
  return changedBy(problem, planned, taken);
}

function changedBy(
  { levels, node }: Problem,
  planned: Int32Array,
  taken: readonly { who: number; option: number }[],
): Forced {
  return {
    exact: true,
    loss: levels.map(({ values }) =>
      taken.reduce(
        (sum, { who, option }) =>
          sum + (values[planned[who] as number] as number) - (values[option] as number),
        0,
      ),
    ),
    moves: taken.map(({ who, option }) => ({
      who,
      from: node[planned[who] as number] as number,
      to: node[option] as number,
    })),
  };
}

/** Solve again with the person held there, and name everyone who ends elsewhere. */
function bySolving({ problem, standing, limits }: Questioned, e: number, k: number): Forced {
  const { choice } = standing;
  const id = problem.employeeIds[e] as string;
  const post = placeOf(problem, problem.node[k] as number);
  const held = applyChanges(problem, { only: [[id, post]] });
  const plan = solveProblem(held, limits);
  const exact = isSettled(plan);
  if (plan.assignment === null || plan.objective === null) return { loss: null, exact, moves: [] };
  const before = objectiveOf(problem, choice);
  const nodes = new Map(problem.postIds.map((name, p) => [String(name), p]));
  const moves: Displaced[] = [];
  for (let who = 0; who < problem.people; who++) {
    const from = nodeOf(standing, who);
    const place = plan.assignment[problem.employeeIds[who] as string] ?? null;
    const to = place === null ? problem.root : (nodes.get(String(place)) as number);
    if (from === to) continue;
    if (who === e) moves.unshift({ who, from, to });
    else moves.push({ who, from, to });
  }
  return { loss: before.map((sum, l) => sum - ((plan.objective as number[])[l] as number)), exact, moves };
}

/** Nothing about it is left open: proved the best, or proved impossible. */
export const isSettled = ({ status }: PlacementPlan): boolean =>
  status === 'optimal' || status === 'infeasible';

/** Whether person e gets option k once it is worth `more` on level l: the round is solved again with that value. */
export function raised(asked: Questioned, e: number, k: number, l: number, more: number): boolean {
  const { problem, ready, limits } = asked;
  const { standing, scales } = ready ?? asked;
  const target = problem.node[k] as number;
  const values = (problem.levels[l] as Problem['levels'][number]).values;
  const bent = (standing.problem.levels[l] as Problem['levels'][number]).values;
  const before = bent[k] as number;
  const raisedTo = before + more * (scales[l] as number);
  if (ready && raisedTo <= WIDEST) {
    const worth = (value: number): void => {
      bent[k] = value;
      sortRow(standing.problem, standing, e);
    };
    worth(raisedTo);
    const end = placedAgain(asked, ready, e);
    worth(before);
    if (end !== null) return end === target;
  }
  const higher = values.slice();
  higher[k] = (higher[k] as number) + more;
  const levels = problem.levels.map((level, m) => (m === l ? { name: level.name, values: higher } : level));
  const again = solveProblem({ ...problem, levels }, limits);
  const given = again.assignment?.[problem.employeeIds[e] as string];
  return isSettled(again) && given !== undefined && given === placeOf(problem, target);
}

/**
 * Where person e ends who leaves and comes back in where the round is now best: one path to the seat left free, and the cap at the price
 * it needs then. Null where that breaks a rule that cuts across posts.
 */
function placedAgain(
  { priced, fares, keptAfter, limits }: Questioned,
  ready: PricedPlan,
  e: number,
): number | null {
  const { standing } = ready;
  const { steps } = routeTo(standing, { person: e }, nodeOf(standing, e), e, null, fares);
  const taken = steps.filter((step) => step.kind === 'move');
  const own = taken.find(({ who }) => who === e);
  if (priced && own && keptAfter(taken)) return standing.problem.node[own.option] as number;
  return tried(ready, () => {
    placeAgain(standing, e);
    const found = settled(ready, limits.shouldStop);
    return found && (standing.problem.node[found.choice[e] as number] as number);
  });
}

const placeOf = (problem: Problem, n: number): string | null =>
  n === problem.root ? null : String(nodeName(problem, n));
