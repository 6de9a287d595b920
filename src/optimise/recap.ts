/**
 * A mended plan that moves more or fewer people than its cap was priced for: the price is moved from where it was until plans on both sides
 * of the cap are worth the same at it, as in a cold solve, but each time from the plan that stands and by residual paths.
 */
import { cheapestDetour } from '#optimise/detour.ts';
import { solveLevels } from '#optimise/levels.ts';
import { exchanges, mixed } from '#optimise/mix.ts';
import type { Progress } from '#optimise/outcome.ts';
import { type PricedPlan, refined, unpricedPlan } from '#optimise/priced-plan.ts';
import type { Problem } from '#optimise/problem.ts';
import { isMove, keepsAll, moversOf } from '#optimise/sides.ts';
import { isBefore, type Standing, tentatively } from '#optimise/standing.ts';
import { divisor } from '#optimise/sum.ts';
import { isFree, marginTo, repriced, setToll, standAt, type Toll } from '#optimise/toll.ts';

type Plan = { choice: Int32Array; count: number };

/** Prices tried between two plans on both sides of the cap. */
const ROUNDS = 60;
const never = (): boolean => false;
/** More remainders than this are not told apart. */
const WIDE = 8;

/** The best plan under all rules; `dual` where the prices of the standing prove it, else what is cheapest between two such plans does. */
export type Settled = { choice: Int32Array; dual: boolean };

/** Makes the plan as it stands the best one under all rules. Null: neither prices nor one chain do it; the standing is an optimum at some price. */
export function settled(priced: PricedPlan, shouldStop = never): Settled | null {
  const { problem, standing, held, toll } = priced;
  const found = toll === null ? { choice: standing.choice, dual: true } : recapped(priced, toll, shouldStop);
  if (found === null) return null;
  // the prices of several caps stay as they are: each must still be met
  if (toll && found.dual && !isFree(toll)) held.caps.add(0);
  else if (toll) held.caps.clear();
  return keepsAll(problem, held, found.choice) ? { ...found, choice: found.choice.slice() } : null;
}

/** Does something to a priced plan, keeps the answer and takes everything else back, the price of the cap and its units too. */
export function tried<T>(priced: PricedPlan, attempt: () => T): T {
  const { standing, toll, scales, sides, held } = priced;
  const price = toll?.price.slice();
  const caps = [...held.caps];
  const floor = standing.floor.slice();
  return tentatively(standing, () => {
    try {
      return attempt();
    } finally {
      const units = priced.scales.map((scale, l) => scale / (scales[l] as number));
      // first the old price in the new units, so that every value can be divided
      if (toll && price)
        setToll(
          standing,
          toll,
          price.map((part, l) => part * (units[l] as number)),
        );
      refined(
        priced,
        units.map((unit) => 1 / unit),
      );
      Object.assign(priced, { scales, sides });
      held.caps.clear();
      for (const c of caps) held.caps.add(c);
      standing.floor.set(floor);
    }
  });
}

function recapped(priced: PricedPlan, toll: Toll, shouldStop: () => boolean): Settled | null {
  const { standing } = priced;
  const { problem } = standing;
  const { max } = toll;
  const meets = ({ count }: Plan): boolean => (isFree(toll) ? count <= max : count === max);
  const proved = ({ choice }: Plan): Settled => ({ choice, dual: true });
  const first = planOf(standing);
  if (meets(first)) return proved(first);
  const side = first.count > max ? 1 : -1;
  const both = acrossFrom(standing, toll, first, side, shouldStop);
  if (both === null) return null;
  let [near, far] = both;
  if (meets(far)) return proved(far);
  for (let round = 0, exact = false; round < ROUNDS && !shouldStop(); round++) {
    const moves = far.count - near.count;
    const apart = difference(standing, toll, far, near);
    exact ||= Math.abs(moves) === 1;
    const units = Array.from(apart, (part) => (exact ? Math.abs(moves) / divisor(part, moves) : 1));
    if (!refined(priced, units)) return null;
    // in whole units as long as that brings the two together: exact prices of plans far apart would make the units ever smaller
    const price = apart.map((part, l) => Math.round((part * (units[l] as number)) / moves));
    if (!repriced(standing, toll, price)) return null;
    const plan = planOf(standing);
    if (meets(plan)) return proved(plan);
    if (gains(standing, toll, plan, near) && gains(standing, toll, plan, far)) {
      if ((plan.count - max) * side > 0) near = plan;
      else far = plan;
      exact = false;
      continue;
    }
    if (!exact) {
      exact = true;
      continue;
    }
    // no plan lies above the line between the two: of what they differ in just so much is carried out as the cap allows
    const [fewer, more] = moves > 0 ? [near, far] : [far, near];
    if (isFree(toll)) return proved(fewer);
    const counts = (e: number, k: number): number => (toll.counted[e] === 1 && isMove(problem, e, k) ? 1 : 0);
    standAt(standing, mixed(problem, fewer.choice, more.choice, counts, max).choice);
    const kept = planOf(standing);
    if (meets(kept)) return proved(kept);
    const unit = exchanges(problem, fewer.choice, more.choice, counts).reduce(
      (all, { delta }) => divisor(all, delta),
      0,
    );
    const above = mixed(problem, more.choice, fewer.choice, counts, max).choice;
    return between(standing, toll, kept, above, unit, shouldStop);
  }
  return null;
}

