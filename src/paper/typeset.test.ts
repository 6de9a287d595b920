import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decreePdf } from '#paper/decree.server.ts';
import { exampleDecree, exampleIssue } from '#paper/example.test-data.ts';
import { visible } from '#paper/glyphs.ts';
import { textOf } from '#paper/signed.test-data.ts';
import { typeset } from '#paper/typeset.server.ts';

const page = (data: { text: string }) =>
  typeset({ template: '#sheet(d.text)', data, title: 'Uji', day: '2027-01-04', lang: 'id' });

test('the same decree gives the same bytes', async () => {
  const [a, b] = [
    await decreePdf(exampleDecree(4), exampleIssue),
    await decreePdf(exampleDecree(4), exampleIssue),
  ];
  expect(Buffer.compare(a, b)).toBe(0);
});

test('what a user typed is shown as typed and never obeyed', async () => {
  const typed = [
    '#panic("x")',
    '*tebal* _miring_ $x^2$ `kode`',
    '#read("/etc/passwd")',
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x")',
    '"}); #import "@preview/a:1.0.0"',
    '\\u{202e} // bukan komentar /* juga */',
  ];
  const pdf = await page({ text: typed.join(' | ') });
  const text = textOf(pdf);
  if (text === undefined) return;
  for (const one of typed) expect(text).toContain(one);
});

test('a sign without a letter form is named, not lost and not a box', async () => {
  const text = textOf(await page({ text: 'Nama 中 \u202e terbalik \u200b 😀 Ḥusain é' }));
  if (text === undefined) return;
  expect(text).toContain('‹U+4E2D›');
  expect(text).toContain('‹U+202E›');
  expect(text).toContain('‹U+200B›');
  expect(text).toContain('‹U+1F600›');
  expect(text).toContain('Ḥusain é');
});

test('shown text has only signs the font has', () => {
  const font = new Set(
    Array.from('abcdefghijklmnopqrstuvwxyz ‹›U+0123456789ABCDEF', (c) => c.codePointAt(0) as number),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const sign of visible(text, font)) expect(font.has(sign.codePointAt(0) as number)).toBe(true);
    }),
  );
});
