/** What happens to everybody when the PPK departs from the plan: the whole round solved again with one placement forced. Pure. */
import type { DepartureEffect, Move } from '#case/entry.ts';
import type { CloseCore } from '#optimise/core.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { resolveCase } from '#optimise/repair.ts';
import { costOf } from '#steps/decision/rules.ts';

export type Departure = {
  plan: PlacementPlan;
  objectives: string[];
  /** loss per objective against the plan as it stood */
  cost: number[];
  /** everybody whose place differs from the plan, the person departed for first */
  changes: {
    nip: string;
    from: string | null;
    before: string | null;
    after: string | null;
    effect: DepartureEffect;
  }[];
};

/** Places that stand already (approved, with a decree) are kept; null when no plan exists with this placement. */
export function departureFor(
  input: PlacementCase,
  plan: PlacementPlan,
  forced: { nip: string; post: string },
  kept: readonly string[],
  closeCore?: CloseCore,
): Departure | null {
  const { nip, post } = forced;
  const found = resolveCase(
    input,
    plan,
    { force: [{ employee: nip, post }], fix: kept.filter((one) => one !== nip) },
    closeCore ? { closeCore } : {},
  );
  if (
    found.assignment === null ||
    found.objective === null ||
    plan.assignment === null ||
    plan.objective === null
  )
    return null;
  const [before, after] = [plan.assignment, found.assignment];
  const changes = input.employees
    .filter((employee) => before[employee.id] !== after[employee.id] || employee.id === nip)
    .map((employee) => ({
      nip: employee.id,
      from: employee.post,
      before: before[employee.id] ?? null,
      after: after[employee.id] ?? null,
      effect: effectOf(employee, nip, before[employee.id] ?? null, after[employee.id] ?? null),
    }))
    .sort((a, b) => Number(b.nip === nip) - Number(a.nip === nip));
  return { plan: found, objectives: plan.objectives, cost: costOf(plan.objective, found.objective), changes };
}

function effectOf(
  employee: { id: string; post: string | null },
  forced: string,
  before: string | null,
  after: string | null,
): DepartureEffect {
  // Somebody left in the own post moves nowhere, whoever wished it: there is no decree for that.
  if (after === employee.post) return 'batal_pindah';
  if (employee.id === forced) return 'ditetapkan';
  return before === employee.post ? 'penggerak_baru' : 'tergeser';
}

/** Where each changed person now goes, for the cases that are opened or changed. Who stays has no move. */
export function movesAfter(departure: Departure, caseOf: (nip: string) => string): Record<string, Move> {
  const moves: Record<string, Move> = {};
  for (const { nip, from, after, effect } of departure.changes) {
    if (effect !== 'batal_pindah' && after !== null) moves[caseOf(nip)] = { nip, from, to: after };
  }
  return moves;
}
