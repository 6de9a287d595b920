/**
 * A users' sheet as a grid of cells under the names of our columns, with what is wrong in each; and the grid handed back as a sheet,
 * which goes through the same reader and the same checks. What was not shown stays as it was.
 */
import type { SheetSource } from '#paper/sheets/raw.ts';
import { readLines, type SheetRow } from '#paper/sheets/read.ts';
import { type KindName, kinds } from '#registry/kinds/kinds.ts';
import type { Finding } from '#registry/reading.ts';
import type { StoredRow } from '#registry/stored-rows.reads.server.ts';
import { type CopyKind, fixedIn, VERSION_COLUMN } from '#registry/working-copy.ts';
import { type CellNote, type Grid, type GridRow, sheetText, type TypedGrid } from '#ui/grid-cells.ts';

/** A sheet of at most so many rows is shown whole; of a longer one, only rows with something wrong, at most so many. */
export const SHOWN_ROWS = 120;
/** A longer file is mended where it was made: the grid would have to be read and written as a whole each time. */
const MOST_ROWS = 20_000;

type Line = { sheet: string; row: number; cells: Map<string, string>; spilt: string[] };

/** Totals and repeated headings are told by the preview and are no rows. */
const isRecord = (row: SheetRow | null): row is SheetRow =>
  row !== null && (row.odd === null || row.odd === 'row.shifted');

/** Lines that are records. Null: too many. */
async function linesOf(kind: KindName, source: SheetSource): Promise<Line[] | null> {
  const lines: Line[] = [];
  for await (const batch of readLines(source, kinds[kind].columns))
    for (const { raw, header, row } of batch) {
      if (!isRecord(row)) continue;
      if (lines.length >= MOST_ROWS) return null;
      const spilt = row.odd === null ? [] : raw.cells.slice(header?.width ?? 0).map((cell) => cell ?? '');
      lines.push({ sheet: row.sheet, row: row.row, cells: new Map(row.cells), spilt });
    }
  return lines;
}

export const namesIn = (kind: KindName): string[] =>
  kinds[kind].columns.map(({ name }) => name).filter((name) => name !== VERSION_COLUMN);

const mustOf = (kind: KindName): string[] =>
  kinds[kind].columns.filter(({ required }) => required).map(({ name }) => name);

/** Columns the sheet fills, and those it must; all of a kind where nothing is filled yet. */
function columnsOf(kind: KindName, used: ReadonlySet<string> | null): string[] {
  const must = mustOf(kind);
  return namesIn(kind).filter((name) => used === null || used.has(name) || must.includes(name));
}

/** What a grid shows of a sheet, before anything is put into words. */
export type LookedSheet = {
  columns: string[];
  must: string[];
  rows: { at: number; line: string; cells: string[]; found: Finding[] }[];
};

const placeOf = ({ sheet, row }: { sheet: string; row: number }): string => `${sheet}\n${row}`;

/**
 * Whether there is anything to show in a grid, seen from what the reader told: a longer sheet is not read again, nor is one of
 * which no row would be shown.
 */
export const isForGrid = (rows: number, findings: readonly Finding[]): boolean =>
  rows <= SHOWN_ROWS || (rows <= MOST_ROWS && findings.length > 0);

/** Findings of the first places, more than a grid can show: the rest need not travel. */
export function firstFindings(findings: readonly Finding[]): Finding[] {
  const places = new Set<string>();
  return findings.filter((finding) => {
    const place = placeOf(finding);
    if (places.size < SHOWN_ROWS * 4) places.add(place);
    return places.has(place);
  });
}

