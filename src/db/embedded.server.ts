/** The PostgreSQL of the data folder, shared by the server and every command: the first one starts it, the last stops it. */
import { createHmac, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { isAlive, isRunning, ownMark, type ProcessMark } from '#db/alive.server.ts';
import { type Cluster, type ClusterOptions, ensureCluster, stopCluster } from '#db/cluster.server.ts';
import { alone, runFolder } from '#db/lock.server.ts';

export type Embedded = {
  /** Address of a database of the cluster for an account: `tepat` may everything, the others what they are for. */
  url(role: Account, database?: string): string;
  /** True when this very call made the database. */
  fresh: boolean;
  leave(): Promise<void>;
};
export type Account = 'tepat' | 'tepat_owner' | 'tepat_app';

/** Joins the running PostgreSQL of the folder, adopts an orphan, or starts it. */
export async function joinEmbedded(data: string, options: ClusterOptions = {}): Promise<Embedded> {
  const run = runFolder(data);
  const { cluster, url, fresh, user } = await alone(run, 'database', async () => {
    const running = await ensureCluster(data, options);
    const urlOf = (role: Account, database = 'tepat') => address(running, role, database);
    const made = await prepare(urlOf('tepat', 'postgres'), running.secret);
    return { cluster: running, url: urlOf, fresh: made, user: signIn(run) };
  });
  const guard = guarded(data, options, cluster.pid);
  const leave = async () => {
    await guard.end();
    await alone(run, 'database', async () => {
      fs.rmSync(user, { force: true });
      if (usersOf(run).length === 0) await stopCluster(data);
    });
  };
  return { url, fresh, leave };
}

/** A postmaster that dies while people work is started again, at the same address, by whoever notices first. */
function guarded(data: string, options: ClusterOptions, first: number): { end(): Promise<void> } {
  let pid = first;
  let reviving: Promise<void> | undefined;
  const revive = async () => {
    const cluster = await alone(runFolder(data), 'database', () => ensureCluster(data, options));
    pid = cluster.pid;
  };
  const timer = setInterval(() => {
    if (reviving || isRunning(pid)) return;
    reviving = revive()
      .catch(() => undefined)
      .finally(() => {
        reviving = undefined;
      });
  }, 500);
  timer.unref();
  const end = async () => {
    clearInterval(timer);
    await reviving;
  };
  return { end };
}

/** Everybody who has this database open now. */
export function usersOf(run: string): ProcessMark[] {
  const living: ProcessMark[] = [];
  for (const name of fs.readdirSync(run).filter((file) => file.startsWith('user.'))) {
    const file = path.join(run, name);
    const mark = JSON.parse(fs.readFileSync(file, 'utf8')) as ProcessMark;
    if (isAlive(mark)) living.push(mark);
    else fs.rmSync(file, { force: true });
  }
  return living;
}

function signIn(run: string): string {
  const file = path.join(run, `user.${process.pid}.${randomUUID()}`);
  fs.writeFileSync(`${file}.new`, JSON.stringify(ownMark()));
  fs.renameSync(`${file}.new`, file);
  return file;
}

function address(cluster: Cluster, role: Account, database: string): string {
  const login = `${role}:${passwordOf(cluster.secret, role)}`;
  return `postgresql://${login}@localhost/${database}?host=${encodeURIComponent(cluster.socket)}`;
}

function passwordOf(secret: string, role: Account): string {
  return role === 'tepat' ? secret : createHmac('sha256', secret).update(role).digest('hex');
}

/** The two roles and the database, made once: migrations belong to `tepat_owner`, all work is done as `tepat_app`. */
async function prepare(url: string, secret: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'tepat'`);
    if (rowCount === 1) return false;
    for (const role of ['tepat_owner', 'tepat_app'] as const) {
      const { rowCount: there } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const verb = there === 1 ? 'alter' : 'create';
      await client.query(`${verb} role ${role} login password '${passwordOf(secret, role)}'`);
    }
    await client.query('create database tepat owner tepat_owner');
    await client.query('revoke all on database tepat from public');
    await client.query('grant connect, temporary on database tepat to tepat_app');
    return true;
  } finally {
    await client.end();
  }
}
