/** Finds prices for all rules across posts at once on one level: those at which the bound is lowest, with the plan that is best at them. */
import { type Face, type LevelResult, pathPrices, solveLevels } from '#optimise/levels.ts';
import type { Progress } from '#optimise/outcome.ts';
import type { Problem } from '#optimise/problem.ts';
import {
  bentBy,
  copied,
  dearest,
  EXACT,
  noPrices,
  paidTo,
  type SidePrices,
  tiesPriced,
} from '#optimise/side-prices.ts';
import { type Held, moversOf } from '#optimise/sides.ts';
import { type Turns, tiesTurned } from '#optimise/turns.ts';

export type Level = { name: string; values: ArrayLike<number> };
/** A level at prices: all in units of 1/scale. */
export type Priced = {
  scale: number;
  prices: SidePrices;
  bent: Float64Array;
  /** each node's own price, and the price of entering there */
  own: Float64Array;
  path: Float64Array;
  /** no plan that keeps the rules is worth more */
  bound: bigint;
  /** best at these prices; may break rules */
  choice: Int32Array;
};

/** Solves in all, and solves in a row that did not lower the bound. */
const ROUNDS = 80;
const VAIN = 24;

/** `seen` is shown every plan on the way; it answers true where that proves the bound is met. Null: stopped before the first price. */
export function ascended(
  problem: Problem,
  progress: Progress,
  face: Face,
  level: Level,
  held: Held,
  seen: (choice: Int32Array, found: Priced) => boolean,
): Priced | null {
  const widest = widestOf(level.values);
  const scale = scaleFor(problem, widest);
  const limit = dearest(problem);
  let prices = noPrices(problem);
  const steps = stepsFor(problem, Math.max(1, Math.floor((widest * scale) / 8)));
  let turns: Turns | null = null;
  let best: Priced | null = null;
  for (let round = 0, vain = 0; round < ROUNDS && vain < VAIN && !progress.shouldStop(); round++) {
    const bent = bentBy(problem, level.values, scale, prices);
    const solved = solveLevels(problem, progress, face, [{ name: level.name, values: bent }]);
    if (solved.kind !== 'solved') return best;
    const { price: own, bound } = solved.levels[0] as LevelResult;
    const found: Priced = {
      scale,
      prices,
      bent,
      own,
      path: pathPrices(problem, own),
      bound: bound + paidTo(problem, prices),
      choice: solved.choice,
    };
    prices = copied(prices);
    if (best === null || found.bound < best.bound) {
      best = found;
      vain = 0;
    } else vain++;
    if (seen(solved.choice, found)) return best;
    const settled = stepped(problem, prices, steps, held, solved.choice, limit);
    if (turns !== null) {
      if (!tiesTurned(problem, prices, turns, held, solved.choice, limit) && settled) break;
      continue;
    }
    const before = tiesOf(prices);
    tiesPriced(
      problem,
      face.view,
      bentBy(problem, level.values, scale, prices),
      found.path,
      prices,
      held,
      limit,
    );
    if ((!settled || tiesOf(prices) !== before) && vain < VAIN >> 1) continue;
    // no tie would change its price alone any more: now all at once, a little each
    if (problem.kin.length + problem.couples.length === 0) break;
    turns = { first: Math.max(1, Math.floor((widest * scale) / 32)), steps: new Map() };
    prices = copied(best.prices);
    vain = 0;
  }
  return best;
}

const tiesOf = ({ kin, couples }: SidePrices): string =>
  JSON.stringify([...kin, ...couples].map((prices) => [...prices]));

export function widestOf(values: ArrayLike<number>): number {
  let widest = 1;
  for (let k = 0; k < values.length; k++) widest = Math.max(widest, Math.abs(values[k] as number));
  return widest;
}

/** Fine enough that rounding a price costs little, and so that no sum leaves the whole numbers. */
function scaleFor({ people }: Problem, widest: number): number {
  let scale = 1;
  while (scale < 1024 && 4 * scale * widest < 2 ** 24 && 8 * scale * widest * (people + 1) < EXACT)
    scale *= 2;
  return scale;
}

type Step = { size: number; sign: number; turns: number };
const stepsFor = ({ caps }: Problem, size: number): Step[] => caps.map(() => ({ size, sign: 0, turns: 0 }));

/** Every cap's price goes its own way: on with longer steps, back with shorter ones. True: no price changed any more. */
function stepped(
  problem: Problem,
  prices: SidePrices,
  steps: Step[],
  held: Held,
  choice: Int32Array,
  limit: number,
): boolean {
  let settled = true;
  problem.caps.forEach(({ max }, c) => {
    const step = steps[c] as Step;
    const before = prices.caps[c] as number;
    const sign = Math.sign(moversOf(problem, c, choice).length - max);
    if (sign === 0) return;
    if (step.sign === 0 || step.sign === sign) step.size *= step.turns > 0 ? 1 : 2;
    else {
      step.size = Math.max(1, Math.floor(step.size / 2));
      step.turns++;
    }
    step.sign = sign;
    step.size = Math.min(step.size, limit);
    const price = Math.min(limit, Math.max(held.caps.has(c) ? -limit : 0, before + sign * step.size));
    prices.caps[c] = price;
    if (prices.caps[c] !== before && !(step.size === 1 && step.turns > 30)) settled = false;
  });
  return settled;
}
