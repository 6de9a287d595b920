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
import { type Broken, brokenBy, isMove, labelOf, moversOf, narrowed, possibleFace } from '#optimise/sides.ts';

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

/** `split` is a person whose moving or staying would narrow a gap under the cap, or −1. */
type Part = { face: Face; bound: bigint[]; choice: Int32Array; split: number; proof: Relaxed | null };

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

function totalOf(values: ArrayLike<number>, choice: Int32Array): bigint {
  let sum = 0;
  for (let e = 0; e < choice.length; e++) sum += values[choice[e] as number] as number;
  return BigInt(sum);
}

/** Up to this many options a gap under a cap is closed by splitting; above, the plan is given with its bound. */
const SMALL = 20_000;

/** At most `limit` parts are looked at; the rest is then reported as not proven. */
export function search(
  problem: Problem,
  progress: Progress,
  levels: Problem['levels'] = problem.levels,
  limit = problem.node.length > SMALL ? 400 : 20_000,
  closeCore?: CloseCore,
): SearchResult {
  let best: { choice: Int32Array; value: bigint[] } | null = null;
  let gap: Gap | null = null;
  const open: Part[] = [];
  const consider = (face: Face): { levels: LevelResult[]; face: () => Face } | null => {
    const result = relaxed(problem, progress, face, levels);
    if (result === null) return null;
    const { bound, choice, split, proof } = result;
    if (best !== null && compare(bound, best.value) <= 0) return null;
    if (brokenBy(problem, choice) === null) {
      const value = levels.map(({ values }) => totalOf(values, choice));
      if (best === null || compare(value, best.value) > 0) best = { choice, value };
      if (proof !== null) return proof;
    }
    open.push({ face, bound, choice, split, proof: proof && { choice, levels: proof.levels } });
    gap ??= result.gap;
    return null;
  };
  const first = consider(possibleFace(problem));
  if (first !== null) {
    const { choice, value } = best as unknown as { choice: Int32Array; value: bigint[] };
    return { choice, value, bound: value, complete: true, ...first };
  }
  const capped = levels === problem.levels ? underOneCap(problem, progress) : null;
  if (capped !== null) return capped;
  const [whole] = open;
  const apart = whole?.proof && levels === problem.levels ? keptApart(problem, progress, whole.proof) : null;
  // what relatives alone cannot explain: all rules are priced at once
  const several =
    whole !== undefined && best === null && apart === null && levels === problem.levels
      ? pricedTogether(problem, progress, whole.face, levels)
      : null;
  if (several !== null) {
    gap = several.gap;
    whole?.bound.splice(0, levels.length, ...lower(whole.bound, several.bound));
    if (several.choice === null && closeCore !== undefined) {
      const anything = anyInCore(problem, (whole as Part).face, closeCore);
      if (anything === 'none')
        return { choice: null, value: null, bound: null, complete: true, levels: null, face: null };
      several.choice = anything;
    }
  }
  const near = apart ?? several;
  if (near !== null && near.choice !== null) {
    const { choice, levels: proved } = near;
    const value = levels.map(({ values }) => totalOf(values, choice));
    if (proved !== null) return { choice, value, bound: value, complete: true, levels: proved, face: null };
    best = { choice, value };
    gap ??= near.gap;
  }
  const closed = best !== null && gap !== null ? closedAt(problem, levels, gap, best, closeCore) : null;
  if (closed?.complete || (closed && problem.node.length > SMALL)) return closed;
  if (closed?.choice && closed.value) best = { choice: closed.choice, value: closed.value };
  let looked = 0;
  while (open.length > 0) {
    // the most promising part last; depth first among equals, so that plans are found early
    let at = open.length - 1;
    for (let i = open.length - 2; i >= 0 && best !== null; i--)
      if (compare((open[i] as Part).bound, (open[at] as Part).bound) > 0) at = i;
    const part = open[at] as Part;
    if (best !== null && compare(part.bound, (best as { value: bigint[] }).value) <= 0) break;
    const gapOnly = brokenBy(problem, part.choice) === null;
    if (looked++ >= limit || (gapOnly && problem.node.length > SMALL) || progress.shouldStop()) {
      const found =
        (best as { choice: Int32Array; value: bigint[] } | null) ??
        (limit > LAST ? quietPlan(problem, levels) : null);
      const bound = open.reduce((most, { bound }) => (compare(bound, most) > 0 ? bound : most), part.bound);
      return {
        choice: found?.choice ?? null,
        value: found?.value ?? null,
        bound,
        complete: false,
        levels: null,
        face: null,
      };
    }
    open.splice(at, 1);
    const broken = brokenBy(problem, part.choice);
    const splits = broken === null ? moveOrStay(problem, part.split) : splitsOf(problem, part, broken);
    for (const keep of splits) if (!progress.shouldStop()) consider(narrowed(problem, part.face, keep));
    // a part whose halves were not looked at to the end is still open
    if (progress.shouldStop()) open.push(part);
  }
  const found = best as { choice: Int32Array; value: bigint[] } | null;
  return {
    choice: found?.choice ?? null,
    value: found?.value ?? null,
    bound: found?.value ?? null,
    complete: true,
    levels: null,
    face: null,
  };
}

