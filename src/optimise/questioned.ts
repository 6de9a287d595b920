/** A plan made ready to be asked about: its standing at the prices that prove it, and what the rules across posts leave of each answer. */
import { applyChanges } from '#optimise/changes.ts';
import { type Fares, faresOf } from '#optimise/fares.ts';
import type { PlacementPlan } from '#optimise/formats.ts';
import { keptBy } from '#optimise/kept.ts';
import type { Asked } from '#optimise/mend.ts';
import type { SolveOptions } from '#optimise/options.ts';
import { objectiveOf } from '#optimise/plan.ts';
import { choiceOfPlan } from '#optimise/plan-file.ts';
import { type PricedPlan, paysAll, pricedPlan } from '#optimise/priced-plan.ts';
import type { Problem } from '#optimise/problem.ts';
import { recappedFrom } from '#optimise/recap.ts';
import { standingOf } from '#optimise/standing.ts';

/** How long an answer may take: what solves the core that a new solve leaves, and when it stops. */
export type Limits = Pick<SolveOptions, 'closeCore' | 'shouldStop'>;

/** A plan made ready once for many questions. */
export type Questioned = Asked & {
  /** units of the standing's values, level by level */
  scales: readonly number[];
  /** the plan has a full proof by prices, which are those of its standing */
  priced: boolean;
  byLot: boolean;
  /** set where answers are paths and not new solves: the plan itself, or the plans between which it is the best under its cap */
  ready: PricedPlan | null;
  /** of the standing as it stands between two questions; null where it is not priced */
  fares: Fares | null;
  /** of a new solve, where no path gives the answer */
  limits: Limits;
};

export function questioned(whole: Problem, plan: PlacementPlan, limits: Limits = {}): Questioned {
  const problem = applyChanges(whole, plan.changes);
  const own = pricedPlan(problem, plan);
  const standing = own?.standing ?? standingOf(problem, choiceOfPlan(problem, plan), []);
  return {
    problem,
    standing,
    scales: own?.scales ?? problem.levels.map(() => 1),
    keeps: (choice) => own !== null && paysAll(own, choice),
    keptAfter: own === null ? () => false : keptBy(problem, own.held, standing.choice),
    priced: own !== null,
    byLot: plan.canonical === true,
    ready: own ?? readyBeside(problem, plan),
    fares: own === null ? null : faresOf(standing),
    limits,
  };
}

/** A plan that no price proves stands between two that one does. */
function readyBeside(problem: Problem, plan: PlacementPlan): PricedPlan | null {
  if (plan.status !== 'optimal') return null;
  const beside = recappedFrom(problem, { shouldStop: () => false });
  const same =
    beside && objectiveOf(problem, beside.found.choice).every((sum, l) => sum === plan.objective?.[l]);
  return same ? beside.priced : null;
}
