/** Which weight of the policy, raised or lowered, would turn which placement: each is tried alone, a tenth and a half either way. */
import { readyAgain, solveAgain } from '#optimise/again.ts';
import type { CloseCore } from '#optimise/core.ts';
import type { Problem } from '#optimise/problem.ts';
import { growthParts } from '#steps/evaluation/values.ts';
import { meanOf, thousandfold } from '#steps/evaluation/weighted.ts';
import { type Doubts, valuesUnder } from '#steps/proposal/doubt.ts';
import type { Prepared } from '#steps/proposal/rules.ts';

export type WeightName = `fit.${string}` | `growth.${string}`;
/** The placement turns when this weight is multiplied by the factor. */
export type Flip = { weight: WeightName; factor: number };

/** From the smallest change on, so that the first that turns a placement is the one told. */
const FACTORS = [0.9, 1.1, 0.5, 1.5];

const weightsOf = ({ ground, problem }: Prepared): { group: 'fit' | 'growth'; name: string }[] =>
  (['fit', 'growth'] as const).flatMap((group) =>
    problem.objectives.includes(group)
      ? Object.entries(ground.policy.weights[group]).flatMap(([name, weight]) =>
          weight > 0 ? [{ group, name }] : [],
        )
      : [],
  );

/** By person, the smallest change of each weight that takes them elsewhere; only those the plan moves. */
export function flipsUnder(
  result: Prepared,
  doubts: Doubts,
  planned: Int32Array,
  shouldStop: () => boolean,
  onSolved: (count: number) => void,
  closeCore?: CloseCore,
): Map<number, Flip[]> {
  const { problem } = doubts;
  const flips = new Map<number, Flip[]>();
  let solved = 0;
  for (const { group, name } of weightsOf(result)) {
    const level = problem.levels.findIndex((each) => each.name === group);
    const again = readyAgain(problem, level, shouldStop, closeCore);
    const values = group === 'fit' ? null : growthUnder(doubts);
    for (const factor of FACTORS) {
      if (shouldStop() || again === null) return flips;
      const weights = { ...result.ground.policy.weights[group] } as Record<string, number>;
      weights[name] = (weights[name] as number) * factor;
      const changed = values === null ? valuesUnder(doubts, weights) : values(weights);
      const choice = solveAgain(
        again,
        [{ name: group, values: changed }, ...problem.levels.slice(level + 1)],
        shouldStop,
      );
      onSolved(++solved);
      if (choice !== null) note(problem, planned, choice, { weight: `${group}.${name}`, factor }, flips);
    }
  }
  return flips;
}

flipsUnder.count = (result: Prepared): number => weightsOf(result).length * FACTORS.length;

function note(
  { people, node, incumbent }: Problem,
  planned: Int32Array,
  choice: Int32Array,
  flip: Flip,
  flips: Map<number, Flip[]>,
): void {
  for (let e = 0; e < people; e++) {
    const n = node[planned[e] as number];
    if (n === incumbent[e] || n === node[choice[e] as number]) continue;
    const known = flips.get(e) ?? [];
    if (!known.some(({ weight }) => weight === flip.weight)) flips.set(e, [...known, flip]);
  }
}

/** Values of `growth` under other weights; the parts of each option are looked up once. */
export function growthUnder({
  problem,
  people,
  postOf,
  result,
}: Doubts): (weights: Record<string, number>) => Int32Array {
  const level = problem.levels.findIndex(({ name }) => name === 'growth');
  const given = (problem.levels[level] as Problem['levels'][number]).values;
  const parts: { k: number; of: ReturnType<typeof growthParts> }[] = [];
  for (let e = 0; e < problem.people; e++) {
    const profile = people[e]?.profile;
    if (!profile) continue;
    for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++) {
      const post = postOf(k);
      if (post && post.id !== profile.post?.id)
        parts.push({ k, of: growthParts(result.ground, profile, post) });
    }
  }
  return (weights) => {
    const values = given.slice();
    for (const { k, of } of parts) {
      const { mean } = meanOf(of.map((part) => ({ ...part, weight: weights[part.name] ?? 0 })));
      values[k] = thousandfold(mean ?? 0);
    }
    return values;
  };
}
