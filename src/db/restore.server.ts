/** Puts a backup back into an empty place: the whole of it, as it was sealed, or nothing. */
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { type Kept, quote, tablesOf } from '#db/backup.server.ts';
import { copyIn } from '#db/copy.server.ts';
import { Manifest } from '#db/manifest.ts';
import { type Migration, migrate, shippedMigrations } from '#db/migrate.server.ts';
import type { Database } from '#db/open.server.ts';
import { withClient } from '#db/pool.server.ts';
import { chunksOf, type Member, sealedMembers } from '#db/sealed-tar.server.ts';
import { refuse } from '#ground/refusal.ts';

export type Sealed = { file: string; manifest: Manifest; members: Map<string, Member> };

/** Opens a backup and checks its seal before anything is touched. */
export function readBackup(file: string): Sealed {
  if (!fs.existsSync(file)) throw refuse('missing', 'file.missing', { file });
  const list = sealedMembers(file);
  const last = list?.at(-1);
  if (!list || last?.name !== 'manifest.json') throw refuse('input', 'backup.damaged', { file });
  const text = Buffer.concat([...chunksOf(file, last.start, last.size)]).toString('utf8');
  const read = Manifest.safeParse(JSON.parse(text));
  if (!read.success) throw refuse('input', 'backup.version', { file, what: 'format' });
  return { file, manifest: read.data, members: new Map(list.map((member) => [member.name, member])) };
}

/** Fills an empty database and data folder; the migrations that came after the backup run on the restored rows. */
export async function restore(
  database: Pick<Database, 'ownerUrl' | 'rolesApart'>,
  data: string,
  sealed: Sealed,
): Promise<Kept> {
  const { file, manifest } = sealed;
  const shipped = shippedMigrations();
  const then = migrationsThen(file, manifest, shipped);
  refuseFullFolder(data, manifest);
  await withClient(database.ownerUrl, async (client) => {
    if ((await tablesOf(client)).length > 0) throw refuse('rule', 'restore.full', { where: null });
  });
  try {
    await migrate(database, then);
    const rows = await withClient(database.ownerUrl, (client) => fill(client, sealed));
    await migrate(database, shipped);
    for (const kept of manifest.files) writeFile(data, sealed, kept);
    const { size } = fs.statSync(file);
    return { tables: manifest.tables.length, rows, files: manifest.files.length, bytes: size };
  } catch (error) {
    if (database.rolesApart)
      await withClient(database.ownerUrl, (client) => client.query('drop owned by current_user'));
    throw error;
  }
}

/** The migrations the backup had; each must be one of ours, unchanged. */
function migrationsThen(file: string, manifest: Manifest, shipped: Migration[]): Migration[] {
  return manifest.migrations.map(({ name, sha256 }) => {
    const ours = shipped.find((migration) => migration.name === name && migration.sha256 === sha256);
    if (!ours) throw refuse('input', 'backup.version', { file, what: name });
    return ours;
  });
}

function refuseFullFolder(data: string, manifest: Manifest): void {
  const there = manifest.files.find((kept) => fs.existsSync(path.join(data, kept.path)));
  if (there) throw refuse('rule', 'restore.full', { where: path.join(data, there.path) });
}

/** All tables in one transaction. Keys between tables are taken off and put back, which checks every one of them. */
async function fill(client: pg.Client, sealed: Sealed): Promise<number> {
  const { manifest } = sealed;
  await client.query('begin');
  const tables = (await tablesOf(client)).map(({ table }) => quote(table));
  const { rows: keys } = await client.query(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${key.name}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  if (tables.length > 0) await client.query(`truncate ${tables.join(', ')}`);
  let rows = 0;
  for (const kept of manifest.tables) {
    const got = await fillTable(client, sealed, kept);
    if (got !== kept.rows) throw new Error(`${kept.table}: ${got} rows came back of ${kept.rows}`);
    rows += got;
  }
  for (const { name, last, called } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [
      `public.${quote(name)}`,
      last,
      called,
    ]);
  }
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  for (const key of keys) {
    await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`);
  }
  // A fact and its batch hang together by triggers (migrations/0052), which were asleep while the rows came in.
  const guarded = await client.query(`select to_regprocedure('public.unknown_batch()') is not null as made`);
  if (guarded.rows[0].made) {
    const { rows: unknown } = await client.query('select public.unknown_batch() as id');
    if (unknown[0].id !== null) throw refuse('input', 'backup.damaged', { file: sealed.file });
  }
  await addJobs(client, manifest.jobs);
  await client.query('commit');
  await client.query('analyze');
  return rows;
}

function fillTable(
  client: pg.Client,
  { file, members }: Sealed,
  kept: Manifest['tables'][number],
): Promise<number> {
  const columns = kept.columns.map(quote).join(', ');
  const statement = `copy public.${quote(kept.table)} (${columns}) from stdin`;
  const packed = Readable.from(piecesOf(file, members, kept.member));
  return copyIn(client, statement, packed.pipe(createGunzip()));
}

async function addJobs(client: pg.Client, jobs: Manifest['jobs']): Promise<void> {
  for (const job of jobs) {
    await client.query(
      `select graphile_worker.add_job($1, $2::json, queue_name := $3, run_at := $4::timestamptz,
         max_attempts := $5, job_key := $6, priority := $7)`,
      [job.task, JSON.stringify(job.payload), job.queue, job.runAt, job.maxAttempts, job.key, job.priority],
    );
  }
}

function writeFile(data: string, { file, members }: Sealed, kept: Manifest['files'][number]): void {
  const at = path.join(data, kept.path);
  if (!at.startsWith(`${path.resolve(data)}${path.sep}`)) throw refuse('input', 'backup.damaged', { file });
  fs.mkdirSync(path.dirname(at), { recursive: true });
  const bytes = Buffer.concat([...piecesOf(file, members, kept.member)]);
  fs.writeFileSync(at, bytes, { mode: kept.mode, flush: true });
}

function piecesOf(file: string, members: Map<string, Member>, name: string): Iterable<Buffer> {
  const member = members.get(name);
  if (!member) throw refuse('input', 'backup.damaged', { file });
  return chunksOf(file, member.start, member.size);
}
