/** Sets a page with Typst: a template and a value in, the bytes of a PDF/A-3b out; same input, same bytes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Json } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import { glyphsOf, visible } from '#paper/glyphs.ts';
import { commonTemplate } from '#paper/templates/common.typ.ts';

/** A file that travels inside the PDF, for machines. */
export type Attachment = { name: string; description: string; mime: string; text: string };

export type Sheet = {
  /** Typst source; it reads the value as `d` and never contains a word of it */
  template: string;
  data: Json;
  title: string;
  /** the day of the document, its only date: nothing reads the clock */
  day: Day;
  lang: 'id' | 'en';
  attachment?: Attachment;
};

const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];
let press: Promise<{ compiler: NodeCompiler; glyphs: ReadonlySet<number> }> | undefined;

/** The compiler is heavy (50 MB, 0.2 s), so it is loaded with the first page and kept. */
async function open() {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const home = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'),
  );
  const fonts = faces.map((face) => readFileSync(join(home, face, `SourceSerif4_${face}.ttf`)));
  // The workspace does not exist: no template can read a file of this machine.
  const compiler = NodeCompiler.create({ workspace: '/tepat-paper', fontArgs: [{ fontBlobs: fonts }] });
  const drawn = fonts.map(glyphsOf);
  const glyphs = new Set([...(drawn[0] ?? [])].filter((point) => drawn.every((face) => face.has(point))));
  return { compiler, glyphs };
}

/** Every string of a value, shown as the fonts can show it. */
function shown(value: Json, glyphs: ReadonlySet<number>): Json {
  if (typeof value === 'string') return visible(value, glyphs);
  if (Array.isArray(value)) return value.map((item) => shown(item as Json, glyphs));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item as Json, glyphs)]));
}

/** User text reaches Typst only as JSON in `sys.inputs`: there is no markup to escape and nothing to inject into. */
export async function typeset(sheet: Sheet): Promise<Uint8Array> {
  return (await typesetPages(sheet)).pdf;
}

/** As `typeset`, with the number of pages it took. */
export async function typesetPages(sheet: Sheet): Promise<{ pdf: Uint8Array; pages: number }> {
  press ??= open();
  const { compiler, glyphs } = await press;
  const result = compiler.compile({
    mainFileContent: `${commonTemplate}\n${sheet.template}`,
    inputs: {
      data: JSON.stringify(shown(sheet.data, glyphs)),
      document: JSON.stringify({ title: visible(sheet.title, glyphs), day: sheet.day, lang: sheet.lang }),
      attachment: JSON.stringify(sheet.attachment ?? null),
    },
  });
  const failure = result.takeError();
  if (failure) throw new Error(`typst: ${JSON.stringify(compiler.fetchDiagnostics(failure))}`);
  const document = result.result;
  if (!document) throw new Error('typst: no document');
  const pdf = new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-3b' }));
  compiler.evictCache(5);
  return { pdf, pages: document.numOfPages };
}
