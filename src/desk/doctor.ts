/** What the doctor looks at: each finding is good, worth a look, or to be mended, with the values its sentence needs. */
import fs from 'node:fs';
import path from 'node:path';
import { checkup } from '#db/checkup.server.ts';
import { serverOn } from '#db/holder.server.ts';
import { isMigrated } from '#db/migrate.server.ts';
import type { Database } from '#db/open.server.ts';
import { isRefusal } from '#ground/refusal.ts';
import type { Finding } from '#ground/words/doctor.ts';
import { auditLaw } from '#lawbook/audit.server.ts';
import { auditLog } from '#record/audit.server.ts';
import { logKeyFile } from '#record/key.server.ts';
import type { Settings } from '#settings';

/** Head-room under which writing stops (reliability: 5 % or 200 MB). */
const leastFree = 200_000_000;
const leastShare = 0.05;

/** Everything about the machine and the folder, before the database is opened. */
export function findingsOutside(settings: Settings): Finding[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const newEnough = major > 20 || (major === 20 && minor >= 19);
  const node: Finding = { check: 'node', state: newEnough ? 'good' : 'mend', version: process.versions.node };
  const holder = serverOn(settings);
  const server: Finding = {
    check: 'server',
    state: 'good',
    pid: holder?.pid ?? null,
    port: holder?.port ?? null,
  };
  fs.mkdirSync(settings.data, { recursive: true });
  const { bavail, blocks, bsize } = fs.statfsSync(settings.data);
  const free = bavail * bsize;
  const share = bavail / blocks;
  const roomy = free > leastFree && share > leastShare;
  const folder: Finding = {
    check: 'folder',
    state: roomy ? 'good' : 'mend',
    folder: settings.data,
    free,
    share,
  };
  const keys = [settings.secretFile, logKeyFile(settings), path.join(settings.data, 'keys/database')];
  return [
    node,
    server,
    folder,
    ...keys.flatMap((file) => (file ? keyFinding(file, file === settings.secretFile) : [])),
  ];
}

/** A key others can read is no key; one that is not made yet will be, unless the operator named it. */
function keyFinding(file: string, named: boolean): Finding[] {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return named ? [{ check: 'key', state: 'mend', file, mode: '', missing: true }] : [];
  const mode = (stat.mode & 0o777).toString(8);
  const state = (stat.mode & 0o077) === 0 || process.platform === 'win32' ? 'good' : 'mend';
  return [{ check: 'key', state, file, mode, missing: false }];
}

/** Everything the database shows, read as the working account. */
export async function findingsInside(database: Database, now: Date): Promise<Finding[]> {
  const migrations = await migrationFinding(database);
  if (migrations.state === 'mend') return [migrations];
  const seen = await checkup(database.db, now);
  const apart = seen.ownedTables.length === 0 && !seen.superuser;
  const damage = await auditLog(database.db);
  const law = await auditLaw(database.db, now);
  const embedded = database.kind === 'embedded';
  return [
    {
      check: 'postgres',
      state: seen.versionNumber >= 150000 ? 'good' : 'mend',
      version: seen.version,
      embedded,
      bytes: seen.bytes,
    },
    migrations,
    {
      check: 'roles',
      state: apart ? 'good' : 'look',
      account: seen.account,
      owned: seen.ownedTables.length,
      superuser: seen.superuser,
    },
    {
      check: 'appendOnly',
      state: seen.rewritable.length === 0 ? 'good' : apart ? 'mend' : 'look',
      tables: seen.rewritable,
    },
    { check: 'durability', state: seen.durable ? 'good' : 'mend' },
    {
      check: 'checksums',
      state: seen.checksumFailures > 0 ? 'mend' : seen.checksums ? 'good' : 'look',
      on: seen.checksums,
      failures: seen.checksumFailures,
    },
    {
      check: 'jobs',
      state: seen.failedJobs > 0 ? 'look' : 'good',
      waiting: seen.waitingJobs,
      failed: seen.failedJobs,
    },
    {
      check: 'clock',
      state: Math.abs(seen.clockSeconds) < 5 ? 'good' : 'mend',
      seconds: Math.round(seen.clockSeconds),
    },
    { check: 'law', state: law.unlogged || law.broken ? 'mend' : 'good', ...law },
    { check: 'log', state: damage ? 'mend' : 'good', table: damage?.table ?? '', row: damage?.row ?? '' },
  ];
}

async function migrationFinding(database: Database): Promise<Finding> {
  try {
    const done = await isMigrated(database.db);
    return { check: 'migrations', state: done ? 'good' : 'mend', why: null };
  } catch (error) {
    const missing = (error as { code?: string }).code === '42P01';
    if (!missing && !isRefusal(error)) throw error;
    return { check: 'migrations', state: 'mend', why: isRefusal(error) ? error.code : null };
  }
}
