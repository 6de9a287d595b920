/** Every sentence of the house, by room: `wordsIn('id').needs.title()`. A sentence missing in English does not compile. */
import { desk as deskEn } from '#ground/words/desk-en.ts';
import { desk as deskId } from '#ground/words/desk-id.ts';
import * as doctor from '#ground/words/doctor.ts';
import type { Lang } from '#ground/words/lang.ts';
import * as ledger from '#ground/words/ledger.ts';
import * as operations from '#ground/words/operations.ts';
import * as optimise from '#ground/words/optimise.ts';
import { own as ownEn } from '#ground/words/own-en.ts';
import { own as ownId } from '#ground/words/own-id.ts';
import * as proposal from '#ground/words/proposal.ts';
import * as round from '#ground/words/round.ts';

/** Pages say what stands in own-*.ts and desk-*.ts; the rest never leaves the server. */
const id = {
  ...ownId,
  ...deskId,
  doctor: doctor.words.id,
  ledger: ledger.words.id,
  operations: operations.words.id,
  optimise: optimise.words.id,
  proposal: proposal.words.id,
  round: round.words.id,
};
const en = {
  ...ownEn,
  ...deskEn,
  doctor: doctor.words.en,
  ledger: ledger.words.en,
  operations: operations.words.en,
  optimise: optimise.words.en,
  proposal: proposal.words.en,
  round: round.words.en,
} satisfies typeof id;

export type Words = typeof id;

export function wordsIn(lang: Lang): Words {
  return lang === 'en' ? en : id;
}
