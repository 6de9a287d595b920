/** Every sentence of the house, by room: `wordsIn('id').needs.title()`. A sentence missing in English does not compile. */
import * as cases from '#ground/words/case.ts';
import * as common from '#ground/words/common.ts';
import * as home from '#ground/words/home.ts';
import type { Lang } from '#ground/words/lang.ts';
import * as law from '#ground/words/law.ts';
import * as ledger from '#ground/words/ledger.ts';
import * as meeting from '#ground/words/meeting.ts';
import * as operations from '#ground/words/operations.ts';
import * as paper from '#ground/words/paper.ts';
import * as people from '#ground/words/people.ts';
import * as registry from '#ground/words/registry.ts';
import * as round from '#ground/words/round.ts';
import * as ui from '#ground/words/ui.ts';

const id = {
  meeting: meeting.words.id,
  round: round.words.id,
  common: common.words.id,
  case: cases.words.id,
  home: home.words.id,
  law: law.words.id,
  ledger: ledger.words.id,
  operations: operations.words.id,
  paper: paper.words.id,
  people: people.words.id,
  registry: registry.words.id,
  ui: ui.words.id,
};
const en = {
  meeting: meeting.words.en,
  round: round.words.en,
  common: common.words.en,
  case: cases.words.en,
  home: home.words.en,
  law: law.words.en,
  ledger: ledger.words.en,
  operations: operations.words.en,
  paper: paper.words.en,
  people: people.words.en,
  registry: registry.words.en,
  ui: ui.words.en,
} satisfies typeof id;

export type Words = typeof id;

export function wordsIn(lang: Lang): Words {
  return lang === 'en' ? en : id;
}
