/**
 * Kill -9 loses nothing that was acknowledged and leaves no half act (reliability T24): the writer, the postmaster or all
 * of PostgreSQL is killed at a random moment under load, then everything is opened again and counted.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runningCluster } from '#db/cluster.server.ts';
import { migrate } from '#db/migrate.server.ts';
import { type Database, openDatabase } from '#db/open.server.ts';
import { packageFolder } from '#db/package.server.ts';
import { integerIn, randomFrom } from '#ground/random.ts';
import { left, makeProbe } from '#test/provers/kill9-probe.ts';

type Victim = 'writer' | 'postmaster' | 'everything';
export type Kill = {
  victim: Victim;
  acknowledged: number;
  lost: number[];
  half: string | null;
  openMs: number;
};

/** Kills `rounds` times; every answer says what was lost and how long the next opening took. */
export async function kill9(rounds: number, seed: string, planted = false): Promise<Kill[]> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-kill9-'));
  fs.chmodSync(data, 0o755);
  const chance = randomFrom(seed);
  const victims: Victim[] = ['writer', 'postmaster', 'everything'];
  const kills: Kill[] = [];
  let database = await openDatabase({ data, databaseUrl: null });
  try {
    await migrate(database);
    await makeProbe(database.ownerUrl);
    const acknowledged: number[] = [];
    let next = 1;
    for (let round = 0; round < rounds; round += 1) {
      await database.close();
      const victim = victims[round % victims.length] as Victim;
      const mine = await writeUntilKilled(data, next, victim, integerIn(chance, 30, 400), planted);
      acknowledged.push(...mine);
      const begun = performance.now();
      database = await openDatabase({ data, databaseUrl: null });
      const state = await stateOf(database);
      kills.push({
        victim,
        acknowledged: mine.length,
        lost: acknowledged.filter((n) => !state.has.has(n)),
        half: state.half,
        openMs: Math.round(performance.now() - begun),
      });
      next = (state.rows.at(-1) ?? 0) + 1;
    }
    return kills;
  } finally {
    await database.close();
    fs.rmSync(data, { recursive: true, force: true });
  }
}

async function stateOf(database: Database) {
  const { rows, counted, entries, damage } = await left(database.db);
  const half =
    damage ??
    (rows.length === counted && counted === entries
      ? null
      : `${rows.length} rows, ${counted} counted, ${entries} entries`);
  return { rows, has: new Set(rows), half };
}

/** Runs the writer, waits until it works, kills, and gives back every number it had acknowledged. */
async function writeUntilKilled(
  data: string,
  first: number,
  victim: Victim,
  after: number,
  planted: boolean,
): Promise<number[]> {
  const script = path.join(packageFolder(), 'test/provers/kill9-writer.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, data, String(first), planted ? 'early' : ''],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const until = Date.now() + 60_000;
  while (!said.includes('\n')) {
    if (Date.now() > until || child.exitCode !== null)
      throw new Error(`the writer does not write: ${complaint}`);
    await sleep(5);
  }
  await sleep(after);
  await kill(child, victim, data);
  await ended;
  const whole = said.slice(0, said.lastIndexOf('\n'));
  return whole.split('\n').map(Number);
}

async function kill(child: ChildProcess, victim: Victim, data: string): Promise<void> {
  if (victim !== 'writer') {
    const cluster = await runningCluster(data);
    if (!cluster) throw new Error('no postmaster to kill');
    const children = victim === 'everything' ? childrenOf(cluster.pid) : [];
    for (const pid of [cluster.pid, ...children]) hit(pid);
  }
  child.kill('SIGKILL');
}

function childrenOf(pid: number): number[] {
  const list = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return list.trim().split(/\s+/).filter(Boolean).map(Number);
}

function hit(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself between the list and the blow.
  }
}
