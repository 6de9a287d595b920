/** The page docs/api/kode-impor.md: every code of a finding or of a refused file, with its sentence, made from the words. */
import { findingCodes, words } from '#ground/words/registry.ts';
import { refusals } from '#ground/words/sheet-refusals.ts';

/** Codes by which a whole file, its kind, its upload or its batch is refused. */
export const fileCodes = (Object.keys(refusals.id) as (keyof typeof refusals.id)[]).filter((code) =>
  /^(sheet|header|kind|batch|upload|file|copy)\./.test(code),
);

/** A stand-in for each value, by its name: `‹file›`. */
const named = new Proxy({} as Record<string, never>, { get: (_, name) => `‹${String(name)}›` as never });
const cell = { column: '‹kolom›', value: '‹isi›' };
const escaped = (text: string): string => text.replaceAll('|', '\\|');

export function importCodesPage(): string {
  const findings = findingCodes.map(
    (code) =>
      `| \`${code}\` | ${escaped(words.id.finding[code](cell))} | ${escaped(words.en.finding[code](cell))} |`,
  );
  const files = fileCodes.map((code) => {
    const say = (lang: 'id' | 'en') =>
      escaped((refusals[lang][code] as (values: never) => string)(named as never));
    return `| \`${code}\` | ${say('id')} | ${say('en')} |`;
  });
  const head = '| Kode | Kalimat | In English |\n|---|---|---|';
  return [
    '# Kode impor',
    '',
    'Setiap jawaban `tepat import … --json` dan halaman Impor memakai kode di bawah ini. Kode tidak berubah; kalimatnya boleh diperbaiki.',
    'Dibuat dari kata-kata aplikasi oleh `npx tsx scripts/import-codes.ts`; sebuah uji menjaga agar daftar ini lengkap.',
    '',
    '## Temuan pada baris dan sel',
    '',
    '`refused`: baris tidak disimpan. `warnings`: baris disimpan atau dilewati, dengan catatan. Satu kode dapat menjadi keduanya menurut jenis berkasnya.',
    '',
    head,
    ...findings,
    '',
    '## Berkas yang ditolak utuh',
    '',
    'Tidak ada yang disimpan; perintah berakhir dengan status 2.',
    '',
    head,
    ...files,
    '',
  ].join('\n');
}
