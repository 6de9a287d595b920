/** Reads the law from its files and refuses whatever would make it say two things, nothing, or more than its article allows. */
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { hashOf, sha256 } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { refuseDates, ruleOf } from '#law/build.ts';
import type { Domains } from '#law/condition.ts';
import { isFact } from '#law/facts.ts';
import type { Law, Rule } from '#law/law.ts';
import { placeholder } from '#law/message.ts';
import { refuseExamples, refuseExceptions, refuseTable } from '#law/prove.ts';
import { RuleText, type TextPair } from '#law/rule.ts';
import { contents, type TableId, type Tables, TableText, tableIds } from '#law/table.ts';

/**
 * A file of the law: `R06-masa-jabatan.yaml` or `tabel/golongan.yaml`, and its text. An approved change stands beside what it
 * replaces: each then holds for a stretch of days only.
 */
export type LawFile = { name: string; text: string; from?: Day; to?: Day };

export function loadLaw(files: readonly LawFile[]): Law {
  const tables = loadTables(files.filter((file) => isTable(file.name)));
  const domains: Domains = {
    jenjang: tables.jenjang.map((level) => level.id),
    golongan: tables.golongan.pns.map((rank) => rank.nama),
    pendidikan: tables.pendidikan.gelar.map((degree) => degree.id),
  };
  const words = hashOf(domains);
  const rules = files
    .filter((file) => !isTable(file.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => within(file, provedRule(file, domains, words)));
  const byId = new Map<string, Rule[]>();
  for (const rule of rules) byId.set(rule.id, [...(byId.get(rule.id) ?? []), rule]);
  for (const versions of byId.values()) refuseVersions(versions);
  const hash = hashOf(Object.fromEntries(files.map((file) => [keyOf(file), sha256(file.text)])));
  return { hash, rules: byId, tables, domains };
}

/** The name of a file as the hash of the law counts it, with its stretch of days where it has one. */
const keyOf = ({ name, from, to }: LawFile): string =>
  [name.replace(/\\/g, '/'), ...(from || to ? [from ?? '', to ?? ''] : [])].join(' ');

/** The text is proved for all days it speaks of; it is asked only on those it holds for. */
function within({ from, to }: LawFile, rule: Rule): Rule {
  const begins = from !== undefined && from > rule.from ? from : rule.from;
  const ends = to !== undefined && (rule.to === null || to < rule.to) ? to : rule.to;
  return { ...rule, from: begins, to: ends };
}

const isTable = (name: string): boolean => /(^|[/\\])tabel[/\\]/.test(name);

/** Rules proved before, by their text and the words it leans on: a changed law proves anew only what changed. */
const provedRules = new Map<string, Rule>();
const RULES_KEPT = 500;

function provedRule(file: LawFile, domains: Domains, words: string): Rule {
  const key = `${file.name} ${sha256(file.text)} ${words}`;
  const rule = provedRules.get(key) ?? loadRule(file, domains);
  provedRules.delete(key);
  provedRules.set(key, rule);
  const [oldest] = provedRules.keys();
  if (provedRules.size > RULES_KEPT && oldest !== undefined) provedRules.delete(oldest);
  return rule;
}

/** One rule file, read, typed and proved. */
export function loadRule(file: LawFile, domains: Domains): Rule {
  const text = shaped(file.name, RuleText, yamlOf(file));
  const rule = ruleOf(file.name, file.text, text, domains);
  refusePlaceholders(rule);
  refuseTable(rule, domains);
  refuseExceptions(rule, domains);
  refuseExamples(rule, domains);
  return rule;
}

/** Long tables as they were read last: the law is put together anew for each day and draft that is asked about, and they seldom change. */
const longTexts = new Map<string, unknown>();
const LONG = 20_000;
const KEPT = 8;

function yamlOf(file: LawFile): unknown {
  if (longTexts.has(file.text)) return structuredClone(longTexts.get(file.text));
  try {
    const value: unknown = parseYaml(file.text, { uniqueKeys: true, prettyErrors: true });
    if (file.text.length < LONG) return value;
    if (longTexts.size >= KEPT) longTexts.delete(longTexts.keys().next().value ?? '');
    longTexts.set(file.text, structuredClone(value));
    return value;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw refuse('input', 'law.yaml', {
      file: file.name,
      line: error.linePos?.[0].line ?? 1,
      why: error.message.split('\n')[0] ?? '',
    });
  }
}

function shaped<T extends z.ZodType>(file: string, schema: T, value: unknown): z.infer<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const key = [...(issue?.path ?? []), ...unknown]
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  if (unknown.length > 0) throw refuse('input', 'law.key', { file, key });
  const missing = unknown.length === 0 && at(value, issue?.path ?? []) === undefined;
  if (missing && /dasar/.test(key)) throw refuse('input', 'law.citation', { file, key });
  throw refuse('input', missing ? 'law.missing' : 'law.shape', { file, key: key || '–' });
}

