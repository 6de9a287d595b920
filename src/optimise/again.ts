/** The same round many times with other values on some levels: what the change cannot touch is solved once. */
import { canonicalChoice } from '#optimise/canonical.ts';
import type { CloseCore } from '#optimise/core.ts';
import { type Face, solveLevels, wholeFace } from '#optimise/levels.ts';
import { choiceOfPlan } from '#optimise/plan-file.ts';
import type { Problem } from '#optimise/problem.ts';
import { brokenBy } from '#optimise/sides.ts';
import { solveProblem } from '#optimise/solve-case.ts';

/** What is optimal on the levels before `from`, from which every further solve starts. */
export type Again = { problem: Problem; from: number; face: Face; closeCore: CloseCore | undefined };

type Stop = () => boolean;
type Levels = Problem['levels'];
const never: Stop = () => false;

/** Solves the levels before `from`; null where nothing is feasible or the time is over. */
export function readyAgain(
  problem: Problem,
  from: number,
  shouldStop: Stop = never,
  closeCore?: CloseCore,
): Again | null {
  if (from === 0) return { problem, from, face: wholeFace(problem), closeCore };
  const before = solveLevels(problem, { shouldStop }, wholeFace(problem), problem.levels.slice(0, from));
  return before.kind === 'solved' ? { problem, from, face: before.face(), closeCore } : null;
}

/** The canonical optimum with these levels in place of those from `from` on; null where there is none or the time is over. */
export function solveAgain(again: Again, levels: Levels, shouldStop: Stop = never): Int32Array | null {
  const { problem, from, face, closeCore } = again;
  if (problem.caps.length === 0) {
    const solved = solveLevels(problem, { shouldStop }, face, levels);
    if (solved.kind !== 'solved') return null;
    const first = canonicalChoice(problem, solved.face(), solved.choice);
    if (brokenBy(problem, first) === null) return first;
    if (brokenBy(problem, solved.choice) === null) return solved.choice;
  }
  // a rule across posts stands against it: solved in full as the plan itself was, with the same means
  const whole = { ...problem, levels: [...problem.levels.slice(0, from), ...levels] };
  const plan = solveProblem(whole, { canonical: true, shouldStop, ...(closeCore ? { closeCore } : {}) });
  return plan.assignment === null ? null : choiceOfPlan(whole, plan);
}
