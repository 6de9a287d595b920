/** What the law as text is for: a jurist changes one file and it is right at the first run (design.md §5; Perban BKN 5/2019 art 2(3)). */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import { evaluateRule } from '#law/evaluate.ts';
import type { Facts } from '#law/facts.ts';
import { loadLaw } from '#law/load.ts';
import { lawFilesIn, lawFolder } from '#law/shipped.server.ts';
import { withRemoteDistricts } from '#test/jurist.ts';

const folder = mkdtempSync(join(tmpdir(), 'tepat-hukum-'));
cpSync(lawFolder(), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'R06-masa-jabatan.yaml');
const shipped = readFileSync(file, 'utf8');

const edited = withRemoteDistricts(shipped, ['99.05', '99.06']);

const asked = (facts: Facts, on: string) =>
  evaluateRule(loadLaw(lawFilesIn(folder)), 'R06', facts, { on, stage: 'usul' });

it('a dated exception for remote districts, with its citation and two examples, holds at the first run', () => {
  writeFileSync(file, edited);
  const year = { masaJabatanBulan: 12, jabatanAsalDihapus: false };
  const remote = { ...year, kodeWilayahTujuan: '99.05' };
  expect(asked(remote, '2026-12-31').status).toBe('gagal');
  expect(asked(remote, '2027-01-01')).toMatchObject({
    status: 'lulus',
    exception: 'wilayah terpencil',
    values: { bulan: 12 },
  });
  expect(asked(remote, '2027-01-01').message.id).toBe(
    'Masa jabatan 12 bulan, paling singkat 12 bulan: terpenuhi.',
  );
  expect(
    asked({ ...remote, masaJabatanBulan: 3, jabatanAsalDihapus: true }, '2027-01-01').message.id,
  ).toContain('jabatan dihapus');
  expect(asked(remote, '2028-12-31').status).toBe('lulus');
  expect(asked(remote, '2029-01-01').status).toBe('gagal');
  expect(asked({ ...year, kodeWilayahTujuan: '99.71' }, '2027-01-01').status).toBe('gagal');
  expect(asked({ ...remote, masaJabatanBulan: 11 }, '2027-01-01').status).toBe('gagal');
  // without the region nobody knows: it is said which fact is missing
  expect(asked(year, '2027-01-01')).toMatchObject({
    status: 'belum_diketahui',
    missing: ['kodeWilayahTujuan'],
  });
});

it('the same edit with a wrong example, or without an order, is refused by name and place', () => {
  const said = (text: string): string => {
    writeFileSync(file, text);
    try {
      loadLaw(lawFilesIn(folder));
      return 'accepted';
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return error.code;
    }
  };
  expect(said(edited.replace('pada: 2026-12-31, hasil: gagal', 'pada: 2026-12-31, hasil: lulus'))).toBe(
    'law.example',
  );
  expect(said(edited.replace('    urutan: 2\n', ''))).toBe('law.exceptions');
  expect(said(edited.replace('kodeWilayahTujuan dalam', 'kodeWilayah dalam'))).toBe('law.fact');
  expect(said(edited)).toBe('accepted');
});
