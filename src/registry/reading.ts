/** The engine that reads any kind of sheet: cells → typed row → checks → accepted, refused or doubtful, each with its place. */
import type { Nip } from '#ground/nip.ts';
import { cleanNip } from '#ground/nip.ts';
import type { FindingCode } from '#ground/words/registry.ts';
import type { SheetLimits } from '#paper/sheets/limits.ts';
import type { SheetSource } from '#paper/sheets/raw.ts';
import { readRows, type SheetRow } from '#paper/sheets/read.ts';
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

export type AcceptedRow<R> = { row: R; key: string; sheet: string; line: number; doubtful: boolean };
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

type Cell = { value: unknown } | { code: FindingCode };

function cellReader(type: Kind['types'][number][1]): (text: string) => Cell {
  const seen = new Map<string, Cell>();
  return (text) => {
    const before = seen.get(text);
    if (before !== undefined) return before;
    const parsed = type.safeParse(text);
    const cell: Cell = parsed.success
      ? { value: parsed.data }
      : { code: (parsed.error.issues[0]?.message ?? 'value.unknown') as FindingCode };
    if (seen.size < REMEMBERED) seen.set(text, cell);
    return cell;
  };
}

type Typist<R> = (cells: ReadonlyMap<string, string>) => { row: R } | { faults: Fault[] };

/** Types the rows of one file. */
function typist<R>(kind: Kind<R>, known: Known): Typist<R> {
  const readers = kind.types.map(([column, type]) => [column, cellReader(type)] as const);
  return (cells) => {
    const values: Record<string, unknown> = {};
    const faults: Fault[] = [];
    for (const [column, read] of readers) {
      const text = cells.get(column) ?? '';
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
    ...row.formulas.map((column) => warning(column, 'cell.formula', row.cells.get(column) ?? '')),
    ...row.errors.map((column) => warning(column, 'cell.error', '')),
  ];
}

/** Reads one file of one kind. A refused row is left out; everything else is accepted, doubtful if a warning lies on it. */
export async function readKind<R>(
  kind: Kind<R>,
  source: SheetSource,
  known: Known,
  limits?: SheetLimits,
): Promise<Reading<R>> {
  const name = kind.name as KindName;
  const findings: Finding[] = [];
  const accepted: AcceptedRow<R>[] = [];
  const keys = new Map<string, number>();
  const type = typist(kind, known);
  let total = 0;
  let refusedRows = 0;
  const tell = (at: { sheet: string; row: number }, fault: Fault, post?: string): void => {
    const { column, code, value, severity } = fault;
    const place = { kind: name, file: source.name, sheet: at.sheet, row: at.row };
    findings.push({
      ...place,
      column,
      code,
      value: shown(value),
      severity,
      ...(post === undefined ? {} : { post }),
    });
  };
  const judge = (at: SheetRow): { row: R; key: string; faults: Fault[] } | { faults: Fault[] } => {
    const skipped = kind.skip(at.cells);
    if (skipped) return { faults: [skipped] };
    const read = type(at.cells);
    if ('faults' in read) return { faults: read.faults };
    const faults = kind.check(read.row, known, at.cells);
    if (faults.some((fault) => fault.severity === 'refused')) return { faults };
    const plain = kind.key(read.row);
    const seen = keys.get(plain) ?? 0;
    if (seen > 0 && !kind.counted) {
      const { column, code } = kind.twice;
      return { faults: [refused(column, code, at.cells.get(column) ?? '')] };
    }
    keys.set(plain, seen + 1);
    return { row: read.row, key: kind.counted ? `${plain}|${seen + 1}` : plain, faults };
  };
  for await (const batch of readRows(source, kind.columns, limits))
    for (const at of batch) {
      total++;
      const judged = judge(at);
      const told = [...judged.faults, ...notes(at)];
      if ('row' in judged)
        accepted.push({
          row: judged.row,
          key: judged.key,
          sheet: at.sheet,
          line: at.row,
          doubtful: told.some(({ code }) => code !== 'cell.formula'),
        });
      else refusedRows++;
      const unit = at.cells.get('unor_id');
      const post =
        name === 'pegawai' && !('row' in judged) && unit
          ? postOf(unit, at.cells.get('jabatan_id') ?? '')
          : undefined;
      for (const fault of told) tell(at, fault, post);
    }
  const out = new Set<number>();
  for (const { at, fault } of kind.whole(
    accepted.map(({ row }) => row),
    known,
  )) {
    const place = accepted[at];
    if (!place) continue;
    tell({ sheet: place.sheet, row: place.line }, fault);
    if (fault.severity === 'refused') out.add(at);
    else place.doubtful = true;
  }
  const rows = out.size === 0 ? accepted : accepted.filter((_, at) => !out.has(at));
  return { rows, findings, total, refusedRows: refusedRows + out.size };
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
