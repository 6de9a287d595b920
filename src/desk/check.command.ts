/** `tepat check`: the independent judge of a plan; what it says does not depend on the solver. */
import { type Command, needed, printJson, readArguments } from '#desk/command.ts';
import { readBytes } from '#desk/placement-files.ts';
import { judged } from '#ground/words/judged.ts';
import { wordsIn } from '#ground/words/words.ts';
import { check } from '#judge/check.ts';

export const run: Command = async (args, io) => {
  const { positionals } = readArguments(args, {});
  const matter = await readBytes(needed(positionals[0], 'CASE'));
  const plan = await readBytes(needed(positionals[1], 'PLAN'));
  const { exit, ...verdict } = check(matter, plan.toString('utf8'));
  const words = wordsIn(io.lang).optimise;
  printJson(io, verdict);
  if (exit === 0)
    io.err(
      `${verdict.objective === null ? words.stableHolds() : words.holds({ proved: verdict.proved.filter(Boolean).length, of: verdict.proved.length })}\n`,
    );
  else
    io.err(
      `${exit === 3 ? words.conflictHolds() : words.wrong({ reason: judged[io.lang](verdict.reason ?? '') })}\n`,
    );
  return exit;
};