/** What stands at a place of the file. */
function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      here === null || typeof here !== 'object' ? undefined : (here as Record<PropertyKey, unknown>)[step],
    value,
  );
}

/** Several files may hold one rule if their periods follow each other: the law of a day is always one. */
function refuseVersions(versions: Rule[]): void {
  versions.sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = versions;
  const last = versions[versions.length - 1];
  if (!first || !last) return;
  const file = versions.map((rule) => rule.file).join(' + ');
  refuseDates(file, 'berlaku', versions, first.from, last.to);
}

/** A sentence may name only facts, figures of the rule, and nothing else. */
function refusePlaceholders(rule: Rule): void {
  const check = (key: string, pair: TextPair | null | undefined) => {
    for (const sentence of pair ? [pair.id, pair.en] : [])
      for (const [, name = ''] of sentence.matchAll(placeholder))
        if (!isFact(name) && !rule.values.has(name))
          throw refuse('input', 'law.fact', { file: rule.file, key, name });
  };
  check('pesan', rule.text.pesan);
  check('pesan_lulus', rule.text.pesan_lulus);
  for (const clause of [...rule.clauses, ...rule.rows]) check(`${clause.key}.pesan`, clause.message);
  for (const exception of rule.exceptions) check(`pengecualian: ${exception.name}`, exception.message);
}

function loadTables(files: readonly LawFile[]): Tables {
  const tables: Partial<Record<TableId, unknown>> = {};
  for (const file of files) {
    const text = shaped(file.name, TableText, yamlOf(file));
    if (tables[text.tabel] !== undefined)
      throw refuse('input', 'law.table.twice', { file: file.name, table: text.tabel });
    tables[text.tabel] = shaped(file.name, contents[text.tabel], text.isi);
    refuseBands(file.name, tables[text.tabel]);
  }
  for (const id of tableIds)
    if (tables[id] === undefined) throw refuse('input', 'law.table.absent', { table: id });
  const whole = tables as Tables;
  refuseCodes(whole);
  return whole;
}

/** Bands must ascend: a lower end that repeats or falls back would hide a band. */
function refuseBands(file: string, value: unknown): void {
  if (Array.isArray(value)) {
    const ends = value.map((item) => (item as { dari?: unknown }).dari);
    ends.forEach((end, i) => {
      const before = ends[i - 1];
      if (typeof end === 'number' && typeof before === 'number' && end <= before)
        throw refuse('input', 'law.table.bands', { file, from: end });
    });
  } else if (value !== null && typeof value === 'object')
    for (const part of Object.values(value)) refuseBands(file, part);
}

/** A code that one table takes from another must be there, and no code may stand twice. */
function refuseCodes(tables: Tables): void {
  const levels = new Set(tables.jenjang.map((level) => level.id));
  const ranks = new Set(tables.golongan.pns.map((rank) => rank.nama));
  const degrees = new Set(tables.pendidikan.gelar.map((degree) => degree.id));
  const taken: [TableId, ReadonlySet<string>, (string | null)[]][] = [
    ['eselon', levels, tables.eselon.map((one) => one.jenjang)],
    ['eselon', ranks, tables.eselon.flatMap((one) => [one.golongan_terendah, one.golongan_tertinggi])],
    ['jenjang', ranks, tables.jenjang.flatMap((one) => [one.golongan_terendah, one.golongan_tertinggi])],
    ['bup', levels, tables.bup.map((one) => one.jenjang)],
    ['bup-jabatan', levels, tables['bup-jabatan'].map((one) => one.jenjang)],
    ['pendidikan', degrees, tables.pendidikan.tingkat.map((one) => one.setara)],
    ['masa-larangan', levels, tables['masa-larangan'].jenjang],
  ];
  for (const [table, known, codes] of taken)
    for (const code of codes)
      if (code !== null && !known.has(code)) throw refuse('input', 'law.table.code', { table, code });
  for (const [table, codes] of codesOf(tables)) {
    const seen = new Set<string | number>();
    for (const code of codes) {
      if (seen.has(code)) throw refuse('input', 'law.table.code', { table, code: `${code} (2×)` });
      seen.add(code);
    }
  }
}

/** What may stand in a table once only. */
const codesOf = (tables: Tables): [TableId, (string | number)[]][] => [
  ['jenjang', tables.jenjang.map((one) => one.id)],
  ['golongan', tables.golongan.pns.map((one) => one.nama)],
  ['hukdis', tables.hukdis.map((one) => one.id)],
  ['eselon', tables.eselon.map((one) => one.id)],
  ['kedudukan-hukum', tables['kedudukan-hukum'].map((one) => one.id)],
  ['bup-jabatan', tables['bup-jabatan'].map((one) => `${one.nama.toLowerCase()} ${one.jenjang ?? ''}`)],
  ['wilayah', tables.wilayah.map((one) => one.kode)],
  ['talenta', tables.talenta.kotak.map((one) => one.kotak)],
  ['talenta', tables.talenta.kotak.map((one) => `${one.kinerja}×${one.potensi}`)],
];
