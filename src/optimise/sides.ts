/** The rules that cut across posts: caps on moves, kin who must be apart, couples who stay together. */
import type { Face } from '#optimise/levels.ts';
import { wholeFace } from '#optimise/levels.ts';
import type { Problem, Tie } from '#optimise/problem.ts';

/** The first rule a choice breaks. */
export type Broken =
  | { kind: 'cap'; index: number; movers: number[] }
  | { kind: 'kin'; index: number; label: number }
  | { kind: 'couple'; index: number };

export const hasSides = ({ caps, kin, couples }: Problem): boolean =>
  caps.length > 0 || kin.length > 0 || couples.length > 0;

export function isMove({ incumbent, node }: Problem, e: number, k: number): boolean {
  return (incumbent[e] as number) >= 0 && node[k] !== incumbent[e];
}

/** The label of the post an option leads to; −1 without post or label. */
export function labelOf({ node, root }: Problem, tie: Tie, k: number): number {
  const n = node[k] as number;
  return n === root ? -1 : (tie.label[n] as number);
}

/** Whether a couple is parted: neither both without a post nor both under one label. */
export function parts(problem: Problem, tie: Tie, choice: Int32Array): boolean {
  const [a, b] = [choice[tie.a] as number, choice[tie.b] as number];
  if (problem.node[a] === problem.root && problem.node[b] === problem.root) return false;
  const label = labelOf(problem, tie, a);
  return label < 0 || label !== labelOf(problem, tie, b);
}

/** The label under which two relatives sit together; −1 where they do not. */
export function sharedBy(problem: Problem, tie: Tie, choice: Int32Array): number {
  const label = labelOf(problem, tie, choice[tie.a] as number);
  return label >= 0 && label === labelOf(problem, tie, choice[tie.b] as number) ? label : -1;
}

export function brokenBy(problem: Problem, choice: Int32Array): Broken | null {
  for (let i = 0; i < problem.couples.length; i++)
    if (parts(problem, problem.couples[i] as Tie, choice)) return { kind: 'couple', index: i };
  for (let i = 0; i < problem.kin.length; i++) {
    const label = sharedBy(problem, problem.kin[i] as Tie, choice);
    if (label >= 0) return { kind: 'kin', index: i, label };
  }
  for (let c = 0; c < problem.caps.length; c++) {
    const movers = moversOf(problem, c, choice);
    if (movers.length > (problem.caps[c] as { max: number }).max) return { kind: 'cap', index: c, movers };
  }
  return null;
}

/** Rules priced on an earlier level: held at their number, and priced with either sign from then on. */
export type Held = { caps: Set<number>; kin: Set<number>[] };

/** Whether a choice keeps every rule, and those held at a number at just that number. */
export function keepsAll(problem: Problem, held: Held, choice: Int32Array): boolean {
  if (brokenBy(problem, choice) !== null) return false;
  for (const c of held.caps)
    if (moversOf(problem, c, choice).length !== (problem.caps[c] as { max: number }).max) return false;
  return held.kin.every((_, i) => paysKin(problem, held, i, choice));
}

/** Whether just one of two relatives sits under each label that their tie is priced at. */
export function paysKin(problem: Problem, held: Held, i: number, choice: Int32Array): boolean {
  const tie = problem.kin[i] as Tie;
  for (const label of held.kin[i] ?? [])
    if (
      (labelOf(problem, tie, choice[tie.a] as number) === label) ===
      (labelOf(problem, tie, choice[tie.b] as number) === label)
    )
      return false;
  return true;
}

/** The people a cap counts who move. */
export function moversOf(problem: Problem, c: number, choice: Int32Array): number[] {
  const { member } = problem.caps[c] as { member: Uint8Array | null };
  const movers: number[] = [];
  for (let e = 0; e < problem.people; e++)
    if ((member === null || member[e] === 1) && isMove(problem, e, choice[e] as number)) movers.push(e);
  return movers;
}

/** The face without the options that `keep` refuses. */
export function narrowed(problem: Problem, face: Face, keep: (e: number, k: number) => boolean): Face {
  const { view, bounds } = face;
  const start = new Int32Array(problem.people + 1);
  const option: number[] = [];
  for (let e = 0; e < problem.people; e++) {
    for (let j = view.start[e] as number; j < (view.start[e + 1] as number); j++) {
      const k = view.option === null ? j : (view.option[j] as number);
      if (keep(e, k)) option.push(k);
    }
    start[e + 1] = option.length;
  }
  return { view: { start, option: Int32Array.from(option) }, bounds };
}

/** 1 for each option that can never hold: a couple's into a post without the label. */
export function impossibleOptions(problem: Problem): Uint8Array {
  const { start, node, root, couples } = problem;
  const closed = new Uint8Array(node.length);
  for (const tie of couples)
    for (const e of [tie.a, tie.b])
      for (let k = start[e] as number; k < (start[e + 1] as number); k++)
        if (node[k] !== root && labelOf(problem, tie, k) < 0) closed[k] = 1;
  return closed;
}

/** The whole problem without what can never hold. */
export function possibleFace(problem: Problem): Face {
  const face = wholeFace(problem);
  if (problem.couples.length === 0) return face;
  const closed = impossibleOptions(problem);
  return narrowed(problem, face, (_, k) => closed[k] === 0);
}
