/** Moves the prices of ties a little, each by what the plan at these prices breaks: on with the same step, back with half of it. */
import type { Problem, Tie } from '#optimise/problem.ts';
import type { SidePrices } from '#optimise/side-prices.ts';
import { type Held, labelOf } from '#optimise/sides.ts';

export type Turns = { first: number; steps: Map<string, { size: number; sign: number }> };

/** False: no price changed. */
export function tiesTurned(
  problem: Problem,
  prices: SidePrices,
  turns: Turns,
  held: Held,
  choice: Int32Array,
  limit: number,
): boolean {
  let changed = false;
  const turn = (key: string, paid: Map<number, number>, label: number, sign: number, least: number): void => {
    const step = turns.steps.get(key) ?? { size: turns.first, sign };
    if (step.sign !== sign) step.size = Math.floor(step.size / 2);
    step.sign = sign;
    turns.steps.set(key, step);
    const before = paid.get(label) ?? 0;
    const price = Math.min(limit, Math.max(least, before + sign * step.size));
    if (price === before) return;
    changed = true;
    if (price === 0) paid.delete(label);
    else paid.set(label, price);
  };
  const at = (tie: Tie, e: number): number => labelOf(problem, tie, choice[e] as number);
  problem.kin.forEach((tie, i) => {
    const paid = prices.kin[i] as Map<number, number>;
    const fixed = held.kin[i] as Set<number>;
    const [a, b] = [at(tie, tie.a), at(tie, tie.b)];
    for (const label of new Set([...paid.keys(), ...fixed, a])) {
      const there = Number(a === label) + Number(b === label);
      if (label >= 0 && there !== 1)
        turn(`kin ${i} ${label}`, paid, label, there - 1, fixed.has(label) ? -limit : 0);
    }
  });
  problem.couples.forEach((tie, i) => {
    const paid = prices.couples[i] as Map<number, number>;
    const [a, b] = [at(tie, tie.a), at(tie, tie.b)];
    if (a === b) return;
    if (a >= 0) turn(`couple ${i} ${a}`, paid, a, 1, -limit);
    if (b >= 0) turn(`couple ${i} ${b}`, paid, b, -1, -limit);
  });
  return changed;
}
