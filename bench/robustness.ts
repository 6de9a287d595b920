/** How firmly a plan of 40,000 stands: what a sample costs against a cold solve, and how long 200 of them take. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provincePieces } from '#demo/province.ts';
import { fixture } from '#desk/fixture.command.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { problemOf } from '#optimise/problem.ts';
import { solveCase, solveProblem } from '#optimise/solve-case.ts';
import { readFolder } from '#registry/folder.ts';
import { robustnessOf } from '#steps/proposal/robustness.ts';
import { prepareRound } from '#steps/proposal/rules.ts';
import type { Figure } from './figure.ts';

const PEOPLE = 40_000;
const SAMPLES = 200;

const cpu = (): number => {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1e6;
};

/** Without `--slow` a tenth of the samples is solved, and the time of all is reckoned from them. */
export async function* run(slow: boolean): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'tepat-bench-'));
  try {
    const silent = { out: () => undefined, err: () => undefined, lang: 'id' as const };
    await fixture(provincePieces)(['--employees', String(PEOPLE), '--out', join(folder, 'in')], silent);
    const { province, policy } = await readFolder(join(folder, 'in'));
    const prepared = prepareRound({ province, policy, law: shippedLaw(), seed: policy.seed });
    const plan = solveCase(prepared.problem, { canonical: true, seed: policy.seed });
    const problem = problemOf(prepared.problem);
    const cold = Array.from({ length: 3 }, () => {
      const from = cpu();
      solveProblem(problem, { canonical: true });
      return cpu() - from;
    }).sort((a, b) => a - b)[1] as number;
    yield { what: `one cold canonical solve at ${PEOPLE}, CPU seconds`, measured: cold };
    const samples = slow ? SAMPLES : SAMPLES / 10;
    const from = cpu();
    const result = robustnessOf({ ...prepared, plan }, samples, policy.seed, { weights: false });
    const each = (cpu() - from) / samples;
    const wrong =
      result.samples === samples && result.movers.size > 0 ? {} : { wrong: 'not all samples were solved' };
    yield { what: 'one sample against a cold solve', measured: each / cold, must: 2, ...wrong };
    yield { what: `${SAMPLES} samples, CPU minutes`, measured: (each * SAMPLES) / 60, must: 15, ...wrong };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
