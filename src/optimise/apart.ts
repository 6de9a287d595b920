/**
 * Relatives kept apart: of a pair that would meet, whoever loses less by it goes elsewhere. The label they would share then has a price for
 * both, which the one pays who has it, so that the plan is proved like any other wherever no gap remains.
 */

import { solveCapped } from '#optimise/capped.ts';
import type { Gap } from '#optimise/gap.ts';
import { type LevelResult, wholeFace } from '#optimise/levels.ts';
import { placeAgain, provedBy } from '#optimise/mend.ts';
import type { Progress } from '#optimise/outcome.ts';
import type { Problem, Tie } from '#optimise/problem.ts';
import { bestReduced, reducedOf } from '#optimise/reduced.ts';
import { routeTo } from '#optimise/route.ts';
import { brokenBy, isMove, labelOf, moversOf, narrowed } from '#optimise/sides.ts';
import { enter, isBefore, leave, nodeOf, type Standing, sortRow, standingOf } from '#optimise/standing.ts';

/** A label of a pair that `out` must not take, and its price on every level. `open`: both pay it, and either may have the label. */
type Charge = {
  row: number;
  label: number;
  out: number;
  other: number;
  price: Float64Array;
  shut: number[];
  open: boolean;
};
/** An optimum without these rules, with its prices. */
export type Relaxed = { choice: Int32Array; levels: LevelResult[] };
/** A plan that keeps kin apart, and its proof; or what is still open on the first level. */
export type Apart = { choice: Int32Array } & ({ levels: LevelResult[] } | { levels: null; gap: Gap | null });

/** How often a cap is priced anew, and how often the charges are set until they agree. */
const ROUNDS = 6;
const WIDEST = 2 ** 31 - 1;

/** `relaxed` is the proved optimum without kin. Null: no plan was found this way. */
export function keptApart(problem: Problem, progress: Progress, relaxed: Relaxed): Apart | null {
  if (problem.levels.length === 0 || problem.couples.length > 0 || problem.caps.length > 1) return null;
  const charges: Charge[] = [];
  let found: Relaxed = relaxed;
  for (let round = 0; round < ROUNDS && !progress.shouldStop(); round++) {
    const standing = standingAt(problem, found);
    if (standing === null) return null;
    for (const { shut } of charges) for (const k of shut) standing.closed[k] = 1;
    const before = charges.length;
    if (!separated(standing, problem.kin, charges)) return null;
    if (charges.length === before || problem.caps.length === 0) {
      const kept = brokenBy(problem, standing.choice) === null ? standing.choice.slice() : null;
      setPrices(standing, problem.kin, charges);
      const proved = provedBy(standing, standing.problem);
      if (proved === null) return kept && { choice: kept, levels: null, gap: null };
      const levels = inOwnValues(problem, proved.levels, charges, found.levels);
      if (paysAll(problem, standing.choice, levels, charges)) return { choice: proved.choice, levels };
      return kept && { choice: kept, levels: null, gap: gapAt(problem, standing, levels[0] as LevelResult) };
    }
    // the paths may have changed how many move: the cap is priced anew without what has been shut
    const shut = new Set(charges.flatMap((charge) => charge.shut));
    const face = narrowed(problem, wholeFace(problem), (_, k) => !shut.has(k));
    const capped = solveCapped(problem, progress, face, problem.levels);
    if (capped.kind !== 'solved') return null;
    if (capped.split >= 0)
      return brokenBy(problem, capped.choice) === null
        ? { choice: capped.choice, levels: null, gap: null }
        : null;
    found = capped;
  }
  return null;
}

/** The standing of an optimum, its values in the units of their proof and less what moving costs. Null: numbers become too large. */
function standingAt(problem: Problem, { choice, levels }: Relaxed): Standing | null {
  const { people, start } = problem;
  const { member = null } = problem.caps[0] ?? {};
  let widest = 0;
  const bent = problem.levels.map(({ name, values }, l) => {
    const { scale = 1, caps: [cap = 0] = [] } = levels[l] as LevelResult;
    const own = Float64Array.from(values, (value) => value * scale);
    for (let e = 0; e < people && cap !== 0; e++)
      if (member === null || member[e] === 1)
        for (let k = start[e] as number; k < (start[e + 1] as number); k++)
          if (isMove(problem, e, k)) (own[k] as number) -= cap;
    for (const value of own) widest = Math.max(widest, Math.abs(value));
    return { name, values: Int32Array.from(own) };
  });
  return widest > WIDEST ? null : standingOf({ ...problem, levels: bent }, choice, levels);
}

/** The options of some people into posts with a label. */
function optionsInto(problem: Problem, tie: Tie, label: number, people: number[]): number[] {
  const found: number[] = [];
  for (const e of people)
    for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++)
      if (labelOf(problem, tie, k) === label) found.push(k);
  return found;
}

const here = ({ problem, choice }: Standing, e: number, tie: Tie): number =>
  labelOf(problem, tie, choice[e] as number);

