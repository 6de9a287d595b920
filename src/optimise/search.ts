/** Exact search over the rules that are no flow: split on a broken rule, bound each part by the flow without it. */

import { keptApart, type Relaxed } from '#optimise/apart.ts';
import { padded, solveCapped, UNKNOWN } from '#optimise/capped.ts';
import { bestInCore, type CloseCore } from '#optimise/core.ts';
import { closeGap, type Gap } from '#optimise/gap.ts';
import { type Face, type LevelResult, solveLevels } from '#optimise/levels.ts';
import type { Progress } from '#optimise/outcome.ts';
import { provedPlan } from '#optimise/priced-plan.ts';
import { movesOf, type Problem, type Tie } from '#optimise/problem.ts';
import { recappedFrom } from '#optimise/recap.ts';
import { pricedTogether } from '#optimise/several.ts';
import { type Broken, brokenBy, isMove, labelOf, narrowed, possibleFace } from '#optimise/sides.ts';
import { worthOf } from '#optimise/sum.ts';

export type SearchResult = {
  /** the best plan found, with its value per level */
  choice: Int32Array | null;
  value: bigint[] | null;
  /** no plan is better than this, level by level; equal to `value` when the search was complete */
  bound: bigint[] | null;
  complete: boolean;
  /** set when the very first flow broke no rule: its prices prove everything */
  levels: LevelResult[] | null;
  face: (() => Face) | null;
};

type Best = { choice: Int32Array; value: bigint[] };
/** `split` is a person whose moving or staying would narrow a gap under the cap, or −1. */
type Part = { face: Face; bound: bigint[]; choice: Int32Array; split: number; proof: Relaxed | null };
/** `gap` is the first one that prices left. */
type Tree = {
  problem: Problem;
  progress: Progress;
  levels: Problem['levels'];
  best: Best | null;
  gap: Gap | null;
  open: Part[];
};

const endedWith = (best: Best | null, open: Partial<SearchResult> = {}): SearchResult => ({
  choice: best?.choice ?? null,
  value: best?.value ?? null,
  bound: best?.value ?? null,
  complete: true,
  levels: null,
  face: null,
  ...open,
});

/** Up to this many options a gap under a cap is closed by splitting; above, the plan is given with its bound. */
const SMALL = 20_000;
export const isSmall = ({ node }: Problem): boolean => node.length <= SMALL;

/** At most `limit` parts are looked at; the rest is then reported as not proven. */
export function search(
  problem: Problem,
  progress: Progress,
  levels: Problem['levels'] = problem.levels,
  limit = isSmall(problem) ? 20_000 : 400,
  closeCore?: CloseCore,
): SearchResult {
  const tree: Tree = { problem, progress, levels, best: null, gap: null, open: [] };
  const proof = look(tree, possibleFace(problem));
  if (proof !== null) return endedWith(tree.best, proof);
  const priced = levels === problem.levels ? byPrices(tree, closeCore) : null;
  if (priced !== null) return priced;
  const closed =
    tree.best !== null && tree.gap !== null ? closedAt(tree, tree.gap, tree.best, closeCore) : null;
  if (closed?.complete || (closed && !isSmall(problem))) return closed;
  if (closed?.choice && closed.value) tree.best = { choice: closed.choice, value: closed.value };
  return bySplits(tree, limit);
}

/** Bounds a part: its plan counts if it breaks no rule, and is proved by the answer; the part stays open where it is not. */
function look(tree: Tree, face: Face): { levels: LevelResult[]; face: () => Face } | null {
  const { problem, progress, levels, best } = tree;
  const result = relaxed(problem, progress, face, levels);
  if (result === null) return null;
  const { bound, choice, split, proof } = result;
  if (best !== null && compare(bound, best.value) <= 0) return null;
  if (brokenBy(problem, choice) === null) {
    const found = valued(levels, choice);
    if (best === null || compare(found.value, best.value) > 0) tree.best = found;
    if (proof !== null) return proof;
  }
  tree.open.push({ face, bound, choice, split, proof: proof && { choice, levels: proof.levels } });
  tree.gap ??= result.gap;
  return null;
}

