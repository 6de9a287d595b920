/** The house as its users meet it: help, the main job, first and next start, memory at rest; each beside a bare baseline of this run. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from './figure.ts';

const root = join(import.meta.dirname, '..');
const door = join(root, 'build/cli/cli.js');
const server = join(root, 'build/server/server.js');

function seconds(work: () => void): number {
  const from = performance.now();
  work();
  return (performance.now() - from) / 1000;
}
const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const times = (count: number, work: () => void): number =>
  median(Array.from({ length: count }, () => seconds(work)));
const node = (...args: string[]): void =>
  void execFileSync(process.execPath, args, { cwd: root, stdio: 'ignore' });

export type Up = { pid: number; ready: number; rssMb: () => number; stop: () => Promise<void> };

/** Starts the server on a data folder and waits for /readyz; pages that were built before the last change are built again first. */
export async function started(data: string, port: number): Promise<Up> {
  execFileSync(process.execPath, [join(root, 'scripts/web.mjs')], { stdio: 'ignore' });
  const from = performance.now();
  const child = spawn(process.execPath, [server], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, PORT: String(port), TEPAT_DATA: data, DATABASE_URL: '' },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok) break;
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await sleep(50);
  }
  return {
    pid: child.pid ?? 0,
    ready: (performance.now() - from) / 1000,
    rssMb: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function demoDone(port: number): Promise<number> {
  const from = performance.now();
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/rounds`).then((response) => response.json());
    const rounds = (answer as { rounds: { title: string; cases: number }[] }).rounds;
    if (rounds.some((round) => round.title.startsWith('Putaran II') && round.cases > 0)) break;
    await sleep(250);
  }
  return (performance.now() - from) / 1000;
}

export async function* run(): AsyncGenerator<Figure> {
  if (!existsSync(door) || !existsSync(server)) throw new Error('build/ is missing: npm run build');
  const bare = times(5, () => node('-e', '0'));
  yield { what: 'bare node, seconds', measured: bare };
  const help = times(5, () => node(door, '--help'));
  yield { what: 'tepat --help, seconds', measured: help, must: 0.5 };
  yield { what: 'tepat --help against bare node', measured: help / bare };
  const folder = mkdtempSync(join(tmpdir(), 'tepat-bench-'));
  try {
    const round = times(3, () => node(door, 'round', 'contoh', '--out', join(folder, 'hasil')));
    yield { what: 'tepat round contoh, seconds', measured: round, must: 5 };
    yield { what: 'tepat round contoh against bare node', measured: round / bare };
    const port = 3970;
    const first = await started(join(folder, 'data'), port);
    yield { what: 'first start (pages built) to /readyz, seconds', measured: first.ready, must: 30 };
    yield { what: 'invented province filled after that, seconds', measured: await demoDone(port), must: 300 };
    await sleep(5000);
    yield { what: 'Node process after filling, MB', measured: first.rssMb(), must: 500 };
    await first.stop();
    const next = await started(join(folder, 'data'), port);
    yield { what: 'next start to /readyz, seconds', measured: next.ready, must: 10 };
    yield { what: 'next start against bare node', measured: next.ready / bare };
    await sleep(5000);
    yield { what: 'Node process idle, MB', measured: next.rssMb(), must: 500 };
    await next.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
