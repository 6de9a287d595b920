/** Reads placement-plan/1 back: who is placed where, checked against the problem it was made for. */
import { refuse } from '#ground/refusal.ts';
import type { PlacementPlan } from '#optimise/formats.ts';
import { optionInto, type Problem } from '#optimise/problem.ts';

/** A parsed value as a plan, or a refusal. */
export function checkPlan(value: unknown): PlacementPlan {
  const plan = value as PlacementPlan;
  if (typeof value !== 'object' || value === null || plan.format !== 'placement-plan/1')
    throw refuse('input', 'plan.format', { path: '$.format' });
  if (plan.assignment !== null && typeof plan.assignment !== 'object')
    throw refuse('input', 'plan.format', { path: '$.assignment' });
  return plan;
}

/** The option each person takes in a plan. */
export function choiceOfPlan(problem: Problem, plan: PlacementPlan): Int32Array {
  const { assignment } = plan;
  if (assignment === null) throw refuse('input', 'plan.none', { path: '$.assignment' });
  const nodeOf = nodesByName(problem);
  return Int32Array.from(problem.employeeIds, (id, e) => {
    const place = Object.hasOwn(assignment, id) ? assignment[id] : undefined;
    const node = place === null ? problem.root : nodeOf.get(String(place));
    const option = place === undefined || node === undefined ? -1 : optionInto(problem, e, node);
    if (option < 0) throw refuse('input', 'plan.other', { path: `$.assignment.${id}` });
    return option;
  });
}

export const nodesByName = (problem: Problem): ReadonlyMap<string, number> => placesIn(problem.postIds);

/** The person of an id, or a refusal that names where the id was given. */
export function personNamed(problem: Problem, id: string, path = '--employee'): number {
  const e = placesIn(problem.employeeIds).get(id);
  if (e === undefined) throw refuse('input', 'case.unknown', { path, id: JSON.stringify(id) });
  return e;
}

/** The post of an id, or a refusal that names where the id was given. */
export function postNamed(problem: Problem, id: string, path = '--post'): number {
  const p = placesIn(problem.postIds).get(id);
  if (p === undefined) throw refuse('input', 'case.unknown', { path, id: JSON.stringify(id) });
  return p;
}

/** Where each id stands in a list, made once per list: a round is asked thousands of questions by name. */
function placesIn(ids: readonly (string | number)[]): ReadonlyMap<string, number> {
  const places = placesMade.get(ids) ?? new Map(ids.map((id, at) => [String(id), at]));
  placesMade.set(ids, places);
  return places;
}

const placesMade = new WeakMap<readonly (string | number)[], ReadonlyMap<string, number>>();
