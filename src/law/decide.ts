/** What a rule says about some facts, without words: the heart that evaluation, proof and index classes share. */
import type { Values } from '#law/condition.ts';
import type { FactName, Facts } from '#law/facts.ts';
import { type Clause, type Exception, inForce, type Rule, type Tested, type Unknown } from '#law/law.ts';
import type { Level, Stage, Status, TextPair } from '#law/rule.ts';
import { missingIn, truthOf } from '#law/truth.ts';

export type Finding = {
  status: Status;
  level: Level;
  missing: readonly FactName[];
  /** the clause, row or exception it comes from */
  key: string | null;
  message: TextPair | null;
};
export type Decision = Finding & {
  exception: string | null;
  /** the figures that the exception puts in place of the rule's own */
  figures?: Values;
  /** every clause that was looked at, the worst first */
  parts: readonly Finding[];
};

const weight: Record<Level, number> = { blokir: 3, perlu_persetujuan: 2, peringatan: 1 };
const order: Record<Level, number> = { peringatan: 0, perlu_persetujuan: 1, blokir: 2 };

/** How much a finding stands in the way; a failed warning weighs less than an unknown that blocks. */
export function gravity(finding: { status: Status; level: Level }): number {
  if (finding.status === 'tidak_berlaku') return -1;
  if (finding.status === 'lulus') return 0;
  return weight[finding.level] * 2 - (finding.status === 'gagal' ? 0 : 1);
}

export function decide(rule: Rule, facts: Facts, values: Values, on: string, stage: Stage): Decision {
  const notHere = (key: string): Decision => alone(rule, 'tidak_berlaku', key);
  if (!rule.tested.has(stage)) return notHere('diuji_pada');
  const { berlaku_untuk } = rule.text;
  if (
    berlaku_untuk &&
    facts.statusPegawai !== undefined &&
    !berlaku_untuk.includes(facts.statusPegawai as 'PNS')
  )
    return notHere('berlaku_untuk');
  const applies = rule.applies === null ? true : truthOf(rule.applies, facts, values);
  if (applies === false) return notHere('berlaku_bila');
  const decision = withExceptions(rule, facts, values, on, stage);
  if (
    applies === undefined &&
    rule.applies &&
    decision.status !== 'lulus' &&
    decision.status !== 'tidak_berlaku'
  ) {
    const missing = union(missingIn(rule.applies, facts, values), decision.missing);
    return { ...decision, status: 'belum_diketahui', missing, message: null };
  }
  return decision;
}

const alone = (rule: Rule, status: Status, key: string): Decision => ({
  status,
  level: rule.level,
  missing: [],
  key,
  message: null,
  exception: null,
  parts: [],
});

/**
 * Exceptions in their order; the first that applies speaks. One that may apply (its facts are absent) matters only if it
 * would change the result.
 */
function withExceptions(rule: Rule, facts: Facts, values: Values, on: string, stage: Stage): Decision {
  const possible: Decision[] = [];
  const missing: FactName[] = [];
  for (const exception of ordered(rule.exceptions)) {
    if (!inForce(exception, on)) continue;
    const truth = truthOf(exception.when, facts, values);
    if (truth === false) continue;
    const spoken = excepted(rule, exception, facts, values, stage);
    if (truth) return settled(possible, spoken, missing);
    possible.push(spoken);
    missing.push(...missingIn(exception.when, facts, values));
  }
  return settled(possible, general(rule, facts, values, stage), missing);
}

export const ordered = (exceptions: readonly Exception[]): readonly Exception[] =>
  [...exceptions].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));

function settled(possible: readonly Decision[], certain: Decision, missing: readonly FactName[]): Decision {
  const other = possible.find((one) => one.status !== certain.status || one.level !== certain.level);
  if (!other) return certain;
  const worse = gravity(other) > gravity(certain) ? other : certain;
  return { ...worse, status: 'belum_diketahui', missing: union(missing, certain.missing), message: null };
}

