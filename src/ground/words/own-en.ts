/** What every signed-in page can say, in English. */
import * as assessment from '#ground/words/assessment.ts';
import * as cases from '#ground/words/case.ts';
import * as common from '#ground/words/common.ts';
import * as dataQuality from '#ground/words/data-quality.ts';
import * as home from '#ground/words/home.ts';
import * as lists from '#ground/words/lists.ts';
import * as notice from '#ground/words/notice.ts';
import type { OwnWords } from '#ground/words/own-id.ts';
import * as paper from '#ground/words/paper.ts';
import * as people from '#ground/words/people.ts';
import * as portal from '#ground/words/portal.ts';
import * as ui from '#ground/words/ui.ts';
import * as voice from '#ground/words/voice.ts';
import * as voicePage from '#ground/words/voice-page.ts';

export const own = {
  assessment: assessment.words.en,
  case: cases.words.en,
  common: common.words.en,
  dataQuality: dataQuality.words.en,
  home: home.words.en,
  lists: lists.words.en,
  notice: notice.words.en,
  paper: paper.words.en,
  people: people.words.en,
  portal: portal.words.en,
  ui: ui.words.en,
  voice: voice.words.en,
  voicePage: voicePage.words.en,
} satisfies OwnWords;
