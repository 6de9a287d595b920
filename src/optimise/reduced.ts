/** What an option is worth at the prices of a standing plan, level by level. */
import { isBefore, type Standing } from '#optimise/standing.ts';

/** The best reduced value of a person's open options, level by level, into `u`. */
export function bestReduced(standing: Standing, e: number, u: Float64Array): number {
  const { problem, lanes, price, closed } = standing;
  let best = -1;
  u.fill(-Infinity);
  const d = new Float64Array(lanes);
  for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++) {
    if (closed[k] === 1) continue;
    reducedOf(standing, k, price, d);
    if (best < 0 || isBefore(u, 0, d, lanes)) {
      u.set(d);
      best = k;
    }
  }
  return best;
}

/** How much more option a is worth than option b on one level, at the prices of their posts. */
export function moreWorth({ problem, lanes, price }: Standing, l: number, a: number, b: number): number {
  const values = problem.levels[l]?.values;
  const worth = values === undefined ? 0 : (values[a] as number) - (values[b] as number);
  const [n, m] = [problem.node[a] as number, problem.node[b] as number];
  return worth - (price[n * lanes + l] as number) + (price[m * lanes + l] as number);
}

/** The reduced value of an option on every level. */
export function reducedOf(standing: Standing, k: number, price: Float64Array, into: Float64Array): void {
  const { problem, lanes } = standing;
  const n = problem.node[k] as number;
  for (let l = 0; l < lanes; l++)
    into[l] =
      (problem.levels[l] ? ((problem.levels[l] as { values: Int32Array }).values[k] as number) : 0) -
      (price[n * lanes + l] as number);
}
