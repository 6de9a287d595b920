/** Levels under one cap on moves: a price on moving makes the cap hold, found exactly as the slope between two plans. */

import type { Gap } from '#optimise/gap.ts';
import { type Face, type LevelResult, restrict, solveLevels } from '#optimise/levels.ts';
import { mixed } from '#optimise/mix.ts';
import type { Progress } from '#optimise/outcome.ts';
import type { Problem } from '#optimise/problem.ts';
import { isMove } from '#optimise/sides.ts';
import { divisor, floored, worthOf } from '#optimise/sum.ts';

/** Larger than any sum: "nothing is known about this level". */
export const UNKNOWN = 2n ** 80n;

export type CappedResult =
  | { kind: 'infeasible' }
  /** `choice` may still break the cap; `bound` as below */
  | { kind: 'stopped'; choice: Int32Array; bound: bigint[] }
  | {
      kind: 'solved';
      choice: Int32Array;
      levels: LevelResult[];
      face: () => Face;
      /** no plan of this face is better, level by level; UNKNOWN after the first gap */
      bound: bigint[];
      /** whose moving or staying would narrow the first gap; −1 where there is none */
      split: number;
      gap: Gap | null;
    };

type Level = { name: string; values: ArrayLike<number> };
type Plan = { choice: Int32Array; value: number; count: number };

/** Solves all levels with the first cap of the problem. Once priced, it is held at its maximum for all later levels. */
export function solveCapped(
  problem: Problem,
  progress: Progress,
  begin: Face,
  levels: Level[],
): CappedResult {
  const { max } = problem.caps[0] as { max: number };
  let face = () => begin;
  let held = false;
  let choice: Int32Array | null = null;
  const done: LevelResult[] = [];
  const any: Level = { name: '', values: new Int32Array(problem.node.length) };
  for (const level of levels.length === 0 ? [any] : levels) {
    const solved = cappedLevel(problem, progress, face(), level, { max, held, before: choice });
    if (solved.kind === 'infeasible') return solved;
    if (solved.kind === 'stopped')
      return {
        kind: 'stopped',
        choice: choice ?? solved.choice,
        bound: padded([...done.map(wholeBound), solved.bound], levels.length),
      };
    choice = solved.choice;
    if (level !== any) done.push(solved.level);
    face = solved.face;
    held ||= (solved.level.caps?.[0] ?? 0) !== 0;
    if (solved.split >= 0) {
      const bound = padded(done.map(wholeBound), levels.length);
      return {
        kind: 'solved',
        choice,
        levels: done,
        face,
        bound,
        split: solved.split,
        gap: solved.gap && { ...solved.gap, level: done.length - 1 },
      };
    }
  }
  const bound = done.map((result) => result.objective / BigInt(result.scale ?? 1));
  return { kind: 'solved', choice: choice as Int32Array, levels: done, face, bound, split: -1, gap: null };
}

const wholeBound = ({ bound, scale = 1 }: LevelResult): bigint => floored(bound, BigInt(scale));

/** Nothing is known about the levels that are missing. */
export const padded = (bound: bigint[], levels: number): bigint[] => [
  ...bound.slice(0, levels),
  ...Array.from({ length: Math.max(0, levels - bound.length) }, () => UNKNOWN),
];

type Cap = { max: number; held: boolean; before: Int32Array | null };
type LevelSolved =
  | { kind: 'infeasible' }
  | { kind: 'stopped'; choice: Int32Array; bound: bigint }
  | {
      kind: 'solved';
      choice: Int32Array;
      level: LevelResult;
      face: () => Face;
      split: number;
      gap: Gap | null;
    };

