/**
 * A new house as it is met on its first morning: ready, then filled with a whole province in the background; seconds of each part, processor
 * seconds of server, filling and PostgreSQL, and the server's memory afterwards.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { clusterFolder } from '#db/cluster.server.ts';
import { openDatabase } from '#db/open.server.ts';
import type { Figure } from './figure.ts';
import { started } from './house.ts';

const PORT = 3971;
/** clock ticks of the kernel in a second */
const TICKS = 100;

type Process = { pid: number; parent: number; name: string; seconds: number; ended: number };

/** Every process with its processor seconds, and those of its children that have ended (Linux; elsewhere none). */
function processes(): Process[] {
  return readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const at = (n: number): number => (fields[n] as number) / TICKS;
      const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      const [parent, seconds, ended] = [fields[1] as number, at(11) + at(12), at(13) + at(14)];
      return [{ pid: Number(entry), parent, name, seconds, ended }];
    } catch {
      return [];
    }
  });
}

/** Processor seconds of a process and all below it. */
function secondsOf(root: number): number {
  const all = processes();
  const below = (pid: number): number =>
    all.reduce((sum, one) => (one.parent === pid ? sum + one.seconds + one.ended + below(one.pid) : sum), 0);
  const own = all.find(({ pid }) => pid === root);
  return own ? own.seconds + own.ended + below(root) : 0;
}

export async function* run(): AsyncGenerator<Figure> {
  const data = mkdtempSync(join(tmpdir(), 'tepat-pertama-'));
  const up = await started(data, PORT);
  try {
    yield { what: 'first start to /readyz, s', measured: up.ready, must: 30 };
    const from = performance.now();
    const database = await openDatabase({ databaseUrl: '', data });
    const { db } = database;
    const isDone = async (): Promise<boolean> =>
      (await db.selectFrom('installation').select('demo').executeTakeFirstOrThrow()).demo === 'done';
    const postmaster = Number(
      readFileSync(join(clusterFolder(data), 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    while (!(await isDone())) await sleep(250);
    yield { what: 'filled after that, s', measured: (performance.now() - from) / 1000, must: 300 };
    yield { what: 'processor s of server and filling', measured: secondsOf(up.pid) };
    yield { what: 'processor s of PostgreSQL', measured: secondsOf(postmaster) };
    const parts = await sql<{ name: string; seconds: number }>`
      select name, extract(epoch from ended_at - began_at)::float8 as seconds from filling_part order by position`.execute(
      db,
    );
    for (const { name, seconds } of parts.rows) yield { what: `  ${name}, s`, measured: seconds };
    await database.close();
    await sleep(5000);
    yield { what: 'server after filling, MB', measured: up.rssMb(), must: 600 };
  } finally {
    await up.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
