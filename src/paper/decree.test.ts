import { expect, test } from 'vitest';
import { groupedNip } from '#ground/nip.ts';
import { decreePdf, extractPdf } from '#paper/decree.server.ts';
import { type Decree, decreeHash } from '#paper/decree.ts';
import { readDecreeFile } from '#paper/decree-file.ts';
import { exampleDecree, exampleIssue, exampleRow } from '#paper/example.test-data.ts';
import { headOfAgency } from '#paper/example-papers.test-data.ts';
import { poppler, textOf } from '#paper/signed.test-data.ts';

test('a decree of 300 people names each of them once, with the parts in the order of the office', async () => {
  const decree = exampleDecree(300);
  const text = textOf(await decreePdf(decree, exampleIssue));
  if (text === undefined) return;
  for (const row of decree.rows) expect(text.split(`NIP ${groupedNip(row.nip)}`)).toHaveLength(2);
  const order = [
    'NOMOR 800.1.3.1/1/2027',
    'TENTANG',
    'Menimbang',
    'Mengingat',
    'Memperhatikan',
    'MEMUTUSKAN',
    'Menetapkan',
    'KESATU',
    'KEDUA',
    'KETIGA',
    'KEEMPAT',
    'Ditetapkan di Wanasari',
    'pada tanggal 4 Januari 2027',
    'Tembusan',
    'LAMPIRAN',
  ];
  const places = order.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('every page of a test signature says UJI COBA, and none of a BSrE signature does', async () => {
  const pages = (poppler('pdftotext', await decreePdf(exampleDecree(40), exampleIssue)) ?? '')
    .split('\f')
    .slice(0, -1);
  for (const page of pages) expect(page).toContain('UJI COBA — bukan tanda tangan BSrE');
  const real = textOf(await decreePdf(exampleDecree(2), { ...exampleIssue, signature: 'bsre' })) ?? '';
  expect(real).not.toContain('UJI COBA');
});

test('an extract tells one person about nobody else', async () => {
  const decree = exampleDecree(20);
  const own = exampleRow(7);
  const text = textOf(await extractPdf(decree, own.nip, { ...exampleIssue, certifier: headOfAgency }));
  if (text === undefined) return;
  expect(text).toContain(own.name);
  expect(text).toContain('Petikan sesuai dengan aslinya');
  for (const row of decree.rows) if (row.nip !== own.nip) expect(text).not.toContain(groupedNip(row.nip));
});

test('there is no extract for a person who is not in the decree', async () => {
  await expect(
    extractPdf(exampleDecree(2), '199001012015031001', { ...exampleIssue, certifier: headOfAgency }),
  ).rejects.toMatchObject({ code: 'paper.person' });
});

test('the decree travels inside its PDF as data that equals the hash the log knows', async () => {
  const decree = exampleDecree(3);
  const file = readDecreeFile(await decreePdf(decree, exampleIssue));
  expect(file).toMatchObject({ format: 'decree/1', contentHash: decreeHash(decree), content: decree });
});

test('each thing that is decided moves the hash, and nothing that is added at issue does', () => {
  const decree = exampleDecree(2);
  const hash = decreeHash(decree);
  const changes: Partial<Decree>[] = [
    { number: '800.1.3.1/2/2027' },
    { date: '2027-01-05' },
    { effective: '2027-03-01' },
    { about: 'Lain' },
    { decides: decree.decides.slice(1) },
    { rows: [...decree.rows].reverse() },
    { signatory: { ...decree.signatory, name: 'LAIN' } },
  ];
  const hashes = changes.map((change) => decreeHash({ ...decree, ...change }));
  expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1);
});
