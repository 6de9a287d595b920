/** A backup: every table in one consistent picture, the jobs that wait, and the files of the data folder, in one sealed tar. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { copyOut } from '#db/copy.server.ts';
import type { Manifest } from '#db/manifest.ts';
import type { Database } from '#db/open.server.ts';
import { packageFolder } from '#db/package.server.ts';
import { withClient } from '#db/pool.server.ts';
import { newTar } from '#db/sealed-tar.server.ts';
import { refuse } from '#ground/refusal.ts';

export type Kept = { tables: number; rows: number; files: number; bytes: number };

/** Writes the backup beside its name first, so that a file of that name is always a whole backup. */
export async function backup(
  database: Pick<Database, 'ownerUrl'>,
  data: string,
  file: string,
  made: Date,
): Promise<Kept> {
  if (fs.existsSync(file)) throw refuse('input', 'backup.exists', { file });
  const draft = `${file}.partial`;
  fs.rmSync(draft, { force: true });
  const tar = newTar(draft);
  const desk = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-backup-'));
  try {
    const fromDatabase = await withClient(database.ownerUrl, (client) => dump(client, tar, desk));
    const files = fromFolder(data, [file, draft], tar);
    const manifest: Manifest = { format: 'tepat-backup/1', made: made.toISOString(), ...fromDatabase, files };
    tar.add('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    const bytes = tar.finish();
    fs.renameSync(draft, file);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return { tables: manifest.tables.length, rows, files: files.length, bytes };
  } catch (error) {
    tar.abandon();
    throw error;
  } finally {
    fs.rmSync(desk, { recursive: true, force: true });
  }
}

type Tar = ReturnType<typeof newTar>;

async function dump(
  client: pg.Client,
  tar: Tar,
  desk: string,
): Promise<Omit<Manifest, 'format' | 'made' | 'files'>> {
  await client.query('begin isolation level repeatable read read only');
  const tables: Manifest['tables'] = [];
  for (const { table, columns } of await tablesOf(client)) {
    const draft = path.join(desk, 'table');
    const rows = await copyTable(client, table, columns, draft);
    const member = `tables/${table}.copy.gz`;
    tar.addFile(member, draft);
    tables.push({ table, columns, rows, member, sha256: sha256Of(fs.readFileSync(draft)) });
  }
  const migrations = await client.query('select name, sha256 from migration order by name');
  const version = await client.query('show server_version');
  const { version: tepat } = JSON.parse(fs.readFileSync(path.join(packageFolder(), 'package.json'), 'utf8'));
  const rest = { sequences: await sequencesOf(client), jobs: await jobsOf(client) };
  await client.query('commit');
  return { tepat, postgres: version.rows[0].server_version, migrations: migrations.rows, tables, ...rest };
}

async function copyTable(
  client: pg.Client,
  table: string,
  columns: string[],
  draft: string,
): Promise<number> {
  const zip = createGzip();
  const written = pipeline(zip, fs.createWriteStream(draft));
  const statement = `copy public.${quote(table)} (${columns.map(quote).join(', ')}) to stdout`;
  const rows = await copyOut(client, statement, zip);
  zip.end();
  await written;
  return rows;
}

/** Every table of ours and its stored columns; computed columns compute themselves again. */
export async function tablesOf(client: pg.Client): Promise<{ table: string; columns: string[] }[]> {
  const { rows } = await client.query(`
    select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.relname order by c.relname`);
  return rows;
}

async function sequencesOf(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query(`
    select sequencename as name, coalesce(last_value, start_value)::text as last, last_value is not null as called
    from pg_sequences where schemaname = 'public' order by sequencename`);
  return rows;
}

/** What has not been done yet is done after a restore; what was being done when the picture was taken is done again. */
async function jobsOf(client: pg.Client): Promise<Manifest['jobs']> {
  const { rows } = await client.query(`
    select t.identifier as task, j.payload, q.queue_name as queue, j.run_at, j.max_attempts, j.key, j.priority
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    order by j.id`);
  return rows.map((row) => ({
    task: row.task,
    payload: row.payload,
    queue: row.queue,
    runAt: row.run_at.toISOString(),
    maxAttempts: row.max_attempts,
    key: row.key,
    priority: row.priority,
  }));
}

/** Not the cluster (its content is in the tables), nor what belongs to this run or this machine only. */
const notKept = /^(postgres(\.log|\.new|\.password)?$|postgresql-|run$|keys$)/;

function fromFolder(data: string, except: string[], tar: Tar): Manifest['files'] {
  const files: Manifest['files'] = [];
  const skipped = new Set(except.map((file) => path.resolve(file)));
  const walk = (folder: string) => {
    for (const entry of fs
      .readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const at = path.join(folder, entry.name);
      if ((folder === data && notKept.test(entry.name)) || skipped.has(at)) continue;
      if (entry.isDirectory()) walk(at);
      if (!entry.isFile()) continue;
      const bytes = fs.readFileSync(at);
      const name = path.relative(data, at).split(path.sep).join('/');
      const member = Buffer.byteLength(name) <= 90 ? `files/${name}` : `files/${files.length}`;
      tar.add(member, bytes);
      files.push({ path: name, mode: fs.statSync(at).mode & 0o777, member, sha256: sha256Of(bytes) });
    }
  };
  if (fs.existsSync(data)) walk(data);
  return files;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
