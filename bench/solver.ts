/** The solver against its peers: CPU of whole runs in separate processes, medians of three, objectives compared exactly. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { bytesOf, families, family, province } from './rounds.ts';

type Answer = { cpuMs: number; objective: number | null };
const door = join(import.meta.dirname, '../build/cli/cli.js');

export async function* run(slow: boolean): AsyncGenerator<Figure> {
  if (!existsSync(door)) throw new Error('build/cli is missing: npm run prepare');
  const folder = mkdtempSync(join(tmpdir(), 'tepat-bench-'));
  try {
    const lemon = compileLemon(folder);
    if (lemon === null) console.log('  (LEMON is not here: apt-get install g++ liblemon-dev)');
    const limits: [number, number][] = [
      [10_000, 0.6],
      [50_000, 0.2],
      ...(slow ? ([[200_000, 0.12]] as [number, number][]) : []),
    ];
    for (const [size, must] of limits) {
      const file = join(folder, `${size}.bin`);
      writeFileSync(file, bytesOf(province(size)));
      yield* against(lemon, file, `province of ${size}`, must, size > 20_000 ? 1 : 3);
      if (size === 10_000) {
        yield* levelsAndCap(folder, file);
        yield* judged(folder, file);
      }
    }
    for (const kind of families) {
      const file = join(folder, `${kind}.bin`);
      writeFileSync(file, bytesOf(family(kind, 20_000)));
      yield* against(lemon, file, `${kind}, 20000 people`, kind === 'product' ? 3 : 1, 1);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* against(
  lemon: string | null,
  file: string,
  name: string,
  must: number,
  repeats: number,
): Generator<Figure> {
  const own = median(Array.from({ length: 3 }, () => ours(['solve', file])));
  yield { what: `${name}: CPU ms`, measured: own.cpuMs };
  if (lemon === null) return;
  const peers = (['ns', 'cs'] as const).map((algorithm) => json(lemon, [file, algorithm, String(repeats)]));
  const best = Math.min(...peers.map((peer) => peer.cpuMs));
  const wrong = peers.find((peer) => peer.objective !== own.objective);
  yield {
    what: `${name}: against the better LEMON (${best.toFixed(0)} ms)`,
    measured: own.cpuMs / best,
    must,
    ...(wrong ? { wrong: `objective ${own.objective}, LEMON ${wrong.objective}` } : {}),
  };
}

/** Four levels, a cap on moves and the canonical answer, each against one plain solve of the same round. */
function* levelsAndCap(folder: string, round: string): Generator<Figure> {
  const make = (name: string, ...more: string[]): string => {
    const out = join(folder, `${name}.json`);
    execFileSync(process.execPath, [join(import.meta.dirname, 'case.mjs'), round, '--out', out, ...more]);
    return out;
  };
  const plain = make('plain');
  const one = median(Array.from({ length: 3 }, () => ours(['solve', plain])));
  const ratio = (file: string, ...more: string[]) =>
    median(Array.from({ length: 3 }, () => ours(['solve', file, ...more]))).cpuMs / one.cpuMs;
  yield { what: 'four levels against one', measured: ratio(make('levels', '--levels')), must: 3 };
  yield { what: 'canonical against plain', measured: ratio(plain, '--canonical'), must: 3 };
  const free = ours(['solve', plain]) as Answer & { moves: number };
  const cap = make('cap', '--cap', String(Math.floor(free.moves / 2)));
  const capped = ours(['solve', cap]) as unknown as { cpuMs: number; objective: number; bound: number };
  yield { what: 'half the moves allowed, against one solve', measured: capped.cpuMs / one.cpuMs, must: 30 };
  yield {
    what: '  its gap in %',
    measured: (100 * (capped.bound - capped.objective)) / Math.abs(capped.bound),
    must: 0.01,
  };
}

function* judged(folder: string, round: string): Generator<Figure> {
  const plan = join(folder, 'plan.json');
  ours(['solve', round, '--out', plan]);
  const begin = performance.now();
  execFileSync(process.execPath, [door, 'check', round, plan], { stdio: ['ignore', 'pipe', 'ignore'] });
  yield { what: 'the judge on it, whole process, wall ms', measured: performance.now() - begin };
}

function ours(args: string[]): Answer {
  const answer = json(process.execPath, [door, ...args]) as unknown as {
    objective: number[];
    bound: number[];
    cpuMs: number;
  };
  return { ...answer, objective: answer.objective[0], bound: answer.bound[0] } as unknown as Answer;
}

function json(program: string, args: string[]): Answer {
  return JSON.parse(
    execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as Answer;
}

function median(answers: Answer[]): Answer {
  return answers.sort((a, b) => a.cpuMs - b.cpuMs)[answers.length >> 1] as Answer;
}

function compileLemon(folder: string): string | null {
  const out = join(folder, 'lemon');
  try {
    execFileSync(
      'g++',
      ['-O3', '-march=native', '-o', out, join(import.meta.dirname, 'lemon.cc'), '-llemon'],
      { stdio: 'ignore' },
    );
    return out;
  } catch {
    return null;
  }
}
