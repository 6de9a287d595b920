/** What the killed writer leaves: a row and a log entry of one act, and how to see whether both are there. */
import { type Kysely, sql } from 'kysely';
import { withClient } from '#db/pool.server.ts';
import type { Tables } from '#db/tables.ts';
import { auditLog } from '#record/audit.server.ts';
import type { Office } from '#record/office.ts';

export function systemOffice(db: Kysely<Tables>): Office {
  return {
    db,
    actor: { account: 'sistem', nip: null, name: 'Sistem', roles: [], role: 'sistem' },
    now: new Date('2026-12-01T02:00:00Z'),
  };
}

/** The prover's own table: one row an act, and a counter that must agree with them. */
export async function makeProbe(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query(`
      create table if not exists probe (n integer primary key);
      create table if not exists probe_count (n integer not null);
      insert into probe_count select 0 where not exists (select from probe_count);
      grant select, insert on probe to tepat_app;
      grant select, update on probe_count to tepat_app`);
  });
}

export async function insertProbe(db: Kysely<Tables>, n: number): Promise<void> {
  await sql`insert into probe (n) values (${n})`.execute(db);
  await sql`update probe_count set n = n + 1`.execute(db);
}

export type Left = { rows: number[]; counted: number; entries: number; damage: string | null };

/** Reads by index and by table, so that the two would have to agree. */
export async function left(db: Kysely<Tables>): Promise<Left> {
  const { rows } = await sql<{ n: number }>`select n from probe order by n`.execute(db);
  const count = await sql<{ n: number; entries: number }>`
    select n, (select count(*) from log_entry) as entries from probe_count`.execute(db);
  const damage = await auditLog(db);
  return {
    rows: rows.map(({ n }) => n),
    counted: count.rows[0]?.n ?? -1,
    entries: count.rows[0]?.entries ?? -1,
    damage: damage && `${damage.table} ${damage.row}: ${damage.why}`,
  };
}
