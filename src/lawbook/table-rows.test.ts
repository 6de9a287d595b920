import { describe, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import { loadLaw } from '#law/load.ts';
import { lawFilesIn, lawFolder } from '#law/shipped.server.ts';
import { referenceTables, tableFile } from '#lawbook/change.ts';
import { sectionsOf } from '#lawbook/sections.ts';
import { rowsOfBlock } from '#lawbook/table-block.server.ts';
import { keyOf, rowsIn, sectionAt, withRows } from '#lawbook/table-rows.ts';

const shipped = lawFilesIn(lawFolder());
const textOf = (table: string) => shipped.find(({ name }) => name === tableFile(table))?.text ?? '';
const loaded = (table: string, text: string) =>
  loadLaw(shipped.map((file) => (file.name === tableFile(table) ? { ...file, text } : file)));

describe('a reference table as rows', () => {
  it.each([...referenceTables])(
    'of %s: every row has its own key, and written back the law is the same',
    (table) => {
      for (const section of sectionsOf[table]) {
        const rows = rowsIn(table, textOf(table), section);
        expect(new Set(rows.map((row) => keyOf(section, row))).size).toBe(rows.length);
        const again = withRows(table, textOf(table), section, { put: rows, drop: [] });
        expect(again.rows).toBe(0);
        expect(loaded(table, again.text).tables).toEqual(loadLaw(shipped).tables);
      }
    },
  );

  it('takes a new row, replaces one with the same key, drops one, and counts what differs', () => {
    const section = sectionAt('hari-libur', '');
    const now = textOf('hari-libur');
    const { text, rows } = withRows('hari-libur', now, section, {
      put: [
        { tanggal: '1-1-2027', nama: 'Tahun Baru 2027 Masehi', cuti_bersama: 'tidak' },
        { tanggal: '2026-12-25', nama: 'Hari Raya Natal 2026', cuti_bersama: 'tidak' },
      ],
      drop: ['2024-12-26'],
    });
    expect(rows).toBe(3);
    const days = loaded('hari-libur', text).tables['hari-libur'];
    expect(days['2027']).toEqual([
      { tanggal: '2027-01-01', nama: 'Tahun Baru 2027 Masehi', cuti_bersama: false },
    ]);
    expect(days['2026']?.at(-1)?.nama).toBe('Hari Raya Natal 2026');
    expect(days['2024']?.some(({ tanggal }) => tanggal === '2024-12-26')).toBe(false);
    expect(text).toContain('SKB Tiga Menteri');
  });

  it('refuses a day that is none, a word for a figure, and a key that is not there', () => {
    const refused = (work: () => unknown) => {
      try {
        work();
        return null;
      } catch (error) {
        return isRefusal(error) ? error.code : String(error);
      }
    };
    const put = (row: Record<string, string>) =>
      withRows('hari-libur', textOf('hari-libur'), sectionAt('hari-libur', ''), { put: [row], drop: [] });
    expect(refused(() => put({ tanggal: '2027-02-30', nama: 'x', cuti_bersama: 'ya' }))).toBe('lawbook.row');
    expect(refused(() => put({ tanggal: '2027-02-28', nama: '', cuti_bersama: 'ya' }))).toBe('lawbook.row');
    expect(
      refused(() => withRows('bup', textOf('bup'), sectionAt('bup', ''), { put: [], drop: ['tidak ada'] })),
    ).toBe('lawbook.noRow');
  });

  it('takes a list of functional titles as SIASN names its columns, pasted or as a file', async () => {
    const section = sectionAt('bup-jabatan', '');
    const block = 'title_id\tjenjang_code\tretirement_age_bup\nDokter\tUT\t65\nGuru\t\t60\n';
    const put = await rowsOfBlock(section, { name: 'tempel.csv', bytes: Buffer.from(block) });
    const { text, rows } = withRows('bup-jabatan', textOf('bup-jabatan'), section, { put, drop: [] });
    expect(rows).toBe(1);
    expect(loaded('bup-jabatan', text).tables['bup-jabatan'].at(-1)).toEqual({
      nama: 'Dokter',
      jenjang: 'UT',
      usia: 65,
    });
  });
});
