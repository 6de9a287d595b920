/** One PostgreSQL on one folder: made, started, adopted when its starter died, stopped; a socket only, never a port. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasProcess, isRunning } from '#db/alive.server.ts';
import { binaries, giveAway, isReachable, type RunAs, runAs } from '#db/binaries.server.ts';
import { refuse } from '#ground/refusal.ts';

/** Where a cluster listens; `pid` is the postmaster's. */
export type Cluster = { pid: number; socket: string; secret: string };

/** `durable` false only for tests, whose databases nobody will miss. */
export type ClusterOptions = { durable?: boolean; maxConnections?: number };

/** The folder of the cluster: inside the data folder, unless the account PostgreSQL runs as cannot walk there. */
export function clusterFolder(data: string): string {
  if (isReachable(data)) return path.join(data, 'postgres');
  const name = data.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '');
  return path.join('/var/lib/tepat', name, 'postgres');
}

/** The cluster of this data folder, running: the one that runs, or one that we start (made first if it is new). */
export async function ensureCluster(data: string, options: ClusterOptions = {}): Promise<Cluster> {
  const folder = clusterFolder(data);
  fs.mkdirSync(data, { recursive: true });
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const before = postmasterOf(folder)?.socket;
  const running = await runningCluster(data);
  if (running) return running;
  const programs = binaries(path.dirname(folder));
  const secret = secretOf(data);
  if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) await make(programs.initdb, folder, secret);
  return { ...(await start(programs.postgres, folder, socketFolder(before), options)), secret };
}

/** After a kill -9 the last sessions of the old postmaster may still be ending; PostgreSQL waits for them, and so do we. */
async function start(
  postgres: string,
  folder: string,
  socket: string,
  options: ClusterOptions,
): Promise<Listening> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await untilReady(folder, await launch(postgres, folder, socket, options));
    } catch (error) {
      if (tries === 20 || !/still (in use|running)|shared memory/.test(lastWords(folder))) throw error;
      await sleep(250);
    }
  }
}

/** The running cluster of the folder, also when whoever started it is gone. */
export async function runningCluster(data: string): Promise<Cluster | undefined> {
  const folder = clusterFolder(data);
  const found = postmasterOf(folder);
  if (!found) return undefined;
  if (!isPostmaster(found.pid, folder)) {
    fs.rmSync(path.join(folder, 'postmaster.pid'), { force: true });
    return undefined;
  }
  if (found.status === 'stopping') {
    await untilGone(folder);
    return undefined;
  }
  return { ...(await untilReady(folder, found.pid)), secret: secretOf(data) };
}

/** Stops in order: sessions are ended, what is written is safe, the socket folder goes. */
export async function stopCluster(data: string): Promise<void> {
  const folder = clusterFolder(data);
  const found = postmasterOf(folder);
  if (!found || !isPostmaster(found.pid, folder)) return;
  process.kill(found.pid, 'SIGINT');
  await untilGone(folder);
  if (found.socket && isOurs(found.socket)) {
    fs.rmSync(found.socket, { recursive: true, force: true });
  }
}

/** The last lines PostgreSQL wrote, for a sentence when it does not start. */
function lastWords(folder: string): string {
  const log = `${folder}.log`;
  const text = fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '';
  return text.trim().split('\n').slice(-3).join(' · ').slice(-600);
}

type Listening = { pid: number; socket: string };
type Postmaster = { pid: number; socket: string; status: string };

/** `postmaster.pid`: number, folder, start, port, socket folder, address, memory, status. */
function postmasterOf(folder: string): Postmaster | undefined {
  try {
    const lines = fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, socket: (lines[4] ?? '').trim(), status: (lines[7] ?? '').trim() } : undefined;
  } catch {
    return undefined;
  }
}

