/** Errors of the kinds real files have, planted at known places; the manifest says where, so that a test can look for each. */

import type { Tables } from '#demo/files.ts';
import { integerIn } from '#ground/random.ts';
import type { FindingCode } from '#ground/words/registry.ts';
import type { Value } from '#paper/sheets/write.ts';

export type Planted = {
  file: string;
  row: number;
  column: string;
  code: FindingCode;
  kind: 'refused' | 'warning';
};

type Table = { columns: string[]; lines: Value[][] };

/** `NIP BARU` of SIASN's export is our column nip_baru; our own columns are named as they are. */
const plain = (column: string): string =>
  column.includes(' ') || column === 'NAMA' ? column.toLowerCase().replaceAll(' ', '_') : column;

/** Adds faulty lines at the end and bends a few that are there; good people stay as many as they were. */
export function plantErrors(tables: Tables, random: () => number, times: number): Planted[] {
  const planted: Planted[] = [];
  /** lines that were there before: only good ones are copied */
  const good = new Map(Object.entries(tables).map(([name, { lines }]) => [name, lines.length]));
  const table = (name: string): Table => tables[name] as Table;
  const put = (name: string, row: number, column: string, code: FindingCode, kind: Planted['kind']): void => {
    const file = name === 'kompetensi' || name === 'jabatan' ? `${name}.xlsx` : `${name}.csv`;
    planted.push({ file, row, column: plain(column), code, kind });
  };
  /** A copy of a random good line, changed, appended. Rows count from the header, which is 1. */
  const append = (
    name: string,
    change: Record<string, Value>,
    column: string,
    code: FindingCode,
    kind: Planted['kind'] = 'refused',
    from?: number,
  ): void => {
    const { columns, lines } = table(name);
    if ((good.get(name) ?? 0) === 0) return;
    const line = [...(lines[from ?? integerIn(random, 0, (good.get(name) as number) - 1)] as Value[])];
    for (const [field, value] of Object.entries(change)) line[columns.indexOf(field)] = value;
    lines.push(line);
    put(name, lines.length + 1, column, code, kind);
  };
  const bend = (name: string, at: number, column: string, value: Value, code: FindingCode): void => {
    const { columns, lines } = table(name);
    const line = lines[at];
    if (!line) return;
    line[columns.indexOf(column)] = value;
    put(name, at + 2, column, code, 'warning');
  };
  const employees = table('pegawai');
  const nipAt = employees.columns.indexOf('NIP BARU');
  const people = employees.lines.length;
  const stranger = (n: number): string =>
    `1984${String((n % 12) + 1).padStart(2, '0')}152009041${String(701 + n).slice(-3)}`;
  for (let n = 0; n < times; n++) {
    const chosen = integerIn(random, 0, people - 1);
    const someone = String((employees.lines[chosen] as Value[])[nipAt]);
    const first = people + n * 8;
    append('pegawai', { 'NIP BARU': `${someone.slice(0, 15)}000`, 'PNS ID': '' }, 'NIP BARU', 'nip.rounded');
    append('pegawai', { 'NIP BARU': '1,98503E+17', 'PNS ID': '' }, 'NIP BARU', 'nip.rounded');
    append('pegawai', {}, 'NIP BARU', 'nip.duplicate', 'refused', chosen);
    append('pegawai', { 'NIP BARU': '', 'PNS ID': '', NAMA: 'LOWONG' }, 'NAMA', 'row.vacant');
    append(
      'pegawai',
      { 'NIP BARU': stranger(first), 'PNS ID': '', 'STATUS CPNS PNS': 'P', 'TMT JABATAN': '31-02-2024' },
      'TMT JABATAN',
      'date.invalid',
    );
    append('pegawai', { 'NIP BARU': someone.slice(0, 17), 'PNS ID': '' }, 'NIP BARU', 'nip.format');
    append(
      'pegawai',
      { 'NIP BARU': `${someone.slice(0, 4)}13${someone.slice(6)}`, 'PNS ID': '', 'TANGGAL LAHIR': '' },
      'NIP BARU',
      'nip.birthdate',
    );
    append(
      'pegawai',
      {
        'NIP BARU': stranger(first + 1),
        'PNS ID': '',
        'STATUS CPNS PNS': 'P',
        'GOL AKHIR ID': '',
        'GOL AKHIR NAMA': 'III/e',
      },
      'GOL AKHIR NAMA',
      'rank.unknown',
    );
    bend(
      'pegawai',
      integerIn(random, Math.floor(people * 0.5), people - 1),
      'UNOR ID',
      `UNIT-LAMA-${n + 1}`,
      'unit.unknown',
    );
    bend(
      'pegawai',
      integerIn(random, 0, Math.floor(people * 0.5)),
      'TANGGAL LAHIR',
      '01-01-1971',
      'nip.birth_differs',
    );
    append('skp', {}, 'tahun', 'row.duplicate');
    append('skp', { tahun: 2062 }, 'tahun', 'date.future');
    append('skp', { tahun: 2018 - n, predikat_id: 'Bagus' }, 'predikat_id', 'value.unknown');
    append('kompetensi', { tanggal_asesmen: `0${(n % 8) + 1}-02-2019`, M3: 7 }, 'M3', 'number.invalid');
    append(
      'keluarga',
      { hubungan: 'sepupu', nip_keluarga: stranger(90 + n) },
      'nip_keluarga',
      'relation.outside',
      'warning',
    );
    append('minat', { urutan: 9, unor_id: 'UNIT-LAMA-1' }, 'unor_id', 'unit.unknown', 'warning');
    append('skm', { u4: '' }, 'u4', 'skm.answer', 'warning');
    append('skm', { u9: 5 }, 'u9', 'skm.answer', 'warning');
    append(
      'riwayat_jabatan',
      { tmt_mulai: '01-01-2020', tmt_selesai: '01-01-2019' },
      'tmt_selesai',
      'date.order',
    );
  }
  const units = table('unit');
  for (const [id, parent] of [
    ['LAMA-A', 'LAMA-B'],
    ['LAMA-B', 'LAMA-A'],
  ] as const) {
    units.lines.push([id, `Unit lama ${id.slice(-1)}`, parent, 'bidang', '', '99.71', null, null]);
    put('unit', units.lines.length + 1, 'induk_id', 'unit.cycle', 'refused');
  }
  return planted;
}
