/** Which rules across posts cannot hold together, as few as can be named: a round that has no plan owes its office that much. */
import type { CloseCore } from '#optimise/core.ts';
import type { Progress } from '#optimise/outcome.ts';
import type { Problem, Tie } from '#optimise/problem.ts';
import { anyInCore, isSmall, LAST, mustMove, search } from '#optimise/search.ts';
import { moversOf, possibleFace } from '#optimise/sides.ts';

/** Parts looked at to see whether a few rules can hold together, where no core answers that. */
const TRIED = { small: 500, large: LAST };

type Rule = { kind: 'caps' | 'kin' | 'couples'; index: number };

/** Which side rules cannot hold together: each one without which the rest could hold stays, and all that were not tried in time. */
export function clashOf(
  problem: Problem,
  progress: Progress,
  closeCore?: CloseCore,
): { caps: number[]; kin: number[]; couples: number[] } {
  const numbersOf = (rules: readonly Rule[], kind: Rule['kind']): number[] =>
    rules.filter((rule) => rule.kind === kind).map(({ index }) => index);
  const holds = (rules: readonly Rule[]): boolean => {
    const less: Problem = {
      ...problem,
      caps: numbersOf(rules, 'caps').map((c) => problem.caps[c] as Problem['caps'][number]),
      kin: numbersOf(rules, 'kin').map((i) => problem.kin[i] as Tie),
      couples: numbersOf(rules, 'couples').map((i) => problem.couples[i] as Tie),
    };
    const any = closeCore ? anyInCore(less, possibleFace(less), closeCore) : null;
    if (any !== null) return any !== 'none';
    const found = search(less, progress, [], isSmall(less) ? TRIED.small : TRIED.large);
    return found.choice !== null || !found.complete;
  };
  let clash = (['caps', 'kin', 'couples'] as const).flatMap((kind) =>
    problem[kind].map((_, index): Rule => ({ kind, index })),
  );
  // most rules have nothing to do with it: they go by halves, quarters and so on
  for (let size = Math.ceil(clash.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < clash.length && !progress.shouldStop(); ) {
      const without = [...clash.slice(0, at), ...clash.slice(at + size)];
      if (holds(without)) at += size;
      else clash = without;
    }
  return {
    caps: numbersOf(clash, 'caps'),
    kin: numbersOf(clash, 'kin'),
    couples: numbersOf(clash, 'couples'),
  };
}

/** People who have no way to keep their post, among those a cap counts. */
export function forcedMovers(problem: Problem, c: number): number[] {
  const everyone = Int32Array.from({ length: problem.people }, (_, e) => problem.start[e] as number);
  const face = possibleFace(problem);
  return moversOf(problem, c, everyone).filter((e) => mustMove(problem, face, e));
}
