/**
 * A whole province made and put through a round from the side door: seconds, processor time and memory at growing
 * sizes, 200,000 with `--slow`, and how each grows with the province. The province is made again on another day.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

const door = join(import.meta.dirname, '../build/cli/cli.js');
const clock = join(import.meta.dirname, '../test/browser/clock.mjs');
const POLL_MS = 100;
/** clock ticks of the kernel in a second */
const TICKS = 100;

type Ran = { seconds: number; cpuSeconds: number; peakMb: number; status: number | null; out: string };

/**
 * Runs the side door; its processor time and its peak of memory are what the kernel says of the process, where it says it (Linux). On a
 * machine that others use, processor time is what can be compared.
 */
function ran(args: string[], heapMb: number, on?: string): Promise<Ran> {
  const from = performance.now();
  const dated = on === undefined ? [] : ['--import', clock];
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, ...dated, door, ...args], {
    env: { ...process.env, ...(on === undefined ? {} : { TEPAT_TEST_NOW: on }) },
  });
  let out = '';
  let peakMb = 0;
  let cpuSeconds = 0;
  child.stdout.on('data', (text) => {
    out += text;
  });
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peakMb = Math.max(peakMb, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      // user and system time, behind the name in brackets
      const times = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      cpuSeconds = (Number(times[11] ?? 0) + Number(times[12] ?? 0)) / TICKS;
    } catch {
      // ended, or a system without /proc: no memory is told
    }
  }, POLL_MS);
  return new Promise((resolve) => {
    child.once('close', (status) => {
      clearInterval(look);
      resolve({ seconds: (performance.now() - from) / 1000, cpuSeconds, peakMb, status, out });
    });
  });
}

/** What the house must do at its real size. */
const REAL = 40_000;
const must = (size: number, most: number): { must?: number } => (size === REAL ? { must: most } : {});

/** Below this size the start of the program outweighs the province. */
const FIRST = 4000;
/** Time may grow a little faster than the province: it is sorted, and longer chains open. */
const STEEPEST = 1.3;

type Grown = { size: number; cpuSeconds: number; peakMb: number };

/** The power of the size that the figures of two sizes follow: 1 where twice the province costs twice as much. */
function* growth(name: string, before: Grown | undefined, now: Grown): Generator<Figure> {
  if (before === undefined || before.size < FIRST) return;
  const larger = Math.log(now.size / before.size);
  const from = `from ${before.size}`;
  yield {
    what: `${name} of ${now.size}: processor time grows ${from} by the power`,
    measured: Math.log(now.cpuSeconds / before.cpuSeconds) / larger,
    must: STEEPEST,
  };
  yield {
    what: `${name} of ${now.size}: memory grows ${from} by the power`,
    measured: Math.log(now.peakMb / before.peakMb) / larger,
    must: 1.1,
  };
}

const hashed = (dir: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(dir).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dir, name)))
        .digest('hex'),
    ]),
  );

export async function* run(slow: boolean): AsyncGenerator<Figure> {
  const dir = mkdtempSync(join(tmpdir(), 'tepat-provinsi-'));
  let before: { made: Grown; round: Grown } | undefined;
  try {
    for (const size of slow ? [200, FIRST, REAL, 200_000] : [200, FIRST, REAL]) {
      const heap = size > REAL ? 12_000 : 3000;
      const files = join(dir, `f${size}`);
      const make = ['fixture', '--employees', String(size), '--out'];
      const made = await ran([...make, files], heap);
      const failed = ({ status }: Ran): { wrong?: string } =>
        status === 0 ? {} : { wrong: `exit ${status}` };
      yield { what: `fixture of ${size}, s`, measured: made.seconds, ...must(size, 20), ...failed(made) };
      yield { what: `fixture of ${size}, processor s`, measured: made.cpuSeconds };
      yield { what: `fixture of ${size}, peak MB`, measured: made.peakMb };
      yield* growth('fixture', before?.made, { size, ...made });
      const again = join(dir, `g${size}`);
      const later = await ran([...make, again], heap, '2031-03-05T20:00:00Z');
      const [first, second] = [hashed(files), hashed(again)];
      yield {
        what: `fixture of ${size} again, years later by the clock: files that differ`,
        measured: [...first].filter(([name, hash]) => second.get(name) !== hash).length,
        must: 0,
        ...failed(later),
        ...(first.size === second.size ? {} : { wrong: 'other files' }),
      };
      rmSync(again, { recursive: true, force: true });
      const round = await ran(['round', files, '--out', join(dir, `r${size}`), '--json'], heap);
      yield { what: `round of ${size}, s`, measured: round.seconds, ...must(size, 120), ...failed(round) };
      yield { what: `round of ${size}, processor s`, measured: round.cpuSeconds };
      yield { what: `round of ${size}, peak MB`, measured: round.peakMb, ...must(size, 2000) };
      yield* growth('round', before?.round, { size, ...round });
      const stages =
        round.status === 0 ? (JSON.parse(round.out) as { seconds: Record<string, number> }).seconds : {};
      for (const [stage, seconds] of Object.entries(stages))
        yield {
          what: `  ${stage}, s`,
          measured: seconds,
          ...(stage === 'evaluasi' ? must(size, 20) : stage === 'kebutuhan' ? must(size, 3) : {}),
        };
      before = { made: { size, ...made }, round: { size, ...round } };
      rmSync(join(dir, `r${size}`), { recursive: true, force: true });
      rmSync(files, { recursive: true, force: true });
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
