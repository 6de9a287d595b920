/** What every signed-in page can say, in English. */
import * as assessment from '#ground/words/assessment.ts';
import * as cases from '#ground/words/case.ts';
import * as common from '#ground/words/common.ts';
import * as filling from '#ground/words/filling.ts';
import * as home from '#ground/words/home.ts';
import * as letter from '#ground/words/letter.ts';
import * as lists from '#ground/words/lists.ts';
import * as notice from '#ground/words/notice.ts';
import * as ownFacts from '#ground/words/own-facts.ts';
import type { OwnWords } from '#ground/words/own-id.ts';
import * as people from '#ground/words/people.ts';
import * as ui from '#ground/words/ui.ts';
import * as vacancy from '#ground/words/vacancy.ts';
import * as voice from '#ground/words/voice.ts';
import * as voicePage from '#ground/words/voice-page.ts';

export const own = {
  assessment: assessment.words.en,
  case: cases.words.en,
  common: common.words.en,
  ownFacts: ownFacts.words.en,
  filling: filling.words.en,
  home: home.words.en,
  lists: lists.words.en,
  notice: notice.words.en,
  letter: letter.words.en,
  people: people.words.en,
  vacancy: vacancy.words.en,
  ui: ui.words.en,
  voice: voice.words.en,
  voicePage: voicePage.words.en,
} satisfies OwnWords;
