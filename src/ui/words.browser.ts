/**
 * The sentences a page can say, in the browser: only the reader's language, and the desks' words only where a desk is opened.
 * A page that needs what has not arrived yet waits for it (React's `use`), so nothing is ever drawn without its words.
 */
import { use } from 'react';
import type { DeskWords } from '#ground/words/desk-id.ts';
import type { Lang } from '#ground/words/lang.ts';
import type { OwnWords } from '#ground/words/own-id.ts';

/** One asking per language; what has arrived is at hand without waiting. */
function arriving<W>(ask: (lang: Lang) => Promise<W>) {
  const asked = new Map<Lang, Promise<W>>();
  const here = new Map<Lang, W>();
  const load = (lang: Lang): Promise<W> => {
    const before = asked.get(lang);
    if (before) return before;
    const now = ask(lang).then((words) => {
      here.set(lang, words);
      return words;
    });
    // A lost connection is no reason to stay speechless: the next page asks again.
    now.catch(() => asked.delete(lang));
    asked.set(lang, now);
    return now;
  };
  return { load, in: (lang: Lang): W => here.get(lang) ?? use(load(lang)) };
}

const own = arriving<OwnWords>(async (lang) =>
  lang === 'en'
    ? (await import('#ground/words/own-en.ts')).own
    : (await import('#ground/words/own-id.ts')).own,
);
const desk = arriving<DeskWords>(async (lang) => {
  const more = lang === 'en' ? import('#ground/words/desk-en.ts') : import('#ground/words/desk-id.ts');
  return { ...(await own.load(lang)), ...(await more).desk };
});

export const loadOwnWords = own.load;
export const ownWordsIn = own.in;
export const deskWordsIn = desk.in;
