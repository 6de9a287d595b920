/** The engine that reads any kind of sheet: cells → typed row → checks → accepted, refused or doubtful, each with its place. */

import type { Nip } from '#ground/nip.ts';
import { cleanNip } from '#ground/nip.ts';
import type { FindingCode } from '#ground/words/registry.ts';
import type { SheetLimits } from '#paper/sheets/limits.ts';
import type { SheetSource } from '#paper/sheets/raw.ts';
import { readRows, type SheetRow } from '#paper/sheets/read.ts';
import type { Cells } from '#paper/sheets/row-cells.ts';
import { type CellRead, readOf } from '#registry/kinds/fields.ts';
import {
  type Fault,
  type Kind,
  type Known,
  postOf,
  refused,
  type Severity,
  warning,
} from '#registry/kinds/kind.ts';
import type { KindName, Rows } from '#registry/kinds/kinds.ts';

/** Something wrong or doubtful in a users' file: where, what, and whether the row was kept. */
export type Finding = {
  kind: KindName;
  file: string;
  sheet: string;
  row: number;
  column: string;
  code: FindingCode;
  value: string;
  severity: Severity;
  /** whom and which post a refused employee row spoke of, as written: its holder is not in the province */
  post?: string;
};

export type AcceptedRow<R> = {
  row: R;
  key: string;
  sheet: string;
  line: number;
  doubtful: boolean;
  /** the version it had in the working copy it comes from */
  base: string | null;
};
export type Reading<R> = { rows: AcceptedRow<R>[]; findings: Finding[]; total: number; refusedRows: number };

/** A value shown in a finding is cut: a cell may hold a page. */
const shown = (value: string): string => (value.length > 80 ? `${value.slice(0, 77)}…` : value);

/** The NIP a row means: 18 digits that are known, or a SIASN id that is; else why not. */
function resolve(text: string, column: string, known: Known): { nip: Nip } | { fault: Fault } {
  const nip = cleanNip(text);
  if (known.people.has(nip)) return { nip };
  const bySiasn = known.siasn.get(text.toUpperCase());
  if (bySiasn !== undefined) return { nip: bySiasn };
  if (/^\d[.,]?\d*E\+?\d+$/i.test(text) || (/^\d{18}$/.test(nip) && nip.endsWith('000')))
    return { fault: refused(column, 'nip.rounded', text) };
  if (/^\d+$/.test(nip) && nip.length !== 18) return { fault: refused(column, 'nip.format', text) };
  return { fault: refused(column, 'nip.unknown', text) };
}

/** Cells repeat: codes, days and titles are read once for each spelling. */
const REMEMBERED = 20_000;
/** A column in which most cells are new after so many (names, numbers) is not worth remembering. */
const TRIED = 2000;

/** Half characters and NUL: no text, and nothing a database would take. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly this one is looked for
const BROKEN = /[\u0000\p{Cs}]/u;

/** A text of its own: what is remembered must not hold the whole line that it was cut from. */
const apart = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

function cellReader(type: Kind['types'][number][1]): (text: string) => CellRead {
  const read = readOf(type);
  const seen = new Map<string, CellRead>();
  let asked = 0;
  let known = 0;
  return (text) => {
    if (asked >= TRIED && known * 2 < asked) {
      if (seen.size > 0) seen.clear();
      return read(text);
    }
    asked++;
    const before = seen.get(text);
    if (before !== undefined) {
      known++;
      return before;
    }
    const own = apart(text);
    const cell = read(own);
    if (seen.size < REMEMBERED) seen.set(own, cell);
    return cell;
  };
}

/** What an index of PostgreSQL holds is 2,704 bytes, and a name stands in one beside its key. */
const LONGEST_CELL = 1000;
const LONGEST_KEY = 1600;

const longer = (text: string, most: number): boolean =>
  text.length * 3 > most && Buffer.byteLength(text) > most;

type Typist<R> = (cells: Cells) => { row: R } | { faults: Fault[] };

/** Types the rows of one file. */
function typist<R>(kind: Kind<R>, known: Known): Typist<R> {
  const readers = kind.types.map(([column, type]) => [column, cellReader(type)] as const);
  return (cells) => {
    const values: Record<string, unknown> = {};
    const faults: Fault[] = [];
    for (const [column, read] of readers) {
      const text = cells.get(column) ?? '';
      if (BROKEN.test(text)) {
        faults.push(refused(column, 'text.broken', text.replace(/[^\x20-\x7e]/g, '?')));
        continue;
      }
      if (longer(text, LONGEST_CELL) && !kind.prose.has(column)) {
        faults.push(refused(column, 'text.long', text));
        continue;
      }
      const cell = read(text);
      if ('value' in cell) values[column] = cell.value;
      else faults.push(refused(column, cell.code, text));
    }
    if (faults.length > 0) return { faults };
    if (kind.personal) {
      const found = resolve(cells.get('nip') ?? '', 'nip', known);
      if ('fault' in found) return { faults: [found.fault] };
      values.nip = found.nip;
    }
    return { row: kind.row(values as never) };
  };
}

function notes(row: SheetRow): Fault[] {
  return [
    ...row.merged.map((column) => warning(column, 'cell.merged', row.cells.get(column) ?? '')),
    ...row.formulas.map((column) => warning(column, 'cell.formula', row.cells.get(column) ?? '')),
    ...row.errors.map((column) => warning(column, 'cell.error', '')),
  ];
}

/** Told, but no reason to doubt the fact. */
const harmless: ReadonlySet<FindingCode> = new Set(['cell.formula', 'cell.merged', 'unit.roots']);

