/** A plan with a full proof by prices, made ready to be questioned or mended by paths, whatever rules across posts are priced in it. */
import type { CertificateLevel, PlacementPlan } from '#optimise/formats.ts';
import type { LevelResult } from '#optimise/levels.ts';
import { provedBy } from '#optimise/mend.ts';
import { choiceOfPlan } from '#optimise/plan-file.ts';
import { nodeName, type Problem, type Tie } from '#optimise/problem.ts';
import { bentBy, noneHeld, noPrices, paidTo, type SidePrices, toldIn } from '#optimise/side-prices.ts';
import { type Held, keepsAll } from '#optimise/sides.ts';
import { type Standing, standingOf } from '#optimise/standing.ts';
import { setToll, type Toll, tollOf } from '#optimise/toll.ts';

/**
 * The standing's values are those of the problem in the units of each level's proof, less what options pay for rules across posts. What is
 * optimal there and keeps every priced rule at its number is optimal under all rules.
 */
export type PricedPlan = {
  problem: Problem;
  standing: Standing;
  scales: number[];
  sides: SidePrices[];
  held: Held;
  /** the only cap of the problem, whose price can be changed; null where there is none or there are several */
  toll: Toll | null;
};

export const WIDEST = 2 ** 31 - 1;

/** Null where a level is not proved by prices, or numbers become too large. */
export function pricedPlan(problem: Problem, plan: PlacementPlan): PricedPlan | null {
  const levels = plan.certificate?.levels ?? [];
  if (levels.length === 0 || levels.length !== problem.levels.length) return null;
  if (levels.some(({ proof, bound }, l) => proof !== 'dual' || bound !== plan.objective?.[l])) return null;
  const sides = levels.map((level) => sidesOf(problem, level));
  const held = noneHeld(problem);
  for (const { caps, kin } of sides) {
    caps.forEach((price, c) => {
      if (price !== 0) held.caps.add(c);
    });
    kin.forEach((prices, i) => {
      for (const [label, price] of prices) if (price !== 0) held.kin[i]?.add(label);
    });
  }
  const scales = levels.map(({ scale }) => scale);
  const toll = problem.caps.length === 1 ? tollOf(problem) : null;
  const bent = bentLevels(problem, scales, toll === null ? sides : sides.map(withoutCaps));
  if (bent === null) return null;
  const choice = choiceOfPlan(problem, plan);
  const standing = standingOf(
    { ...problem, levels: bent },
    choice,
    levels.map((level) => nodePrices(problem, level)),
  );
  if (toll === null) return { problem, standing, scales, sides, held, toll };
  const price = Float64Array.from(sides, ({ caps }) => caps[0] as number);
  toll.price = new Float64Array(price.length);
  if (!setToll(standing, toll, price)) return null;
  return { problem, standing, scales, sides, held, toll };
}

/** An optimum without the rules across posts, on which its only cap can be priced; null where numbers are too large for that. */
export function unpricedPlan(
  problem: Problem,
  choice: Int32Array,
  levels: readonly Pick<LevelResult, 'price'>[],
): PricedPlan {
  const own = problem.levels.map(({ name, values }) => ({ name, values: values.slice() }));
  const toll = tollOf(problem);
  if (toll) toll.price = new Float64Array(Math.max(1, levels.length));
  return {
    problem,
    standing: standingOf({ ...problem, levels: own }, choice, levels),
    scales: levels.map(() => 1),
    sides: levels.map(() => noPrices(problem)),
    held: noneHeld(problem),
    toll,
  };
}

const withoutCaps = (side: SidePrices): SidePrices => ({ ...side, caps: side.caps.map(() => 0) });

/** Counts every level in units so many times smaller (or larger). False, and nothing changed: numbers become too large. */
export function refined(priced: PricedPlan, by: readonly number[]): boolean {
  const { standing, toll } = priced;
  const { problem, lanes, price, floor, row } = standing;
  const levels = problem.levels.map((level, l) => ({ level, l, factor: by[l] as number }));
  const changed = levels.filter(({ factor }) => factor !== 1);
  if (
    changed.some(
      ({ level, factor }) => factor > 1 && level.values.some((value) => Math.abs(value) * factor > WIDEST),
    )
  )
    return false;
  for (const { level, l, factor } of changed) {
    const { values } = level;
    for (let k = 0; k < values.length; k++) values[k] = Math.round((values[k] as number) * factor);
    for (let at = l; at < price.length; at += lanes) price[at] = (price[at] as number) * factor;
    floor[l] = (floor[l] as number) * factor;
    if (toll) toll.price[l] = Math.round((toll.price[l] as number) * factor) + 0;
    if (l > 0) continue;
    for (let x = 0; x < row.length; x += 3) row[x + 1] = values[row[x + 2] as number] as number;
  }
  if (changed.length === 0) return true;
  priced.scales = priced.scales.map((scale, l) => Math.round(scale * (by[l] as number)));
  priced.sides = priced.sides.map((side, l) => dearer(side, by[l] as number));
  return true;
}

