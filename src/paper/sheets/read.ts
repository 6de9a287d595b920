/** Users' sheets in: one door for CSV and XLSX that yields rows by the names of our columns, each with its sheet and line. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { refuse } from '#ground/refusal.ts';
import { bytesOf, csvRows, sizeOf } from '#paper/sheets/csv.ts';
import {
  type Header,
  type HeaderNames,
  headerIn,
  namesOf,
  plainName,
  type SheetColumn,
} from '#paper/sheets/header.ts';
import { type SheetLimits, sheetLimits } from '#paper/sheets/limits.ts';
import { type Oddity, oddityOf } from '#paper/sheets/odd-rows.ts';
import type { RawRow, SheetSource } from '#paper/sheets/raw.ts';
import { type Cells, RowCells } from '#paper/sheets/row-cells.ts';
import { xlsxRows } from '#paper/sheets/xlsx.ts';
import { openZip } from '#paper/sheets/zip.ts';

/** A row by column name; blanks are left out. `formulas`, `merged` and `errors` name columns whose cell was computed, covered by a merged range, or holds an Excel error. */
export type SheetRow = {
  sheet: string;
  row: number;
  cells: Cells;
  formulas: string[];
  merged: string[];
  errors: string[];
  /** the line is no record, and why */
  odd: Oddity | null;
};

/** The header stands within the first lines; letterheads and titles may stand above it. */
const HEADER_WITHIN = 20;

/** SHA-256 of the file as it came, in hex. */
export async function digestOf(source: SheetSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytesOf(source)) hash.update(chunk);
  return hash.digest('hex');
}

async function startsAsZip(source: SheetSource): Promise<boolean> {
  for await (const chunk of bytesOf(source)) return chunk[0] === 0x50 && chunk[1] === 0x4b;
  return false;
}

/** OLE2: the old .xls, or an XLSX under a password. */
async function startsAsOle(source: SheetSource): Promise<boolean> {
  for await (const chunk of bytesOf(source)) return chunk[0] === 0xd0 && chunk[1] === 0xcf;
  return false;
}

/** Pictures and papers that people pick by mistake, by their first bytes. */
const otherKinds: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
];

async function isOtherKind(source: SheetSource): Promise<boolean> {
  for await (const chunk of bytesOf(source))
    return otherKinds.some((mark) => mark.every((byte, at) => chunk[at] === byte));
  return false;
}

async function* rawRows(
  source: SheetSource,
  limits: SheetLimits,
  known: (cell: string) => boolean,
): AsyncGenerator<RawRow[]> {
  if (await startsAsOle(source)) throw refuse('input', 'sheet.old', { file: source.name });
  if (await isOtherKind(source)) throw refuse('input', 'sheet.other', { file: source.name });
  if (!(await startsAsZip(source))) {
    if (/\.xlsx$/i.test(source.name))
      throw refuse('input', 'sheet.damaged', { file: source.name, why: 'zip' });
    yield* csvRows(source, limits, known);
    return;
  }
  if ((await sizeOf(source)) > limits.xlsxBytes)
    throw refuse('input', 'sheet.size', { file: source.name, limit: `${limits.xlsxBytes / 1_000_000} MB` });
  const bytes = 'path' in source ? await readFile(source.path) : Buffer.from(source.bytes);
  yield* xlsxRows(openZip(bytes, source.name, limits), limits);
}

/** Reads rows under a header already found. */
function named(raw: RawRow, header: Header, odd: Oddity | null): SheetRow | null {
  const cells = new RowCells(header.places, raw.cells);
  const mark = (list?: number[]): string[] =>
    list === undefined ? [] : list.map((at) => header.columns[at]).filter((column) => column !== undefined);
  const errors = mark(raw.fault);
  if (errors.length === 0 && cells.blank()) return null;
  const [formulas, merged] = [mark(raw.formula), mark(raw.merged)];
  return { sheet: raw.sheet, row: raw.row, cells, formulas, merged, errors, odd };
}

/** The header again with the row below it, where that row holds only names and knows more of them: a header in two rows. */
function lowerHalf(
  raw: RawRow,
  header: Header,
  above: RawRow,
  columns: readonly SheetColumn[],
  names: HeaderNames,
): Header | null {
  const both = headerIn(raw, columns, names, above);
  const onlyNames = raw.cells.every(
    (cell, at) =>
      cell === undefined ||
      cell.trim() === '' ||
      names.has(plainName(cell)) ||
      names.has(plainName(`${above.cells[at] ?? ''} ${cell}`)),
  );
  return onlyNames && both.found > header.found && both.missing.length === 0 ? both : null;
}

/** A line of a file as it stands, the header it stands under, and what it is by the names of our columns. */
export type SheetLine = { raw: RawRow; header: Header | null; row: SheetRow | null };

/**
 * All lines of a file in batches, each under the header that names all required columns. Sheets without one are passed over;
 * a file where no sheet has one is refused, naming the columns that are missing from the likeliest row.
 */
export async function* readLines(
  source: SheetSource,
  columns: readonly SheetColumn[],
  limits: SheetLimits = sheetLimits,
): AsyncGenerator<SheetLine[]> {
  const names = namesOf(columns);
  let sheet: string | null = null;
  let header: Header | null = null;
  let above: RawRow | undefined;
  let tried = 0;
  let found = false;
  let closest: Header | null = null;
  for await (const batch of rawRows(source, limits, (cell) => names.has(plainName(cell)))) {
    const out: SheetLine[] = [];
    for (const raw of batch) {
      if (raw.sheet !== sheet) {
        sheet = raw.sheet;
        header = null;
        above = undefined;
        tried = 0;
      }
      const lower: Header | null = header && above ? lowerHalf(raw, header, above, columns, names) : null;
      let row: SheetRow | null = null;
      if (lower) {
        header = lower;
        above = undefined;
      } else if (header) {
        above = undefined;
        row = named(raw, header, oddityOf(raw, header, columns, names));
      } else if (tried++ < HEADER_WITHIN) {
        const alone = headerIn(raw, columns, names);
        const both = alone.missing.length > 0 && above ? headerIn(raw, columns, names, above) : alone;
        const candidate = both.missing.length === 0 ? both : alone;
        above = raw;
        if (candidate.missing.length === 0 && candidate.found > 0) {
          header = candidate;
          found = true;
        } else if (candidate.found > (closest?.found ?? 0)) closest = candidate;
      }
      out.push({ raw, header, row });
    }
    yield out;
  }
  if (found) return;
  const required = columns.filter((column) => column.required).map((column) => column.name);
  if (closest === null)
    throw refuse('input', 'header.missing', { file: source.name, columns: required.join(', ') });
  throw refuse('input', 'header.columns', {
    file: source.name,
    row: closest.row,
    columns: closest.missing.join(', '),
  });
}

/** Only the rows below a header. */
export async function* readRows(
  source: SheetSource,
  columns: readonly SheetColumn[],
  limits: SheetLimits = sheetLimits,
): AsyncGenerator<SheetRow[]> {
  for await (const lines of readLines(source, columns, limits)) {
    const rows = lines.flatMap(({ row }) => (row === null ? [] : [row]));
    if (rows.length > 0) yield rows;
  }
}
