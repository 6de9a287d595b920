/** The law once it is loaded: rules whose conditions are typed and whose tables and dates are proved, and the tables they lean on. */
import type { Day } from '#ground/day.ts';
import type { Condition, Domains, Value, Values } from '#law/condition.ts';
import type { FactName } from '#law/facts.ts';
import type { Basis, Level, RuleText, Stage, Status, TextPair } from '#law/rule.ts';
import type { Tables } from '#law/table.ts';

export type Unknown = 'belum_diketahui' | 'gagal' | 'tidak_berlaku';
/** The stages at which a rule is tested; a level there makes it milder, null leaves it as it is. */
export type Tested = ReadonlyMap<Stage, Level | null>;

/** One condition to be met: from `umum`, or a row of `tabel` (which `applies` in its own cell of the table). */
export type Clause = {
  key: string;
  applies: Condition | null;
  condition: Condition | null;
  /** a row that says its result outright */
  outcome: Status | null;
  level: Level;
  unknown: Unknown;
  tested: Tested;
  message: TextPair | null;
  basis: readonly Basis[];
};

export type Exception = {
  name: string;
  when: Condition;
  outcome: Status | null;
  values: Values | null;
  level: Level;
  order: number | null;
  from: Day;
  to: Day | null;
  basis: Basis;
  message: TextPair | null;
};

export type Dated = { from: Day; to: Day | null; value: Value; basis: Basis };

export type Rule = {
  id: string;
  file: string;
  /** SHA-256 of the file's text: which law was applied */
  version: string;
  text: RuleText;
  from: Day;
  to: Day | null;
  scope: RuleText['lingkup'];
  level: Level;
  tested: Tested;
  applies: Condition | null;
  values: ReadonlyMap<string, readonly Dated[]>;
  clauses: readonly Clause[];
  /** rows of the decision table; exactly one applies once its inputs are known */
  rows: readonly Clause[];
  exceptions: readonly Exception[];
  facts: readonly FactName[];
};

export type Law = {
  /** names the whole law of a day in the log */
  hash: string;
  rules: ReadonlyMap<string, readonly Rule[]>;
  tables: Tables;
  domains: Domains;
};

export const inForce = (period: { from: Day; to: Day | null }, on: Day): boolean =>
  period.from <= on && (period.to === null || on <= period.to);

/** The version of a rule in force on a day. */
export function findRule(law: Law, id: string, on: Day): Rule | undefined {
  return law.rules.get(id)?.find((rule) => inForce(rule, on));
}

/** The rules in force on a day, in the order of their ids. */
export function rulesOn(law: Law, on: Day): Rule[] {
  return [...law.rules.values()].flatMap((versions) => versions.filter((rule) => inForce(rule, on)));
}

/** The dated values of a rule on a day, with those a policy sets instead. */
export function valuesOn(rule: Rule, on: Day, parameters: Values = {}): Values {
  const values: Record<string, Value> = {};
  for (const [name, dated] of rule.values) {
    const found = dated.find((item) => inForce(item, on)) ?? dated[dated.length - 1];
    if (found) values[name] = parameters[name] ?? found.value;
  }
  return values;
}
