import { describe, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import { findRule, valuesOn } from '#law/law.ts';
import { loadLaw } from '#law/load.ts';
import { lawFilesIn, lawFolder } from '#law/shipped.server.ts';
import { proved } from '#lawbook/change.ts';
import { filesOn, type Standing, textOn } from '#lawbook/timeline.ts';

const shipped = lawFilesIn(lawFolder());
const R06 = 'R06-masa-jabatan.yaml';
const holidays = 'tabel/hari-libur.yaml';
const textOf = (name: string) => shipped.find((file) => file.name === name)?.text ?? '';

/** R06 with another number of months, its examples moved along. */
const months = (count: number): string =>
  textOf(R06)
    .replace('isi: 24', `isi: ${count}`)
    .replace('masaJabatanBulan: 24', `masaJabatanBulan: ${count}`)
    .replace('masaJabatanBulan: 23', `masaJabatanBulan: ${count - 1}`);
const change = (from: string, text: string, order: number, file = R06): Standing => ({
  file,
  from,
  text,
  order,
});

const monthsOn = (changes: Standing[], read: string, on: string): unknown => {
  const law = loadLaw(filesOn(shipped, changes, read));
  const rule = findRule(law, 'R06', on);
  return rule && valuesOn(rule, on).bulan;
};

describe('the law of a day', () => {
  const changes = [change('2027-01-01', months(18), 0), change('2027-07-01', months(12), 1)];

  it('is what was shipped until the first day of a change, and keeps the old text for the old days', () => {
    expect(monthsOn(changes, '2026-12-31', '2026-12-31')).toBe(24);
    expect(monthsOn(changes, '2027-01-01', '2027-01-01')).toBe(18);
    expect(monthsOn(changes, '2027-08-01', '2027-08-01')).toBe(12);
    expect(monthsOn(changes, '2027-08-01', '2027-03-01')).toBe(18);
    expect(monthsOn(changes, '2027-08-01', '2026-12-01')).toBe(24);
  });

  it('has the same hash as shipped while nothing has changed, and another on each side of a change', () => {
    const hash = (day: string) => loadLaw(filesOn(shipped, changes, day)).hash;
    expect(hash('2026-12-31')).toBe(loadLaw(shipped).hash);
    expect(new Set([hash('2026-12-31'), hash('2027-01-01'), hash('2027-07-01')]).size).toBe(3);
  });

  it('takes the later approval where two changes begin on one day', () => {
    const two = [change('2027-01-01', months(18), 0), change('2027-01-01', months(20), 1)];
    expect(monthsOn(two, '2027-01-01', '2027-01-01')).toBe(20);
  });

  it('has one text of a table: that of the day', () => {
    const later = textOf(holidays).replace(
      'isi:\n',
      'isi:\n  "2027":\n    - {tanggal: 2027-01-01, nama: Tahun Baru 2027 Masehi, cuti_bersama: false}\n',
    );
    const files = filesOn(shipped, [change('2026-12-15', later, 0, holidays)], '2026-12-15');
    expect(textOn(files, holidays, '2026-12-15')).toBe(later);
    expect(
      textOn(
        filesOn(shipped, [change('2026-12-15', later, 0, holidays)], '2026-12-14'),
        holidays,
        '2026-12-14',
      ),
    ).toBe(textOf(holidays));
    expect(loadLaw(files).tables['hari-libur']['2027']).toHaveLength(1);
  });
});

describe('a draft is proved before it may be submitted', () => {
  const refused = (draft: { file?: string; from?: string; text: string }, standing: Standing[] = []) => {
    try {
      proved(shipped, standing, { file: R06, from: '2027-01-01', ...draft });
      return null;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return error.code;
    }
  };

  it('and accepted when every example still holds', () => {
    const { law, before } = proved(shipped, [], { file: R06, from: '2027-01-01', text: months(18) });
    expect(law.hash).not.toBe(before.hash);
  });

  it('and refused when an example fails, the id changes, nothing changes, or a later change would undo it', () => {
    expect(refused({ text: textOf(R06).replace('isi: 24', 'isi: 18') })).toBe('law.example');
    expect(refused({ text: months(18).replace('id: R06', 'id: R07') })).toBe('lawbook.other');
    expect(refused({ text: textOf(R06).replaceAll('\n', '\r\n') })).toBe('lawbook.same');
    expect(refused({ text: months(18) }, [change('2027-06-01', months(12), 0)])).toBe('lawbook.later');
    expect(refused({ text: months(18).replace('tingkat: perlu_persetujuan', 'tingkat: blokir: x') })).toBe(
      'law.yaml',
    );
  });

  it('and refused when the law would fall silent for some days', () => {
    const late = months(18).replace('berlaku: {dari: 2019-04-04}', 'berlaku: {dari: 2027-03-01}');
    expect(refused({ text: late.replace('{dari: 2019-04-04, isi', '{dari: 2027-03-01, isi') })).toBe(
      'law.dates.gap',
    );
  });
});
