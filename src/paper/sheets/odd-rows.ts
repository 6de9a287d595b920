/** Lines below a header that are no record: totals, the numbering of columns, a header printed again, and rows whose cells slipped. */
import { type Header, type HeaderNames, plainName, type SheetColumn } from '#paper/sheets/header.ts';
import type { RawRow } from '#paper/sheets/raw.ts';

export type Oddity = 'row.total' | 'row.numbering' | 'row.header' | 'row.shifted';

const TOTAL = /^\W*(sub\s*)?(total|jumlah|jml|rekapitulasi|grand\s*total)\b/i;

const filled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== '';

/** `1 2 3 4 …` or `(1) (2) (3) …` under the header, as forms have it. */
function numbers(raw: RawRow): boolean {
  let last = 0;
  let count = 0;
  for (const cell of raw.cells) {
    if (!filled(cell)) continue;
    const number = /^\(?(\d{1,3})\)?$/.exec(cell.trim())?.[1];
    if (number === undefined || Number(number) <= last) return false;
    // Two numbers in a row may be a record; a count that goes on by ones from its first is a ruler.
    if (last !== 0 && Number(number) > last + 3) return false;
    last = Number(number);
    count++;
  }
  return count >= 3;
}

function repeats(raw: RawRow, header: Header, names: HeaderNames): boolean {
  let same = 0;
  for (const [at, column] of header.columns.entries()) {
    const cell = raw.cells[at];
    if (column === undefined || !filled(cell)) continue;
    if (names.get(plainName(cell))?.column !== column) return false;
    same++;
  }
  return same >= 2;
}

/** A delimiter inside an unquoted value pushes the rest of its line to the right, out of the table. */
function slipped(raw: RawRow, header: Header): boolean {
  return raw.sheet === '' && raw.cells.length > header.width && raw.cells.slice(header.width).some(filled);
}

export function oddityOf(
  raw: RawRow,
  header: Header,
  columns: readonly SheetColumn[],
  names: HeaderNames,
): Oddity | null {
  if (slipped(raw, header)) return 'row.shifted';
  if (repeats(raw, header, names)) return 'row.header';
  if (raw.row <= header.row + 2 && numbers(raw)) return 'row.numbering';
  const first = raw.cells.find(filled);
  if (first === undefined || !TOTAL.test(first)) return null;
  const gaps = columns.some(({ name, required }) => {
    const at = header.columns.indexOf(name);
    return required && at >= 0 && !filled(raw.cells[at]);
  });
  return gaps ? 'row.total' : null;
}