/** One cap whose price alone leaves a gap: the plans at its price, and the cheapest way between them. */
function underOneCap(problem: Problem, progress: Progress): SearchResult | null {
  const best = recappedFrom(problem, progress);
  if (best === null) return null;
  const { priced, found } = best;
  const proved = found.dual ? provedPlan(priced, problem) : null;
  const choice = proved?.choice ?? found.choice;
  const value = problem.levels.map(({ values }) => totalOf(values, choice));
  return { choice, value, bound: value, complete: true, levels: proved?.levels ?? null, face: null };
}

const lower = (a: bigint[], b: bigint[]): bigint[] => (compare(a, b) <= 0 ? a : b);

/** Any plan that keeps all rules, as one programme. */
function anyInCore(problem: Problem, face: Face, closeCore: CloseCore): Int32Array | 'none' | null {
  const nothing = new Float64Array(problem.node.length);
  return bestInCore(problem, face, nothing, 0, nothing, [], closeCore);
}

/** Parts looked at for a plan of any value once the time is over. */
const LAST = 20;

/** A plan that keeps every rule and moves few people, however much better others are; null if none is found soon. */
function quietPlan(
  problem: Problem,
  levels: Problem['levels'],
): { choice: Int32Array; value: bigint[] } | null {
  const fewest = [{ name: 'moves', values: movesOf(problem) }];
  const { choice } = search(problem, { shouldStop: () => false }, fewest, LAST);
  return choice && { choice, value: levels.map(({ values }) => totalOf(values, choice)) };
}

/** The first gap closed as far as it goes; levels after an open one have no bound. */
function closedAt(
  problem: Problem,
  levels: Problem['levels'],
  gap: Gap,
  best: { choice: Int32Array },
  closeCore: CloseCore | undefined,
): SearchResult {
  const { choice, proven, bound } = closeGap(problem, levels, gap, best.choice, closeCore);
  const value = levels.map(({ values }) => totalOf(values, choice));
  const most = value.map((sum, l) => (l < proven ? sum : l === gap.level ? bound : UNKNOWN));
  return { choice, value, bound: most, complete: proven === levels.length, levels: null, face: null };
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
      const split = free[0] as number;
      return [
        (e, k) => e !== split || !isMove(problem, e, k),
        (e, k) => e !== split || isMove(problem, e, k),
      ];
    }
  }
}

const moveOrStay = (problem: Problem, person: number): Keep[] => [
  (e, k) => e !== person || !isMove(problem, e, k),
  (e, k) => e !== person || isMove(problem, e, k),
];

function mustMove(problem: Problem, { view }: Face, e: number): boolean {
  for (let j = view.start[e] as number; j < (view.start[e + 1] as number); j++)
    if (!isMove(problem, e, view.option === null ? j : (view.option[j] as number))) return false;
  return true;
}

export function compare(a: readonly bigint[], b: readonly bigint[]): number {
  for (let l = 0; l < a.length; l++) if (a[l] !== b[l]) return (a[l] as bigint) > (b[l] as bigint) ? 1 : -1;
  return 0;
}

/** Which side rules cannot hold together: each one without which the rest could hold stays. */
export function clashOf(
  problem: Problem,
  progress: Progress,
): { caps: number[]; kin: number[]; couples: number[] } {
  const holds = (caps: number[], kin: number[], couples: number[]): boolean => {
    const less: Problem = {
      ...problem,
      caps: caps.map((c) => problem.caps[c] as Problem['caps'][number]),
      kin: kin.map((i) => problem.kin[i] as Tie),
      couples: couples.map((i) => problem.couples[i] as Tie),
    };
    const found = search(less, progress, [], 500);
    return found.choice !== null || !found.complete;
  };
  const clash = {
    caps: problem.caps.map((_, c) => c),
    kin: problem.kin.map((_, i) => i),
    couples: problem.couples.map((_, i) => i),
  };
  for (const kind of ['caps', 'kin', 'couples'] as const)
    for (const index of [...clash[kind]]) {
      const without = { ...clash, [kind]: clash[kind].filter((other) => other !== index) };
      if (!holds(without.caps, without.kin, without.couples)) clash[kind] = without[kind];
    }
  return clash;
}

/** People who have no way to keep their post, among those a cap counts. */
export function forcedMovers(problem: Problem, c: number): number[] {
  const everyone = Int32Array.from({ length: problem.people }, (_, e) => problem.start[e] as number);
  const face = possibleFace(problem);
  return moversOf(problem, c, everyone).filter((e) => mustMove(problem, face, e));
}
