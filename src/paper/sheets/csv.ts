/** Reads a CSV as offices send it: comma, semicolon, tab or pipe; UTF-8, UTF-16 or Windows-1252; CRLF or LF; exact line numbers. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { refuse } from '#ground/refusal.ts';
import { type CsvRecord, csvCutter } from '#paper/sheets/csv-records.ts';
import type { SheetLimits } from '#paper/sheets/limits.ts';
import type { RawRow, SheetSource } from '#paper/sheets/raw.ts';

const delimiters = [',', ';', '\t', '|'] as const;

function* slices(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 262_144)
    yield Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(262_144, bytes.length - at));
}

/** The bytes of a source in chunks, wherever they are. */
export function bytesOf(source: SheetSource): AsyncIterable<Buffer> | Iterable<Buffer> {
  return 'path' in source ? createReadStream(source.path, { highWaterMark: 262_144 }) : slices(source.bytes);
}

export async function sizeOf(source: SheetSource): Promise<number> {
  return 'path' in source ? (await stat(source.path)).size : source.bytes.length;
}

/** UTF-8 if every byte of the file allows it, else what Excel on Windows writes. */
async function encodingOf(source: SheetSource): Promise<'utf-8' | 'utf-16le' | 'windows-1252'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of bytesOf(source)) {
      if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      first = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

async function* textOf(source: SheetSource, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytesOf(source)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const BOM = Buffer.from('\ufeff');

/** The same as UTF-8 without a BOM; what is UTF-8 already passes as it is. */
async function* utf8Of(source: SheetSource, encoding: string): AsyncGenerator<Buffer> {
  if (encoding !== 'utf-8') {
    for await (const text of textOf(source, encoding)) yield Buffer.from(text);
    return;
  }
  let first = true;
  for await (const chunk of bytesOf(source)) {
    yield first && chunk.subarray(0, 3).equals(BOM) ? chunk.subarray(3) : chunk;
    first = false;
  }
}

/** The delimiter whose first lines hold the most names we know; the more frequent one when none does. */
export function delimiterOf(sample: string, known: (cell: string) => boolean): string {
  const lines = sample.split(/\r\n|\n|\r/, 20);
  let best: string = ',';
  let bestScore = -1;
  for (const delimiter of delimiters) {
    let hits = 0;
    let cells = 0;
    for (const line of lines) {
      const parts = line.split(delimiter);
      hits = Math.max(hits, parts.filter((part) => known(part.replaceAll('"', ''))).length);
      cells = Math.max(cells, parts.length);
    }
    const score = hits * 1000 + cells;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Rows in batches; `row` is the physical line where the record starts. */
export async function* csvRows(
  source: SheetSource,
  limits: SheetLimits,
  known: (cell: string) => boolean,
): AsyncGenerator<RawRow[]> {
  const file = source.name;
  if ((await sizeOf(source)) > limits.csvBytes)
    throw refuse('input', 'sheet.size', { file, limit: `${limits.csvBytes / 1_000_000} MB` });
  const encoding = await encodingOf(source);
  let sample = '';
  for await (const text of textOf(source, encoding)) {
    sample += text;
    if (sample.length > 65_536) break;
  }
  // A file of zeros is not text; the parser would take it for one endless cell.
  if (sample.includes('\u0000')) throw refuse('input', 'sheet.damaged', { file, why: 'NUL' });
  const delimiter = delimiterOf(sample.slice(0, 65_536).replace(/^\ufeff/, ''), known);
  const cut = csvCutter(delimiter, limits.cellCharacters * 32, ({ row, why }) =>
    refuse('input', 'sheet.line', { file, row, why }),
  );
  let seen = 0;
  const taken = (records: CsvRecord[]): RawRow[] => {
    const rows: RawRow[] = [];
    for (const { row, cells } of records) {
      if (cells.length === 1 && cells[0]?.trim() === '') continue;
      if (cells.length > limits.columns && cells.slice(limits.columns).some((cell) => cell !== ''))
        throw refuse('input', 'sheet.columns', { file, row, limit: limits.columns });
      if (++seen > limits.csvRows) throw refuse('input', 'sheet.rows', { file, limit: limits.csvRows });
      rows.push({ sheet: '', row, cells });
    }
    return rows;
  };
  for await (const chunk of utf8Of(source, encoding)) {
    const rows = taken(cut(chunk, false));
    if (rows.length > 0) yield rows;
  }
  const rest = taken(cut(Buffer.alloc(0), true));
  if (rest.length > 0) yield rest;
}