/** Sends one of each pair elsewhere for good, until none is together. False: that is not possible. */
function separated(standing: Standing, kin: Tie[], charges: Charge[]): boolean {
  const { problem, lanes, closed } = standing;
  for (;;) {
    const row = kin.findIndex(
      (tie) => here(standing, tie.a, tie) >= 0 && here(standing, tie.a, tie) === here(standing, tie.b, tie),
    );
    if (row < 0) return true;
    const tie = kin[row] as Tie;
    const label = here(standing, tie.a, tie);
    const [a, b] = [tie.a, tie.b].map((e) => lossOfLeaving(standing, e, tie, label));
    if (!a && !b) return false;
    const [out, other] = b && (!a || isBefore(b, 0, a, lanes)) ? [tie.b, tie.a] : [tie.a, tie.b];
    const shut = optionsInto(problem, tie, label, [out]).filter((k) => closed[k] === 0);
    charges.push({ row, label, out, other, price: new Float64Array(lanes), shut, open: false });
    for (const k of shut) closed[k] = 1;
    placeAgain(standing, out);
  }
}

/** Sets every price to what the one who is out would gain at the label; the plan stays an optimum at these prices. */
function setPrices(standing: Standing, kin: Tie[], charges: Charge[]): void {
  const { problem, lanes, closed, price } = standing;
  const charge = (one: Charge, people: number[], by: Float64Array): void => {
    const options = optionsInto(problem, kin[one.row] as Tie, one.label, people);
    problem.levels.forEach(({ values }, l) => {
      for (const k of options) (values[k] as number) -= by[l] as number;
    });
    for (const e of people) sortRow(problem, standing, e);
  };
  const best = new Float64Array(lanes);
  const there = new Float64Array(lanes);
  const admit = (one: Charge): void => {
    charge(one, [one.out], one.price);
    for (const k of one.shut) closed[k] = 0;
    one.open = true;
  };
  const has = ({ row, label }: Charge, e: number) => here(standing, e, kin[row] as Tie) === label;
  let agreed = false;
  for (let round = 0; round < ROUNDS && !agreed; round++) {
    agreed = true;
    for (const one of charges) {
      if (one.open) continue;
      const gain = new Float64Array(lanes);
      bestReduced(standing, one.out, best);
      for (const k of one.shut) {
        reducedOf(standing, k, price, there);
        for (let l = 0; l < lanes; l++) (there[l] as number) -= best[l] as number;
        if (isBefore(gain, 0, there, lanes)) gain.set(there);
      }
      const more = gain.map((part, l) => part - (one.price[l] as number));
      if (more.every((part) => part === 0)) continue;
      agreed = false;
      charge(one, [one.other], more);
      one.price.set(gain);
      placeAgain(standing, one.other);
      if (has(one, one.other)) continue;
      // at this price the label is worth more to the one who was to be out
      admit(one);
      placeAgain(standing, one.out);
    }
  }
  for (const one of charges) {
    if (one.open) continue;
    admit(one);
    if (!agreed) placeAgain(standing, one.out);
  }
}

/** What everybody loses if a person must leave a label; null: nothing is possible then. */
function lossOfLeaving(standing: Standing, e: number, tie: Tie, label: number): Float64Array | null {
  const { problem, lanes, price, choice, closed } = standing;
  const taken = choice[e] as number;
  const now = new Float64Array(lanes);
  const best = new Float64Array(lanes);
  reducedOf(standing, taken, price, now);
  const shut = optionsInto(problem, tie, label, [e]).filter((k) => closed[k] === 0);
  for (const k of shut) closed[k] = 1;
  let answer: Float64Array | null = null;
  if (bestReduced(standing, e, best) >= 0) {
    const left = nodeOf(standing, e);
    leave(standing, e);
    choice[e] = -1;
    const { reached, loss } = routeTo(standing, { person: e }, left);
    enter(standing, e, taken);
    if (reached) answer = now.map((part, l) => part - (best[l] as number) + (loss[l] as number));
  }
  for (const k of shut) closed[k] = 0;
  return answer;
}

/** Bounds and values in the units of the problem: what the prices of caps and labels take is added again. */
function inOwnValues(
  problem: Problem,
  levels: LevelResult[],
  charges: Charge[],
  units: LevelResult[],
): LevelResult[] {
  return levels.map((level, l) => {
    const { scale = 1, caps = [] } = units[l] as LevelResult;
    let paid = BigInt(caps[0] ?? 0) * BigInt(problem.caps[0]?.max ?? 0);
    const kin = charges.flatMap(({ row, label, price }) => {
      paid += BigInt(price[l] as number);
      const value = (problem.kin[row] as Tie).names[label] as string;
      return price[l] === 0 ? [] : [{ row, value, price: price[l] as number }];
    });
    return { ...level, objective: level.objective + paid, bound: level.bound + paid, scale, caps, kin };
  });
}

/** Whether a plan breaks nothing and pays every price exactly as often as it is counted. */
function paysAll(problem: Problem, choice: Int32Array, levels: LevelResult[], charges: Charge[]): boolean {
  if (brokenBy(problem, choice) !== null) return false;
  const [capped] = problem.caps;
  if (capped && levels.some(({ caps }) => caps?.[0]) && moversOf(problem, 0, choice).length !== capped.max)
    return false;
  return charges.every(({ row, label, out, other, price }) => {
    const at = (e: number) => labelOf(problem, problem.kin[row] as Tie, choice[e] as number) === label;
    return price.every((part) => part === 0) || at(out) !== at(other);
  });
}

/** What lies between the bound at these prices and a plan that keeps all rules. */
function gapAt(problem: Problem, standing: Standing, { scale = 1, price, bound }: LevelResult): Gap {
  const bent = Float64Array.from(standing.problem.levels[0]?.values ?? []);
  const plan = standing.choice.slice();
  return { level: 0, face: wholeFace(problem), bent, price, scale, bound, plan, wanted: 0, adds: () => 0 };
}
