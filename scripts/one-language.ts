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

/** `export const words = { id, en }` → `export const words = { id }`. What the other language alone used is then used by nobody. */
export function spokenIn(lang: string, code: string): string {
  const program = parseAst(code, { lang: 'ts' });
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration')
      continue;
    for (const { id, init } of statement.declaration.declarations) {
      if (id.type !== 'Identifier' || id.name !== 'words' || init?.type !== 'ObjectExpression') continue;
      const kept = init.properties.find(
        (one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === lang,
      );
      if (!kept) throw new Error(`words without ${lang}`);
      return `${code.slice(0, init.start)}{ ${code.slice(kept.start, kept.end)} }${code.slice(init.end)}`;
    }
  }
  return code;
}