/** A number left over from before a restart may belong to anybody: on Linux we look at what runs there. */
function isPostmaster(pid: number, folder: string): boolean {
  if (!hasProcess(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(folder);
  } catch {
    return false;
  }
}

async function make(initdb: string, folder: string, secret: string): Promise<void> {
  const draft = `${folder}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  giveAway(draft);
  const words = `${folder}.password`;
  fs.writeFileSync(words, secret, { mode: 0o600 });
  giveAway(words);
  try {
    const flags = [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=id',
      '--data-checksums',
    ];
    const login = ['--username=tepat', `--pwfile=${words}`, '--auth=scram-sha-256'];
    await run(initdb, ['--pgdata', draft, ...flags, ...login], folder);
  } finally {
    fs.rmSync(words, { force: true });
  }
  fs.renameSync(draft, folder);
}

async function launch(
  postgres: string,
  folder: string,
  socket: string,
  options: ClusterOptions,
): Promise<number> {
  const values: Record<string, string | number> = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    max_connections: options.maxConnections ?? 100,
    shared_buffers: '128MB',
    max_wal_size: '2GB',
    // After a large import the lists are slow until the planner has looked at it: not a minute, as it would be by itself.
    autovacuum_naptime: '10s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    file_copy_method: 'clone',
    ...(options.durable === false && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = fs.openSync(`${folder}.log`, 'a', 0o600);
  const child = spawn(postgres, ['-D', folder, ...flags], {
    ...(runAs as RunAs),
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: cleanEnvironment(),
  });
  fs.closeSync(log);
  child.unref();
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  failed.catch(() => undefined);
  if (child.pid === undefined) return failed;
  return child.pid;
}

/**
 * Short (a socket's path ends at 107 bytes) and of a name nobody can take before us. After a crash it is the one of before,
 * so that whoever was connected finds it again.
 */
function socketFolder(before: string | undefined): string {
  if (before && isOurs(before)) {
    // What the dead one left there would be taken for a living one while its number is not free yet.
    for (const name of fs.readdirSync(before)) fs.rmSync(path.join(before, name), { force: true });
    return before;
  }
  const parent = [os.tmpdir(), '/tmp'].find((place) => place.length < 60 && isReachable(place)) ?? '/tmp';
  const folder = fs.mkdtempSync(path.join(parent, 'tepat-'));
  giveAway(folder);
  return folder;
}

function isOurs(folder: string): boolean {
  const stat = fs.lstatSync(folder, { throwIfNoEntry: false });
  const owner = runAs?.uid ?? process.getuid?.();
  return path.basename(folder).startsWith('tepat-') && stat?.isDirectory() === true && stat.uid === owner;
}

/** The password of the cluster's own account, from which those of its roles derive; made once. */
function secretOf(data: string): string {
  const file = path.join(data, 'keys', 'database');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return fs.readFileSync(file, 'utf8').trim();
}

async function untilReady(folder: string, pid: number): Promise<Listening> {
  const until = Date.now() + 60_000;
  for (;;) {
    const found = postmasterOf(folder);
    if (found?.pid === pid && found.status === 'ready') return { pid, socket: found.socket };
    if (!isRunning(pid) || Date.now() > until) {
      throw refuse('busy', 'database.start', { folder, why: lastWords(folder) });
    }
    await sleep(15);
  }
}

/** PostgreSQL takes its `postmaster.pid` away as its last act. */
async function untilGone(folder: string): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const found = postmasterOf(folder);
    if (!found || !isRunning(found.pid)) return;
    if (Date.now() > until) throw refuse('busy', 'database.stop', { folder, pid: found.pid });
    await sleep(15);
  }
}

function run(program: string, args: string[], folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...runAs, cwd: path.dirname(folder), env: cleanEnvironment() });
    let said = '';
    child.stdout.on('data', (text) => {
      said = (said + text).slice(-2000);
    });
    child.stderr.on('data', (text) => {
      said = (said + text).slice(-2000);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      const why = said.trim().split('\n').slice(-3).join(' · ');
      reject(refuse('busy', 'database.start', { folder, why }));
    });
  });
}

/** Nothing of the operator's PG… settings or secrets may reach the embedded PostgreSQL. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' };
}