/** The rows of a sheet under preview that a grid shows; null where the sheet is too long for one, or nothing of it has to be mended. */
export async function lookedSheet(
  kind: KindName,
  source: SheetSource,
  findings: readonly Finding[],
): Promise<LookedSheet | null> {
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = placeOf(finding);
    const before = byRow.get(place);
    if (before) before.push(finding);
    else byRow.set(place, [finding]);
  }
  const used = new Set<string>();
  const unused = new Set(namesIn(kind));
  const first: { at: number; row: SheetRow }[] = [];
  const wrong: { at: number; row: SheetRow }[] = [];
  let count = 0;
  for await (const batch of readLines(source, kinds[kind].columns))
    for (const { row } of batch) {
      if (!isRecord(row)) continue;
      const at = count++;
      if (count > MOST_ROWS) return null;
      for (const name of unused) if (row.cells.has(name) && unused.delete(name)) used.add(name);
      if (first.length < SHOWN_ROWS) first.push({ at, row });
      if (wrong.length < SHOWN_ROWS && byRow.has(placeOf(row))) wrong.push({ at, row });
    }
  const shown = count <= SHOWN_ROWS ? first : wrong;
  if (shown.length === 0) return null;
  const columns = columnsOf(kind, used);
  return {
    columns,
    must: mustOf(kind),
    rows: shown.map(({ at, row }) => ({
      at,
      line: row.sheet ? `${row.sheet} ${row.row}` : String(row.row),
      cells: columns.map((column) => row.cells.get(column) ?? ''),
      found: byRow.get(placeOf(row)) ?? [],
    })),
  };
}

type Say = (finding: Finding) => string;

/** The grid, with what is wrong said in its cells. */
export function gridOf({ columns, must, rows }: LookedSheet, say: Say): Grid {
  const noteOf = (one: Finding): CellNote => ({
    tone: one.severity === 'refused' ? 'red' : 'amber',
    text: say(one),
  });
  return {
    columns,
    must,
    rows: rows.map(({ at, line, cells, found }): GridRow => {
      const notes = columns.map((column) => found.filter((one) => one.column === column).map(noteOf));
      const other = found.filter((one) => !columns.includes(one.column)).map(say);
      return { at, notes, cells, line, ...(other.length > 0 ? { note: other.join(' ') } : {}) };
    }),
  };
}

/** A grid with nothing in it yet, for a list that is typed or pasted. */
export function blankGrid(kind: KindName): Grid {
  return { columns: namesIn(kind), rows: [], must: mustOf(kind) };
}

/** Rows on record to be edited where they stand; the mark of its version lets a row that moved meanwhile be named. */
export function storedGrid(kind: CopyKind, stored: readonly StoredRow[]): Grid {
  const columns = namesIn(kind).filter((name) => stored.length === 0 || name in (stored[0]?.cells ?? {}));
  return {
    columns,
    must: mustOf(kind),
    fixed: fixedIn(kind),
    mark: VERSION_COLUMN,
    rows: stored.map(({ name, cells, version }) => ({
      ...{ at: null, line: name, mark: version },
      cells: columns.map((column) => String(cells[column] ?? '')),
      notes: columns.map(() => []),
    })),
  };
}

/** A field of one line drops the breaks of a cell: that alone is no change. */
const flat = (cell: string | undefined): string => (cell ?? '').replace(/[\r\n]+/g, '');

/** The sheet again with the rows as they were typed: rows emptied are left out, rows added stand at the end. */
export async function editedSheet(
  kind: KindName,
  source: SheetSource | null,
  typed: TypedGrid,
): Promise<string | null> {
  const lines = source === null ? [] : await linesOf(kind, source);
  if (lines === null) return null;
  const known = new Set(namesIn(kind));
  const shown = typed.columns.filter((column) => known.has(column));
  const fresh: Line[] = [];
  for (const { at, cells } of typed.rows) {
    const line = at === null ? undefined : lines[at];
    if (line === undefined) {
      fresh.push({ sheet: '', row: 0, cells: new Map(Object.entries(cells)), spilt: [] });
      continue;
    }
    const changed = shown.filter((column) => flat(cells[column]) !== flat(line.cells.get(column)));
    for (const column of changed) line.cells.set(column, cells[column] ?? '');
    // Somebody has looked at a row whose cells had slipped: what stands in its columns now is meant.
    if (changed.length > 0) line.spilt = [];
  }
  const all = [...lines, ...fresh];
  const used = [...namesIn(kind), VERSION_COLUMN].filter(
    (name) => shown.includes(name) || all.some(({ cells }) => cells.get(name)),
  );
  const rows = all
    .filter(({ cells }) => used.some((name) => name !== VERSION_COLUMN && cells.get(name)))
    .map(({ cells, spilt }) => [...used.map((name) => cells.get(name) ?? ''), ...spilt]);
  return sheetText(used, rows);
}
