/** Reads a CSV as offices send it: comma, semicolon, tab or pipe; UTF-8, UTF-16 or Windows-1252; CRLF or LF; exact line numbers. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { refuse } from '#ground/refusal.ts';
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

const breaks = (cells: readonly string[]): number => {
  let count = 0;
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return count;
};

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
  // The parser runs ahead of its reader: lines are counted where it stands, so that its error names the right one.
  let line = 1;
  const numbered = (cells: string[]): { row: number; cells: string[] } => {
    const row = line;
    line += 1 + breaks(cells);
    return { row, cells };
  };
  const parser = parse({
    // The library's types want a record back; it hands on whatever comes.
    on_record: numbered as unknown as (record: string[]) => string[],
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: limits.cellCharacters * 32,
  });
  const input = Readable.from(textOf(source, encoding));
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let seen = 0;
  let batch: RawRow[] = [];
  try {
    for await (const { row, cells: record } of parser as AsyncIterable<ReturnType<typeof numbered>>) {
      if (record.length === 1 && record[0]?.trim() === '') continue;
      if (record.length > limits.columns && record.slice(limits.columns).some((cell) => cell !== ''))
        throw refuse('input', 'sheet.columns', { file, row, limit: limits.columns });
      if (++seen > limits.csvRows) throw refuse('input', 'sheet.rows', { file, limit: limits.csvRows });
      batch.push({ sheet: '', row, cells: record });
      if (batch.length === 1000) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    if (error instanceof CsvError) throw refuse('input', 'sheet.line', { file, row: line, why: error.code });
    throw error;
  } finally {
    input.destroy();
    parser.destroy();
  }
  if (batch.length > 0) yield batch;
}