/** What prices know of the whole: the plan with its proof, or null with the best plan, the bound and the gap that they leave. */
function byPrices(tree: Tree, closeCore: CloseCore | undefined): SearchResult | null {
  const { problem, progress, levels, best } = tree;
  const capped = underOneCap(problem, progress);
  if (capped !== null) return capped;
  const [whole] = tree.open;
  const apart = whole?.proof ? keptApart(problem, progress, whole.proof) : null;
  // what relatives alone cannot explain: all rules are priced at once
  const several =
    whole !== undefined && best === null && apart === null
      ? pricedTogether(problem, progress, whole.face, levels)
      : null;
  if (whole !== undefined && several !== null) {
    tree.gap = several.gap;
    whole.bound.splice(0, levels.length, ...lower(whole.bound, several.bound));
    if (several.choice === null && closeCore !== undefined) {
      const anything = anyInCore(problem, whole.face, closeCore);
      if (anything === 'none') return endedWith(null);
      several.choice = anything;
    }
  }
  const near = apart ?? several;
  if (near === null || near.choice === null) return null;
  const found = valued(levels, near.choice);
  if (near.levels !== null) return endedWith(found, { levels: near.levels });
  tree.best = found;
  tree.gap ??= near.gap;
  return null;
}

/** Splits the most promising part on what its plan breaks, until none can be better than the best plan. */
function bySplits(tree: Tree, limit: number): SearchResult {
  const { problem, progress, levels, open } = tree;
  for (let looked = 0; open.length > 0; looked++) {
    const at = mostPromising(tree);
    const part = open[at] as Part;
    if (tree.best !== null && compare(part.bound, tree.best.value) <= 0) break;
    const broken = brokenBy(problem, part.choice);
    if (looked >= limit || (broken === null && !isSmall(problem)) || progress.shouldStop()) {
      const bound = open.reduce((most, { bound }) => (compare(bound, most) > 0 ? bound : most), part.bound);
      const best = tree.best ?? (limit > LAST ? quietPlan(problem, levels) : null);
      return endedWith(best, { bound, complete: false });
    }
    open.splice(at, 1);
    const splits = broken === null ? moveOrStay(problem, part.split) : splitsOf(problem, part, broken);
    for (const keep of splits) if (!progress.shouldStop()) look(tree, narrowed(problem, part.face, keep));
    // a part whose halves were not looked at to the end is still open
    if (progress.shouldStop()) open.push(part);
  }
  return endedWith(tree.best);
}

/** The last one while there is no plan: depth first, so that plans are found early; then the one with the highest bound, and the last among equals. */
function mostPromising({ open, best }: Tree): number {
  let at = open.length - 1;
  for (let i = open.length - 2; i >= 0 && best !== null; i--)
    if (compare((open[i] as Part).bound, (open[at] as Part).bound) > 0) at = i;
  return at;
}

/** The levels without kin and couples; a single cap is priced, several are left to the splits. `proof` is null where something is open. */
function relaxed(problem: Problem, progress: Progress, face: Face, levels: Problem['levels']) {
  if (problem.caps.length === 1) {
    const capped = solveCapped(problem, progress, face, levels);
    if (capped.kind === 'infeasible') return null;
    if (capped.kind === 'stopped') return { ...capped, split: -1, gap: null, proof: null };
    return { ...capped, proof: capped.split < 0 ? { levels: capped.levels, face: capped.face } : null };
  }
  const result = solveLevels(problem, progress, face, levels);
  if (result.kind === 'infeasible') return null;
  const { choice } = result;
  const bound = padded(
    result.levels.map((level) => level.bound),
    levels.length,
  );
  const proof = result.kind === 'solved' ? { levels: result.levels, face: result.face } : null;
  return { choice, bound, split: -1, gap: null, proof };
}

const valued = (levels: Problem['levels'], choice: Int32Array): Best => ({
  choice,
  value: levels.map(({ values }) => BigInt(worthOf(values, choice))),
});

