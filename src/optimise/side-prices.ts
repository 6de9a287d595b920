/** Prices on the rules that cut across posts (caps on moves, kin, couples), and what every option is worth at them. */
import type { LevelResult, TiePrice } from '#optimise/levels.ts';
import type { View } from '#optimise/network.ts';
import type { Problem, Tie } from '#optimise/problem.ts';
import { type Held, isMove, labelOf } from '#optimise/sides.ts';

/** By label of a tie. Both of kin pay it; of a couple the first pays it and the second is paid it. */
type ByLabel = Map<number, number>;
export type SidePrices = { caps: number[]; kin: ByLabel[]; couples: ByLabel[] };

/** Sums up to this size are exact in doubles, whoever pays what. */
export const EXACT = 2 ** 51;
/** No price is higher: it is more than all values together, and a sum of dearer ones would not be exact. */
export const dearest = ({ people }: Problem): number => Math.floor(EXACT / (8 * (people + 1)));

export const noPrices = ({ caps, kin, couples }: Problem): SidePrices => ({
  caps: caps.map(() => 0),
  kin: kin.map(() => new Map()),
  couples: couples.map(() => new Map()),
});

export const noneHeld = ({ kin }: Problem): Held => ({ caps: new Set(), kin: kin.map(() => new Set()) });

export const copied = ({ caps, kin, couples }: SidePrices): SidePrices => ({
  caps: [...caps],
  kin: kin.map((prices) => new Map(prices)),
  couples: couples.map((prices) => new Map(prices)),
});

/** Values in units of 1/scale, less what each option pays. */
export function bentBy(
  problem: Problem,
  values: ArrayLike<number>,
  scale: number,
  { caps, kin, couples }: SidePrices,
): Float64Array {
  const { people, start } = problem;
  const bent = Float64Array.from(values, (value) => scale * value);
  problem.caps.forEach(({ member }, c) => {
    const price = caps[c] as number;
    for (let e = 0; e < people && price !== 0; e++)
      if (member === null || member[e] === 1)
        for (let k = start[e] as number; k < (start[e + 1] as number); k++)
          if (isMove(problem, e, k)) (bent[k] as number) -= price;
  });
  const pays = (tie: Tie, e: number, prices: ByLabel, sign: number): void => {
    for (let k = start[e] as number; prices.size > 0 && k < (start[e + 1] as number); k++)
      (bent[k] as number) -= sign * (prices.get(labelOf(problem, tie, k)) ?? 0);
  };
  problem.kin.forEach((tie, i) => {
    for (const e of [tie.a, tie.b]) pays(tie, e, kin[i] as ByLabel, 1);
  });
  problem.couples.forEach((tie, i) => {
    pays(tie, tie.a, couples[i] as ByLabel, 1);
    pays(tie, tie.b, couples[i] as ByLabel, -1);
  });
  return bent;
}

/** What the prices take from all plans that keep the rules at their number. */
export function paidTo(problem: Problem, { caps, kin }: SidePrices): bigint {
  let sum = 0n;
  problem.caps.forEach(({ max }, c) => {
    sum += BigInt(caps[c] as number) * BigInt(max);
  });
  for (const prices of kin) for (const price of prices.values()) sum += BigInt(price);
  return sum;
}

/** What a level's proof says of these prices. */
export function toldIn(
  problem: Problem,
  { caps, kin, couples }: SidePrices,
): Required<Pick<LevelResult, 'caps' | 'kin' | 'couple'>> {
  const rows = (ties: Tie[], prices: ByLabel[]): TiePrice[] =>
    prices.flatMap((byLabel, row) =>
      [...byLabel]
        .filter(([, price]) => price !== 0)
        .map(([label, price]) => ({ row, value: (ties[row] as Tie).names[label] as string, price })),
    );
  return { caps, kin: rows(problem.kin, kin), couple: rows(problem.couples, couples) };
}

