/** Facts into rows: what a batch would change, changing it, and taking it back. Rows are ended, never overwritten. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { copyInto } from '#db/copy-in.server.ts';
import type { Tables } from '#db/tables.ts';
import type { KindName } from '#registry/kinds/kinds.ts';
import { packedColumns } from '#registry/packed.ts';

type Tx = Transaction<Tables>;
export type Changes = { fresh: number; changed: number; same: number; ended: number };

type FactTable = 'unit' | 'post' | 'employee' | 'fact';
const tables = { unit: 'unit', jabatan: 'post', pegawai: 'employee' } as const;

export const tableOf = (kind: KindName): FactTable =>
  (tables as Partial<Record<KindName, FactTable>>)[kind] ?? 'fact';

/** A table beside the stored rows, in which a batch is laid out; it lives until the end of the transaction. */
export async function openTable(tx: Tx): Promise<void> {
  await sql`create temp table incoming (key text, grp text, digest text, quality text, base text, sheet text, line integer,
    body jsonb, replaces bigint) on commit drop`.execute(tx);
}

/** Lays out rows in the bytes that the reader packed (registry/packed.ts). */
export const layOut = (tx: Tx, rows: Uint8Array): Promise<void> =>
  copyInto(tx, `copy incoming (${packedColumns.join(', ')}) from stdin (format binary)`, rows);

/** What the planner has to know of a batch, from a small sample: bodies are never compared. */
export async function closeTable(tx: Tx): Promise<void> {
  await sql`set local default_statistics_target = 10`.execute(tx);
  await sql`analyze incoming (key, grp, digest, base)`.execute(tx);
}

/** The present rows of a kind. */
export const current = (kind: KindName) => {
  const table = sql.table(tableOf(kind));
  return tableOf(kind) === 'fact'
    ? sql`(select * from ${table} where ended_by is null and kind = ${kind})`
    : sql`(select * from ${table} where ended_by is null)`;
};

/** Whether anything of a kind is on record: where nothing is, nothing has to be compared. */
export async function isEmpty(db: Kysely<Tables>, kind: KindName): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from ${current(kind)} c) as empty`.execute(db);
  return rows[0]?.empty === true;
}

/** Rows of a set that the batch brings anew, without this row in it; and rows of a working copy that came back under another key. */
const dropped = (kind: KindName) => sql`
  select replaces as row_id from incoming where replaces is not null
  union
  select old.row_id from ${current(kind)} old
  where old.grp is not null
    and exists (select from incoming i where i.grp = old.grp)
    and not exists (select from incoming i where i.key = old.key)`;

/** What the batch that is laid out would change. */
export async function changesOf(tx: Tx, kind: KindName): Promise<Changes> {
  const { rows } = await sql<{ fresh: number; changed: number; same: number }>`
    select count(*) filter (where old.key is null)::int as fresh,
      count(*) filter (where old.digest <> i.digest)::int as changed,
      count(*) filter (where old.digest = i.digest)::int as same
    from incoming i left join ${current(kind)} old on old.key = i.key`.execute(tx);
  const { rows: gone } = await sql<{ ended: number }>`
    select count(*)::int as ended from (${dropped(kind)}) d`.execute(tx);
  return {
    fresh: rows[0]?.fresh ?? 0,
    changed: rows[0]?.changed ?? 0,
    same: rows[0]?.same ?? 0,
    ended: gone[0]?.ended ?? 0,
  };
}

/** Ends what is superseded and puts the new rows in; `changes` are what was counted of them in this transaction. */
export async function writeRows(
  tx: Tx,
  kind: KindName,
  { batch, asOf, changes }: { batch: string; asOf: string; changes: Omit<Changes, 'fresh'> },
): Promise<void> {
  const table = sql.table(tableOf(kind));
  if (changes.ended > 0)
    await sql`update ${table} set ended_by = ${batch} where row_id in (${dropped(kind)})`.execute(tx);
  if (changes.same > 0)
    await sql`delete from incoming i using ${current(kind)} old where old.key = i.key and old.digest = i.digest`.execute(
      tx,
    );
  if (changes.changed > 0)
    await sql`
      update ${table} set ended_by = ${batch}
      where row_id in (select old.row_id from ${current(kind)} old join incoming i on i.key = old.key)`.execute(
      tx,
    );
  const [column, value] = tableOf(kind) === 'fact' ? [sql`kind, `, sql`${kind}, `] : [sql``, sql``];
  await sql`
    insert into ${table} (${column}key, grp, digest, batch_id, as_of, quality, body)
    select ${value}key, grp, digest, ${batch}, ${asOf}::date, quality, body from incoming`.execute(tx);
}

/** Batches that came later and touched what this one brought or ended. */
export async function overtakers(
  tx: Tx,
  kind: KindName,
  batch: string,
): Promise<{ id: string; file: string }[]> {
  const table = sql.table(tableOf(kind));
  const same = tableOf(kind) === 'fact' ? sql`and newer.kind = mine.kind` : sql``;
  const { rows } = await sql<{ id: string; file: string }>`
    select id, file_name as file from import_batch where id in (
      select ended_by from ${table} where batch_id = ${batch} and ended_by is not null and ended_by <> ${batch}
      union
      select newer.batch_id from ${table} mine join ${table} newer on newer.key = mine.key ${same}
      where mine.ended_by = ${batch} and newer.ended_by is null and newer.batch_id <> ${batch})
    order by at`.execute(tx);
  return rows;
}

/** Ends the rows of a batch by itself and lets what it ended be current again; how many rows were touched. */
export async function takeBack(tx: Tx, kind: KindName, batch: string): Promise<number> {
  const table = sql.table(tableOf(kind));
  const gone =
    await sql`update ${table} set ended_by = ${batch} where batch_id = ${batch} and ended_by is null`.execute(
      tx,
    );
  const back =
    await sql`update ${table} set ended_by = null where ended_by = ${batch} and batch_id <> ${batch}`.execute(
      tx,
    );
  return Number(gone.numAffectedRows ?? 0n) + Number(back.numAffectedRows ?? 0n);
}