function excepted(rule: Rule, exception: Exception, facts: Facts, values: Values, stage: Stage): Decision {
  if (exception.values) {
    const decision = general(rule, facts, { ...values, ...exception.values }, stage);
    return {
      ...decision,
      exception: exception.name,
      figures: exception.values,
      message: exception.message ?? decision.message,
    };
  }
  const level = capped(exception.level, rule.tested, stage);
  const status = exception.outcome ?? 'lulus';
  return {
    status,
    level,
    missing: [],
    key: null,
    message: exception.message,
    exception: exception.name,
    parts: [],
  };
}

function general(rule: Rule, facts: Facts, values: Values, stage: Stage): Decision {
  const parts: Finding[] = [];
  for (const clause of rule.clauses) {
    const found = finding(clause, facts, values, stage);
    if (found) parts.push(found);
  }
  if (rule.rows.length > 0) parts.push(tabled(rule, facts, values, stage));
  parts.sort((a, b) => gravity(b) - gravity(a));
  const worst = parts[0] ?? {
    status: 'tidak_berlaku',
    level: rule.level,
    missing: [],
    key: null,
    message: null,
  };
  const silent = worst.status === 'lulus' || worst.status === 'tidak_berlaku';
  const level = silent ? capped(rule.level, rule.tested, stage) : worst.level;
  return { ...worst, level, exception: null, parts };
}

function finding(clause: Clause, facts: Facts, values: Values, stage: Stage): Finding | null {
  if (!clause.tested.has(stage)) return null;
  const level = capped(clause.level, clause.tested, stage);
  const base = { level, key: clause.key, message: clause.message };
  const applies = clause.applies === null ? true : truthOf(clause.applies, facts, values);
  if (applies === false) return { ...base, status: 'tidak_berlaku', missing: [] };
  const truth = clause.condition === null ? undefined : truthOf(clause.condition, facts, values);
  const status: Status = clause.outcome ?? (truth === undefined ? clause.unknown : truth ? 'lulus' : 'gagal');
  const missing = truth === undefined && clause.condition ? missingIn(clause.condition, facts, values) : [];
  if (applies === undefined && clause.applies && status !== 'lulus')
    return {
      ...base,
      status: clause.unknown,
      missing: union(missingIn(clause.applies, facts, values), missing),
    };
  return { ...base, status, missing };
}

/** The row that applies; while an input is absent, all rows that still may, and a result only if they agree. */
function tabled(rule: Rule, facts: Facts, values: Values, stage: Stage): Finding {
  const open: Clause[] = [];
  const missing = new Set<FactName>();
  for (const row of rule.rows) {
    const truth = row.applies === null ? true : truthOf(row.applies, facts, values);
    if (truth) return { ...(finding({ ...row, applies: null }, facts, values, stage) as Finding) };
    if (truth === undefined && row.applies) {
      open.push(row);
      for (const name of missingIn(row.applies, facts, values)) missing.add(name);
    }
  }
  const found = open.map((row) => finding({ ...row, applies: null }, facts, values, stage) as Finding);
  const [first] = found;
  if (first && found.every((one) => one.status === first.status && one.level === first.level)) return first;
  const worst = [...found].sort((a, b) => gravity(b) - gravity(a))[0];
  const unknown: Unknown = rule.text.bila_data_tidak_ada;
  return {
    status: unknown,
    level: worst?.level ?? capped(rule.level, rule.tested, stage),
    missing: union([...missing], worst?.missing ?? []),
    key: 'tabel',
    message: null,
  };
}

function capped(level: Level, tested: Tested, stage: Stage): Level {
  const cap = tested.get(stage) ?? null;
  return cap !== null && order[cap] < order[level] ? cap : level;
}

const union = (a: readonly FactName[], b: readonly FactName[]): FactName[] => [...new Set([...a, ...b])];
