/** Any rules across posts, priced together level by level; where prices alone do not close a level, its gap is handed on. */
import { ascended, type Level, type Priced } from '#optimise/ascent.ts';
import { padded } from '#optimise/capped.ts';
import type { Gap } from '#optimise/gap.ts';
import { enriched, keeping } from '#optimise/keeping.ts';
import { type Face, type LevelResult, restrict } from '#optimise/levels.ts';
import type { Progress } from '#optimise/outcome.ts';
import type { Problem } from '#optimise/problem.ts';
import { noneHeld, type SidePrices, toldIn } from '#optimise/side-prices.ts';
import { type Held, keepsAll } from '#optimise/sides.ts';
import { floored, worthOf } from '#optimise/sum.ts';

export type Several = {
  /** the best plan found that keeps every rule */
  choice: Int32Array | null;
  /** the proof, where prices closed every level */
  levels: LevelResult[] | null;
  /** no plan is better, level by level; UNKNOWN after the first gap */
  bound: bigint[];
  gap: Gap | null;
};

/** `face` is everything possible. Null: stopped before anything was known. */
export function pricedTogether(
  problem: Problem,
  progress: Progress,
  begin: Face,
  levels: readonly Level[],
): Several | null {
  const any: Level = { name: '', values: new Int32Array(problem.node.length) };
  const held = noneHeld(problem);
  const done: LevelResult[] = [];
  const bound: bigint[] = [];
  let face = begin;
  let choice: Int32Array | null = null;
  for (const level of levels.length === 0 ? [any] : levels) {
    const { values } = level;
    let best: Int32Array | null = choice;
    let least: bigint | null = null;
    const met = (found: { bound: bigint; scale: number }): boolean =>
      best !== null && BigInt(found.scale) * BigInt(worthOf(values, best)) === found.bound;
    const offer = (plan: Int32Array | null): void => {
      if (plan === null || !keepsAll(problem, held, plan)) return;
      if (best === null || worthOf(values, plan) > worthOf(values, best)) best = plan;
    };
    const found = ascended(problem, progress, face, level, held, (plan, at) => {
      offer(plan);
      if (least === null || at.bound < least) least = at.bound;
      return met({ bound: least, scale: at.scale });
    });
    if (found === null)
      return choice && { choice, levels: null, bound: padded(bound, levels.length), gap: null };
    if (!met(found)) offer(keeping(problem, progress, face, level, held, found));
    if (!met(found) && best !== null) offer(enriched(problem, held, values, best, found.choice));
    choice = best;
    const { scale } = found;
    if (level !== any) bound.push(floored(found.bound, BigInt(scale)));
    if (choice === null || !met(found))
      return {
        choice,
        levels: null,
        bound: padded(bound, levels.length),
        gap: level === any ? null : gapAt(face, found, done.length),
      };
    const objective = BigInt(scale) * BigInt(worthOf(values, choice));
    if (level === any) break;
    const told = toldIn(problem, found.prices);
    done.push({ name: level.name, price: found.own, objective, bound: found.bound, scale, ...told });
    hold(held, found.prices);
    face = restrict(problem, face, found.bent, found.own);
  }
  return { choice, levels: done, bound, gap: null };
}

/** What is priced now keeps its number from now on. */
function hold(held: Held, { caps, kin }: SidePrices): void {
  caps.forEach((price, c) => {
    if (price !== 0) held.caps.add(c);
  });
  kin.forEach((prices, i) => {
    for (const [label, price] of prices) if (price !== 0) held.kin[i]?.add(label);
  });
}

function gapAt(face: Face, { bent, own, scale, bound, choice }: Priced, level: number): Gap {
  return { level, face, bent, price: own, scale, bound, plan: choice, wanted: 0, adds: () => 0 };
}