/** One cap whose price alone leaves a gap: the plans at its price, and the cheapest way between them. */
function underOneCap(problem: Problem, progress: Progress): SearchResult | null {
  const best = recappedFrom(problem, progress);
  if (best === null) return null;
  const { priced, found } = best;
  const proved = found.dual ? provedPlan(priced, problem) : null;
  const plan = valued(problem.levels, proved?.choice ?? found.choice);
  return endedWith(plan, { levels: proved?.levels ?? null });
}

const lower = (a: bigint[], b: bigint[]): bigint[] => (compare(a, b) <= 0 ? a : b);

/** Any plan that keeps all rules, as one programme. */
export function anyInCore(problem: Problem, face: Face, closeCore: CloseCore): Int32Array | 'none' | null {
  const nothing = new Float64Array(problem.node.length);
  return bestInCore(problem, face, nothing, 0, nothing, [], closeCore);
}

/** Parts looked at for a plan of any value once the time is over. */
export const LAST = 20;

/** A plan that keeps every rule and moves few people, however much better others are; null if none is found soon. */
function quietPlan(problem: Problem, levels: Problem['levels']): Best | null {
  const fewest = [{ name: 'moves', values: movesOf(problem) }];
  const { choice } = search(problem, { shouldStop: () => false }, fewest, LAST);
  return choice && valued(levels, choice);
}

/** The first gap closed as far as it goes; levels after an open one have no bound. */
function closedAt(
  { problem, levels }: Tree,
  gap: Gap,
  best: Best,
  closeCore: CloseCore | undefined,
): SearchResult {
  const { choice, proven, bound } = closeGap(problem, levels, gap, best.choice, closeCore);
  const found = valued(levels, choice);
  const most = found.value.map((sum, l) => (l < proven ? sum : l === gap.level ? bound : UNKNOWN));
  return endedWith(found, { bound: most, complete: proven === levels.length });
}

type Keep = (e: number, k: number) => boolean;

/** Parts that together hold every plan that keeps the rule, and not the plan that broke it. */
function splitsOf(problem: Problem, part: Part, broken: Broken): Keep[] {
  const { choice } = part;
  switch (broken.kind) {
    case 'kin': {
      const tie = problem.kin[broken.index] as Tie;
      const at = (k: number) => labelOf(problem, tie, k) === broken.label;
      return [(e, k) => e !== tie.a || !at(k), (e, k) => (e !== tie.a || at(k)) && (e !== tie.b || !at(k))];
    }
    case 'couple': {
      const tie = problem.couples[broken.index] as Tie;
      const where = (k: number) => (problem.node[k] === problem.root ? -2 : labelOf(problem, tie, k));
      const label = where(choice[tie.a] as number);
      const member = (e: number) => e === tie.a || e === tie.b;
      return [(e, k) => !member(e) || where(k) === label, (e, k) => !member(e) || where(k) !== label];
    }
    case 'cap': {
      const { max } = problem.caps[broken.index] as { max: number };
      const forced = broken.movers.filter((e) => mustMove(problem, part.face, e));
      if (forced.length > max) return [];
      const free = broken.movers.filter((e) => !mustMove(problem, part.face, e));
      if (forced.length === max) {
        const held = new Set(free);
        return [(e, k) => !held.has(e) || !isMove(problem, e, k)];
      }
      return moveOrStay(problem, free[0] as number);
    }
  }
}

const moveOrStay = (problem: Problem, person: number): Keep[] => [
  (e, k) => e !== person || !isMove(problem, e, k),
  (e, k) => e !== person || isMove(problem, e, k),
];

export function mustMove(problem: Problem, { view }: Face, e: number): boolean {
  for (let j = view.start[e] as number; j < (view.start[e + 1] as number); j++)
    if (!isMove(problem, e, view.option === null ? j : (view.option[j] as number))) return false;
  return true;
}

export function compare(a: readonly bigint[], b: readonly bigint[]): number {
  for (let l = 0; l < a.length; l++) if (a[l] !== b[l]) return (a[l] as bigint) > (b[l] as bigint) ? 1 : -1;
  return 0;
}
