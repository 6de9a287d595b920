/** Asks one rule about some facts on a day and at a stage, and answers with the figures it used and a sentence. */

import { canonical } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Value, Values } from '#law/condition.ts';
import { type Decision, decide, type Finding } from '#law/decide.ts';
import type { FactName, Facts, FactValue } from '#law/facts.ts';
import { findRule, type Law, type Rule, valuesOn } from '#law/law.ts';
import { sentenceOfFinding } from '#law/message.ts';
import { refuseTable } from '#law/prove.ts';
import type { Basis, Level, Stage, Status, TextPair } from '#law/rule.ts';

export type RuleResult = {
  rule: string;
  title: TextPair;
  /** SHA-256 of the rule's file */
  version: string;
  status: Status;
  level: Level;
  /** absent facts that keep it from being known */
  missing: readonly FactName[];
  /** the facts the rule read, as far as they are known */
  facts: Readonly<Partial<Record<FactName, FactValue>>>;
  /** the figures in force that day, policy included */
  values: Values;
  exception: string | null;
  message: TextPair;
  /** every condition of the rule that was looked at, the worst first */
  parts: readonly { status: Status; level: Level; message: TextPair }[];
  basis: readonly Basis[];
};

export type When = { on: Day; stage: Stage; parameters?: Values };

export function evaluateRule(law: Law, ruleId: string, facts: Facts, when: When): RuleResult {
  const rule = findRule(law, ruleId, when.on);
  if (!rule) return outOfForce(law, ruleId);
  const values = valuesWith(law, rule, when.on, when.parameters);
  return resultOf(law, rule, facts, values, decide(rule, facts, values, when.on, when.stage));
}

/** A rule about the plan or a step of the process (R09, R10, R21 and later), asked at its own first stage unless told. */
export function judgeProcess(
  law: Law,
  ruleId: string,
  facts: Facts,
  on: Day,
  more: { stage?: Stage; parameters?: Values } = {},
): RuleResult {
  const rule = findRule(law, ruleId, on);
  const stage = more.stage ?? [...(rule?.tested.keys() ?? [])][0] ?? 'sk';
  return evaluateRule(law, ruleId, facts, {
    on,
    stage,
    ...(more.parameters ? { parameters: more.parameters } : {}),
  });
}

/** The figures of a rule on a day, refusing a policy that names a figure the rule has not or that breaks its table. */
export function valuesWith(law: Law, rule: Rule, on: Day, parameters: Values = {}): Values {
  const key = `${on} ${canonical(parameters)}`;
  const known = proved.get(rule) ?? new Map<string, Values>();
  proved.set(rule, known);
  const found = known.get(key) ?? overridden(law, rule, on, parameters);
  known.set(key, found);
  return found;
}

/** A policy's figures are proved once per rule, not once per person. */
const proved = new WeakMap<Rule, Map<string, Values>>();

function overridden(law: Law, rule: Rule, on: Day, parameters: Values): Values {
  const own = valuesOn(rule, on);
  if (Object.keys(parameters).length === 0) return own;
  const keys = rule.text.kunci_kebijakan ?? {};
  const set: Record<string, Value> = {};
  for (const [given, value] of Object.entries(parameters)) {
    const name = keys[given] ?? given;
    const kind = own[name];
    if (kind === undefined) {
      const known = [...Object.keys(own), ...Object.keys(keys)].join(', ') || '–';
      throw refuse('input', 'law.parameter.unknown', { rule: rule.id, name: given, known });
    }
    if (typeof kind !== typeof value)
      throw refuse('input', 'law.parameter.kind', { rule: rule.id, name: given, expected: String(kind) });
    set[name] = value;
  }
  const values = valuesOn(rule, on, set);
  refuseTable(rule, law.domains, values);
  return values;
}

/** One dated figure of a rule: the clock of the objection window, the months of the minimum tenure. */
export function parameterOf(law: Law, ruleId: string, name: string, on: Day, parameters: Values = {}): Value {
  const rule = findRule(law, ruleId, on);
  const value = rule ? valuesWith(law, rule, on, parameters)[name] : undefined;
  if (value === undefined) throw refuse('input', 'law.parameter.unknown', { rule: ruleId, name, known: '–' });
  return value;
}

/** As `parameterOf`, for a figure. */
export function figureOf(law: Law, ruleId: string, name: string, on: Day, parameters: Values = {}): number {
  const value = parameterOf(law, ruleId, name, on, parameters);
  if (typeof value !== 'number')
    throw refuse('input', 'law.parameter.kind', { rule: ruleId, name, expected: '0' });
  return value;
}

export function resultOf(law: Law, rule: Rule, facts: Facts, own: Values, decision: Decision): RuleResult {
  const values = decision.figures ? { ...own, ...decision.figures } : own;
  const used: Partial<Record<FactName, FactValue>> = {};
  for (const name of rule.facts) {
    const value = facts[name];
    if (value !== undefined) used[name] = value;
  }
  const say = (finding: Finding) => sentenceOfFinding(law, rule, finding, facts, values);
  return {
    rule: rule.id,
    title: rule.text.judul,
    version: rule.version,
    status: decision.status,
    level: decision.level,
    missing: decision.missing,
    facts: used,
    values,
    exception: decision.exception,
    // sentences are made when they are read: most results of a province are only counted
    get message() {
      return say(decision);
    },
    get parts() {
      return decision.parts.map((part) => ({ status: part.status, level: part.level, message: say(part) }));
    },
    basis: rule.text.dasar,
  };
}

function outOfForce(law: Law, ruleId: string): RuleResult {
  const rule = law.rules.get(ruleId)?.[0];
  if (!rule) throw refuse('input', 'law.rule', { rule: ruleId });
  const silent = {
    status: 'tidak_berlaku',
    level: rule.level,
    missing: [],
    key: 'berlaku',
    message: null,
  } as const;
  return resultOf(law, rule, {}, {}, { ...silent, exception: null, parts: [] });
}
