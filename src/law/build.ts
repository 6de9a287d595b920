/** From a rule's text to a rule that runs: dates joined, names typed, and nothing allowed to block without an article. */

import { sha256 } from '#ground/canonical.ts';
import { addDays, type Day } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import {
  type Condition,
  conditionOf,
  type Domains,
  factsIn,
  Unusable,
  type Values,
  valuesIn,
} from '#law/condition.ts';
import { type FactName, isFact } from '#law/facts.ts';
import type { Clause, Dated, Exception, Rule, Tested } from '#law/law.ts';
import type { Basis, CellText, ClauseText, Level, RowText, RuleText, Stage } from '#law/rule.ts';

const mayBlock = (basis: Basis): boolean =>
  (basis.status === 'resmi' || basis.status === 'sekunder') && /\bPasal \d|\bLampiran\b/.test(basis.pasal);

export function ruleOf(file: string, content: string, text: RuleText, domains: Domains): Rule {
  const values = datedValues(file, text);
  const kinds: Values = Object.fromEntries([...values].map(([name, dated]) => [name, dated[0]?.value ?? 0]));
  const read = (key: string, condition: string): Condition =>
    readCondition(file, key, condition, kinds, domains);
  const basisAt = (key: string, given: Basis | number): Basis => pickBasis(file, key, text, given);
  const tested = testedOf(text.diuji_pada);

  const clause = (key: string, from: ClauseText): Clause => ({
    key,
    applies: from.bila === undefined ? null : read(`${key}.bila`, from.bila),
    condition: read(`${key}.syarat`, from.syarat),
    outcome: null,
    level: from.tingkat ?? text.tingkat,
    unknown: from.bila_data_tidak_ada ?? text.bila_data_tidak_ada,
    tested: from.diuji_pada ? testedOf(from.diuji_pada) : tested,
    message: from.pesan ?? null,
    basis: (from.dasar ?? []).map((n) => basisAt(`${key}.dasar`, n)),
  });
  const row = (key: string, from: RowText, inputs: readonly string[]): Clause => {
    if ((from.hasil === undefined) === (from.syarat === undefined))
      throw refuse('input', 'law.row', { file, key });
    for (const name of Object.keys(from.bila))
      if (!inputs.includes(name)) throw refuse('input', 'law.input', { file, key, name });
    const cells = Object.entries(from.bila).map(([name, cell]) => cellText(name, cell));
    return {
      key,
      applies: cells.length === 0 ? null : read(`${key}.bila`, cells.join(' dan ')),
      condition: from.syarat === undefined ? null : read(`${key}.syarat`, from.syarat),
      outcome: from.hasil ?? null,
      level: from.tingkat ?? text.tingkat,
      unknown: text.bila_data_tidak_ada,
      tested,
      message: from.pesan ?? null,
      basis: (from.dasar ?? []).map((n) => basisAt(`${key}.dasar`, n)),
    };
  };

  const clauses =
    text.umum === undefined
      ? []
      : typeof text.umum === 'string'
        ? [clause('umum', { syarat: text.umum })]
        : text.umum.map((from, i) => clause(`umum[${i + 1}]`, from));
  const rows = (text.tabel?.baris ?? []).map((from, i) =>
    row(`tabel.baris[${i + 1}]`, from, text.tabel?.masukan ?? []),
  );
  for (const name of text.tabel?.masukan ?? [])
    if (!isFact(name)) throw refuse('input', 'law.fact', { file, key: 'tabel.masukan', name });
  if (clauses.length + rows.length === 0) throw refuse('input', 'law.empty', { file });

  const exceptions = (text.pengecualian ?? []).map((from, i): Exception => {
    const key = `pengecualian[${i + 1}]`;
    if ((from.hasil === undefined) === (from.nilai === undefined))
      throw refuse('input', 'law.exception', { file, key });
    for (const [name, value] of Object.entries(from.nilai ?? {}))
      if (kinds[name] === undefined || typeof kinds[name] !== typeof value)
        throw refuse('input', 'law.value', { file, key: `${key}.nilai`, name });
    return {
      name: from.nama,
      when: read(`${key}.bila`, from.bila),
      outcome: from.hasil ?? null,
      values: from.nilai ?? null,
      level: from.tingkat ?? text.tingkat,
      order: from.urutan ?? null,
      from: from.berlaku?.dari ?? text.berlaku.dari,
      to: from.berlaku ? (from.berlaku.sampai ?? null) : (text.berlaku.sampai ?? null),
      basis: basisAt(`${key}.dasar`, from.dasar),
      message: from.pesan ?? null,
    };
  });
  const applies = text.berlaku_bila === undefined ? null : read('berlaku_bila', text.berlaku_bila);
  const rule: Rule = {
    id: text.id,
    file,
    version: sha256(content),
    text,
    from: text.berlaku.dari,
    to: text.berlaku.sampai ?? null,
    scope: text.lingkup,
    level: text.tingkat,
    tested,
    applies,
    values,
    clauses,
    rows,
    exceptions,
    facts: factsOf(text, applies, [...clauses, ...rows], exceptions),
  };
  refuseBlocks(rule);
  return rule;
}

