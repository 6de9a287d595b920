/** The independent judge of a plan: it trusts neither the solver nor its parser, and recounts feasibility, value and proof. */
import { createHash } from 'node:crypto';
import { isInfeasible } from '#judge/conflict.ts';
import { dualBound, wholeFace } from '#judge/proof.ts';
import { type Matter, moves, read, type Tie } from '#judge/read.ts';
import { checkStable } from '#judge/stable.ts';
import type { Verdict } from '#judge/verdict.ts';

type Bag = Record<string, unknown>;
const fail = (reason: string, exit: 1 | 2 = 1): Verdict => ({
  feasible: false,
  objective: null,
  bound: null,
  proved: [],
  reason,
  exit,
});

/** Judges a plan text against the bytes of its case. */
export function check(caseBytes: Uint8Array | string, planText: string): Verdict {
  let matter: Matter | Bag;
  let plan: Bag;
  try {
    plan = JSON.parse(planText) as Bag;
    matter = read(caseBytes, plan?.changes);
  } catch (error) {
    return fail(`unreadable: ${error instanceof Error ? error.message : error}`, 2);
  }
  if (plan?.format !== 'placement-plan/1') return fail('format: placement-plan/1', 2);
  const named = plan.case;
  if (typeof named !== 'string') return fail('format: case', 2);
  if (named !== '' && named !== createHash('sha256').update(caseBytes).digest('hex'))
    return fail('case.other');
  return 'start' in matter ? judge(matter as Matter, plan) : checkStable(matter, plan, fail);
}

/** Judges a plan of a case that has been read with the plan's changes. */
export function judge(m: Matter, plan: Bag): Verdict {
  if (JSON.stringify(plan.objectives) !== JSON.stringify(m.levels)) return fail('objectives');
  if (plan.status === 'infeasible')
    return isInfeasible(m, plan.conflict as Bag)
      ? { ...fail('infeasible'), exit: 3 }
      : fail('conflict.unproved');
  if (plan.status !== 'optimal' && plan.status !== 'feasible') return fail(`status: ${String(plan.status)}`);
  const chosen = chosenOptions(m, plan.assignment);
  if (typeof chosen === 'string') return fail(chosen);
  const broken = brokenRule(m, chosen);
  if (broken !== null) return fail(broken);
  return judgeValue(m, plan, chosen);
}

/** The option everyone takes, or what is wrong with the assignment. */
function chosenOptions(m: Matter, assignment: unknown): Int32Array | string {
  if (typeof assignment !== 'object' || assignment === null) return 'assignment';
  const bag = assignment as Bag;
  if (Object.keys(bag).length !== m.people.length) return 'assignment.people';
  const chosen = new Int32Array(m.people.length);
  for (let e = 0; e < chosen.length; e++) {
    const id = m.people[e] as string;
    if (!Object.hasOwn(bag, id)) return `assignment.missing: ${id}`;
    const value = bag[id];
    const to = value === null ? -1 : m.postIndex.get(value as string | number);
    let k = m.start[e] as number;
    const end = m.start[e + 1] as number;
    while (k < end && m.to[k] !== to) k++;
    if (k === end) return `assignment.option: ${id}`;
    chosen[e] = k;
  }
  return chosen;
}

const ends = (m: Matter, chosen: Int32Array, e: number): number => m.to[chosen[e] as number] as number;

/** The first rule the plan breaks, or null. */
function brokenRule(m: Matter, chosen: Int32Array): string | null {
  const held = new Float64Array(m.capacity.length);
  for (let e = 0; e < chosen.length; e++) {
    const p = ends(m, chosen, e);
    if (p >= 0) (held[p] as number)++;
  }
  for (let p = 0; p < held.length; p++)
    if ((held[p] as number) > (m.capacity[p] as number)) return `capacity: ${m.posts[p]}`;
  for (const group of m.groups) {
    let count = 0;
    for (const p of group.posts) count += held[p] as number;
    if (count < group.min || count > group.max) return `group: ${group.id}`;
  }
  for (const cap of m.caps) {
    let count = 0;
    for (const e of cap.people) if (moves(m, e, chosen[e] as number)) count++;
    if (count > cap.max) return `cap: ${cap.id}`;
  }
  for (let i = 0; i < m.kin.length; i++) {
    const [a, b] = labels(m.kin[i] as Tie, m, chosen);
    if (a !== undefined && a === b) return `kin: ${i}`;
  }
  for (let i = 0; i < m.couples.length; i++) {
    const tie = m.couples[i] as Tie;
    const [a, b] = labels(tie, m, chosen);
    const bothOut = ends(m, chosen, tie.a) < 0 && ends(m, chosen, tie.b) < 0;
    if (!bothOut && (a === undefined || a !== b)) return `couple: ${i}`;
  }
  return null;
}

const labels = (tie: Tie, m: Matter, chosen: Int32Array): [string | undefined, string | undefined] => [
  tie.label[ends(m, chosen, tie.a)],
  tie.label[ends(m, chosen, tie.b)],
];

function judgeValue(m: Matter, plan: Bag, chosen: Int32Array): Verdict {
  const objective = m.values.map((values) => {
    let sum = 0n;
    for (let e = 0; e < chosen.length; e++) sum += BigInt(values[chosen[e] as number] as number);
    return sum;
  });
  const shown = objective.map((sum) => (Number.isSafeInteger(Number(sum)) ? Number(sum) : String(sum)));
  const stated = plan.objective as unknown[];
  const wrongValue =
    !Array.isArray(stated) || stated.length !== shown.length || shown.some((v, l) => v !== stated[l]);
  const verdict: Verdict = {
    feasible: true,
    objective: shown,
    bound: null,
    proved: m.levels.map(() => false),
    reason: null,
    exit: 0,
  };
  if (wrongValue) return { ...verdict, reason: 'objective', exit: 1 };
  const bounds = plan.bound as unknown[];
  const certificate = (plan.certificate as Bag | null)?.levels ?? [];
  if (!Array.isArray(bounds) || bounds.length !== shown.length || !Array.isArray(certificate))
    return { ...verdict, reason: 'bound', exit: 1 };
  verdict.bound = bounds.map((value) => (typeof value === 'number' ? value : null));
  const face = wholeFace(m);
  for (let l = 0; l < m.levels.length; l++) {
    const level = certificate[l] as Bag | undefined;
    if (level === undefined || level.proof !== 'dual') break;
    const sum = level.name === m.levels[l] ? dualBound(m, m.values[l] as Int32Array, level, face) : 'name';
    if (sum === 'unsafe') break;
    if (typeof sum === 'string') return { ...verdict, reason: `proof ${m.levels[l]}: ${sum}`, exit: 1 };
    const scale = BigInt(level.scale as number);
    const floor = sum / scale - (sum % scale !== 0n && sum < 0n ? 1n : 0n);
    if (level.bound !== bounds[l] || typeof level.bound !== 'number' || BigInt(level.bound) !== floor)
      return { ...verdict, reason: `proof ${m.levels[l]}: bound`, exit: 1 };
    if (sum !== scale * (objective[l] as bigint)) break;
    verdict.proved[l] = true;
  }
  if (plan.status === 'optimal' && shown.some((v, l) => v !== bounds[l]))
    return { ...verdict, reason: 'status', exit: 1 };
  return verdict;
}
