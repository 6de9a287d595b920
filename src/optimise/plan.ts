/** Writes what the solver found as placement-plan/1: assignment by name, objective, bound and the prices that prove it. */

import { UNKNOWN } from '#optimise/capped.ts';
import type { CertificateLevel, Conflict, PlacementPlan } from '#optimise/formats.ts';
import type { LevelResult, TiePrice } from '#optimise/levels.ts';
import type { SolveOptions } from '#optimise/options.ts';
import type { Problem } from '#optimise/problem.ts';
import { worthOf } from '#optimise/sum.ts';

export const VERSION = 'tepat-solver/1';

export type Found =
  | { status: 'optimal'; choice: Int32Array; levels: LevelResult[] }
  /** closed by search, or left open with the best bound known (null: none) */
  | { status: 'searched'; choice: Int32Array; bound: bigint[] | null }
  | { status: 'infeasible'; conflict: Conflict }
  | { status: 'stopped'; choice: Int32Array | null; levels: LevelResult[] };

export function planOf(problem: Problem, options: SolveOptions, found: Found): PlacementPlan {
  const head = {
    format: 'placement-plan/1' as const,
    case: options.caseHash ?? '',
    mode: options.mode ?? ('optimum' as const),
    objectives: problem.levels.map((level) => level.name),
    seed: options.seed ?? '',
    version: VERSION,
  };
  const none = { objective: null, bound: null, assignment: null, certificate: null };
  if (found.status === 'infeasible')
    return { ...head, ...none, status: 'infeasible', conflict: found.conflict };
  if (found.choice === null) return { ...head, ...none, status: 'unknown', conflict: null };
  const objective = objectiveOf(problem, found.choice);
  if (found.status === 'searched') return { ...head, ...searched(problem, objective, found) };
  const bound = problem.levels.map((_, l) => {
    const level = found.levels[l];
    return level === undefined ? null : boundOf(level);
  });
  const proved = bound.every((value, l) => value === objective[l]);
  return {
    ...head,
    status: proved ? 'optimal' : 'feasible',
    objective,
    bound,
    assignment: assignmentOf(problem, found.choice),
    certificate: { levels: found.levels.map((level) => certificateLevel(problem, level)) },
    conflict: null,
  };
}

/** Levels closed by search carry no prices; after the first level with a gap nothing more is claimed. */
function searched(problem: Problem, objective: number[], found: Extract<Found, { status: 'searched' }>) {
  let open = false;
  const bound = objective.map((value, l) => {
    const most = found.bound?.[l];
    if (open || most === undefined || most >= UNKNOWN) return null;
    open = Number(most) !== value;
    return Number(most);
  });
  const levels: CertificateLevel[] = problem.levels.map(({ name }, l) => ({
    name,
    proof: 'search',
    scale: 1,
    post: {},
    group: {},
    cap: {},
    kin: {},
    couple: {},
    bound: bound[l] ?? null,
  }));
  return {
    status: bound.every((most, l) => most === objective[l]) ? ('optimal' as const) : ('feasible' as const),
    objective,
    bound,
    assignment: assignmentOf(problem, found.choice),
    certificate: { levels },
    conflict: null,
  };
}

/** The value of a plan on every level. */
export function objectiveOf(problem: Problem, choice: Int32Array): number[] {
  return problem.levels.map(({ values }) => worthOf(values, choice) || 0);
}

export function assignmentOf(problem: Problem, choice: Int32Array): Record<string, string | null> {
  const { people, root, node, employeeIds, postIds } = problem;
  const assignment = emptyRecord<string | null>();
  for (let e = 0; e < people; e++) {
    const n = node[choice[e] as number] as number;
    assignment[employeeIds[e] as string] = n === root ? null : (postIds[n] as string);
  }
  return assignment;
}

/** The largest whole value that the bound allows. */
function boundOf({ bound, scale = 1 }: LevelResult): number {
  const unit = BigInt(scale);
  return Number(bound / unit - (bound % unit !== 0n && bound < 0n ? 1n : 0n));
}

function certificateLevel(problem: Problem, level: LevelResult): CertificateLevel {
  const post = emptyRecord<number>();
  const group = emptyRecord<number>();
  for (let n = 0; n < problem.root; n++) {
    const price = level.price[n] as number;
    if (price === 0) continue;
    if (n < problem.posts) post[problem.postIds[n] as string] = price;
    else group[problem.groupIds[n - problem.posts] as string] = price;
  }
  return {
    name: level.name,
    proof: 'dual',
    scale: level.scale ?? 1,
    post,
    group,
    cap: capPrices(problem, level),
    kin: tiePrices(level.kin),
    couple: tiePrices(level.couple),
    bound: boundOf(level),
  };
}

function capPrices(problem: Problem, { caps = [] }: LevelResult): Record<string, number> {
  const priced = emptyRecord<number>();
  caps.forEach((price, c) => {
    if (price !== 0) priced[(problem.caps[c] as { id: string }).id] = price;
  });
  return priced;
}

function tiePrices(prices: readonly TiePrice[] = []): Record<string, Record<string, number>> {
  const rows = emptyRecord<Record<string, number>>();
  for (const { row, value, price } of prices) {
    rows[row] ??= emptyRecord<number>();
    (rows[row] as Record<string, number>)[value] = price;
  }
  return rows;
}

/** Without a prototype any id is an ordinary key, "__proto__" too. */
const emptyRecord = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;
