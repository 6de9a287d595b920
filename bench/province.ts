/**
 * A whole province made and put through a round from the side door: seconds, processor time and memory at growing
 * sizes, 200,000 with `--slow`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

const door = join(import.meta.dirname, '../build/cli/cli.js');
const POLL_MS = 100;
/** clock ticks of the kernel in a second */
const TICKS = 100;

type Ran = { seconds: number; cpuSeconds: number; peakMb: number; status: number | null; out: string };

/**
 * Runs the side door; its processor time and its peak of memory are what the kernel says of the process, where it says it (Linux). On a
 * machine that others use, processor time is what can be compared.
 */
function ran(args: string[], heapMb: number): Promise<Ran> {
  const from = performance.now();
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, door, ...args]);
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

export async function* run(slow: boolean): AsyncGenerator<Figure> {
  const dir = mkdtempSync(join(tmpdir(), 'tepat-provinsi-'));
  try {
    for (const size of slow ? [200, 4000, REAL, 200_000] : [200, 4000, REAL]) {
      const heap = size > REAL ? 12_000 : 3000;
      const files = join(dir, `f${size}`);
      const made = await ran(['fixture', '--employees', String(size), '--out', files], heap);
      const failed = ({ status }: Ran): { wrong?: string } =>
        status === 0 ? {} : { wrong: `exit ${status}` };
      yield { what: `fixture of ${size}, s`, measured: made.seconds, ...must(size, 20), ...failed(made) };
      yield { what: `fixture of ${size}, processor s`, measured: made.cpuSeconds };
      yield { what: `fixture of ${size}, peak MB`, measured: made.peakMb };
      const round = await ran(['round', files, '--out', join(dir, `r${size}`), '--json'], heap);
      yield { what: `round of ${size}, s`, measured: round.seconds, ...must(size, 120), ...failed(round) };
      yield { what: `round of ${size}, processor s`, measured: round.cpuSeconds };
      yield { what: `round of ${size}, peak MB`, measured: round.peakMb, ...must(size, 2000) };
      const stages =
        round.status === 0 ? (JSON.parse(round.out) as { seconds: Record<string, number> }).seconds : {};
      for (const [stage, seconds] of Object.entries(stages))
        yield {
          what: `  ${stage}, s`,
          measured: seconds,
          ...(stage === 'evaluasi' ? must(size, 20) : stage === 'kebutuhan' ? must(size, 3) : {}),
        };
      rmSync(join(dir, `r${size}`), { recursive: true, force: true });
      rmSync(files, { recursive: true, force: true });
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
