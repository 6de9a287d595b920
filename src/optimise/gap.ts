/** Closes the gap a price on moves leaves: first a better plan by one chain, then whatever is still undecided as a small programme. */
import { bestInCore, type CloseCore, type Held } from '#optimise/core.ts';
import { type Face, pathPrices } from '#optimise/levels.ts';
import { nudged } from '#optimise/nudge.ts';
import type { Problem } from '#optimise/problem.ts';
import { brokenBy } from '#optimise/sides.ts';
import { floored, worthOf } from '#optimise/sum.ts';

type Level = { name: string; values: ArrayLike<number> };

/** Level `level` at the prices under which `plan` is optimal but has too few or too many moves; all in units of 1/scale. */
export type Gap = {
  level: number;
  face: Face;
  /** values less the price of moving */
  bent: Float64Array;
  /** each node's own price */
  price: Float64Array;
  scale: number;
  /** no plan is worth more, in units of 1/scale */
  bound: bigint;
  plan: Int32Array;
  /** moves still wanted */
  wanted: number;
  adds: (e: number, k: number) => number;
};

/** Options beside everybody's best in the programmes that look for a better plan first. */
const NEAR = [4_000, 16_000];

export type Closed = {
  choice: Int32Array;
  /** levels up to here are closed with their best value */
  proven: number;
  /** the bound of the first level that is not */
  bound: bigint;
};

/** `best` keeps all rules; so does the answer. Without `closeCore` only the chain is tried. */
export function closeGap(
  problem: Problem,
  levels: Level[],
  gap: Gap,
  best: Int32Array,
  closeCore: CloseCore | undefined,
): Closed {
  const { level, face, scale } = gap;
  const loss = lossesOf(problem, gap);
  const { values } = levels[level] as Level;
  let choice = best;
  const missing = () => Number(gap.bound - BigInt(scale) * BigInt(worthOf(values, choice)));
  const { low, high } = face.bounds;
  const chain = nudged(
    problem,
    { choice: gap.plan, loss, price: pathPrices(problem, gap.price), low, high },
    gap.adds,
    gap.wanted,
    missing(),
  );
  if (
    chain &&
    brokenBy(problem, chain.choice) === null &&
    levels.slice(0, level).every((one) => worthOf(one.values, chain.choice) === worthOf(one.values, best)) &&
    worthOf(values, chain.choice) > worthOf(values, choice)
  )
    choice = chain.choice;
  const whole = floored(gap.bound, BigInt(scale));
  if (closeCore === undefined) return { choice, proven: level, bound: whole };
  // what the levels before have closed stays: fewer moves than a priced cap allows would cost value there
  const held: Held[] = levels
    .slice(0, level)
    .map((one) => ({ values: one.values, sum: worthOf(one.values, best) }));
  // a better plan among the options nearest to the prices makes the gap smaller, and with it the core that decides
  for (const size of NEAR) {
    const slack = slackFor(loss, problem.people, size);
    if (slack >= missing() - scale) break;
    const nearer = bestInCore(problem, face, loss, slack, values, held, closeCore, choice);
    if (nearer === null || nearer === 'none') break;
    if (worthOf(values, nearer) > worthOf(values, choice)) choice = nearer;
  }
  // anything better than `choice` loses at least one unit less
  const better = bestInCore(problem, face, loss, missing() - scale, values, held, closeCore);
  if (better === null) return { choice, proven: level, bound: whole };
  if (better !== 'none' && worthOf(values, better) > worthOf(values, choice)) choice = better;
  // later levels among all plans of just this value
  held.push({ values, sum: worthOf(values, choice) });
  const slack = missing();
  for (let l = level + 1; l < levels.length; l++) {
    const next = levels[l] as Level;
    const plan = bestInCore(problem, face, loss, slack, next.values, held, closeCore);
    if (plan === null || plan === 'none') return { choice, proven: l, bound: 0n };
    choice = plan;
    held.push({ values: next.values, sum: worthOf(next.values, choice) });
  }
  return { choice, proven: levels.length, bound: whole };
}

/** The loss that so many options beside everybody's best stay below. */
function slackFor(loss: Float64Array, people: number, size: number): number {
  const sorted = loss.filter((each) => each < Infinity).sort();
  return sorted.length <= people + size ? Infinity : (sorted[people + size] as number) - 1;
}

/** What each open option loses against the best of its person at these prices; Infinity where it is closed. */
function lossesOf(problem: Problem, { face, bent, price }: Gap): Float64Array {
  const path = pathPrices(problem, price);
  const { view } = face;
  const loss = new Float64Array(problem.node.length).fill(Infinity);
  for (let e = 0; e < problem.people; e++) {
    let best = -Infinity;
    const from = view.start[e] as number;
    const to = view.start[e + 1] as number;
    for (let j = from; j < to; j++) {
      const k = view.option === null ? j : (view.option[j] as number);
      const reduced = (bent[k] as number) - (path[problem.node[k] as number] as number);
      loss[k] = -reduced;
      if (reduced > best) best = reduced;
    }
    for (let j = from; j < to; j++) {
      const k = view.option === null ? j : (view.option[j] as number);
      (loss[k] as number) += best;
    }
  }
  return loss;
}
