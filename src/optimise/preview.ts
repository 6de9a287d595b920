/** "Bila menolak": who would be where then and what it costs, without changing anything; one path on a proved plan. */
import { applyChanges } from '#optimise/changes.ts';
import { type Displaced, isSettled } from '#optimise/forced.ts';
import { refuseTogether } from '#optimise/mend.ts';
import { choiceOfPlan, personNamed } from '#optimise/plan-file.ts';
import type { PricedPlan } from '#optimise/priced-plan.ts';
import { nodeName, optionInto, type Problem } from '#optimise/problem.ts';
import type { Questioned } from '#optimise/questioned.ts';
import { settled, tried } from '#optimise/recap.ts';
import { solveProblem } from '#optimise/solve-case.ts';

export type Preview = {
  objectives: string[];
  /** loss per level against the plan; null: without these placements nothing is possible */
  loss: number[] | null;
  /** proved; else the loss is at most this, and null only says that nothing was found in time */
  exact: boolean;
  /** everybody who ends elsewhere than in the plan, those who refuse first */
  changes: { employee: string; before: string | null; from: string | null; to: string | null }[];
};

/** If these people refuse the places the plan gives them. */
export function previewRefusals(asked: Questioned, employees: readonly string[]): Preview {
  const { problem, standing, ready, limits } = asked;
  const who = employees.map((id) => personNamed(problem, id));
  const planned = standing.choice.slice();
  const paths = ready && byPaths(ready, planned, who, limits.shouldStop);
  const { choice: after, exact } = paths ? { choice: paths, exact: true } : bySolving(asked, planned, who);
  const objectives = problem.levels.map(({ name }) => name);
  if (after === null) return { objectives, loss: null, exact, changes: [] };
  const place = (n: number): string | null =>
    n < 0 || n === problem.root ? null : String(nodeName(problem, n));
  const named = new Set(who);
  const moves: Displaced[] = [];
  for (let e = 0; e < problem.people; e++) {
    const [from, to] = [planned, after].map((choice) => problem.node[choice[e] as number] as number);
    if (from !== to || named.has(e)) moves.push({ who: e, from: from as number, to: to as number });
  }
  moves.sort((a, b) => Number(named.has(b.who)) - Number(named.has(a.who)) || a.who - b.who);
  return {
    objectives,
    exact,
    loss: objectives.map((_, l) => {
      const values = (problem.levels[l] as Problem['levels'][number]).values;
      return moves.reduce(
        (sum, { who: e }) =>
          sum + (values[planned[e] as number] as number) - (values[after[e] as number] as number),
        0,
      );
    }),
    changes: moves.map(({ who: e, from, to }) => ({
      employee: problem.employeeIds[e] as string,
      before: place(problem.incumbent[e] as number),
      from: place(from),
      to: place(to),
    })),
  };
}

/** Null where the paths break a rule across posts; undefined stands for nothing possible and is told by solving. */
function byPaths(
  ready: PricedPlan,
  planned: Int32Array,
  who: readonly number[],
  shouldStop?: () => boolean,
): Int32Array | null {
  const { standing } = ready;
  return tried(ready, () =>
    refuseTogether(standing, who, planned) ? (settled(ready, shouldStop)?.choice ?? null) : null,
  );
}

function bySolving(
  { problem, limits }: Questioned,
  planned: Int32Array,
  who: readonly number[],
): { choice: Int32Array | null; exact: boolean } {
  const without = who.map((e): [string, string | null] => {
    const n = problem.node[planned[e] as number] as number;
    return [problem.employeeIds[e] as string, n === problem.root ? null : String(problem.postIds[n])];
  });
  const altered = applyChanges(problem, { without });
  const plan = solveProblem(altered, limits);
  const exact = isSettled(plan);
  if (plan.assignment === null) return { choice: null, exact };
  const choice = choiceOfPlan(altered, plan);
  return { choice: choice.map((k, e) => optionInto(problem, e, altered.node[k] as number)), exact };
}
