/** A placement case in, a plan with its certificate out. The same case and seed give the same plan, byte for byte. */
import { conflictOf } from '#optimise/conflict.ts';
import type { PlacementCase, PlacementPlan, SolveMode } from '#optimise/formats.ts';
import { solveLevels } from '#optimise/levels.ts';
import { planOf } from '#optimise/plan.ts';
import { type Problem, problemOf } from '#optimise/problem.ts';

export type SolveOptions = {
  mode?: SolveMode;
  canonical?: boolean;
  seed?: string;
  caseHash?: string;
  shouldStop?: () => boolean;
  onProgress?: (placed: number, of: number) => void;
};

/** Solves a checked case. */
export function solveCase(input: PlacementCase, options: SolveOptions = {}): PlacementPlan {
  return solveProblem(problemOf(input), options);
}

/** Solves a case that is already flat, such as a large round read from its binary file. */
export function solveProblem(problem: Problem, options: SolveOptions = {}): PlacementPlan {
  const progress = { shouldStop: options.shouldStop ?? (() => false), onProgress: options.onProgress };
  const result = solveLevels(problem, progress);
  switch (result.kind) {
    case 'solved':
      return planOf(problem, options, { status: 'optimal', choice: result.choice, levels: result.levels });
    case 'infeasible':
      return planOf(problem, options, { status: 'infeasible', conflict: conflictOf(problem) });
    case 'stopped':
      return planOf(problem, options, { status: 'stopped', choice: result.choice, levels: result.levels });
  }
}
