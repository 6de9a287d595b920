/** Placement files from disk for solve, check, explain and resolve: read once, refused in one line with their place. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { refuse } from '#ground/refusal.ts';
import { checkCase, parseJson } from '#optimise/case-file.ts';
import { scanCase } from '#optimise/case-scan.ts';
import type { PlacementPlan } from '#optimise/formats.ts';
import { checkPlan } from '#optimise/plan-file.ts';
import { type Problem, problemOf } from '#optimise/problem.ts';
import { isRound, readRound } from '#optimise/round-file.ts';
import { checkStableCase, type StableCase } from '#optimise/stable-file.ts';

export type PlacementFile = { hash: string } & (
  | { kind: 'case'; problem: Problem }
  | { kind: 'stable'; stable: StableCase }
);

export async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw refuse('input', 'file.missing', { file });
    throw refuse('input', 'file.unreadable', { file, why: code ?? String(error) });
  }
}

/** A case in any of its three forms. */
export async function readPlacement(file: string): Promise<PlacementFile> {
  const bytes = await readBytes(file);
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (isRound(bytes)) return { kind: 'case', hash, problem: readRound(bytes) };
  const problem = scanCase(bytes);
  if (problem !== null) return { kind: 'case', hash, problem };
  const value = parseJson(bytes);
  if ((value as { format?: unknown } | null)?.format === 'placement-stable/1')
    return { kind: 'stable', hash, stable: checkStableCase(value) };
  return { kind: 'case', hash, problem: problemOf(checkCase(value)) };
}

/** As `readPlacement`, for what can only be asked of valued cases. */
export async function readValuedCase(
  file: string,
  mode: string,
): Promise<{ hash: string; problem: Problem }> {
  const read = await readPlacement(file);
  if (read.kind === 'stable') throw refuse('input', 'case.mode', { mode, format: 'placement-stable/1' });
  return read;
}

/** A plan, refused if it was made for another case file. */
export async function readPlan(file: string, hash: string): Promise<PlacementPlan> {
  const plan = checkPlan(parseJson(await readBytes(file)));
  if (plan.case !== '' && plan.case !== hash) throw refuse('input', 'plan.other', { path: '$.case' });
  return plan;
}

export async function writePlan(file: string, plan: PlacementPlan): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(plan)}\n`);
  } catch (error) {
    throw refuse('input', 'file.unreadable', {
      file,
      why: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}

/** Moves of a plan: held a post and does not end in it. */
export function movesIn(problem: Problem, plan: PlacementPlan): number {
  const { assignment } = plan;
  if (assignment === null) return 0;
  let moves = 0;
  for (let e = 0; e < problem.people; e++) {
    const own = problem.incumbent[e] as number;
    const end = assignment[problem.employeeIds[e] as string];
    if (own >= 0 && (end === null || String(end) !== String(problem.postIds[own]))) moves++;
  }
  return moves;
}
