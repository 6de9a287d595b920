/** The independent judge of a plan: it trusts neither the solver nor its parser, and recounts feasibility, value and proof. */
import { createHash } from 'node:crypto';
import { isInfeasible } from '#judge/conflict.ts';
import { type Matter, read, type Tie } from '#judge/read.ts';
import { checkStable } from '#judge/stable.ts';

export type Verdict = {
  feasible: boolean;
  objective: (number | string)[] | null;
  bound: (number | null)[] | null;
  proved: boolean[];
  /** null when nothing is wrong; otherwise a code and what it is about */
  reason: string | null;
  /** 0 holds · 1 wrong · 2 unreadable · 3 proven infeasible */
  exit: 0 | 1 | 2 | 3;
};

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
  if (!('start' in matter)) return checkStable(matter, plan, fail);
  const m = matter as Matter;
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
const moves = (m: Matter, e: number, k: number): boolean => (m.own[e] as number) >= 0 && m.to[k] !== m.own[e];

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
  const face = { alive: new Uint8Array(m.to.length).fill(1), held: new Map<string, number>() };
  for (const tie of m.couples)
    for (const e of [tie.a, tie.b])
      for (let k = m.start[e] as number; k < (m.start[e + 1] as number); k++)
        if ((m.to[k] as number) >= 0 && tie.label[m.to[k] as number] === undefined) face.alive[k] = 0;
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

type Face = { alive: Uint8Array; held: Map<string, number> };

/** The dual bound of a level at the stated prices; narrows the face to the options that are best at them. */
function dualBound(m: Matter, values: Int32Array, level: Bag, face: Face): bigint | string {
  const scale = level.scale as number;
  if (!Number.isSafeInteger(scale) || scale < 1) return 'scale';
  let sum = 0n;
  let unsafe = false;
  /** checks one price and adds what it multiplies; a row priced before is held at the number it was priced for */
  const priced = (row: string, price: unknown, max: number, min: number, free: boolean): number | null => {
    if (price === undefined || price === 0) return 0;
    if (!Number.isSafeInteger(price)) {
      unsafe = true;
      return 0;
    }
    const value = price as number;
    const before = face.held.get(row);
    const number = before ?? (value > 0 ? max : min);
    if (before === undefined && ((value < 0 && !free) || number === Number.POSITIVE_INFINITY)) return null;
    face.held.set(row, number);
    sum += BigInt(value) * BigInt(number);
    return value;
  };
  const at = new Float64Array(m.posts.length);
  const size = new Float64Array(m.posts.length);
  const maps = ['post', 'group', 'cap', 'kin', 'couple'].map((key) => (level[key] ?? {}) as Bag);
  const [post, group, cap, kin, couple] = maps as [Bag, Bag, Bag, Record<string, Bag>, Record<string, Bag>];
  let named = 0;
  const take = (bag: Bag, id: string): unknown => {
    if (!Object.hasOwn(bag, id)) return undefined;
    named++;
    return bag[id];
  };
  for (let p = 0; p < at.length; p++) {
    const price = priced(`post ${p}`, take(post, String(m.posts[p])), m.capacity[p] as number, 0, false);
    if (price === null) return `post ${m.posts[p]}`;
    at[p] = price;
    size[p] = Math.abs(price);
  }
  for (const g of m.groups) {
    const price = priced(`group ${g.id}`, take(group, g.id), g.max, g.min, true);
    if (price === null) return `group ${g.id}`;
    if (price !== 0)
      for (const p of g.posts) {
        (at[p] as number) += price;
        (size[p] as number) += Math.abs(price);
      }
  }
  const toll = new Float64Array(m.people.length);
  const tollSize = new Float64Array(m.people.length);
  for (const c of m.caps) {
    const price = priced(`cap ${c.id}`, take(cap, c.id), c.max, 0, false);
    if (price === null) return `cap ${c.id}`;
    for (const e of price === 0 ? [] : c.people) {
      (toll[e] as number) += price;
      (tollSize[e] as number) += Math.abs(price);
    }
  }
  if (named !== Object.keys(post).length + Object.keys(group).length + Object.keys(cap).length)
    return 'unknown id';
  const extra = new Map<number, { tie: Tie; prices: Bag; sign: number }[]>();
  const charge = (e: number, tie: Tie, prices: Bag, sign: number) => {
    extra.set(e, [...(extra.get(e) ?? []), { tie, prices, sign }]);
  };
  for (const [i, prices] of Object.entries(kin)) {
    const tie = m.kin[Number(i)];
    if (tie === undefined) return `kin ${i}`;
    for (const [value, price] of Object.entries(prices))
      if (priced(`kin ${i} ${value}`, price, 1, 0, false) === null) return `kin ${i}`;
    charge(tie.a, tie, prices, -1);
    charge(tie.b, tie, prices, -1);
  }
  for (const [i, prices] of Object.entries(couple)) {
    const tie = m.couples[Number(i)];
    if (tie === undefined) return `couple ${i}`;
    if (Object.values(prices).some((price) => !Number.isSafeInteger(price))) unsafe = true;
    charge(tie.a, tie, prices, -1);
    charge(tie.b, tie, prices, 1);
  }
  if (unsafe) return 'unsafe';
  const reduced = new Float64Array(m.to.length);
  let part = 0;
  for (let e = 0; e < m.people.length; e++) {
    let best = Number.NEGATIVE_INFINITY;
    const rows = extra.get(e);
    for (let k = m.start[e] as number; k < (m.start[e + 1] as number); k++) {
      if (face.alive[k] === 0) continue;
      const p = m.to[k] as number;
      let value = scale * (values[k] as number);
      let total = Math.abs(value);
      if (p >= 0) {
        value -= at[p] as number;
        total += size[p] as number;
      }
      if (toll[e] !== 0 && moves(m, e, k)) value -= toll[e] as number;
      total += tollSize[e] as number;
      if (rows !== undefined && p >= 0)
        for (const { tie, prices, sign } of rows) {
          const label = tie.label[p];
          const price = label !== undefined && Object.hasOwn(prices, label) ? (prices[label] as number) : 0;
          value += sign * price;
          total += Math.abs(price);
        }
      if (total > 2 ** 52) return 'unsafe';
      reduced[k] = value;
      if (value > best) best = value;
    }
    if (best === Number.NEGATIVE_INFINITY) return `no option: ${m.people[e]}`;
    for (let k = m.start[e] as number; k < (m.start[e + 1] as number); k++)
      if (reduced[k] !== best) face.alive[k] = 0;
    part += best;
    if (Math.abs(part) > 2 ** 51) {
      sum += BigInt(part);
      part = 0;
    }
  }
  return sum + BigInt(part);
}
