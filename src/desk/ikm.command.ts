/** `tepat ikm FILE`: answers of a satisfaction survey → index, grade and interval (PermenPANRB 14/2017). */
import { basename } from 'node:path';
import { type Command, needed, printJson, readArguments } from '#desk/command.ts';
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { readAnswers } from '#registry/readers.ts';
import { rounded, satisfactionOf } from '#steps/outcome/satisfaction.ts';

export const run: Command = async (args, io) => {
  const { positionals } = readArguments(args, { json: { type: 'boolean' } });
  const path = needed(positionals[0], 'BERKAS');
  const rows = await readAnswers(path);
  const index = satisfactionOf(shippedLaw(), rows);
  if (!index) throw refuse('input', 'ikm.empty', { file: basename(path), refused: rows.length });
  const shown = {
    ...index,
    nrr: index.nrr.map((mean) => rounded(mean, 4)),
    ikm: rounded(index.ikm, 2),
    ci95: index.ci95?.map((end) => rounded(end, 2)) ?? null,
  };
  const { respondents, refused, nrr, ikm, mutu, kinerja, ci95 } = shown;
  printJson(io, { respondents, refused, nrr, ikm, mutu, kinerja, ci95 });
  io.err(`${wordsIn(io.lang).outcome.index(shown)}\n`);
  return 0;
};