function readCondition(file: string, key: string, text: string, kinds: Values, domains: Domains): Condition {
  try {
    return conditionOf(text, kinds, domains);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    if (error.what === 'unknown') throw refuse('input', 'law.fact', { file, key, name: error.about });
    throw refuse('input', `law.condition.${error.what}`, { file, key, about: error.about });
  }
}

/** A table cell in words: `>= 80 dan < 90` is about the column's fact, `ya` is the fact itself, a list is `dalam`. */
function cellText(name: string, cell: CellText): string {
  const word = (item: string | number) =>
    typeof item === 'number' || /^[A-Za-z_]\w*$/.test(item) ? `${item}` : `"${item}"`;
  if (Array.isArray(cell)) return `${name} dalam [${cell.map(word).join(', ')}]`;
  if (cell === true || cell === 'ya') return name;
  if (cell === false || cell === 'tidak') return `tidak ${name}`;
  if (typeof cell === 'string' && /^\s*(<=|>=|!=|≠|≤|≥|[=<>])/.test(cell))
    return cell
      .split(/\s+dan\s+/)
      .map((part) => `${name} ${part}`)
      .join(' dan ');
  return `${name} = ${word(cell as string | number)}`;
}

function pickBasis(file: string, key: string, text: RuleText, given: Basis | number): Basis {
  if (typeof given !== 'number') return given;
  const basis = text.dasar[given - 1];
  if (!basis) throw refuse('input', 'law.basis', { file, key, number: given, count: text.dasar.length });
  return basis;
}

function testedOf(list: RuleText['diuji_pada']): Tested {
  const tested = new Map<Stage, Level | null>();
  for (const item of list) {
    if (typeof item === 'string') tested.set(item, null);
    else for (const [stage, cap] of Object.entries(item)) tested.set(stage as Stage, cap ?? null);
  }
  return tested;
}

function datedValues(file: string, text: RuleText): Map<string, Dated[]> {
  const values = new Map<string, Dated[]>();
  for (const [name, list] of Object.entries(text.nilai ?? {})) {
    const key = `nilai.${name}`;
    if (isFact(name)) throw refuse('input', 'law.name', { file, key, name });
    const dated = list.map((item) => ({
      from: item.dari,
      to: item.sampai ?? null,
      value: item.isi,
      basis: pickBasis(file, key, text, item.dasar),
    }));
    if (new Set(dated.map((item) => (Array.isArray(item.value) ? 'list' : typeof item.value))).size > 1)
      throw refuse('input', 'law.value', { file, key, name });
    refuseDates(file, key, dated, text.berlaku.dari, text.berlaku.sampai ?? null);
    values.set(name, dated);
  }
  return values;
}

/** Periods that follow each other day by day from the first day of the rule to its last. */
export function refuseDates(
  file: string,
  key: string,
  periods: readonly { from: Day; to: Day | null }[],
  first: Day,
  last: Day | null,
): void {
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1));
  let expected: Day | null = first;
  for (const [i, period] of sorted.entries()) {
    if (period.to !== null && period.to < period.from)
      throw refuse('input', 'law.dates.backwards', { file, key, from: period.from, to: period.to });
    if (expected === null || (i > 0 && period.from < expected))
      throw refuse('input', 'law.dates.overlap', { file, key, day: period.from });
    if (period.from > expected) throw refuse('input', 'law.dates.gap', { file, key, day: expected });
    expected = period.to === null ? null : addDays(period.to, 1);
  }
  if (expected !== null && (last === null || expected <= last))
    throw refuse('input', 'law.dates.gap', { file, key, day: expected });
}

/** A rule may block only on an article of a regulation (status resmi or sekunder), and so must the figures it leans on. */
function refuseBlocks(rule: Rule): void {
  const { file } = rule;
  const own = rule.text.dasar;
  const check = (key: string, level: Level, basis: readonly Basis[], conditions: (Condition | null)[]) => {
    if (level !== 'blokir') return;
    if (!(basis.length > 0 ? basis : own).some(mayBlock)) throw refuse('input', 'law.block', { file, key });
    for (const condition of conditions)
      for (const name of condition ? valuesIn(condition) : [])
        for (const dated of rule.values.get(name) ?? [])
          if (!mayBlock(dated.basis)) throw refuse('input', 'law.block', { file, key: `nilai.${name}` });
  };
  for (const clause of [...rule.clauses, ...rule.rows])
    check(clause.key, clause.level, clause.basis, [clause.condition, clause.applies]);
  for (const [i, exception] of rule.exceptions.entries())
    if (exception.outcome === 'gagal')
      check(`pengecualian[${i + 1}]`, exception.level, [exception.basis], [exception.when]);
}

function factsOf(
  text: RuleText,
  applies: Condition | null,
  clauses: readonly Clause[],
  exceptions: readonly Exception[],
): FactName[] {
  const names = new Set<FactName>(text.berlaku_untuk ? ['statusPegawai'] : []);
  const add = (condition: Condition | null) => {
    if (condition) for (const name of factsIn(condition)) names.add(name);
  };
  add(applies);
  for (const clause of clauses) {
    add(clause.applies);
    add(clause.condition);
  }
  for (const exception of exceptions) add(exception.when);
  return [...names];
}
