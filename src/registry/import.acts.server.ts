/**
 * Taking a users' file in as one batch, trying it first, and taking a batch back as a whole: each is one transaction and
 * one entry of the log, which holds the file's hash and counts. The same file twice changes nothing and leaves no entry.
 */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Json } from '#ground/canonical.ts';
import { type Day, officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { SheetLimits } from '#paper/sheets/limits.ts';
import type { SheetSource } from '#paper/sheets/raw.ts';
import { digestOf } from '#paper/sheets/read.ts';
import { seat } from '#people/permission.ts';
import { act, type Tx } from '#record/append.server.ts';
import type { Office } from '#record/office.ts';
import type { Kind } from '#registry/kinds/kind.ts';
import { isKind, type KindName, kindNames, kinds } from '#registry/kinds/kinds.ts';
import { knownIn } from '#registry/known.server.ts';
import { type Finding, type Reading, readKind } from '#registry/reading.ts';
import { type Outside, outsideOf } from '#registry/scope.server.ts';
import {
  type Changes,
  changesOf,
  type Incoming,
  layOut,
  overtakers,
  takeBack,
  writeRows,
} from '#registry/store.server.ts';

export type ImportResult = {
  kind: KindName;
  file: string;
  sha256: string;
  /** null if nothing was stored */
  batch: string | null;
  rows: number;
  new: number;
  changed: number;
  same: number;
  /** rows of a set that the file brings anew without them */
  ended: number;
  stored: number;
  refused: Finding[];
  refusedRows: number;
  warnings: Finding[];
};

export type ImportOptions = {
  /** the day whose state the file describes; today at the office if left out */
  asOf?: Day;
  /** where the facts come from, in the importer's words */
  source?: string;
  /** store nothing, only tell */
  dryRun?: boolean;
  limits?: SheetLimits;
};

export function kindOf(name: string): KindName {
  if (isKind(name)) return name;
  throw refuse('input', 'kind.unknown', { kind: name, kinds: kindNames.join(', ') });
}

/** Imports stand one behind the other: what one compares with must still be so when it writes. */
const oneByOne = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('tepat import'))`.execute(tx);

/** What ends the transaction without storing: the answer travels past the act. */
type Unstored = { unstored: Changes };
const isUnstored = (error: unknown): error is Unstored =>
  typeof error === 'object' && error !== null && 'unstored' in error;

const newBatch = (): string => `B-${randomBytes(5).toString('hex').toUpperCase()}`;

/** Rows about another agency are told and left out. */
function refuseOutside(reading: Reading<Json>, kind: KindName, file: string, outside: Outside): void {
  reading.rows = reading.rows.filter(({ row, sheet, line }) => {
    const unit = outside(row);
    if (unit === null) return true;
    const place = { kind, file, sheet, row: line, column: kind === 'unit' ? 'induk_id' : 'unor_id' };
    reading.findings.push({ ...place, code: 'row.other_agency', value: unit, severity: 'refused' });
    reading.refusedRows++;
    return false;
  });
}

/** Takes one file in. A refused row is never stored; the others are, as one batch. */
export async function importFile(
  given: Office,
  name: string,
  source: SheetSource,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const office = seat(given, 'importFacts', {});
  const kind = kindOf(name);
  const asOf = options.asOf ?? officeDay(office.now);
  const shape = kinds[kind] as unknown as Kind<Json>;
  const known = await knownIn(office.db, asOf);
  const reading = await readKind(shape, source, known, options.limits);
  const file = { kind, file: source.name, sha256: await digestOf(source), rows: reading.total };
  const outside = await outsideOf(office, kind, known);
  if (outside !== null) refuseOutside(reading, kind, source.name, outside);
  const refused = reading.findings.filter(({ severity }) => severity === 'refused');
  const warnings = reading.findings.filter(({ severity }) => severity === 'warning');
  const group = shape.group;
  const incoming = reading.rows.map(
    ({ row, key, doubtful }): Incoming => ({ key, group: group ? group(row) : null, row, doubtful }),
  );
  const told = (batch: string | null, changes: Changes): ImportResult => ({
    ...file,
    batch,
    new: changes.fresh,
    changed: changes.changed,
    same: changes.same,
    ended: changes.ended,
    stored: batch === null ? 0 : changes.fresh + changes.changed,
    refused,
    refusedRows: reading.refusedRows,
    warnings,
  });
  const batch = newBatch();
  try {
    const changes = await act(
      office,
      async ({ tx, append }) => {
        await oneByOne(tx);
        await layOut(tx, incoming);
        const changes = await changesOf(tx, kind);
        if (options.dryRun === true || changes.fresh + changes.changed + changes.ended === 0)
          throw { unstored: changes } satisfies Unstored;
        const { fresh, ...rest } = changes;
        const counts = {
          rows: file.rows,
          new: fresh,
          ...rest,
          refused: reading.refusedRows,
          warnings: warnings.length,
        };
        await tx
          .insertInto('import_batch')
          .values({
            id: batch,
            kind,
            file_name: source.name,
            sha256: file.sha256,
            source: options.source ?? source.name,
            as_of: asOf,
            counts: JSON.stringify(counts),
            by: office.actor.account,
            at: office.now,
            undone_by: null,
            undone_at: null,
          })
          .execute();
        await writeRows(tx, kind, batch, asOf);
        await append({
          kind: 'imported',
          about: { round: null, cases: [] },
          public: {
            batch,
            source: kind,
            fileSha256: file.sha256,
            rows: file.rows,
            stored: fresh + changes.changed,
            refused: reading.refusedRows,
          },
          personal: {},
        });
        return changes;
      },
      { waitAtAppend: true },
    );
    return told(batch, changes);
  } catch (error) {
    if (!isUnstored(error)) throw error;
    return told(null, error.unstored);
  }
}

/** Takes a batch back whole; refused by name if a later batch touched the same facts. */
export async function undoImport(given: Office, batch: string): Promise<{ batch: string; rows: number }> {
  const office = seat(given, 'undoImport', {});
  return act(office, async ({ tx, append }) => {
    await oneByOne(tx);
    const found = await tx.selectFrom('import_batch').selectAll().where('id', '=', batch).executeTakeFirst();
    if (!found) throw refuse('missing', 'batch.missing', { batch });
    if (found.undone_at !== null) throw refuse('rule', 'batch.undone', { batch });
    const kind = kindOf(found.kind);
    const later = await overtakers(tx, kind, batch);
    if (later.length > 0)
      throw refuse('rule', 'batch.overtaken', {
        batch,
        later: later.map(({ id, file }) => `${file} (${id})`).join(', '),
      });
    const rows = await takeBack(tx, kind, batch);
    await tx
      .updateTable('import_batch')
      .set({ undone_by: office.actor.account, undone_at: office.now })
      .where('id', '=', batch)
      .execute();
    await append({
      kind: 'import_undone',
      about: { round: null, cases: [] },
      public: { batch, rows },
      personal: {},
    });
    return { batch, rows };
  });
}