const versionIn = (cells: Cells): string | null => {
  const version = cells.get('_versi') ?? '';
  return /^[0-9a-f]{16}$/.test(version) ? version : null;
};

type At = { sheet: string; row: number };

/** Holds what is asked of a whole file (first of its key, findings so far) while its rows go by. */
function judgement<R>(kind: Kind<R>, file: string, known: Known) {
  const name = kind.name as KindName;
  const keys = new Map<string, number>();
  const type = typist(kind, known);
  const findingOf = (at: At, fault: Fault, post?: string): Finding => {
    const { column, code, value, severity } = fault;
    const place = { kind: name, file, sheet: at.sheet, row: at.row, column };
    return { ...place, code, value: shown(value), severity, ...(post === undefined ? {} : { post }) };
  };
  const judge = (at: SheetRow): { row: R; key: string; faults: Fault[] } | { faults: Fault[] } => {
    const skipped = kind.skip(at.cells);
    if (skipped) return { faults: [skipped] };
    const read = type(at.cells);
    if ('faults' in read) return { faults: read.faults };
    const faults = kind.check(read.row, known, at.cells);
    if (faults.some((fault) => fault.severity === 'refused')) return { faults };
    const plain = kind.key(read.row);
    if (longer(plain, LONGEST_KEY)) return { faults: [refused(kind.twice.column, 'text.long', plain)] };
    const seen = keys.get(plain) ?? 0;
    if (seen > 0 && !kind.counted) {
      const { column, code } = kind.twice;
      return { faults: [refused(column, code, at.cells.get(column) ?? '')] };
    }
    keys.set(seen === 0 ? apart(plain) : plain, seen + 1);
    return { row: read.row, key: kind.counted ? `${plain}|${seen + 1}` : plain, faults };
  };
  const take = (at: SheetRow, into: Reading<R>): void => {
    if (at.odd !== null && at.odd !== 'row.shifted') {
      const [column = '', value = ''] = [...at.cells][0] ?? [];
      into.findings.push(findingOf(at, warning(column, at.odd, value)));
      return;
    }
    into.total++;
    if (at.odd === 'row.shifted') {
      const [column = '', value = ''] = [...at.cells].at(-1) ?? [];
      into.findings.push(findingOf(at, refused(column, at.odd, value)));
      into.refusedRows++;
      return;
    }
    const judged = judge(at);
    const told = [...judged.faults, ...notes(at)];
    if ('row' in judged)
      into.rows.push({
        row: judged.row,
        key: judged.key,
        sheet: at.sheet,
        line: at.row,
        base: versionIn(at.cells),
        doubtful: told.some(({ code }) => !harmless.has(code)),
      });
    else into.refusedRows++;
    const unit = at.cells.get('unor_id');
    const post =
      name === 'pegawai' && !('row' in judged) && unit
        ? postOf(unit, at.cells.get('jabatan_id') ?? '')
        : undefined;
    for (const fault of told) into.findings.push(findingOf(at, fault, post));
  };
  return { take, findingOf };
}

const nothingRead = <R>(): Reading<R> => ({ rows: [], findings: [], total: 0, refusedRows: 0 });

/** Puts what follows behind what was read before. */
function append<R>(before: Reading<R>, part: Reading<R>): void {
  for (const row of part.rows) before.rows.push(row);
  for (const finding of part.findings) before.findings.push(finding);
  before.total += part.total;
  before.refusedRows += part.refusedRows;
}

/**
 * Reads one file of one kind, part by part, so that a file of any length passes through a small memory. A refused row is
 * left out; everything else is accepted, doubtful if a warning lies on it. Kinds that look at all rows together (the tree of
 * units) come as one part.
 */
export async function* readParts<R>(
  kind: Kind<R>,
  source: SheetSource,
  known: Known,
  limits?: SheetLimits,
): AsyncGenerator<Reading<R>> {
  const { take, findingOf } = judgement(kind, source.name, known);
  const { whole } = kind;
  const all = nothingRead<R>();
  for await (const batch of readRows(source, kind.columns, limits)) {
    const part = whole ? all : nothingRead<R>();
    for (const at of batch) take(at, part);
    if (!whole) yield part;
  }
  if (!whole) return;
  const out = new Set<number>();
  for (const { at, fault } of whole(
    all.rows.map(({ row }) => row),
    known,
  )) {
    const place = all.rows[at];
    if (!place) continue;
    all.findings.push(findingOf({ sheet: place.sheet, row: place.line }, fault));
    if (fault.severity === 'refused') out.add(at);
    else if (!harmless.has(fault.code)) place.doubtful = true;
  }
  if (out.size > 0) all.rows = all.rows.filter((_, at) => !out.has(at));
  all.refusedRows += out.size;
  yield all;
}

/** One file read whole, for the folder of the side door. */
export async function readKind<R>(
  kind: Kind<R>,
  source: SheetSource,
  known: Known,
  limits?: SheetLimits,
): Promise<Reading<R>> {
  const all = nothingRead<R>();
  for await (const part of readParts(kind, source, known, limits)) append(all, part);
  return all;
}

/** What later sheets may lean on, from the rows accepted so far. */
export function knownFrom(asOf: string, rows: Pick<Rows, 'unit' | 'jabatan' | 'pegawai'>): Known {
  return {
    asOf,
    units: new Map(rows.unit.map((row) => [row.id, row.parent])),
    posts: new Set(rows.jabatan.map((row) => row.id)),
    people: new Set(rows.pegawai.map((row) => row.nip)),
    siasn: new Map(
      rows.pegawai.flatMap((row) =>
        row.siasnId === null ? [] : [[row.siasnId.toUpperCase(), row.nip] as const],
      ),
    ),
  };
}
