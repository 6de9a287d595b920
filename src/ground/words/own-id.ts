/** What every signed-in page can say, in Indonesian: the house's own words and those of an employee's pages. The browser gets this much. */
import * as assessment from '#ground/words/assessment.ts';
import * as cases from '#ground/words/case.ts';
import * as common from '#ground/words/common.ts';
import * as filling from '#ground/words/filling.ts';
import * as home from '#ground/words/home.ts';
import * as letter from '#ground/words/letter.ts';
import * as lists from '#ground/words/lists.ts';
import * as notice from '#ground/words/notice.ts';
import * as ownFacts from '#ground/words/own-facts.ts';
import * as people from '#ground/words/people.ts';
import * as ui from '#ground/words/ui.ts';
import * as vacancy from '#ground/words/vacancy.ts';
import * as voice from '#ground/words/voice.ts';
import * as voicePage from '#ground/words/voice-page.ts';

export const own = {
  assessment: assessment.words.id,
  case: cases.words.id,
  common: common.words.id,
  ownFacts: ownFacts.words.id,
  filling: filling.words.id,
  home: home.words.id,
  lists: lists.words.id,
  notice: notice.words.id,
  letter: letter.words.id,
  people: people.words.id,
  vacancy: vacancy.words.id,
  ui: ui.words.id,
  voice: voice.words.id,
  voicePage: voicePage.words.id,
};

export type OwnWords = typeof own;
