/** What a gap leaves undecided, as a small integer programme: options too dear to be in any better plan are fixed away first. */
import type { Face } from '#optimise/levels.ts';
import { bottomUp } from '#optimise/network.ts';
import type { Problem, Tie } from '#optimise/problem.ts';
import { brokenBy, isMove, labelOf } from '#optimise/sides.ts';

/** Solves a programme in LP text: the variables that are 1, 'none' if there is no solution, null if that took too long. */
export type CloseCore = (programme: string) => number[] | 'none' | null;

/** A sum over the people that must be met exactly: an earlier level at the value it was closed with. */
export type Held = { values: ArrayLike<number>; sum: number };

/** More undecided options than this are left to the bound. */
const SMALL = 60_000;

/**
 * The best plan for `values` among the plans whose every option loses at most `slack` (`loss` per option of the problem). The variables are
 * the options of people who have more than one left. 'none': no such plan; null: too large, or given up. The options of
 * `kept` stay whatever they lose.
 */
export function bestInCore(
  problem: Problem,
  { view, bounds }: Face,
  loss: Float64Array,
  slack: number,
  values: ArrayLike<number>,
  held: Held[],
  closeCore: CloseCore,
  kept: Int32Array | null = null,
): Int32Array | 'none' | null {
  const { people, posts, root, parent, node } = problem;
  const choice = new Int32Array(people);
  const open: number[] = [];
  const people_: string[] = [];
  const owner = new Map<number, number>();
  const leftOf: number[][] = [];
  for (let e = 0; e < people; e++) {
    const left: number[] = [];
    for (let j = view.start[e] as number; j < (view.start[e + 1] as number); j++) {
      const k = view.option === null ? j : (view.option[j] as number);
      if ((loss[k] as number) <= slack || k === kept?.[e]) left.push(k);
    }
    if (left.length === 0) return 'none';
    leftOf.push(left);
    choice[e] = left[0] as number;
    if (left.length === 1) continue;
    for (const k of left) owner.set(k, e);
    open.push(...left);
    people_.push(`${left.map((k) => `x${k}`).join(' + ')} = 1`);
  }
  if (open.length > SMALL) return null;
  const rows = [...people_];
  // one term per open option, and what everybody who is decided adds on their own
  const sumOf = (worth: (e: number, k: number) => number): { terms: string; fixed: number } => {
    const terms: string[] = [];
    let fixed = 0;
    for (const k of open) {
      const w = worth(owner.get(k) as number, k);
      if (w !== 0) terms.push(`${w < 0 ? '-' : '+'} ${Math.abs(w)} x${k}`);
    }
    for (let e = 0; e < people; e++) {
      const k = choice[e] as number;
      if (!owner.has(k)) fixed += worth(e, k);
    }
    return { terms: terms.join('\n '), fixed };
  };
  const row = (
    worth: (e: number, k: number) => number,
    relation: '<=' | '>=' | '=',
    limit: number,
  ): boolean => {
    const { terms, fixed } = sumOf(worth);
    if (terms !== '') rows.push(`${terms} ${relation} ${limit - fixed}`);
    else if (relation === '<=' ? fixed > limit : relation === '>=' ? fixed < limit : fixed !== limit)
      return false;
    return true;
  };
  // posts and groups: everyone open by node, everyone decided as a number
  const terms: string[][] = Array.from({ length: root }, () => []);
  const fixed = new Int32Array(root);
  for (const k of open)
    for (let n = node[k] as number; n !== root; n = parent[n] as number) terms[n]?.push(`x${k}`);
  for (let e = 0; e < people; e++) {
    if (owner.has(choice[e] as number)) continue;
    for (let n = node[choice[e] as number] as number; n !== root; n = parent[n] as number)
      (fixed[n] as number)++;
  }
  for (const n of bottomUp(problem)) {
    const inside = terms[n] as string[];
    const room = (bounds.high[n] as number) - (fixed[n] as number);
    const need = (bounds.low[n] as number) - (fixed[n] as number);
    if (room < 0 || need > inside.length) return 'none';
    if (inside.length === 0) continue;
    const sum = inside.join('\n + ');
    if (room < inside.length || n >= posts) rows.push(`${sum} <= ${room}`);
    if (need > 0) rows.push(`${sum} >= ${need}`);
  }
  const one = (yes: boolean) => (yes ? 1 : 0);
  for (const { member, max } of problem.caps)
    if (!row((e, k) => one((member === null || member[e] === 1) && isMove(problem, e, k)), '<=', max))
      return 'none';
  // a tie is about two people, and about the labels that one of them still can have
  const tieRows = (tie: Tie, signOfB: 1 | -1, relation: '<=' | '=', limit: number): boolean => {
    const where = (k: number) => (node[k] === root ? -2 : labelOf(problem, tie, k));
    const [a, b] = [leftOf[tie.a] as number[], leftOf[tie.b] as number[]];
    for (const label of new Set([...a, ...b].map(where))) {
      if (label === -1 || (label === -2 && signOfB === 1)) continue;
      const here = (k: number) => where(k) === label;
      const inside = [...a.filter(here), ...b.filter(here)].filter((k) => owner.has(k));
      const fixedAt = (e: number, list: number[]) =>
        one(list.length === 1 && here(list[0] as number) && !owner.has(choice[e] as number));
      const fixedSum = fixedAt(tie.a, a) + signOfB * fixedAt(tie.b, b);
      if (inside.length > 0) {
        const signs = inside.map((k) => `${owner.get(k) === tie.b && signOfB < 0 ? '-' : '+'} x${k}`);
        rows.push(`${signs.join(' ')} ${relation} ${limit - fixedSum}`);
      } else if (relation === '=' ? fixedSum !== limit : fixedSum > limit) return false;
    }
    return true;
  };
  for (const tie of problem.kin) if (!tieRows(tie, 1, '<=', 1)) return 'none';
  for (const tie of problem.couples) if (!tieRows(tie, -1, '=', 0)) return 'none';
  for (const { values: before, sum } of held)
    if (!row((_, k) => before[k] as number, '=', sum)) return 'none';
  if (open.length > 0) {
    const { terms: objective } = sumOf((_, k) => values[k] as number);
    const programme = `Maximize\n ${objective || `0 x${open[0]}`}\nSubject To\n ${rows.join('\n ')}\nBinary\n ${open.map((k) => `x${k}`).join('\n ')}\nEnd\n`;
    const ones = closeCore(programme);
    if (ones === null || ones === 'none') return ones;
    for (const k of ones) choice[owner.get(k) as number] = k;
  }
  return keepsAll(problem, bounds, choice) ? choice : null;
}

/** The answer came from outside and in floating point: it is recounted before anybody relies on it. */
function keepsAll(problem: Problem, bounds: Face['bounds'], choice: Int32Array): boolean {
  const { root, parent, node } = problem;
  const flow = new Int32Array(root);
  for (const k of choice)
    for (let n = node[k] as number; n !== root; n = parent[n] as number) (flow[n] as number)++;
  const within = flow.every((f, n) => f >= (bounds.low[n] as number) && f <= (bounds.high[n] as number));
  return within && brokenBy(problem, choice) === null;
}
