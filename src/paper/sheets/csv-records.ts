/**
 * Cuts the bytes of a CSV into records: quotation marks as offices use them (a mark inside a value is a mark, a delimiter or a
 * line break between two marks is text), CRLF, LF or CR. Lines without a mark, nearly all of a file, are cut at native speed.
 */

const QUOTE = 34;
const CR = 13;
const LF = 10;

export type CsvRecord = { row: number; cells: string[] };

/** Why no record can be cut, and the line on which the one in question starts. */
export type CsvTrouble = { row: number; why: 'CSV_QUOTE_NOT_CLOSED' | 'CSV_MAX_RECORD_SIZE' };

type Cut = { cells: string[]; next: number };

/** Line breaks inside cells: the lines of the file that a record covers beyond its first. */
const breaks = (cells: readonly string[]): number => {
  let count = 0;
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return count;
};

/** Where the line after a break at `at` starts; -1 if a CR is the last byte so far and its LF may follow. */
function afterBreak(bytes: Buffer, at: number, last: boolean): number {
  if (bytes[at] === LF) return at + 1;
  if (at + 1 === bytes.length) return last ? at + 1 : -1;
  return bytes[at + 1] === LF ? at + 2 : at + 1;
}

/** A record with quotation marks in it; what is missing if its end is not there. */
function cutQuoted(bytes: Buffer, from: number, delimiter: number, last: boolean): Cut | 'more' | 'open' {
  const cells: string[] = [];
  let cell = '';
  let quoting = false;
  let closed = false;
  let run = from;
  let at = from;
  const take = (to: number): void => {
    if (to > run) cell += bytes.toString('utf8', run, to);
  };
  while (at < bytes.length) {
    if (quoting) {
      const mark = bytes.indexOf(QUOTE, at);
      if (mark < 0) break;
      if (mark + 1 === bytes.length && !last) return 'more';
      const next = bytes[mark + 1];
      if (next === QUOTE) {
        take(mark + 1);
        run = at = mark + 2;
        continue;
      }
      take(mark);
      quoting = false;
      closed = true;
      at = mark + 1;
      const ends = !next || next === delimiter || next === CR || next === LF;
      // A mark that closes nothing belongs to the value, as the one that opened it.
      run = ends ? at : mark;
      if (!ends) cell = `"${cell}`;
      continue;
    }
    const byte = bytes[at];
    if (byte === QUOTE && run === at && cell === '') {
      quoting = true;
      run = ++at;
    } else if (byte === delimiter) {
      take(at);
      cells.push(cell);
      cell = '';
      closed = false;
      run = ++at;
    } else if (byte === CR || byte === LF) {
      const next = afterBreak(bytes, at, last);
      if (next < 0) return 'more';
      take(at);
      cells.push(cell);
      return { cells, next };
    } else at++;
  }
  if (!last) return 'more';
  if (quoting) return 'open';
  take(bytes.length);
  if (cells.length > 0 || cell !== '' || closed) cells.push(cell);
  return { cells, next: bytes.length };
}

export type CsvCutter = (chunk: Buffer, last: boolean) => CsvRecord[];

/** Takes UTF-8 bytes chunk by chunk and gives the records that are whole; `trouble` throws what the file is refused with. */
export function csvCutter(
  delimiter: string,
  mostBytes: number,
  trouble: (what: CsvTrouble) => Error,
): CsvCutter {
  const mark = delimiter.charCodeAt(0);
  let held = Buffer.alloc(0);
  let row = 1;
  return (chunk, last) => {
    const bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    const records: CsvRecord[] = [];
    const seek = (byte: number, from: number): number => {
      const found = bytes.indexOf(byte, from);
      return found < 0 ? bytes.length : found;
    };
    let at = 0;
    let lf = seek(LF, 0);
    let cr = seek(CR, 0);
    let quote = seek(QUOTE, 0);
    while (at < bytes.length) {
      if (lf < at) lf = seek(LF, at);
      if (cr < at) cr = seek(CR, at);
      if (quote < at) quote = seek(QUOTE, at);
      const end = Math.min(lf, cr);
      let cut: Cut;
      if (quote < end) {
        const found = cutQuoted(bytes, at, mark, last);
        if (found === 'open') throw trouble({ row, why: 'CSV_QUOTE_NOT_CLOSED' });
        if (found === 'more') break;
        cut = found;
      } else {
        if (end === bytes.length && !last) break;
        const next = end === bytes.length ? end : afterBreak(bytes, end, last);
        if (next < 0) break;
        cut = { cells: bytes.toString('utf8', at, end).split(delimiter), next };
      }
      if (cut.next - at > mostBytes) throw trouble({ row, why: 'CSV_MAX_RECORD_SIZE' });
      records.push({ row, cells: cut.cells });
      row += 1 + breaks(cut.cells);
      at = cut.next;
    }
    held = Buffer.from(bytes.subarray(at));
    if (held.length > mostBytes) throw trouble({ row, why: 'CSV_MAX_RECORD_SIZE' });
    return records;
  };
}
