/** What the loader proves of each rule before it is used: no gap or overlap in its table, no two exceptions that meet, every example right. */
import { refuse } from '#ground/refusal.ts';
import type { Condition, Domains, Values } from '#law/condition.ts';
import { casesOf, cutsOf, emptyCut, samplesOf, showCase } from '#law/cover.ts';
import { decide, ordered } from '#law/decide.ts';
import { type FactName, type Facts, isFact, typeOfFact } from '#law/facts.ts';
import { inForce, type Rule, valuesOn } from '#law/law.ts';
import type { Stage } from '#law/rule.ts';
import { truthOf } from '#law/truth.ts';

/** The days on which something in the rule changes: one day of every stretch with the same figures. */
export function turningDays(rule: Rule): string[] {
  const days = new Set([rule.from]);
  for (const dated of rule.values.values()) for (const item of dated) days.add(item.from);
  for (const exception of rule.exceptions) days.add(exception.from);
  return [...days].filter((day) => inForce(rule, day)).sort();
}

/** Every combination of the table's inputs meets exactly one row, under the figures of every time (or the given ones). */
export function refuseTable(rule: Rule, domains: Domains, values?: Values): void {
  if (rule.rows.length === 0) return;
  for (const set of values ? [values] : turningDays(rule).map((day) => valuesOn(rule, day))) {
    const conditions = rule.rows.map((row) => row.applies).filter((one): one is Condition => one !== null);
    const cuts = cutsOf(conditions, set);
    for (const name of rule.text.tabel?.masukan ?? [])
      if (isFact(name) && !cuts.has(name)) cuts.set(name, emptyCut());
    const cases = casesOf(samplesOf(cuts, domains));
    if (cases === null) throw refuse('input', 'law.table.large', { file: rule.file });
    for (const facts of cases) {
      const hits = rule.rows.filter(
        (row) => row.applies === null || truthOf(row.applies, facts, set) === true,
      );
      if (hits.length === 1) continue;
      const example = showCase(facts);
      if (hits.length === 0) throw refuse('input', 'law.table.gap', { file: rule.file, example });
      const rows = hits.map((row) => row.key.replace(/\D/g, '')).join(', ');
      throw refuse('input', 'law.table.overlap', { file: rule.file, rows, example });
    }
  }
}

/** Two exceptions that can apply on the same day to the same person need an order, or nobody knows which one speaks. */
export function refuseExceptions(rule: Rule, domains: Domains): void {
  const list = ordered(rule.exceptions);
  for (const [i, one] of list.entries())
    for (const other of list.slice(i + 1)) {
      if (one.order !== null && other.order !== null && one.order !== other.order) continue;
      const day = [one.from, other.from].find((at) => inForce(one, at) && inForce(other, at));
      if (day === undefined) continue;
      const values = valuesOn(rule, day);
      const cases = casesOf(samplesOf(cutsOf([one.when, other.when], values), domains));
      if (cases === null)
        throw refuse('input', 'law.exceptions', {
          file: rule.file,
          one: one.name,
          other: other.name,
          example: '…',
        });
      for (const facts of cases)
        if (truthOf(one.when, facts, values) && truthOf(other.when, facts, values))
          throw refuse('input', 'law.exceptions', {
            file: rule.file,
            one: one.name,
            other: other.name,
            example: showCase(facts),
          });
    }
}

/** The examples of a rule are its tests: a rule that does not do what its author says is not loaded. */
export function refuseExamples(rule: Rule, domains: Domains): void {
  for (const [i, example] of rule.text.contoh.entries()) {
    const key = `contoh[${i + 1}]`;
    const on = example.pada ?? defaultDay(rule);
    if (!inForce(rule, on)) throw refuse('input', 'law.dates.outside', { file: rule.file, key, day: on });
    const stage = example.tahap ?? ([...rule.tested.keys()][0] as Stage);
    const facts = factsOfExample(rule.file, key, example.masukan, domains);
    const found = decide(rule, facts, valuesOn(rule, on), on, stage);
    const expected = example.tingkat ? `${example.hasil} (${example.tingkat})` : example.hasil;
    const got = example.tingkat ? `${found.status} (${found.level})` : found.status;
    if (got !== expected) throw refuse('input', 'law.example', { file: rule.file, key, expected, got });
  }
}

/** An example without a day is about the law as it was when its basis was last looked at. */
function defaultDay(rule: Rule): string {
  const seen = rule.text.dasar.map((basis) => basis.dilihat).sort();
  const last = seen[seen.length - 1] ?? rule.from;
  if (last < rule.from) return rule.from;
  return rule.to !== null && last > rule.to ? rule.to : last;
}

/** Checks the facts an example gives: known by name, of the right type, and of a value that exists. */
export function factsOfExample(
  file: string,
  key: string,
  given: Record<string, unknown>,
  domains: Domains,
): Facts {
  const facts: Partial<Record<FactName, unknown>> = {};
  for (const [name, raw] of Object.entries(given)) {
    if (!isFact(name)) throw refuse('input', 'law.fact', { file, key, name });
    const type = typeOfFact(name);
    const value = type.type === 'ya_tidak' && (raw === 'ya' || raw === 'tidak') ? raw === 'ya' : raw;
    const words = type.type === 'pilihan' ? (type.of ? domains[type.of] : (type.values ?? [])) : null;
    const right =
      type.type === 'bilangan'
        ? typeof value === 'number'
        : type.type === 'ya_tidak'
          ? typeof value === 'boolean'
          : typeof value === 'string' && (words === null || words.includes(value));
    if (!right) throw refuse('input', 'law.value', { file, key, name });
    facts[name] = value;
  }
  return facts as Facts;
}
