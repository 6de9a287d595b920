/** What the prices of a proved plan say of a place without solving again: what it costs, and what choosing it would lose at least. */

import { personNamed } from '#optimise/plan-file.ts';
import { nodeName, type Problem } from '#optimise/problem.ts';
import type { Questioned } from '#optimise/questioned.ts';
import { bestReduced, reducedOf } from '#optimise/reduced.ts';

/**
 * Vectors go level by level, the first matters most, and compare as words do in a dictionary. A bound ends after the first level on which it
 * had to be rounded: of the later ones nothing can be said then. All are empty where the plan has no full proof by prices.
 */
export type PlaceExplained = {
  post: string | null;
  value: number[];
  /** what taking this place costs: the prices of the post and of the staffing groups around it */
  price: number[];
  prices: { kind: 'post' | 'group'; id: string; price: number[] }[];
  /** one more seat in this post is worth no more */
  seatAtMost: number[];
  /** what choosing this place would cost at least; zeros for the place taken */
  atLeast: number[];
};

export const placeName = (problem: Problem, n: number): string | null =>
  n === problem.root ? null : String(nodeName(problem, n));

export function placeOf(
  { problem, standing, scales, priced }: Questioned,
  e: number,
  k: number,
): PlaceExplained {
  const n = problem.node[k] as number;
  const place = {
    post: placeName(problem, n),
    value: problem.levels.map(({ values }) => values[k] as number),
  };
  if (!priced) return { ...place, price: [], prices: [], seatAtMost: [], atLeast: [] };
  const { lanes, price } = standing;
  const vector = (units: (l: number) => number): number[] =>
    problem.levels.map((_, l) => units(l) / (scales[l] as number) + 0);
  const between = (m: number, up: number): number[] =>
    vector((l) => (price[m * lanes + l] as number) - (price[up * lanes + l] as number));
  const best = new Float64Array(lanes);
  const here = new Float64Array(lanes);
  bestReduced(standing, e, best);
  reducedOf(standing, k, price, here);
  const prices: PlaceExplained['prices'] = [];
  for (let m = n; m !== problem.root; m = problem.parent[m] as number) {
    const own = between(m, problem.parent[m] as number);
    if (own.some((part) => part !== 0))
      prices.push({
        kind: m < problem.posts ? 'post' : 'group',
        id: String(nodeName(problem, m)),
        price: own,
      });
  }
  return {
    ...place,
    price: between(n, problem.root),
    prices,
    seatAtMost: n === problem.root ? [] : whole(between(n, problem.parent[n] as number), Math.floor),
    atLeast: whole(
      vector((l) => (best[l] as number) - (here[l] as number)),
      Math.ceil,
    ),
  };
}

/** A bound on something that comes in whole numbers: as sharp as it can be on the first level that is none, and silent on those after it. */
function whole(bound: number[], round: (part: number) => number): number[] {
  const last = bound.findIndex((part) => !Number.isInteger(part));
  return bound.slice(0, last < 0 ? bound.length : last + 1).map((part) => round(part) + 0);
}

/** Other options of the person, the nearest first; without prices those worth most to the person. */
export function alternativesTo(asked: Questioned, employee: string): PlaceExplained[] {
  const { problem, standing, priced } = asked;
  const e = personNamed(problem, employee);
  const alternatives: PlaceExplained[] = [];
  for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++)
    if (k !== standing.choice[e]) alternatives.push(placeOf(asked, e, k));
  return alternatives.sort((a, b) => (priced ? compare(a.atLeast, b.atLeast) : compare(b.value, a.value)));
}

/** As words in a dictionary: of two that begin alike the shorter comes first. */
function compare(a: number[], b: number[]): number {
  for (let l = 0; l < Math.min(a.length, b.length); l++)
    if (a[l] !== b[l]) return (a[l] as number) - (b[l] as number);
  return a.length - b.length;
}
