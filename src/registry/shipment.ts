/**
 * A users' sheet as it leaves the reader: rows packed as the bytes PostgreSQL takes, and findings, in small shipments, so
 * that neither the thread that reads nor the one that stores ever holds a whole file.
 */
import type { Json } from '#ground/canonical.ts';
import type { SheetLimits } from '#paper/sheets/limits.ts';
import type { SheetSource } from '#paper/sheets/raw.ts';
import { digestOf } from '#paper/sheets/read.ts';
import type { Kind } from '#registry/kinds/kind.ts';
import { type KindName, kinds } from '#registry/kinds/kinds.ts';
import { type KnownText, knownOf, type knownOpener } from '#registry/known.ts';
import { type Outside, outsideOf } from '#registry/outside.ts';
import { type Packed, packer } from '#registry/packed.ts';
import {
  type AcceptedRow,
  type Finding,
  type Reading,
  readParts,
  type Unmatched,
} from '#registry/reading.ts';
import { titleKey } from '#registry/titles.ts';

export type ReadingJob = {
  kind: KindName;
  source: SheetSource;
  known: KnownText;
  /** units the importer speaks for; null for all */
  own: string[] | null;
  limits: SheetLimits;
  /** rows to store, heads to compare with what is stored, or both */
  wanted: { whole: boolean; heads: boolean };
};

export type Shipment = Packed & { findings: Finding[] };
export type Tally = {
  sha256: string;
  rows: number;
  refusedRows: number;
  refused: number;
  warnings: number;
  unmatched: UnmatchedTitle[];
};
/** A title of no post we know, and in how many rows it stands. */
export type UnmatchedTitle = Unmatched & { rows: number };
/** Titles told one by one; a file with more of them names its posts in another way altogether. */
export const TITLES_TOLD = 200;

const ROWS = 1000;
/** Findings told one by one; a file in which more is wrong is wrong as a whole, and the rest is only counted. */
export const FINDINGS_TOLD = 100_000;

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

export async function* shipmentsOf(
  job: ReadingJob,
  open: ReturnType<typeof knownOpener> = knownOf,
): AsyncGenerator<Shipment, Tally> {
  const shape = kinds[job.kind] as unknown as Kind<Json>;
  const { known, places } = open(job.known);
  const outside = outsideOf(job.own, job.kind, known, places);
  const pack = packer(shape.group, job.wanted);
  const tally: Tally = { sha256: '', rows: 0, refusedRows: 0, refused: 0, warnings: 0, unmatched: [] };
  const titles = new Map<string, UnmatchedTitle>();
  let waiting: AcceptedRow<Json>[] = [];
  for await (const part of readParts(shape, job.source, known, job.limits)) {
    if (outside !== null) withoutOutside(part, job, outside);
    tally.rows += part.total;
    tally.refusedRows += part.refusedRows;
    const room = Math.max(0, FINDINGS_TOLD - tally.refused - tally.warnings);
    for (const { severity } of part.findings) tally[severity === 'refused' ? 'refused' : 'warnings']++;
    const findings = part.findings.slice(0, room);
    for (const row of part.rows) waiting.push(row);
    for (const { unit, written } of part.unmatched) {
      const key = titleKey(unit, written);
      const before = titles.get(key);
      if (before) before.rows++;
      else if (titles.size < TITLES_TOLD) titles.set(key, { unit, written, rows: 1 });
    }
    if (findings.length > 0) yield { whole: null, heads: null, findings };
    let at = 0;
    for (; waiting.length - at >= ROWS; at += ROWS)
      yield { ...pack(waiting.slice(at, at + ROWS)), findings: [] };
    waiting = waiting.slice(at);
  }
  if (waiting.length > 0) yield { ...pack(waiting), findings: [] };
  tally.unmatched = [...titles.values()];
  tally.sha256 = await digestOf(job.source);
  return tally;
}
