/**
 * Facts that an official enters instead of importing them (a clearance, an assessment, feedback): rows of a batch of their own, inside the
 * act's transaction, with the same keys and the same superseding as a sheet. Call it before `append`, in an act that waits there.
 */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { hashOf, type Json } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import type { Tx } from '#record/append.server.ts';
import type { Office } from '#record/office.ts';
import type { Kind } from '#registry/kinds/kind.ts';
import { type KindName, kinds, type RowOf } from '#registry/kinds/kinds.ts';
import { changesOf, closeTable, openTable, writeRows } from '#registry/store.server.ts';

/** Answers the batch. A fact entered by the official whose duty it is counts as verified. */
export async function recordFacts<K extends KindName>(
  tx: Tx,
  office: Office,
  kind: K,
  given: { rows: readonly RowOf<K>[]; source: string; on: Day },
): Promise<string> {
  const shape = kinds[kind] as unknown as Kind<Json>;
  const { group } = shape;
  const rows = given.rows as unknown as Json[];
  const batch = `B-${randomBytes(5).toString('hex').toUpperCase()}`;
  await sql`select pg_advisory_xact_lock(hashtext('tepat import'))`.execute(tx);
  await openTable(tx);
  await sql`
    insert into incoming (key, grp, digest, quality, body)
    select * from unnest(
      ${rows.map((row) => shape.key(row))}::text[],
      ${rows.map((row) => (group ? group(row) : null))}::text[],
      ${rows.map((row) => hashOf(row))}::text[],
      ${rows.map(() => 'terverifikasi')}::text[],
      ${rows.map((row) => JSON.stringify(row))}::jsonb[])`.execute(tx);
  await closeTable(tx);
  const { fresh, ...changes } = await changesOf(tx, kind);
  await tx
    .insertInto('import_batch')
    .values({
      id: batch,
      kind,
      file_name: given.source,
      sha256: hashOf(rows),
      source: given.source,
      as_of: given.on,
      counts: JSON.stringify({ rows: rows.length, new: fresh, ...changes, refused: 0, warnings: 0 }),
      by: office.actor.account,
      at: office.now,
      undone_by: null,
      undone_at: null,
    })
    .execute();
  await writeRows(tx, kind, { batch, asOf: given.on, changes });
  return batch;
}
