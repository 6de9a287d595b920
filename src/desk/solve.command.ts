/** `tepat solve`: a placement case in, the best plan and its certificate out. */
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { type Command, type Io, needed, printJson, readArguments } from '#desk/command.ts';
import { movesIn, type PlacementFile, readPlacement, writePlan } from '#desk/placement-files.ts';
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import { noConflict } from '#optimise/conflict.ts';
import { CORE_SECONDS, highsWithin } from '#optimise/core.server.ts';
import type { PlacementPlan, SolveMode } from '#optimise/formats.ts';
import { solveProblem } from '#optimise/solve-case.ts';
import { solveStable } from '#optimise/stable.ts';

const modes = ['optimum', 'stable', 'exchange', 'exchange-many', 'ttc'] as const satisfies SolveMode[];

/**
 * A round of some thousand people is solved in a tenth of a second, half of which V8 spends compiling: it compiles less with small
 * inlinings, and sooner where loops do not wait for another thread. Flags are of the whole process: beside a server they stay as they are.
 * That no function waits for another thread is said in the first line of src/cli.ts, because it must be known when V8 begins.
 */
function compileQuickly(): void {
  if (!isMainThread) return;
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
  setFlagsFromString('--no-concurrent-osr');
}

export const run: Command = async (args, io) => {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    mode: { type: 'string' },
    canonical: { type: 'boolean' },
    seed: { type: 'string' },
    'time-limit': { type: 'string' },
    progress: { type: 'boolean' },
  });
  const file = needed(positionals[0], 'CASE');
  compileQuickly();
  const limit = secondsOf(values['time-limit'] as string | undefined);
  const readFrom = performance.now();
  const read = await readPlacement(file);
  const readMs = performance.now() - readFrom;
  const mode = modeOf(values.mode as string | undefined, read);
  const seed = (values.seed as string | undefined) ?? '';
  const cpu = process.cpuUsage();
  const begin = performance.now();
  let stopped = false;
  const shouldStop = () => {
    if (limit !== null && performance.now() - begin >= limit * 1000) stopped = true;
    return stopped;
  };
  const plan =
    read.kind === 'stable'
      ? solveStable(read.stable, { mode: mode as Exclude<SolveMode, 'optimum'>, seed, caseHash: read.hash })
      : solveProblem(read.problem, {
          mode,
          canonical: values.canonical === true,
          seed,
          caseHash: read.hash,
          shouldStop,
          closeCore: highsWithin(() =>
            limit === null ? CORE_SECONDS : limit - (performance.now() - begin) / 1000,
          ),
          ...(values.progress ? { onProgress: reporter(io) } : {}),
        });
  const used = process.cpuUsage(cpu);
  const wallMs = performance.now() - begin;
  if (typeof values.out === 'string') await writePlan(values.out, plan);
  const moves = read.kind === 'stable' ? stableMoves(read, plan) : movesIn(read.problem, plan);
  printJson(io, {
    status: plan.status,
    objectives: plan.objectives,
    objective: plan.objective,
    bound: plan.bound,
    moves,
    readMs: Math.round(readMs * 10) / 10,
    cpuMs: Math.round((used.user + used.system) / 100) / 10,
    wallMs: Math.round(wallMs * 10) / 10,
    rssMB: Math.round(process.resourceUsage().maxRSS / 1024),
    ...(plan.conflict ? { conflict: plan.conflict } : {}),
  });
  io.err(`${sentence(io, plan, moves)}\n`);
  return exitOf(plan, stopped);
};

function secondsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const seconds = Number(text);
  if (text.trim() === '' || !Number.isFinite(seconds) || seconds < 0)
    throw refuse('input', 'argument.value', {
      argument: '--time-limit',
      value: text,
      expected: '0, 0.5, 60, …',
    });
  return seconds;
}

function modeOf(text: string | undefined, read: PlacementFile): SolveMode {
  const mode = modes.find((name) => name === (text ?? (read.kind === 'stable' ? 'stable' : 'optimum')));
  if (mode === undefined)
    throw refuse('input', 'argument.value', {
      argument: '--mode',
      value: text ?? '',
      expected: modes.join(', '),
    });
  const format = read.kind === 'stable' ? 'placement-stable/1' : 'placement-case/1';
  if ((mode === 'optimum') === (read.kind === 'stable')) throw refuse('input', 'case.mode', { mode, format });
  return mode;
}

function stableMoves(read: Extract<PlacementFile, { kind: 'stable' }>, plan: PlacementPlan): number {
  return read.stable.employees.filter((e) => e.post !== null && plan.assignment?.[e.id] !== e.post).length;
}

/** The sentence on standard error for a plan that was just made. */
export function sentence(io: Io, plan: PlacementPlan, moves: number): string {
  const words = wordsIn(io.lang).optimise;
  const people = Object.keys(plan.assignment ?? {}).length;
  const proved = plan.bound?.findIndex((bound, l) => bound !== plan.objective?.[l]) ?? 0;
  const said = {
    status: plan.status,
    people,
    moves,
    levels: plan.objectives.length,
    proved: proved < 0 ? plan.objectives.length : proved,
  };
  switch (plan.status) {
    case 'optimal':
      return words.optimal(said);
    case 'feasible':
      return words.feasible(said);
    case 'stable':
      return words.stable(said);
    case 'unknown':
      return words.unknown();
    case 'infeasible': {
      const conflict = plan.conflict ?? noConflict();
      return Object.values(conflict).some((named) => named.length > 0)
        ? words.infeasible(conflict)
        : words.impossible();
    }
  }
}

/** 0 done · 3 proven infeasible · 4 stopped by its time limit. */
export function exitOf(plan: PlacementPlan, stopped: boolean): number {
  if (plan.status === 'infeasible') return 3;
  if (plan.status === 'unknown') return 4;
  return stopped && plan.status === 'feasible' ? 4 : 0;
}

function reporter(io: Io): (placed: number, of: number) => void {
  const words = wordsIn(io.lang).optimise;
  return (placed, of) => io.err(`${words.progress({ placed, of })}\n`);
}