/**
 * The best plan under the cap where those at its price move a multiple of `unit` more or fewer: any other differs from them by an exchange that is
 * no such multiple, so it loses at least what the cheapest of these does. Null: the cheapest one does not lead to the cap.
 */
function between(
  standing: Standing,
  toll: Toll,
  below: Plan,
  above: Int32Array,
  unit: number,
  shouldStop: () => boolean,
): Settled | null {
  const missing = toll.max - below.count;
  if (missing < 0 || missing >= unit || unit > WIDE) return null;
  // without such an exchange the plan with fewer moves is the best: each one missing costs the price
  const limit = toll.price.map((part) => part * missing);
  for (const from of [below.choice, above]) {
    standAt(standing, from);
    const detour = cheapestDetour(standing, toll, unit, limit, shouldStop);
    if (shouldStop()) return null;
    if (detour === null) return { choice: below.choice, dual: false };
    const choice = from.slice();
    for (const { who, option } of detour.taken) choice[who] = option;
    if (moversOf(standing.problem, 0, choice).length === toll.max) return { choice, dual: false };
  }
  return null;
}

/** A plan on this side of the cap and one on the other or at it, each best at its price. Null: none was found on the other. */
function acrossFrom(
  standing: Standing,
  toll: Toll,
  first: Plan,
  side: 1 | -1,
  shouldStop: () => boolean,
): [Plan, Plan] | null {
  const { lanes } = standing;
  const none = new Float64Array(lanes);
  let near = first;
  let step: Float64Array | null = none;
  const missing = Math.abs(first.count - toll.max);
  for (let count = missing; step !== null && count <= 8 * toll.stay.length + missing; count *= 2) {
    if (shouldStop()) return null;
    const wanted: Float64Array = step;
    // just beyond the price at which so many people are indifferent
    const price = toll.price.map(
      (part, l) => part + side * ((wanted[l] as number) + (l === lanes - 1 ? 1 : 0)),
    );
    const free = isBefore(price, 0, none, lanes);
    if (!repriced(standing, toll, free ? none : price)) return null;
    const plan = planOf(standing);
    if (free || (plan.count - toll.max) * side <= 0) return [near, plan];
    near = plan;
    step = marginTo(standing, toll, side > 0, count);
  }
  return null;
}

function planOf({ problem, choice }: Standing): Plan {
  return { choice: choice.slice(), count: moversOf(problem, 0, choice).length };
}

/** What plan a is worth more than plan b, without what the cap pays whoever stays. */
function difference({ problem, lanes }: Standing, { price }: Toll, a: Plan, b: Plan): Float64Array {
  const stays = b.count - a.count;
  const sum = Float64Array.from({ length: lanes }, (_, l) => -stays * (price[l] as number));
  for (let e = 0; e < a.choice.length; e++) {
    const [k, j] = [a.choice[e] as number, b.choice[e] as number];
    if (k === j) continue;
    problem.levels.forEach(({ values }, l) => {
      sum[l] = (sum[l] as number) + (values[k] as number) - (values[j] as number);
    });
  }
  return sum;
}

/** Whether plan a is worth more than plan b at the present price of the cap; it is never worth less. */
function gains(standing: Standing, toll: Toll, a: Plan, b: Plan): boolean {
  const gain = difference(standing, toll, a, b);
  return gain.some((part, l) => part !== (toll.price[l] as number) * (a.count - b.count));
}

/** The best plan under the only cap of a problem, from the best one without it. Null: neither prices nor one chain find it. */
export function recappedFrom(
  problem: Problem,
  progress: Progress,
): { priced: PricedPlan; found: Settled } | null {
  if (problem.caps.length !== 1 || problem.couples.length > 0 || problem.levels.length === 0) return null;
  const free = solveLevels(problem, progress);
  if (free.kind !== 'solved') return null;
  const priced = unpricedPlan(problem, free.choice, free.levels);
  const found = settled(priced, progress.shouldStop);
  return found && { priced, found };
}
