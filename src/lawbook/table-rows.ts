/** A reference table as rows of text, and changed rows back into the file: what stands above `isi` stays as it is. Pure. */
import { isMap, isSeq, parseDocument, parse as parseYaml } from 'yaml';
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts';
import type { ReferenceTable } from '#lawbook/change.ts';
import { type ColumnKind, type Section, sectionsOf, type TableColumn } from '#lawbook/sections.ts';

/** A row by column; blank where the file has null or nothing. */
export type TableRow = Record<string, string>;

type Body = Record<string, unknown>;

/** Holidays stand by year in the file and in one list on the screen. */
const byYear = (table: ReferenceTable): boolean => table === 'hari-libur';

export const keyOf = (section: Section, row: TableRow): string =>
  section.key
    .map((name) => row[name] ?? '')
    .join(' ')
    .trim();

export function rowsIn(table: ReferenceTable, text: string, section: Section): TableRow[] {
  const isi = (parseYaml(text) as { isi: Body }).isi;
  const found = byYear(table) ? Object.values(isi).flat() : section.path === '' ? isi : isi[section.path];
  return (found as Body[]).map((row) =>
    Object.fromEntries(section.columns.map(({ name }) => [name, shown(at(row, name))])),
  );
}

function at(row: Body, name: string): unknown {
  return name.split('.').reduce<unknown>((value, part) => (value as Body | undefined)?.[part], row);
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  return Array.isArray(value) ? value.join('; ') : String(value);
}

const expected = {
  teks: 'teks',
  angka: 'angka, misalnya 60',
  ya_tidak: 'ya atau tidak',
  tanggal: 'tanggal, misalnya 2027-01-01',
  daftar: 'teks dipisah titik koma',
} satisfies Record<ColumnKind, string>;

/** A cell as the file has it; refuses what is not of the column's kind. */
function value({ name, kind, optional, within, said }: TableColumn, written: string, row: string): unknown {
  const plain = written.trim();
  const text = said?.[plain.toLowerCase()] ?? plain;
  const wrong = () =>
    refuse('input', 'lawbook.row', {
      row,
      column: name,
      value: text,
      expected: within ? `${within[0]}–${within[1]}` : expected[kind],
    });
  if (kind === 'daftar')
    return text === ''
      ? []
      : text
          .split(';')
          .map((one) => one.trim())
          .filter(Boolean);
  if (text === '') {
    if (optional) return null;
    throw wrong();
  }
  if (kind === 'angka') {
    const figure = Number(text.replace(',', '.'));
    if (!Number.isFinite(figure) || (within && (figure < within[0] || figure > within[1]))) throw wrong();
    return figure;
  }
  if (kind === 'ya_tidak') {
    if (/^(ya|y|yes|1|true)$/i.test(text)) return true;
    if (/^(tidak|t|n|no|0|false)$/i.test(text)) return false;
    throw wrong();
  }
  if (kind === 'tanggal') {
    const day = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
    const parts = iso ? [iso[1], iso[2], iso[3]] : day ? [day[3], day[2], day[1]] : null;
    if (!parts) throw wrong();
    const [year, month, date] = parts.map((part) => (part ?? '').padStart(2, '0'));
    const made = `${year}-${month}-${date}`;
    const real = new Date(`${made}T00:00:00Z`);
    if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== made) throw wrong();
    return made;
  }
  return text;
}

function objectOf(section: Section, row: TableRow): Body {
  const made: Body = {};
  for (const column of section.columns) {
    const read = value(column, row[column.name] ?? '', keyOf(section, row));
    const [first = '', second] = column.name.split('.');
    if (second === undefined) made[first] = read;
    else made[first] = { ...(made[first] as Body | undefined), [second]: read };
  }
  return made;
}

/** What is wrong in rows that are put in, by cell, each as the refusal would say it. */
export function faultsIn(
  section: Section,
  rows: readonly TableRow[],
): { row: number; column: string; refusal: Refusal }[] {
  return rows.flatMap((row, at) =>
    section.columns.flatMap((column) => {
      try {
        value(column, row[column.name] ?? '', keyOf(section, row));
        return [];
      } catch (error) {
        if (isRefusal(error)) return [{ row: at, column: column.name, refusal: error }];
        throw error;
      }
    }),
  );
}

export type RowChanges = { put: readonly TableRow[]; drop: readonly string[] };

/** The text with rows put in (a known key is replaced) and dropped; answers how many rows differ. */
export function withRows(
  table: ReferenceTable,
  text: string,
  section: Section,
  { put, drop }: RowChanges,
): { text: string; rows: number } {
  const before = new Map(rowsIn(table, text, section).map((row) => [keyOf(section, row), row]));
  const after = new Map(before);
  for (const key of drop) {
    if (!after.delete(key)) throw refuse('missing', 'lawbook.noRow', { key });
  }
  for (const row of put) {
    // read once, so that 01-01-2027 and 2027-01-01 are one day
    const read = objectOf(section, row);
    const clean = Object.fromEntries(section.columns.map(({ name }) => [name, shown(at(read, name))]));
    after.set(keyOf(section, clean), clean);
  }
  const differs = (key: string) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key));
  const rows = [...new Set([...before.keys(), ...after.keys()])].filter(differs).length;
  return { text: written(table, text, section, [...after.values()]), rows };
}

function written(table: ReferenceTable, text: string, section: Section, rows: readonly TableRow[]): string {
  const doc = parseDocument(text);
  const list = rows.map((row) => objectOf(section, row));
  const body = byYear(table) ? years(list) : list;
  const node = doc.createNode(body);
  for (const seq of isMap(node) ? node.items.map((item) => item.value) : [node])
    if (isSeq(seq) && table !== 'kompetensi')
      for (const item of seq.items) (item as { flow?: boolean }).flow = true;
  doc.setIn(section.path === '' ? ['isi'] : ['isi', section.path], node);
  return doc.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function years(days: readonly Body[]): Record<string, Body[]> {
  const made: Record<string, Body[]> = {};
  const sorted = [...days].sort((a, b) => (String(a.tanggal) < String(b.tanggal) ? -1 : 1));
  for (const day of sorted) {
    const year = String(day.tanggal).slice(0, 4);
    made[year] = [...(made[year] ?? []), day];
  }
  return made;
}

export const sectionAt = (table: ReferenceTable, path: string): Section => {
  const section = sectionsOf[table].find((one) => one.path === path);
  if (!section) throw refuse('missing', 'thing.missing', { what: 'Tabel', id: `${table}/${path}` });
  return section;
};
