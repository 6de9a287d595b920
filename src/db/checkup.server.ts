/** What can be seen from inside the database about its own health: facts only, the doctor says what they mean. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';

export type Checkup = {
  version: string;
  versionNumber: number;
  account: string;
  superuser: boolean;
  /** Tables that the working account owns, or whose history it could rewrite. */
  ownedTables: string[];
  rewritable: string[];
  checksums: boolean;
  checksumFailures: number;
  durable: boolean;
  bytes: number;
  waitingJobs: number;
  failedJobs: number;
  clockSeconds: number;
};

/** Reads as the working account, so that what it finds is what the server could do. */
export async function checkup(db: Kysely<Tables>, now: Date): Promise<Checkup> {
  const { rows } = await sql<Omit<Checkup, 'ownedTables' | 'rewritable' | 'waitingJobs' | 'failedJobs'>>`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as "versionNumber",
      current_user as account, (select rolsuper from pg_roles where rolname = current_user) as superuser,
      current_setting('data_checksums') = 'on' as checksums,
      coalesce((select checksum_failures from pg_stat_database where datname = current_database()), 0)
        as "checksumFailures",
      current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off'
        and current_setting('full_page_writes') = 'on' as durable,
      pg_database_size(current_database()) as bytes,
      extract(epoch from clock_timestamp())::float8 - ${now.getTime() / 1000}::float8 as "clockSeconds"
  `.execute(db);
  const tables = await sql<{ name: string; owned: boolean; log: boolean }>`
    select c.relname as name, pg_has_role(c.relowner, 'usage') as owned, starts_with(c.relname, 'log_')
        and c.relname <> 'log_head' and (has_table_privilege(c.oid, 'update') or has_table_privilege(c.oid, 'delete')
        or has_table_privilege(c.oid, 'truncate')) as log
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`.execute(
    db,
  );
  const jobs = await sql<{ waiting: number; failed: number }>`
    select count(*) filter (where attempts < max_attempts) as waiting,
      count(*) filter (where attempts >= max_attempts) as failed from graphile_worker.jobs`.execute(db);
  const [seen] = rows;
  const [work] = jobs.rows;
  if (!seen || !work) throw new Error('a select without from gives one row');
  return {
    ...seen,
    ownedTables: tables.rows.filter(({ owned }) => owned).map(({ name }) => name),
    rewritable: tables.rows.filter(({ log }) => log).map(({ name }) => name),
    waitingJobs: work.waiting,
    failedJobs: work.failed,
  };
}
