/** Every sentence of the house, by room: `wordsIn('id').needs.title()`. A sentence missing in English does not compile. */
import * as cases from '#ground/words/case.ts';
import * as common from '#ground/words/common.ts';
import type { Lang } from '#ground/words/lang.ts';
import * as ledger from '#ground/words/ledger.ts';
import * as paper from '#ground/words/paper.ts';
import * as registry from '#ground/words/registry.ts';

const id = {
  common: common.words.id,
  case: cases.words.id,
  ledger: ledger.words.id,
  paper: paper.words.id,
  registry: registry.words.id,
};
const en = {
  common: common.words.en,
  case: cases.words.en,
  ledger: ledger.words.en,
  paper: paper.words.en,
  registry: registry.words.en,
} satisfies typeof id;

export type Words = typeof id;

export function wordsIn(lang: Lang): Words {
  return lang === 'en' ? en : id;
}
