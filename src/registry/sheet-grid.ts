/**
 * A users' sheet as a grid of cells under the names of our columns, with what is wrong in each; and the grid handed back as a sheet,
 * which goes through the same reader and the same checks. What was not shown stays as it was.
 */
import type { SheetSource } from '#paper/sheets/raw.ts';
import { readLines } from '#paper/sheets/read.ts';
import { type KindName, kinds } from '#registry/kinds/kinds.ts';
import type { Finding } from '#registry/reading.ts';
import { VERSION_COLUMN } from '#registry/working-copy.ts';
import { type CellNote, type Grid, type GridRow, sheetText, type TypedGrid } from '#ui/grid-cells.ts';

/** A sheet of at most so many rows is shown whole; of a longer one, only rows with something wrong, at most so many. */
export const SHOWN_ROWS = 120;
/** A longer file is mended where it was made: the grid would have to be read and written as a whole each time. */
const MOST_ROWS = 20_000;

type Line = { sheet: string; row: number; cells: Map<string, string>; spilt: string[]; odd: string | null };

/** Lines that are records; totals and repeated headings are told by the preview and are no rows. Null: too many. */
async function linesOf(kind: KindName, source: SheetSource): Promise<Line[] | null> {
  const lines: Line[] = [];
  for await (const batch of readLines(source, kinds[kind].columns))
    for (const { raw, header, row } of batch) {
      if (row === null || (row.odd !== null && row.odd !== 'row.shifted')) continue;
      if (lines.length >= MOST_ROWS) return null;
      const spilt = row.odd === null ? [] : raw.cells.slice(header?.width ?? 0).map((cell) => cell ?? '');
      lines.push({ sheet: row.sheet, row: row.row, cells: new Map(row.cells), spilt, odd: row.odd });
    }
  return lines;
}

const namesIn = (kind: KindName): string[] =>
  kinds[kind].columns.map(({ name }) => name).filter((name) => name !== VERSION_COLUMN);

/** Columns the sheet fills, and those it must; all of a kind where nothing is filled yet. */
function columnsOf(kind: KindName, lines: readonly Line[]): string[] {
  const used = new Set(lines.flatMap(({ cells }) => [...cells.keys()]));
  const must = new Set(kinds[kind].columns.filter(({ required }) => required).map(({ name }) => name));
  return namesIn(kind).filter((name) => lines.length === 0 || used.has(name) || must.has(name));
}

type Say = (finding: Finding) => string;

/** The grid of a sheet under preview; null where the sheet is too long for one, or nothing of it has to be mended. */
export async function gridOf(
  kind: KindName,
  source: SheetSource,
  findings: readonly Finding[],
  say: Say,
): Promise<Grid | null> {
  const lines = await linesOf(kind, source);
  if (lines === null) return null;
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = `${finding.sheet}\n${finding.row}`;
    byRow.set(place, [...(byRow.get(place) ?? []), finding]);
  }
  const foundIn = (line: Line): Finding[] => byRow.get(`${line.sheet}\n${line.row}`) ?? [];
  const columns = columnsOf(kind, lines);
  const whole = lines.length <= SHOWN_ROWS;
  const rows: GridRow[] = [];
  for (const [at, line] of lines.entries()) {
    const found = foundIn(line);
    if (!whole && (found.length === 0 || rows.length >= SHOWN_ROWS)) continue;
    const noteOf = ({ severity }: Finding, text: string): CellNote => ({
      tone: severity === 'refused' ? 'red' : 'amber',
      text,
    });
    const notes = columns.map((column) =>
      found.filter((one) => one.column === column).map((one) => noteOf(one, say(one))),
    );
    const other = found.filter((one) => !columns.includes(one.column)).map(say);
    rows.push({
      ...{ at, notes, cells: columns.map((column) => line.cells.get(column) ?? '') },
      line: line.sheet ? `${line.sheet} ${line.row}` : String(line.row),
      ...(other.length > 0 ? { note: other.join(' ') } : {}),
    });
  }
  return rows.length === 0 ? null : { columns, rows };
}

/** A grid with nothing in it yet, for a list that is typed or pasted. */
export function blankGrid(kind: KindName): Grid {
  return { columns: namesIn(kind), rows: [] };
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
      fresh.push({ sheet: '', row: 0, cells: new Map(Object.entries(cells)), spilt: [], odd: null });
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
