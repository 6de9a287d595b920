/** One refusal answered as on the page, on a believable province of 40,000: with no cap on moves, and with a cap that binds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provincePieces } from '#demo/province.ts';
import { fixture } from '#desk/fixture.command.ts';
import { randomFrom } from '#ground/random.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { highsWithin } from '#optimise/core.server.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { previewRefusals } from '#optimise/preview.ts';
import { problemOf } from '#optimise/problem.ts';
import { questioned } from '#optimise/questioned.ts';
import { solveCase } from '#optimise/solve-case.ts';
import { readFolder } from '#registry/folder.ts';
import { prepareRound } from '#steps/proposal/rules.ts';
import type { Figure } from './figure.ts';

const PEOPLE = 40_000;
const ASKED = 40;
/** Under a cap each answer may be a new solve with its core. */
const ASKED_CAPPED = 2;
/** A cap that binds leaves so many of a hundred of the moves without it. */
const SHARE = 70;

const cpu = (): number => {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1000;
};

export async function* run(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'tepat-bench-'));
  try {
    const silent = { out: () => undefined, err: () => undefined, lang: 'id' as const };
    await fixture(provincePieces)(['--employees', String(PEOPLE), '--out', join(folder, 'in')], silent);
    const { province, policy } = await readFolder(join(folder, 'in'));
    const { problem } = prepareRound({ province, policy, law: shippedLaw(), seed: policy.seed });
    const { moves } = yield* answers(problem, 'no cap', ASKED);
    const max = Math.floor((moves * SHARE) / 100);
    yield* answers(
      { ...problem, moveCaps: [{ id: 'putaran', employees: 'all', max }] },
      `a cap of ${max}`,
      ASKED_CAPPED,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* answers(input: PlacementCase, name: string, count: number): Generator<Figure, { moves: number }> {
  const closeCore = highsWithin(() => 60);
  const from = cpu();
  const plan: PlacementPlan = solveCase(input, { canonical: true, closeCore });
  yield { what: `${name}: the plan (${plan.status}), CPU seconds`, measured: (cpu() - from) / 1000 };
  const asked = questioned(problemOf(input), plan, { closeCore });
  const movers = input.employees.filter(
    ({ id, post }) => post !== null && plan.assignment?.[id] !== post && plan.assignment?.[id] !== null,
  );
  const random = randomFrom('answers');
  const times = Array.from({ length: count }, () => {
    const { id } = movers[Math.floor(random() * movers.length)] as { id: string };
    const begin = cpu();
    previewRefusals(asked, [id]);
    return cpu() - begin;
  }).sort((a, b) => a - b);
  yield { what: `${name}: one refusal answered, median CPU ms`, measured: times[count >> 1] as number };
  yield {
    what: `${name}: one refusal answered, the longest of ${count}, CPU ms`,
    measured: times.at(-1) as number,
    must: 1000,
  };
  return { moves: movers.length };
}
