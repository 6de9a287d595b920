/** The sentences a page can say: on the server all of them are at hand; the browser has words.browser.ts in this file's place. */
import type { DeskWords } from '#ground/words/desk-id.ts';
import type { Lang } from '#ground/words/lang.ts';
import type { OwnWords } from '#ground/words/own-id.ts';
import { wordsIn } from '#ground/words/words.ts';

export const ownWordsIn = (lang: Lang): OwnWords => wordsIn(lang);
export const deskWordsIn = (lang: Lang): DeskWords => wordsIn(lang);
