import { expect, test } from 'vitest';
import { exampleIssue } from '#paper/example.test-data.ts';
import { exampleReceipt, exampleRuling, exampleStatement } from '#paper/example-objection.test-data.ts';
import { agencyHead, exampleLetter, exampleMinutes } from '#paper/example-papers.test-data.ts';
import { letterPdf } from '#paper/letter.server.ts';
import type { Letter } from '#paper/letter.ts';
import { minutesPdf } from '#paper/minutes.server.ts';
import { receiptPdf, rulingPdf } from '#paper/objection.server.ts';
import { plainLetter } from '#paper/plain.ts';
import { poppler, textOf } from '#paper/signed.test-data.ts';
import { dutyStatementPdf } from '#paper/statement.server.ts';

const issue = { trace: exampleIssue.trace, signature: 'test' as const };
const letterIssue = {
  letterhead: agencyHead,
  emblem: null,
  code: exampleIssue.trace.code,
  signature: 'test' as const,
};
const pagesOf = (pdf: Uint8Array) => /Pages:\s+(\d+)/.exec(poppler('pdfinfo', pdf) ?? 'Pages: 1')?.[1];

test('the letter fits one page and says why, what else was looked at, and what one may do', async () => {
  const pdf = await letterPdf(exampleLetter, letterIssue);
  expect(pagesOf(pdf)).toBe('1');
  const text = textOf(pdf);
  if (text === undefined) return;
  for (const said of [
    'Yth. Bapak/Ibu',
    'NIP 19720312 199703 1 003',
    'Perban BKN 5/2019 Pasal 2 ayat (3)',
    'keadaan 01-12-2026',
    'data ini diragukan',
    '9 orang dipertimbangkan',
    'paling lambat 25 Januari 2027',
    'Mengajukan keberatan tidak berakibat buruk',
  ])
    expect(text).toContain(said);
});

test('a letter with more reasons is set smaller and still fits one page', async () => {
  const why = [...exampleLetter.why, ...exampleLetter.why.slice(0, 2)];
  expect(pagesOf(await letterPdf({ ...exampleLetter, why }, letterIssue))).toBe('1');
});

test('before a decision the letter speaks of no objection, and a simulation says that it is one', () => {
  const open: Letter = {
    ...exampleLetter,
    number: null,
    standing: { kind: 'simulasi' },
    signer: null,
    rights: { ...exampleLetter.rights, objection: null },
  };
  const text = plainLetter(open);
  expect(text).toContain('simulasi: benih dari berkas');
  expect(text).toContain('bukan keputusan');
  expect(text).not.toContain('14 hari kerja');
  expect(plainLetter({ ...open, lang: 'en' })).toContain('neither a proposal nor a decision');
});

test('who stays is told so, and no new post is invented', () => {
  const text = plainLetter({ ...exampleLetter, what: { ...exampleLetter.what, to: null } });
  expect(text).toContain('# Mengapa Bapak/Ibu tetap di jabatan sekarang');
  expect(text).not.toContain('Jabatan baru:');
});

test('a name cannot become a heading, a link or a tag in the Markdown letter', () => {
  const name = '# [x](http://x) <b>*Siti*</b>\n# lagi';
  const text = plainLetter({ ...exampleLetter, to: { ...exampleLetter.to, name } });
  expect(text).toContain('\\# \\[x\\](http://x) \\<b\\>\\*Siti\\*\\</b\\> \\# lagi');
  expect(text.match(/^# /gm)).toHaveLength(1);
});

test('the record of a session tells outcome, votes, recusal and departure of each item', async () => {
  const text = textOf(await minutesPdf(exampleMinutes(6), { ...issue, checkpoint: null }));
  if (text === undefined) return;
  for (const said of [
    'BERITA ACARA',
    'kuorum 5 anggota tercapai',
    'Dibahas 6 acara: 4 direkomendasikan, 1 tidak disetujui, 1 ditunda',
    'Ir. Yusuf Nugroho — saudara kandung calon',
    'setuju 6, tidak setuju 0, abstain 1',
    'Nilai rangkaian turun 3 dari 1.240.',
    'DAFTAR HADIR',
    'Tidak hadir',
    'NOTULEN',
  ])
    expect(text).toContain(said);
});

test('the receipt shows both clocks, and says when a date is only an estimate', async () => {
  const text = textOf(await receiptPdf(exampleReceipt, issue));
  if (text === undefined) return;
  expect(text).toContain('25 Januari 2027 (14 hari kerja)');
  expect(text).toContain('10 Februari 2027 (21 hari kerja; perkiraan');
  expect(text).toContain('9f86d081884c7d659a2feaa0c55ad015');
  expect(textOf(await receiptPdf({ ...exampleReceipt, inTime: false }, issue))).toContain(
    'tidak dapat diterima',
  );
});

test('the ruling answers each reason and names the way that stays open', async () => {
  const text = textOf(await rulingPdf(exampleRuling, issue));
  if (text === undefined) return;
  expect(text.split('Jawaban:')).toHaveLength(3);
  expect(text).toContain('Keputusan mutasi diubah.');
  expect(text).toContain('Pengadilan Tata Usaha Negara');
});

test('statements of duty name both people and the decree; unsigned ones leave room for a pen', async () => {
  const kinds = {
    SPMT: 'telah nyata melaksanakan tugas',
    SPP: 'telah dilantik',
    SPMJ: 'telah menduduki jabatan',
  } as const;
  for (const kind of ['SPMT', 'SPP', 'SPMJ'] as const) {
    const text = textOf(
      await dutyStatementPdf({ ...exampleStatement, kind }, { trace: null, signature: 'none' }),
    );
    if (text === undefined) return;
    expect(text).toContain(kinds[kind]);
    expect(text).toContain('NIP : 19690909 199403 1 005');
    expect(text).not.toContain('UJI COBA');
  }
});
