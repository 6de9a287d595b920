/** `tepat resolve`: mends a plan after a refusal, a fixed name, a seat more or less, or another value. */
import { type Command, needed, printJson, readArguments } from '#desk/command.ts';
import { movesIn, readPlan, readValuedCase, writePlan } from '#desk/placement-files.ts';
import { exitOf, sentence } from '#desk/solve.command.ts';
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Requests } from '#optimise/changes.ts';
import { CORE_SECONDS, highsWithin } from '#optimise/core.server.ts';
import { resolveProblem } from '#optimise/repair.ts';

const many = { type: 'string', multiple: true } as const;

export const run: Command = async (args, io) => {
  const { values, positionals } = readArguments(args, {
    refuse: many,
    fix: many,
    force: many,
    'drop-post': many,
    'add-seat': many,
    'drop-seat': many,
    value: many,
    'fewest-changes': { type: 'boolean' },
    canonical: { type: 'boolean' },
    seed: { type: 'string' },
    out: { type: 'string' },
  });
  const { problem, hash } = await readValuedCase(needed(positionals[0], 'CASE'), 'resolve');
  const plan = await readPlan(needed(positionals[1], 'PLAN'), hash);
  const list = (name: string): string[] => (values[name] as string[] | undefined) ?? [];
  // further ids may follow an option: --refuse A B C
  const more = positionals.slice(2);
  const last = ['refuse', 'fix', 'drop-post', 'add-seat', 'drop-seat'].find((name) => list(name).length > 0);
  if (more.length > 0 && last === undefined)
    throw refuse('input', 'argument.unknown', { argument: more[0] ?? '' });
  const named = (name: string): string[] => (name === last ? [...list(name), ...more] : list(name));
  const force = list('force').map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1)
      throw refuse('input', 'argument.value', { argument: '--force', value: pair, expected: 'ID=POST' });
    return { employee: pair.slice(0, at), post: pair.slice(at + 1) };
  });
  const begin = performance.now();
  const mended = resolveProblem(
    problem,
    plan,
    {
      refuse: named('refuse'),
      fix: named('fix'),
      force,
      dropPost: named('drop-post'),
      addSeat: named('add-seat'),
      dropSeat: named('drop-seat'),
      value: list('value').map(valueIn),
    },
    {
      fewestChanges: values['fewest-changes'] === true,
      canonical: values.canonical === true,
      closeCore: highsWithin(() => CORE_SECONDS),
      ...(typeof values.seed === 'string' ? { seed: values.seed } : {}),
    },
  );
  if (typeof values.out === 'string') await writePlan(values.out, { ...mended, case: hash });
  const before = plan.assignment ?? {};
  const changed = Object.entries(mended.assignment ?? {}).filter(([id, post]) => before[id] !== post).length;
  const moves = movesIn(problem, mended);
  printJson(io, {
    status: mended.status,
    objectives: mended.objectives,
    objective: mended.objective,
    bound: mended.bound,
    moves,
    changed,
    ...(mended.fewestChanges ? { fewestChanges: mended.fewestChanges } : {}),
    wallMs: Math.round((performance.now() - begin) * 10) / 10,
    ...(mended.conflict ? { conflict: mended.conflict } : {}),
  });
  const words = wordsIn(io.lang).optimise;
  if (mended.fewestChanges) io.err(`${words.fewest(mended.fewestChanges)}\n`);
  else io.err(`${mended.status === 'optimal' ? words.resolved({ changed }) : sentence(io, mended, moves)}\n`);
  return exitOf(mended, false);
};

/** EMPLOYEE=POST:LEVEL=NUMBER; without a post it is the value of being left without one. */
function valueIn(text: string): NonNullable<Requests['value']>[number] {
  const [first, last] = [text.indexOf('='), text.lastIndexOf('=')];
  const colon = text.lastIndexOf(':', last);
  const value = text.slice(last + 1).trim();
  if (first < 1 || colon < first || last <= colon + 1 || value === '' || !Number.isInteger(Number(value)))
    throw refuse('input', 'argument.value', {
      argument: '--value',
      value: text,
      expected: 'ID=POST:LEVEL=N',
    });
  return {
    employee: text.slice(0, first),
    post: text.slice(first + 1, colon) || null,
    level: text.slice(colon + 1, last),
    value: Number(value),
  };
}
