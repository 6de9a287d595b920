/**
 * A users' sheet as it leaves the reader: rows packed as the bytes PostgreSQL takes for jsonb, and findings, in small
 * shipments, so that neither the thread that reads nor the one that stores ever holds a whole file.
 */
import { canonical, type Json, sha256 } from '#ground/canonical.ts';
import type { SheetLimits } from '#paper/sheets/limits.ts';
import type { SheetSource } from '#paper/sheets/raw.ts';
import { digestOf } from '#paper/sheets/read.ts';
import type { Kind } from '#registry/kinds/kind.ts';
import { type KindName, kinds } from '#registry/kinds/kinds.ts';
import { type KnownText, knownOf } from '#registry/known.ts';
import { type Outside, outsideOf } from '#registry/outside.ts';
import { type AcceptedRow, type Finding, type Reading, readParts } from '#registry/reading.ts';

export type ReadingJob = {
  kind: KindName;
  source: SheetSource;
  known: KnownText;
  /** units the importer speaks for; null for all */
  own: string[] | null;
  limits: SheetLimits;
};

/** `rows` is one jsonb value in PostgreSQL's binary form: a list of [key, group, digest, quality, base, sheet, line, body]. */
export type Shipment = { rows: Uint8Array<ArrayBuffer> | null; findings: Finding[] };
export type Tally = { sha256: string; rows: number; refusedRows: number; refused: number; warnings: number };

const ROWS = 1000;
/** Findings told one by one; a file in which more is wrong is wrong as a whole, and the rest is only counted. */
export const FINDINGS_TOLD = 100_000;

/** jsonb travels as a version byte and its text. */
const JSONB_VERSION = 1;

function packed(rows: readonly AcceptedRow<Json>[], group: ((row: Json) => string) | null) {
  const list = rows.map(({ row, key, doubtful, base, sheet, line }) => {
    const body = canonical(row);
    const quality = doubtful ? 'diragukan' : 'tercatat';
    const head = [key, group ? group(row) : null, sha256(body), quality, base, sheet, line];
    return `${JSON.stringify(head).slice(0, -1)},${body}]`;
  });
  const text = `[${list.join(',')}]`;
  const bytes = new Uint8Array(new ArrayBuffer(Buffer.byteLength(text) + 1));
  bytes[0] = JSONB_VERSION;
  Buffer.from(bytes.buffer).write(text, 1);
  return bytes;
}

/** Rows about another agency are told and left out. */
function withoutOutside(part: Reading<Json>, job: ReadingJob, outside: Outside): void {
  const { kind } = job;
  part.rows = part.rows.filter(({ row, sheet, line }) => {
    const unit = outside(row);
    if (unit === null) return true;
    const place = { kind, file: job.source.name, sheet, row: line };
    const column = kind === 'unit' ? 'induk_id' : 'unor_id';
    part.findings.push({ ...place, column, code: 'row.other_agency', value: unit, severity: 'refused' });
    part.refusedRows++;
    return false;
  });
}

export async function* shipmentsOf(job: ReadingJob): AsyncGenerator<Shipment, Tally> {
  const shape = kinds[job.kind] as unknown as Kind<Json>;
  const { known, places } = knownOf(job.known);
  const outside = outsideOf(job.own, job.kind, known, places);
  const tally: Tally = { sha256: '', rows: 0, refusedRows: 0, refused: 0, warnings: 0 };
  let waiting: AcceptedRow<Json>[] = [];
  for await (const part of readParts(shape, job.source, known, job.limits)) {
    if (outside !== null) withoutOutside(part, job, outside);
    tally.rows += part.total;
    tally.refusedRows += part.refusedRows;
    const room = Math.max(0, FINDINGS_TOLD - tally.refused - tally.warnings);
    for (const { severity } of part.findings) tally[severity === 'refused' ? 'refused' : 'warnings']++;
    const findings = part.findings.slice(0, room);
    for (const row of part.rows) waiting.push(row);
    if (findings.length > 0) yield { rows: null, findings };
    while (waiting.length >= ROWS) {
      yield { rows: packed(waiting.slice(0, ROWS), shape.group), findings: [] };
      waiting = waiting.slice(ROWS);
    }
  }
  if (waiting.length > 0) yield { rows: packed(waiting, shape.group), findings: [] };
  tally.sha256 = await digestOf(job.source);
  return tally;
}
