/** A placement case in, a plan with its certificate out. The same case and seed give the same plan, byte for byte. */

import { canonicalChoice } from '#optimise/canonical.ts';
import { clashOf, forcedMovers } from '#optimise/clash.ts';
import { conflictOf } from '#optimise/conflict.ts';
import type { CloseCore } from '#optimise/core.ts';
import type { Conflict, PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { solveLevels } from '#optimise/levels.ts';
import type { SolveOptions } from '#optimise/options.ts';
import type { Progress } from '#optimise/outcome.ts';
import { planOf } from '#optimise/plan.ts';
import { type Problem, problemOf, type Tie } from '#optimise/problem.ts';
import { search } from '#optimise/search.ts';
import { brokenBy, hasSides } from '#optimise/sides.ts';

/** Solves a checked case. */
export function solveCase(input: PlacementCase, options: SolveOptions = {}): PlacementPlan {
  return solveProblem(problemOf(input), options);
}

/** Solves a case that is already flat, such as a large round read from its binary file. */
export function solveProblem(problem: Problem, options: SolveOptions = {}): PlacementPlan {
  const progress = { shouldStop: options.shouldStop ?? (() => false), onProgress: options.onProgress };
  if (hasSides(problem)) return solveWithSides(problem, options, progress);
  const result = solveLevels(problem, progress);
  switch (result.kind) {
    case 'solved': {
      const { face, levels } = result;
      const choice = options.canonical ? canonicalChoice(problem, face(), result.choice) : result.choice;
      return withCanonical(options, planOf(problem, options, { status: 'optimal', choice, levels }), true);
    }
    case 'infeasible':
      return planOf(problem, options, { status: 'infeasible', conflict: conflictOf(problem) });
    case 'stopped':
      return planOf(problem, options, { status: 'stopped', choice: result.choice, levels: result.levels });
  }
}

function solveWithSides(problem: Problem, options: SolveOptions, progress: Progress): PlacementPlan {
  const found = search(problem, progress, problem.levels, undefined, options.closeCore);
  if (found.choice === null) {
    if (!found.complete || progress.shouldStop())
      return planOf(problem, options, { status: 'stopped', choice: null, levels: [] });
    return planOf(problem, options, {
      status: 'infeasible',
      conflict: sideConflict(problem, progress, options.closeCore),
    });
  }
  if (found.levels === null)
    return withCanonical(
      options,
      planOf(problem, options, { status: 'searched', choice: found.choice, bound: found.bound }),
      false,
    );
  // a rule that is priced must stay at its number: equals of the flow alone need not keep it
  const free =
    found.face !== null &&
    !found.levels.some(({ caps, kin, couple }) => caps?.some(Boolean) || kin?.length || couple?.length);
  const first =
    options.canonical && free && found.face !== null
      ? canonicalChoice(problem, found.face(), found.choice)
      : found.choice;
  const keeps = brokenBy(problem, first) === null;
  const choice = keeps ? first : found.choice;
  return withCanonical(
    options,
    planOf(problem, options, { status: 'optimal', choice, levels: found.levels }),
    keeps && free,
  );
}

/** A plan that was asked to be canonical says whether it is. */
function withCanonical(options: SolveOptions, plan: PlacementPlan, canonical: boolean): PlacementPlan {
  return options.canonical ? { ...plan, canonical } : plan;
}

/** A conflict of the posts alone, or else the side rules that clash and the people they are about. */
function sideConflict(problem: Problem, progress: Progress, closeCore: CloseCore | undefined): Conflict {
  const alone = conflictOf(problem);
  if (alone.employees.length + alone.posts.length + alone.groups.length > 0) return alone;
  const clash = clashOf(problem, progress, closeCore);
  const people = new Set<number>();
  for (const i of clash.kin) for (const e of pairOf(problem.kin[i])) people.add(e);
  for (const i of clash.couples) for (const e of pairOf(problem.couples[i])) people.add(e);
  for (const c of clash.caps) for (const e of forcedMovers(problem, c)) people.add(e);
  return {
    ...alone,
    employees: [...people].sort((a, b) => a - b).map((e) => problem.employeeIds[e] as string),
    moveCaps: clash.caps.map((c) => (problem.caps[c] as { id: string }).id),
    kin: clash.kin,
    couples: clash.couples,
  };
}

const pairOf = (tie: Tie | undefined): number[] => (tie === undefined ? [] : [tie.a, tie.b]);
