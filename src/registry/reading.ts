/** The engine that reads any kind of sheet: cells → typed row → checks → accepted, refused or doubtful, each with its place. */

import type { FindingCode } from '#ground/words/registry.ts';
import type { SheetLimits } from '#paper/sheets/limits.ts';
import type { SheetSource } from '#paper/sheets/raw.ts';
import { readRows, type SheetRow } from '#paper/sheets/read.ts';
import type { Cells } from '#paper/sheets/row-cells.ts';
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
import { titleKey } from '#registry/titles.ts';
import { apart, LONGEST_KEY, longer, typist } from '#registry/typist.ts';

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
/** A title that names no post we know. */
export type Unmatched = { unit: string; written: string };

export type Reading<R> = {
  rows: AcceptedRow<R>[];
  findings: Finding[];
  total: number;
  refusedRows: number;
  unmatched: Unmatched[];
};

/** A value shown in a finding is cut: a cell may hold a page. */
const shown = (value: string): string => (value.length > 80 ? `${value.slice(0, 77)}…` : value);

function notes(row: SheetRow): Fault[] {
  return [
    ...row.merged.map((column) => warning(column, 'cell.merged', row.cells.get(column) ?? '')),
    ...row.formulas.map((column) => warning(column, 'cell.formula', row.cells.get(column) ?? '')),
    ...row.errors.map((column) => warning(column, 'cell.error', '')),
  ];
}

/** Told, but no reason to doubt the fact. */
const harmless: ReadonlySet<FindingCode> = new Set([
  'cell.formula',
  'cell.merged',
  'unit.roots',
  'title.accepted',
]);

const versionIn = (cells: Cells): string | null => {
  const version = cells.get('_versi') ?? '';
  return /^[0-9a-f]{16}(?:[0-9a-f]{16})?$/.test(version) ? version : null;
};

type At = { sheet: string; row: number };

type Judged<R> = { row: R; key: string; faults: Fault[] } | { faults: Fault[] };

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
  const judge = (at: SheetRow, unmatched: Unmatched[]): Judged<R> => {
    const skipped = kind.skip(at.cells);
    if (skipped) return { faults: [skipped] };
    const read = type(at.cells);
    if ('faults' in read) return { faults: read.faults };
    const open = kind.title(read.row, known, at.cells);
    const meant = open === null ? undefined : known.titles.get(titleKey(open.unit, open.written));
    if (open !== null && meant !== undefined) open.take(meant);
    const faults = kind.check(read.row, known, at.cells);
    if (open !== null && meant !== undefined)
      faults.push(warning(open.column, 'title.accepted', `${open.written} → ${meant}`));
    if (faults.some((fault) => fault.severity === 'refused')) return { faults };
    const plain = kind.key(read.row);
    if (longer(plain, LONGEST_KEY)) return { faults: [refused(kind.twice.column, 'text.long', plain)] };
    const seen = keys.get(plain) ?? 0;
    if (seen > 0 && !kind.counted) {
      const { column, code } = kind.twice;
      return { faults: [refused(column, code, at.cells.get(column) ?? '')] };
    }
    if (open !== null && meant === undefined) unmatched.push({ unit: open.unit, written: open.written });
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
    const judged = judge(at, into.unmatched);
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

const nothingRead = <R>(): Reading<R> => ({
  rows: [],
  findings: [],
  total: 0,
  refusedRows: 0,
  unmatched: [],
});

/** Puts what follows behind what was read before. */
function append<R>(before: Reading<R>, part: Reading<R>): void {
  for (const row of part.rows) before.rows.push(row);
  for (const finding of part.findings) before.findings.push(finding);
  before.total += part.total;
  before.refusedRows += part.refusedRows;
  before.unmatched.push(...part.unmatched);
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
    titles: new Map(),
    people: new Set(rows.pegawai.map((row) => row.nip)),
    siasn: new Map(
      rows.pegawai.flatMap((row) =>
        row.siasnId === null ? [] : [[row.siasnId.toUpperCase(), row.nip] as const],
      ),
    ),
  };
}
