/** How each reference table is laid out as rows and columns on a screen or in a sheet. Pure. */
import type { ReferenceTable } from '#lawbook/change.ts';

export type ColumnKind = 'teks' | 'angka' | 'ya_tidak' | 'tanggal' | 'daftar';
export type TableColumn = {
  /** key of the row in the file, `nama.id` for a pair of languages */
  name: string;
  kind: ColumnKind;
  optional?: true;
  /** other ways in which sheets write what the file holds, by the plain word */
  said?: Readonly<Record<string, string>>;
  /** lowest and highest figure that makes sense */
  within?: readonly [number, number];
  /** other headings under which sheets carry it */
  aliases?: readonly string[];
};
export type Section = {
  /** key under `isi`, or blank for the table as a whole */
  path: string;
  /** columns that together name a row */
  key: readonly string[];
  columns: readonly TableColumn[];
};

const text = (name: string, aliases: readonly string[] = []): TableColumn => ({
  name,
  kind: 'teks',
  aliases,
});
const maybe = (name: string): TableColumn => ({ name, kind: 'teks', optional: true });
const figure = (name: string, aliases: readonly string[] = []): TableColumn => ({
  name,
  kind: 'angka',
  aliases,
});
/** Levels of functional posts as SIASN writes them out. */
const levelsSaid = {
  pemula: 'PM',
  terampil: 'TR',
  mahir: 'MH',
  penyelia: 'PY',
  'ahli pertama': 'PT',
  'ahli muda': 'MU',
  'ahli madya': 'MA',
  'ahli utama': 'UT',
};
/** An age of retirement. */
const age = (aliases: readonly string[]): TableColumn => ({ ...figure('usia', aliases), within: [50, 75] });
const pair = [text('nama.id', ['nama']), text('nama.en', ['name'])];
const whole = (key: readonly string[], columns: readonly TableColumn[]): Section[] => [
  { path: '', key, columns },
];

export const sectionsOf: Record<ReferenceTable, readonly Section[]> = {
  'hari-libur': whole(
    ['tanggal'],
    [
      { name: 'tanggal', kind: 'tanggal', aliases: ['date'] },
      text('nama', ['keterangan', 'hari_libur', 'name', 'holiday_name_id']),
      { name: 'cuti_bersama', kind: 'ya_tidak', aliases: ['is_cuti_bersama'] },
    ],
  ),
  golongan: [
    { path: 'pns', key: ['id'], columns: [text('id'), text('nama'), text('pangkat')] },
    { path: 'pppk', key: ['nama'], columns: [text('nama')] },
  ],
  eselon: whole(
    ['id'],
    [text('id'), text('nama'), maybe('jenjang'), maybe('golongan_terendah'), maybe('golongan_tertinggi')],
  ),
  jenjang: whole(
    ['id'],
    [
      text('id'),
      ...pair,
      { name: 'sebutan', kind: 'daftar', optional: true },
      text('tangga'),
      figure('urutan'),
      figure('setara'),
      maybe('golongan_terendah'),
      maybe('golongan_tertinggi'),
      figure('kelas_lazim'),
      figure('level_kompetensi'),
    ],
  ),
  'kedudukan-hukum': whole(['id'], [text('id'), text('nama'), { name: 'aktif', kind: 'ya_tidak' }]),
  pendidikan: [
    { path: 'gelar', key: ['id'], columns: [text('id'), ...pair, figure('skor')] },
    { path: 'tingkat', key: ['id'], columns: [text('id'), text('nama'), text('setara')] },
  ],
  bup: whole(['jenjang'], [text('jenjang'), age(['bup'])]),
  'bup-jabatan': whole(
    ['nama', 'jenjang'],
    [
      text('nama', ['title_id', 'nama_jabatan', 'kelompok_name']),
      { name: 'jenjang', kind: 'teks', optional: true, aliases: ['jenjang_code'], said: levelsSaid },
      age(['bup', 'retirement_age_bup']),
    ],
  ),
  'kelas-jabatan': whole(
    ['kelas'],
    [
      figure('kelas', ['job_class']),
      figure('nilai_terendah', ['score_min']),
      figure('nilai_tertinggi', ['score_max']),
    ],
  ),
  kompetensi: whole(
    ['id'],
    [
      text('id'),
      ...pair,
      text('kelompok'),
      text('definisi'),
      ...[1, 2, 3, 4, 5].map((level) => text(`level_${level}`)),
    ],
  ),
  hukdis: whole(
    ['id'],
    [text('id'), text('nama'), text('tingkat'), { name: 'masa_bulan', kind: 'angka', optional: true }],
  ),
  wilayah: whole(
    ['kode'],
    [
      text('kode', ['regency_code', 'kode_wilayah', 'code']),
      text('nama', ['regency_name', 'name']),
      { name: 'lintang', kind: 'angka', optional: true, aliases: ['latitude', 'lat'] },
      { name: 'bujur', kind: 'angka', optional: true, aliases: ['longitude', 'lng', 'lon'] },
    ],
  ),
};