function cappedLevel(problem: Problem, progress: Progress, face: Face, level: Level, cap: Cap): LevelSolved {
  const { node } = problem;
  const { member } = problem.caps[0] as { member: Uint8Array | null };
  const counts = (e: number, k: number): number =>
    (member === null || member[e] === 1) && isMove(problem, e, k) ? 1 : 0;
  const moving = new Int8Array(node.length);
  for (let e = 0; e < problem.people; e++)
    for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++)
      moving[k] = counts(e, k);
  const planOf = (choice: Int32Array): Plan => ({
    choice,
    value: worthOf(level.values, choice),
    count: worthOf(moving, choice),
  });
  const solve = (levels: Level[]) => solveLevels(problem, progress, face, levels);
  const first = solve([level]);
  if (first.kind === 'infeasible') return first;
  let most = (first.levels[0] as LevelResult).bound;
  if (first.kind === 'stopped') return { kind: 'stopped', choice: first.choice, bound: most };
  let near = planOf(first.choice);
  if (cap.held ? near.count === cap.max : near.count <= cap.max)
    return {
      kind: 'solved',
      choice: first.choice,
      level: first.levels[0] as LevelResult,
      face: first.face,
      split: -1,
      gap: null,
    };
  // the other end: as few moves as possible, or as many where the cap is held and the first plan has too few
  const toward = near.count > cap.max ? -1 : 1;
  const ends = solve([{ name: 'count', values: Int32Array.from(moving, (m) => toward * m) }, level]);
  if (ends.kind === 'infeasible') return ends;
  if (ends.kind === 'stopped') return { kind: 'stopped', choice: ends.choice, bound: most };
  let far = planOf(ends.choice);
  if ((far.count - cap.max) * toward < 0) return { kind: 'infeasible' };
  for (;;) {
    if (progress.shouldStop()) return { kind: 'stopped', choice: far.choice, bound: most };
    const { price, scale } = slope(near, far);
    const bent = Float64Array.from(moving, (m, k) => scale * (level.values[k] as number) - price * m);
    const solved = solve([{ name: level.name, values: bent }]);
    if (solved.kind === 'infeasible') return solved;
    const priced = solved.levels[0] as LevelResult;
    const bound = priced.bound + BigInt(price) * BigInt(cap.max);
    if (floored(bound, BigInt(scale)) < most) most = floored(bound, BigInt(scale));
    if (solved.kind === 'stopped') return { kind: 'stopped', choice: far.choice, bound: most };
    const plan = planOf(solved.choice);
    const met = price === 0 && !cap.held ? plan.count <= cap.max : plan.count === cap.max;
    const better = Number(priced.objective) > scale * near.value - price * near.count;
    if (better && !met) {
      if ((plan.count - cap.max) * toward >= 0) far = plan;
      else near = plan;
      continue;
    }
    const mix = met
      ? { choice: plan.choice, left: -1 }
      : mixed(problem, far.choice, near.choice, counts, cap.max);
    const best = planOf(mix.choice);
    const exact = price === 0 && !cap.held ? best.count <= cap.max : best.count === cap.max;
    const kept = exact ? best : bestOf(cap, best, cap.before === null ? null : planOf(cap.before));
    return {
      kind: 'solved',
      choice: kept.choice,
      level: {
        name: level.name,
        price: priced.price,
        scale,
        caps: [price],
        objective: BigInt(scale) * BigInt(kept.value),
        bound,
      },
      face: () => restrict(problem, face, bent, priced.price),
      split: exact ? -1 : splitOf(problem, near, far, counts, mix.left),
      gap: exact
        ? null
        : {
            level: 0,
            face,
            bent,
            price: priced.price,
            scale,
            bound,
            plan: best.choice,
            wanted: cap.max - best.count,
            adds: (e, k) => (moving[k] as number) - (moving[best.choice[e] as number] as number),
          },
    };
  }
}

/** The price per move at which both plans are worth the same, in whole numbers over `scale`. */
function slope(a: Plan, b: Plan): { price: number; scale: number } {
  const value = (a.value - b.value) * Math.sign(a.count - b.count);
  const count = Math.abs(a.count - b.count);
  const unit = divisor(value, count);
  return { price: value / unit, scale: count / unit };
}

/** Where the cap is held, only a plan that meets it counts; the plan of the level before always does. */
function bestOf(cap: Cap, mixedPlan: Plan, before: Plan | null): Plan {
  const allowed = cap.held ? mixedPlan.count === cap.max : mixedPlan.count <= cap.max;
  if (before === null) return mixedPlan;
  return allowed && mixedPlan.value > before.value ? mixedPlan : before;
}

function splitOf(
  problem: Problem,
  a: Plan,
  b: Plan,
  counts: (e: number, k: number) => number,
  left: number,
): number {
  if (left >= 0) return left;
  for (let e = 0; e < problem.people; e++)
    if (counts(e, a.choice[e] as number) !== counts(e, b.choice[e] as number)) return e;
  return 0;
}
