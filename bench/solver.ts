/** The solver against its peers: CPU of the solve in a process of its own, medians of three or more taken in turn, objectives compared exactly. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Family, families, family } from './families.ts';
import type { Figure } from './figure.ts';
import { bytesOf, province } from './rounds.ts';

type Answer = { cpuMs: number; objective: number | null };
type Solved = Answer & { bound: number | null; status: string; moves: number; readMs: number; rssMB: number };
const door = join(import.meta.dirname, '../build/cli/cli.js');
/** The judge is measured beside `tepat check`, not by it: with what src/cli.ts gives V8. */
const asRun = ['--expose-gc', '--no-concurrent-recompilation'];
/** A peer slower than this is run once. */
const SLOW_MS = 30_000;
/** What is over sooner than this is run more often: the machine itself is now faster, now slower by half. */
const QUICK_MS = 1_000;
const TIMES = { usual: 3, quick: 9 };

/** Parts: 10k, 50k, 200k, million, families, caps, levels. */
export async function* run(slow: boolean, part?: string): AsyncGenerator<Figure> {
  if (!existsSync(door)) throw new Error('build/cli is missing: npm run prepare');
  const folder = mkdtempSync(join(tmpdir(), 'tepat-bench-'));
  try {
    const lemon = compileLemon(folder);
    if (lemon === null) console.log('  (LEMON is not here: apt-get install g++ liblemon-dev)');
    const round = (size: number): string => {
      const file = join(folder, `${size}.bin`);
      if (!existsSync(file)) writeFileSync(file, bytesOf(province(size)));
      return file;
    };
    const wanted = (name: string): boolean => part === undefined || part === name;
    if (wanted('10k')) {
      yield* against(lemon, round(10_000), '10,000 people', { must: 0.6, goal: 0.4 });
      yield* againstWasm(round(10_000), '10,000 people', true);
    }
    if (wanted('50k')) {
      yield* against(lemon, round(50_000), '50,000 people', { must: 0.2, goal: 0.12 });
      yield* againstWasm(round(50_000), '50,000 people', slow);
    }
    if (part === '200k' || (slow && wanted('200k')))
      yield* against(lemon, round(200_000), '200,000 people', { must: 0.12, goal: 0.08 });
    if (part === 'million' || (slow && wanted('million'))) yield* million(folder);
    if (wanted('families'))
      for (const [kind, { people, must }] of Object.entries(families)) {
        const file = join(folder, `${kind}.bin`);
        writeFileSync(file, bytesOf(family(kind as Family, people)));
        yield* against(lemon, file, `${kind}, ${people} people`, { must, goal: must === 1 ? 0.8 : 1 });
      }
    if (wanted('caps')) yield* caps(folder, round(10_000));
    if (wanted('levels')) yield* levels(folder, round(50_000));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Limits = { must: number; goal: number };

function* against(lemon: string | null, file: string, name: string, limits: Limits): Generator<Figure> {
  const [own, ...peers] = inTurn<Answer>([
    () => ours(['solve', file]),
    ...(['ns', 'cs'] as const).flatMap((algorithm) =>
      lemon === null ? [] : [() => json(lemon, [file, algorithm, '1'])],
    ),
  ]) as [Answer, ...Answer[]];
  yield { what: `${name}: CPU ms`, measured: own.cpuMs };
  if (lemon === null) return;
  const best = Math.min(...peers.map((peer) => peer.cpuMs));
  yield {
    what: `${name}: against the better LEMON (${peers.map((peer) => peer.cpuMs.toFixed(0)).join(' / ')} ms)`,
    measured: own.cpuMs / best,
    ...limits,
    ...differing(own, peers),
  };
}

/** OR-Tools where NPM_DIR has it, and HiGHS, which takes minutes above 10,000 people. */
function* againstWasm(file: string, name: string, withHighs: boolean): Generator<Figure> {
  const beside = (which: string): [Answer, Answer] | null => {
    const peer = join(import.meta.dirname, 'peers.mjs');
    try {
      return inTurn<Answer>([
        () => ours(['solve', file]),
        () => json(process.execPath, ['--max-old-space-size=8000', peer, file, which]),
      ]) as [Answer, Answer];
    } catch {
      return null;
    }
  };
  const tools = beside('ort');
  if (tools === null) console.log('  (OR-Tools is not here: NPM_DIR=folder with node_modules/or-tools-wasm)');
  else yield againstPeer(`${name}: against OR-Tools WASM`, tools, { must: 0.06, goal: 0.04 });
  const highs = withHighs ? beside('highs') : null;
  if (highs) yield againstPeer(`${name}: against HiGHS WASM`, highs, { must: 0.01, goal: 0.006 });
}

const againstPeer = (name: string, [own, peer]: [Answer, Answer], limits: Limits): Figure => ({
  what: `${name} (${peer.cpuMs.toFixed(0)} ms)`,
  measured: own.cpuMs / peer.cpuMs,
  ...limits,
  ...differing(own, [peer]),
});

function* million(folder: string): Generator<Figure> {
  const file = join(folder, 'million.bin');
  writeFileSync(file, bytesOf(province(1_000_000)));
  const own = ours(['solve', file]);
  const wrong = own.bound === own.objective ? {} : { wrong: 'not proved' };
  yield { what: '1,000,000 people: CPU s', measured: own.cpuMs / 1000, must: 40, goal: 20, ...wrong };
  yield { what: '1,000,000 people: MB', measured: own.rssMB, must: 1000 };
  rmSync(file);
}

/** Caps on all moves of 10,000 people: how near, how soon, and proved. */
function* caps(folder: string, round: string): Generator<Figure> {
  const one = medianOf(() => ours(['solve', caseOf(folder, round, 'plain10')]));
  for (const cap of [1500, 2500, 3333]) {
    const file = caseOf(folder, round, `cap${cap}`, '--cap', String(cap));
    const proved = ours(['solve', file]);
    const judged = cap === 3333 ? {} : { must: 120, goal: 60 };
    const wrong = proved.status === 'optimal' ? {} : { wrong: `only ${proved.status}` };
    yield {
      what: `cap of ${cap} moves: proved, against one solve`,
      measured: proved.cpuMs / one.cpuMs,
      ...judged,
      ...wrong,
    };
    // the plan and its bound after the time of twenty solves
    const quick = ours(['solve', file, '--time-limit', String((20 * one.cpuMs) / 1000)]);
    yield {
      what: `cap of ${cap} moves: gap in % after 20 solves`,
      measured:
        quick.bound === null || quick.objective === null
          ? 100
          : (100 * (quick.bound - quick.objective)) / Math.abs(quick.bound),
      ...(cap === 3333 ? {} : { must: 0.01 }),
    };
  }
}

/** Four levels, the canonical answer, the judge and the reading at 50,000 people, each against one plain solve. */
function* levels(folder: string, round: string): Generator<Figure> {
  const plain = caseOf(folder, round, 'plain50');
  const leveled = caseOf(folder, round, 'levels50', '--levels');
  const [one, canonical, four] = inTurn([
    () => ours(['solve', plain]),
    () => ours(['solve', plain, '--canonical']),
    () => ours(['solve', leveled]),
  ]) as [Solved, Solved, Solved];
  yield { what: 'reading a case of 50,000 people, s', measured: one.readMs / 1000, must: 2, goal: 1 };
  yield { what: 'reading and solving it, MB', measured: one.rssMB, must: 700 };
  yield { what: 'canonical against plain', measured: canonical.cpuMs / one.cpuMs, must: 3, goal: 1.5 };
  yield { what: 'four levels against one', measured: four.cpuMs / one.cpuMs, must: 3, goal: 2 };
  const plan = join(folder, 'plan.json');
  ours(['solve', plain, '--out', plan]);
  const script = join(import.meta.dirname, 'judged.ts');
  const judged = JSON.parse(
    execFileSync(process.execPath, [...asRun, '--import', 'tsx', script, plain, plan], {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '..'),
    }),
  ) as { firstMs: number; medianMs: number; proved: boolean };
  const wrong = judged.proved ? {} : { wrong: 'the judge does not call it proved' };
  yield { what: 'the judge when first asked, against the solve', measured: judged.firstMs / one.cpuMs };
  yield {
    what: 'the judge without reading, against the solve',
    measured: judged.medianMs / one.cpuMs,
    must: 0.3,
    goal: 0.15,
    ...wrong,
  };
}

function caseOf(folder: string, round: string, name: string, ...more: string[]): string {
  const out = join(folder, `${name}.json`);
  execFileSync(process.execPath, [join(import.meta.dirname, 'case.mjs'), round, '--out', out, ...more]);
  return out;
}

const differing = (own: Answer, peers: Answer[]): { wrong?: string } => {
  const other = peers.find((peer) => peer.objective !== own.objective);
  return other ? { wrong: `objective ${own.objective}, the peer's ${other.objective}` } : {};
};

/** What the side door prints, run as `npx tepat` runs it, with the one objective and bound of these rounds. Stopped by its time limit (4) is an answer. */
function ours(args: string[]): Solved {
  const answer = json(door, args) as unknown as {
    objective: number[] | null;
    bound: number[] | null;
  };
  return {
    ...answer,
    objective: answer.objective?.[0] ?? null,
    bound: answer.bound?.[0] ?? null,
  } as unknown as Solved;
}

function json(program: string, args: string[]): Answer {
  try {
    const out = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return JSON.parse(out) as Answer;
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    if (status === 4 && stdout) return JSON.parse(stdout) as Answer;
    throw error;
  }
}

const medianOf = <T extends Answer>(measure: () => T): T => inTurn([measure])[0] as T;

/** The median of each, run in turn so that a slow minute of the machine falls on all of them; whatever is slow itself runs once. */
function inTurn<T extends Answer>(measures: (() => T)[]): T[] {
  const taken = measures.map((measure) => [measure()]);
  const quick = taken.every(([first]) => (first as T).cpuMs < QUICK_MS);
  for (let time = 1; time < (quick ? TIMES.quick : TIMES.usual); time++)
    measures.forEach((measure, m) => {
      const own = taken[m] as T[];
      if ((own[0] as T).cpuMs <= SLOW_MS) own.push(measure());
    });
  return taken.map((own) => own.sort((a, b) => a.cpuMs - b.cpuMs)[own.length >> 1] as T);
}

function compileLemon(folder: string): string | null {
  const out = join(folder, 'lemon');
  try {
    const source = join(import.meta.dirname, 'lemon.cc');
    execFileSync('g++', ['-O3', '-march=native', '-o', out, source, '-llemon'], { stdio: 'ignore' });
    return out;
  } catch {
    return null;
  }
}