const dearer = ({ caps, kin, couples }: SidePrices, factor: number): SidePrices => {
  const all = (prices: Map<number, number>[]) =>
    prices.map((byLabel) => new Map([...byLabel].map(([label, price]) => [label, price * factor])));
  return { caps: caps.map((price) => price * factor), kin: all(kin), couples: all(couples) };
};

/** The prices of rules across posts as they are now: that of the only cap may have changed. */
export const sidesNow = ({ sides, toll }: PricedPlan): SidePrices[] =>
  toll === null ? sides : sides.map((side, l) => ({ ...side, caps: [toll.price[l] as number] }));

export function bentLevels(
  problem: Problem,
  scales: number[],
  sides: SidePrices[],
): Problem['levels'] | null {
  const plain = (l: number) =>
    scales[l] === 1 && paysNothing(sides[l] as SidePrices) ? problem.levels[l] : undefined;
  const levels = problem.levels.map(({ name, values }, l) => {
    const kept = plain(l);
    // a copy: a mended plan may change a value
    if (kept) return { name, values: kept.values.slice() };
    const bent = bentBy(problem, values, scales[l] as number, sides[l] as SidePrices);
    return bent.some((value) => value > WIDEST || value < -WIDEST)
      ? null
      : { name, values: Int32Array.from(bent) };
  });
  return levels.includes(null) ? null : (levels as Problem['levels']);
}

const paysNothing = ({ caps, kin, couples }: SidePrices): boolean =>
  caps.every((price) => price === 0) && [...kin, ...couples].every((prices) => prices.size === 0);

/** Whether a choice keeps every rule and pays each price as often as it is counted. */
export const paysAll = ({ problem, held }: PricedPlan, choice: Int32Array): boolean =>
  keepsAll(problem, held, choice);

/** The standing as it is now with its proof, in the options of `altered`; null where rules across posts leave it open. */
export function provedPlan(
  priced: PricedPlan,
  altered: Problem,
): { choice: Int32Array; levels: LevelResult[] } | null {
  const { standing, scales, held } = priced;
  const sides = sidesNow(priced);
  const bent = bentLevels(altered, scales, sides);
  const proved = bent && provedBy(standing, { ...altered, levels: bent });
  if (!proved || !keepsAll(altered, held, proved.choice)) return null;
  const levels = proved.levels.map((level, l) => {
    const side = sides[l] as SidePrices;
    const paid = paidTo(altered, side);
    return {
      ...level,
      objective: level.objective + paid,
      bound: level.bound + paid,
      scale: scales[l] as number,
      ...toldIn(altered, side),
    };
  });
  return { choice: proved.choice, levels };
}

function nodePrices(problem: Problem, level: CertificateLevel): { price: Float64Array } {
  const price = new Float64Array(problem.root + 1);
  for (let n = 0; n < problem.root; n++) {
    const bag = n < problem.posts ? level.post : level.group;
    const name = String(nodeName(problem, n));
    if (Object.hasOwn(bag, name)) price[n] = bag[name] as number;
  }
  return { price };
}

function sidesOf(problem: Problem, { cap, kin, couple }: CertificateLevel): SidePrices {
  const prices = noPrices(problem);
  problem.caps.forEach(({ id }, c) => {
    if (Object.hasOwn(cap, id)) prices.caps[c] = cap[id] as number;
  });
  const read = (
    ties: Tie[],
    rows: Record<string, Record<string, number>>,
    into: Map<number, number>[],
  ): void => {
    for (const [row, byValue] of Object.entries(rows))
      for (const [value, price] of Object.entries(byValue)) {
        const label = ties[Number(row)]?.names.indexOf(value) ?? -1;
        if (label >= 0) into[Number(row)]?.set(label, price);
      }
  };
  read(problem.kin, kin, prices.kin);
  read(problem.couples, couple, prices.couples);
  return prices;
}
