/** Brings a database to the shape this version needs: plain SQL in order, forward only, each whole or not at all. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { hasJobs, installJobs } from '#db/jobs-schema.server.ts';
import type { Database } from '#db/open.server.ts';
import { packageFolder } from '#db/package.server.ts';
import { withClient } from '#db/pool.server.ts';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';

export type Migration = { name: string; sha256: string; sql: string };

/** Any number of servers may start at once: one migrates, the others wait for it. */
const lockKey = 7_370_116;

/** The migrations of this version, in order. */
export function shippedMigrations(folder = path.join(packageFolder(), 'migrations')): Migration[] {
  const names = fs.readdirSync(folder).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name));
  return names.sort().map((name) => {
    const sql = fs.readFileSync(path.join(folder, name), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/** Applies what is missing and answers its names. A changed, unknown or out-of-order migration is refused. */
export async function migrate(
  database: Pick<Database, 'ownerUrl'>,
  shipped = shippedMigrations(),
): Promise<string[]> {
  return withClient(database.ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    const { rows } = await client.query(`select to_regclass('public.migration') is not null as made`);
    if (!rows[0].made) await client.query(table);
    const done = await client.query<Applied>('select name, sha256 from migration order by name');
    const missing = missingOf(shipped, done.rows);
    // An account that may only work starts too, as long as there is nothing to change.
    if (missing.length === 0 && rows[0].made && (await hasJobs(client))) return [];
    for (const migration of missing) await apply(client, migration);
    await installJobs(client, database.ownerUrl);
    await grantRest(client);
    return missing.map(({ name }) => name);
  });
}

/** Is this database in the shape this version needs? Asked by `/readyz` and `tepat doctor`. */
export async function isMigrated(db: Kysely<Tables>, shipped = shippedMigrations()): Promise<boolean> {
  const done = await db.selectFrom('migration').select(['name', 'sha256']).orderBy('name').execute();
  return missingOf(shipped, done).length === 0;
}

type Applied = { name: string; sha256: string };

function missingOf(shipped: Migration[], done: Applied[]): Migration[] {
  const byName = new Map(shipped.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of done) {
    const here = byName.get(name);
    if (!here) throw refuse('rule', 'migration.newer', { name });
    if (here.sha256 !== sha256) throw refuse('rule', 'migration.changed', { name });
  }
  const names = new Set(done.map(({ name }) => name));
  const last = done.at(-1)?.name ?? '';
  const missing = shipped.filter(({ name }) => !names.has(name));
  const late = missing.find(({ name }) => name < last);
  if (late) throw refuse('rule', 'migration.late', { name: late.name, last });
  return missing;
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const { message, position } = error as { message: string; position?: string };
    const line = position ? sql.slice(0, Number(position)).split('\n').length : 0;
    throw refuse('rule', 'migration.failed', { name, line, why: message });
  }
}

const table = `
  create table migration (name text primary key, sha256 text not null, at timestamptz not null default now());
  comment on table migration is 'Which migrations this database has had, with the hash of each file';
  comment on column migration.name is 'File in migrations/';
  comment on column migration.sha256 is 'SHA-256 of the file as it was applied';
  comment on column migration.at is 'When it was applied'`;

/** A table or sequence that says nothing about tepat_app is for its daily work; one that grants by itself keeps to that. */
async function grantRest(client: pg.Client): Promise<void> {
  await client.query(`
    do $$
    declare thing record;
    begin
      if not exists (select from pg_roles where rolname = 'tepat_app') or current_user = 'tepat_app' then return; end if;
      grant usage on schema public to tepat_app;
      for thing in
        select c.oid::regclass as name, c.relkind, c.relname = 'migration' as read_only
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
          and pg_get_userbyid(c.relowner) = current_user
          and not exists (select from aclexplode(c.relacl) a where a.grantee = 'tepat_app'::regrole)
      loop
        if thing.relkind = 'S' then
          execute format('grant usage, select on sequence %s to tepat_app', thing.name);
        elsif thing.read_only then
          execute format('grant select on %s to tepat_app', thing.name);
        else
          execute format('grant select, insert, update, delete on %s to tepat_app', thing.name);
        end if;
      end loop;
    end $$`);
}
