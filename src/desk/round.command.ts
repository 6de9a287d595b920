/** `tepat round DIR --out OUT`: the main job without a browser, from a folder of users' files to a judged proposal and its letters. */
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Command, needed, printJson, readArguments } from '#desk/command.ts';
import { makeFolder } from '#desk/folder.ts';
import { filesOfRound, type OutFile } from '#desk/round-files.ts';
import { roundSummary, roundText } from '#desk/round-summary.ts';
import { dayOf } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { CORE_SECONDS, highsWithin } from '#optimise/core.server.ts';
import { readFolder } from '#registry/folder.ts';
import { robustnessOf } from '#steps/proposal/robustness.ts';
import { runRound } from '#steps/proposal/rules.ts';

export const run: Command = async (args, io) => {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    json: { type: 'boolean' },
    robustness: { type: 'string' },
    'as-of': { type: 'string' },
  });
  const dir = needed(positionals[0], 'DIR');
  const out = resolve(needed(values.out as string | undefined, '--out'));
  const samples = samplesOf(values.robustness as string | undefined);
  const asOf = values['as-of'] as string | undefined;
  await refuseForeign(out);
  const watch = stopwatch();
  const given = asOf === undefined ? {} : { asOf: dayOf(asOf, '--as-of') };
  const { province, policy, findings } = await readFolder(dir, given);
  const closeCore = highsWithin(() => CORE_SECONDS);
  const result = runRound(
    { province, policy, law: shippedLaw(), seed: policy.seed },
    { onStage: watch.next, closeCore },
  );
  let robustness = null;
  if (samples > 0 && result.plan.assignment !== null) {
    watch.next('ketahanan');
    robustness = robustnessOf(result, samples, policy.seed, {
      onProgress: progressOn(io, samples),
      closeCore,
    });
  }
  watch.next('tulis');
  const files = filesOfRound(result, findings, robustness, io.lang);
  const letters = await replaceFolder(out, files);
  const summary = roundSummary(result, findings, { out, letters, samples, seconds: watch.done() });
  if (values.json === true) printJson(io, summary);
  else io.out(roundText(result, summary, io.lang));
  return result.plan.status === 'infeasible' ? 3 : 0;
};

/** A line now and then on stderr, for a person who waits. */
function progressOn(io: Parameters<Command>[1], samples: number): (done: number, of: number) => void {
  const words = wordsIn(io.lang).studyPage.robustness;
  const step = Math.max(20, Math.floor(samples / 10));
  return (done, of) => {
    if (done % step === 0 || done === of) io.err(`${words.progress({ done, of })}\n`);
  };
}

function samplesOf(given: string | undefined): number {
  if (given === undefined) return 0;
  if (/^\d{1,5}$/.test(given)) return Number(given);
  throw refuse('input', 'argument.value', { argument: '--robustness', value: given, expected: '0–99999' });
}

/** Seconds per stage: for the screen only, never in a file. */
function stopwatch(): { next: (stage: string) => void; done: () => Record<string, number> } {
  const seconds: Record<string, number> = {};
  let stage = 'baca';
  let since = performance.now();
  const next = (following: string): void => {
    const now = performance.now();
    seconds[stage] = Math.round((seconds[stage] ?? 0) * 1000 + (now - since)) / 1000;
    [stage, since] = [following, now];
  };
  return {
    next,
    done: () => {
      next('');
      return seconds;
    },
  };
}

const OURS = ['plan.json', 'problem.json'];

/** A folder that is there may be replaced only if it is empty or holds a former result. */
async function refuseForeign(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw refuse('input', 'round.out', { out });
  });
  if (names === null || names.length === 0 || OURS.every((name) => names.includes(name))) return;
  throw refuse('input', 'round.out', { out });
}

/** Everything or nothing: written beside, then put in place by a rename. Answers how many letters there are. */
async function replaceFolder(out: string, files: Iterable<OutFile>): Promise<number> {
  await makeFolder(dirname(out));
  const made = await mkdtemp(join(dirname(out), `.${basename(out)}-`));
  let letters = 0;
  try {
    for (const { name, bytes } of files) {
      const isLetter = name.startsWith('alasan/');
      if (isLetter && letters++ === 0) await mkdir(join(made, 'alasan'));
      await writeFile(join(made, name), bytes);
    }
    const former = `${made}-lama`;
    const had = await rename(out, former).then(
      () => true,
      () => false,
    );
    await rename(made, out);
    if (had) await rm(former, { recursive: true, force: true });
    return letters;
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    throw error;
  }
}
