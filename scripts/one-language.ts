/**
 * Of the words' files the browser gets one language: what own-id.ts and desk-id.ts join arrives without its English half, and the
 * other way round. Refusals are spoken by the server only, so the files' lists of them fall away as unused.
 */
import fs from 'node:fs/promises';
import { type Plugin, parseAst } from 'vite';

const catalogue = /\/ground\/words\/(?:own|desk)-(id|en)\.ts$/;
const asked = /\?bahasa=(id|en)$/;

export function oneLanguage(): Plugin {
  return {
    name: 'tepat:one-language',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (this.environment.name !== 'client' || importer === undefined) return null;
      if (source === '#ui/words.ts')
        return this.resolve('#ui/words.browser.ts', importer, { skipSelf: true });
      const lang = (catalogue.exec(importer) ?? asked.exec(importer))?.[1];
      if (lang === undefined || !source.startsWith('#ground/words/')) return null;
      const found = await this.resolve(source, importer.replace(asked, ''), { skipSelf: true });
      return found && `${found.id}?bahasa=${lang}`;
    },
    async load(id) {
      const lang = asked.exec(id)?.[1];
      if (lang === undefined) return null;
      const code = await fs.readFile(id.replace(asked, ''), 'utf8');
      return { code: spokenIn(lang, code), moduleType: 'ts' };
    },
  };
}

/**
 * `export const words = { id, en }` → `export const words = { id }`, and the other language's sentences are emptied: they may be
 * joined from other files, of which they would find the other language gone.
 */
export function spokenIn(lang: string, code: string): string {
  const consts = parseAst(code, { lang: 'ts' }).body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declared?.type === 'VariableDeclaration' ? declared.declarations : [];
  });
  const named = (name: string) => consts.find(({ id }) => id.type === 'Identifier' && id.name === name)?.init;
  const words = named('words');
  if (words?.type !== 'ObjectExpression') return code;
  const languages = words.properties.flatMap((one) =>
    one.type === 'Property' && one.key.type === 'Identifier' ? [one.key.name] : [],
  );
  if (!languages.includes(lang)) throw new Error(`words without ${lang}`);
  const emptied = languages.filter((name) => name !== lang).flatMap((name) => named(name) ?? []);
  const changes = [
    { start: words.start, end: words.end, text: `{ ${lang} }` },
    ...emptied.map(({ start, end }) => ({ start, end, text: '{}' })),
  ].sort((a, b) => b.start - a.start);
  return changes.reduce(
    (text, { start, end, text: now }) => text.slice(0, start) + now + text.slice(end),
    code,
  );
}