/** The best a person can have at each label (−2: without a post, −1: a post without label), less prices, without what this tie takes. */
export function bestByLabel(
  problem: Problem,
  view: View,
  tie: Tie,
  e: number,
  worth: (k: number) => number,
): Map<number, number> {
  const best = new Map<number, number>();
  for (let j = view.start[e] as number; j < (view.start[e + 1] as number); j++) {
    const k = view.option === null ? j : (view.option[j] as number);
    const label = problem.node[k] === problem.root ? -2 : labelOf(problem, tie, k);
    const value = worth(k);
    if (value > (best.get(label) ?? -Infinity)) best.set(label, value);
  }
  return best;
}

/** The place two of a couple like best together; null where they can be nowhere together. */
export function bestTogether(
  a: Map<number, number>,
  b: Map<number, number>,
  allowed: (label: number) => boolean = () => true,
): { label: number; sum: number } | null {
  let best: { label: number; sum: number } | null = null;
  for (const [label, value] of a) {
    const sum = value + (b.get(label) ?? -Infinity);
    if (label !== -1 && allowed(label) && sum > (best?.sum ?? -Infinity)) best = { label, sum };
  }
  return best;
}

/**
 * Sets the prices of all ties to what is best for the bound while posts cost what they cost: kin pay for a shared label what the one who
 * is out would gain there, couples share what their best place together is worth. In the middle of what is allowed, so that both agree.
 */
export function tiesPriced(
  problem: Problem,
  view: View,
  bent: Float64Array,
  path: Float64Array,
  prices: SidePrices,
  held: Held,
  limit: number,
): void {
  const within = (price: number): number => Math.min(limit, Math.max(-limit, Math.floor(price)));
  const reduced = (k: number): number => (bent[k] as number) - (path[problem.node[k] as number] as number);
  problem.kin.forEach((tie, i) => {
    const paid = prices.kin[i] as ByLabel;
    const fixed = held.kin[i] as Set<number>;
    const open = (k: number) => reduced(k) + (paid.get(labelOf(problem, tie, k)) ?? 0);
    const [a, b] = [tie.a, tie.b].map((e) => bestByLabel(problem, view, tie, e, open)) as [
      Map<number, number>,
      Map<number, number>,
    ];
    for (const label of new Set([...fixed, ...paid.keys(), topOf(a)])) {
      if (label < 0) continue;
      const [x, y] = [marginAt(a, label), marginAt(b, label)];
      const least = Math.min(x, y);
      const most = Math.max(x, y);
      // one of them cannot be there, or need not pay to be kept from it
      if (!Number.isFinite(least) || (least <= 0 && !fixed.has(label))) paid.delete(label);
      else paid.set(label, within(Number.isFinite(most) ? (least + most) / 2 : least + 1));
    }
  });
  problem.couples.forEach((tie, i) => {
    const paid = prices.couples[i] as ByLabel;
    const at = (sign: number) => (k: number) => reduced(k) + sign * (paid.get(labelOf(problem, tie, k)) ?? 0);
    const a = bestByLabel(problem, view, tie, tie.a, at(1));
    const b = bestByLabel(problem, view, tie, tie.b, at(-1));
    const best = bestTogether(a, b);
    if (best === null) return;
    const lowest = a.get(-2) ?? -Infinity;
    const highest = best.sum - (b.get(-2) ?? -Infinity);
    const wanted = best.label === -2 ? lowest : (a.get(best.label) as number);
    const forA = Math.min(Math.max(wanted, lowest), highest);
    const forB = best.sum - forA;
    for (const label of new Set([...a.keys(), ...b.keys()])) {
      if (label < 0) continue;
      const from = (a.get(label) ?? -Infinity) - forA;
      const to = forB - (b.get(label) ?? -Infinity);
      const price =
        from === -Infinity ? Math.min(0, to) : to === Infinity ? Math.max(0, from) : (from + to) / 2;
      if (price === 0) paid.delete(label);
      else paid.set(label, within(price));
    }
  });
}

const topOf = (best: Map<number, number>): number => {
  let top = -1;
  for (const [label, value] of best) if (value > (best.get(top) ?? -Infinity)) top = label;
  return top;
};

/** How much better a label is than anything else; −Infinity where it cannot be had. */
function marginAt(best: Map<number, number>, label: number): number {
  let other = -Infinity;
  for (const [at, value] of best) if (at !== label && value > other) other = value;
  return (best.get(label) ?? -Infinity) - other;
}
