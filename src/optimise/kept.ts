/** Whether a plan still keeps every rule across posts when a few people take other options: only what concerns these few is looked at again. */
import type { Problem, Tie } from '#optimise/problem.ts';
import { type Held, isMove, keepsAll, moversOf, parts, paysKin, sharedBy } from '#optimise/sides.ts';

export type Taken = { who: number; option: number };

/** `taken`: who takes which option, the last word on each person counting. Asked thousands of times of one plan. */
export function keptBy(
  problem: Problem,
  held: Held,
  planned: Int32Array,
): (taken: readonly Taken[]) => boolean {
  const choice = planned.slice();
  const whole = keepsAll(problem, held, choice);
  const movers = problem.caps.map((_, c) => moversOf(problem, c, choice).length);
  const kin = tiesByPerson(problem.kin);
  const couples = tiesByPerson(problem.couples);
  const capKept = (c: number, changed: ReadonlySet<number>): boolean => {
    const { member, max } = problem.caps[c] as Problem['caps'][number];
    let count = movers[c] as number;
    for (const e of changed)
      if (member === null || member[e] === 1)
        count +=
          Number(isMove(problem, e, choice[e] as number)) - Number(isMove(problem, e, planned[e] as number));
    return held.caps.has(c) ? count === max : count <= max;
  };
  const kinKept = (i: number): boolean =>
    sharedBy(problem, problem.kin[i] as Tie, choice) < 0 && paysKin(problem, held, i, choice);
  const keeps = (changed: ReadonlySet<number>): boolean => {
    if (!whole) return keepsAll(problem, held, choice);
    for (const e of changed) {
      if (couples.get(e)?.some((i) => parts(problem, problem.couples[i] as Tie, choice))) return false;
      if (kin.get(e)?.some((i) => !kinKept(i))) return false;
    }
    return movers.every((_, c) => capKept(c, changed));
  };
  return (taken) => {
    const changed = new Set<number>();
    for (const { who, option } of taken) {
      choice[who] = option;
      changed.add(who);
    }
    const kept = keeps(changed);
    for (const e of changed) choice[e] = planned[e] as number;
    return kept;
  };
}

function tiesByPerson(ties: readonly Tie[]): ReadonlyMap<number, number[]> {
  const of = new Map<number, number[]>();
  ties.forEach(({ a, b }, i) => {
    for (const e of [a, b]) {
      const list = of.get(e);
      if (list) list.push(i);
      else of.set(e, [i]);
    }
  });
  return of;
}
