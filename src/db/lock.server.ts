/**
 * Who holds a folder: generations of a lock file, taken only from the dead, needing nothing but the file system.
 *
 * Generation n+1 is made by `link`, which succeeds for one process only, and only after the holder of n is dead or
 * has let go. The newest file is never removed, so a slow reader can not mistake an old generation for the last.
 * Light on purpose: a refusal must come before anything heavy is loaded.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, ownMark, type ProcessMark } from '#db/alive.server.ts';

export type Holder = ProcessMark & { since: string; port: number | null; free?: true };
export type Lock = { announce(port: number): void; release(): void };

/** Locks and the list of users live here, apart from what a backup keeps. */
export function runFolder(data: string): string {
  return path.join(data, 'run');
}

/** Takes the lock, or answers who holds it. The holder's own process may take it again. */
export function takeLock(
  folder: string,
  name: string,
  port: number | null = null,
): Lock | { holder: Holder } {
  fs.mkdirSync(folder, { recursive: true });
  for (;;) {
    const last = newest(folder, name);
    const holder = last > 0 ? read(folder, name, last) : undefined;
    if (holder && !holder.free && holder.pid === process.pid && isAlive(holder))
      return lockOf(folder, name, last);
    if (holder && !holder.free && isAlive(holder)) return { holder };
    const mine: Holder = { ...ownMark(), since: new Date().toISOString(), port };
    if (!make(folder, name, last + 1, mine)) continue;
    if (newest(folder, name) !== last + 1) {
      fs.rmSync(fileOf(folder, name, last + 1), { force: true });
      continue;
    }
    for (const old of generations(folder, name)) {
      if (old <= last) fs.rmSync(fileOf(folder, name, old), { force: true });
    }
    return lockOf(folder, name, last + 1);
  }
}

/** The living holder of a lock, if there is one. */
export function holderOf(folder: string, name: string): Holder | undefined {
  const last = newest(folder, name);
  const holder = last > 0 ? read(folder, name, last) : undefined;
  return holder && !holder.free && isAlive(holder) ? holder : undefined;
}

/** Runs a short piece of work alone among all processes of the folder; waits for its turn. */
export async function alone<T>(folder: string, name: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + 120_000;
  return inTurn(async () => {
    for (;;) {
      const lock = takeLock(folder, name);
      if ('release' in lock) {
        try {
          return await work();
        } finally {
          lock.release();
        }
      }
      if (Date.now() > until) throw new Error(`${name} in ${folder} is held by process ${lock.holder.pid}`);
      await sleep(20 + Math.random() * 30);
    }
  });
}

/** One process is one holder, so its own pieces of work queue here. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work, work);
  turn = next.catch(() => undefined);
  return next;
}

function lockOf(folder: string, name: string, generation: number): Lock {
  const change = (part: Partial<Holder>) => {
    const holder = read(folder, name, generation);
    if (holder?.pid === process.pid) put(folder, fileOf(folder, name, generation), { ...holder, ...part });
  };
  return { announce: (port) => change({ port }), release: () => change({ free: true }) };
}

function fileOf(folder: string, name: string, generation: number): string {
  return path.join(folder, `${name}.lock.${generation}`);
}

function generations(folder: string, name: string): number[] {
  const start = `${name}.lock.`;
  return fs
    .readdirSync(folder)
    .filter((file) => file.startsWith(start) && /^\d+$/.test(file.slice(start.length)))
    .map((file) => Number(file.slice(start.length)));
}

function newest(folder: string, name: string): number {
  return fs.existsSync(folder) ? Math.max(0, ...generations(folder, name)) : 0;
}

function read(folder: string, name: string, generation: number): Holder | undefined {
  try {
    return JSON.parse(fs.readFileSync(fileOf(folder, name, generation), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** True for the one process that made this generation. */
function make(folder: string, name: string, generation: number, holder: Holder): boolean {
  const draft = path.join(folder, `.${name}.${randomUUID()}`);
  fs.writeFileSync(draft, JSON.stringify(holder), { mode: 0o644 });
  try {
    fs.linkSync(draft, fileOf(folder, name, generation));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function put(folder: string, file: string, holder: Holder): void {
  const draft = path.join(folder, `.${path.basename(file)}.${randomUUID()}`);
  fs.writeFileSync(draft, JSON.stringify(holder), { mode: 0o644 });
  fs.renameSync(draft, file);
}
