/** What of the words goes to the browser: every page can say the same in both languages, and each file gives one of them. */
import fs from 'node:fs';
import path from 'node:path';
import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { parseAst, transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { deskWordsIn as deskInBrowser, loadOwnWords, ownWordsIn as ownInBrowser } from '#ui/words.browser.ts';
import { deskWordsIn, ownWordsIn } from '#ui/words.ts';
import { spokenIn } from '../scripts/one-language.ts';

const folder = path.join(import.meta.dirname, '../src/ground/words');
const joined = ['own-id.ts', 'desk-id.ts'].flatMap((file) =>
  [
    ...fs
      .readFileSync(path.join(folder, file), 'utf8')
      .matchAll(/import \* as \w+ from '#ground\/words\/([\w-]+\.ts)'/g),
  ].map(([, name]) => name ?? ''),
);

/** What a file's `words` hold, as the text of their source: imports aside, which only lend it sentences. */
async function spoken(code: string): Promise<Record<string, string>> {
  const { code: plain } = await transformWithOxc(code, 'words.ts');
  const program = parseAst(plain);
  const inits = new Map<string, string>();
  let keys: string[] = [];
  for (const statement of program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declared.declarations)
      if (id.type === 'Identifier' && init) {
        inits.set(id.name, plain.slice(init.start, init.end));
        if (id.name === 'words' && init.type === 'ObjectExpression')
          keys = init.properties.flatMap((one) =>
            one.type === 'Property' && one.key.type === 'Identifier' ? [one.key.name] : [],
          );
      }
  }
  return Object.fromEntries(keys.map((key) => [key, inits.get(key) ?? '']));
}

describe('the words of pages', () => {
  it('stand in both languages, the same areas in the same depth', () => {
    for (const of of [ownWordsIn, deskWordsIn])
      expect(Object.keys(of('en')).sort()).toEqual(Object.keys(of('id')).sort());
  });

  it('are in the browser what they are on the server, once they have arrived', async () => {
    await loadOwnWords('en');
    expect(ownInBrowser('en').home.waiting()).toBe(ownWordsIn('en').home.waiting());
    // A desk's page asks for its words while it is drawn, and is drawn when they are there.
    const Desk = () => createElement('p', null, deskInBrowser('en').charts.asTable());
    const { prelude } = await prerender(createElement(Desk));
    expect(await new Response(prelude).text()).toBe(`<p>${deskWordsIn('en').charts.asTable()}</p>`);
  });

  it('leave for the browser in one language each', async () => {
    expect(joined.length).toBeGreaterThan(30);
    for (const name of joined) {
      const code = fs.readFileSync(path.join(folder, name), 'utf8');
      const both = await spoken(code);
      for (const [lang, other] of [
        ['id', 'en'],
        ['en', 'id'],
      ] as const) {
        const one = await spoken(spokenIn(lang, code));
        expect([name, Object.keys(one)]).toEqual([name, [lang]]);
        expect([name, String(one[lang])]).toEqual([name, String(both[lang])]);
        expect([name, (one[lang] ?? '').length > 2]).toEqual([name, true]);
        expect([name, one[other]]).toEqual([name, undefined]);
      }
    }
  });

  it('are never half a file: a file without the language is an error of the build', () => {
    expect(() => spokenIn('en', 'export const words = { id };')).toThrow('words without en');
  });
});
