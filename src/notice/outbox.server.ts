/** News for a person, written in the same transaction as its cause: what did not happen is never told, what happened always is. */
import { type Kysely, sql } from 'kysely';
import type { NoticeWhat } from '#db/publication.tables.ts';
import type { Tables } from '#db/tables.ts';
import type { Nip } from '#ground/nip.ts';

export type News = { nip: Nip | null; what: NoticeWhat; path: string; at: Date };

/** Puts news out. Somebody who has been erased is told nothing. A database without the job runner keeps them all the same. */
export async function tellPerson(tx: Kysely<Tables>, news: News): Promise<void> {
  const { nip, what, path, at } = news;
  if (nip === null) return;
  await tx.insertInto('notice_outbox').values({ nip, what, path, at, sent_at: null }).execute();
  const { rows } = await sql<{ jobs: boolean }>`
    select to_regnamespace('graphile_worker') is not null as jobs`.execute(tx);
  if (rows[0]?.jobs)
    await sql`select graphile_worker.add_job('mail', '{}'::json, job_key := 'mail')`.execute(tx);
}

export type Told = { id: number; what: NoticeWhat; path: string; at: string };

/** What a person was told, the newest first. */
export async function noticesFor(db: Kysely<Tables>, nip: Nip, most = 30): Promise<Told[]> {
  const rows = await db
    .selectFrom('notice_outbox')
    .select(['id', 'what', 'path', 'at'])
    .where('nip', '=', nip)
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Where a person wants to be told by mail; an empty address takes it back. */
export async function keepAddress(db: Kysely<Tables>, nip: Nip, address: string, at: Date): Promise<void> {
  if (address === '') await db.deleteFrom('notice_address').where('nip', '=', nip).execute();
  else
    await db
      .insertInto('notice_address')
      .values({ nip, address, at })
      .onConflict((on) => on.column('nip').doUpdateSet({ address, at }))
      .execute();
}

export async function findAddress(db: Kysely<Tables>, nip: Nip): Promise<string | null> {
  const row = await db
    .selectFrom('notice_address')
    .select('address')
    .where('nip', '=', nip)
    .executeTakeFirst();
  return row?.address ?? null;
}
