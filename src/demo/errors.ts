/** Errors of the kinds real files have, planted at known places; the manifest says where, so that a test can look for each. */

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

/** Spoils the files of a province while they pass by. */
export type Planter = {
  /** takes note of the lines of a file as they pass, and bends those that were chosen */
  pass: (name: string, columns: readonly string[], lines: Value[][]) => void;
  /** the faulty lines that stand at the end of a file, once all good ones have passed */
  rest: () => ReadonlyMap<string, Value[][]>;
  planted: readonly Planted[];
};

/** Only the first lines of a file are copied and spoiled: the others need not be kept. */
const SAMPLE = 200;

type Table = { columns: readonly string[]; sample: Value[][]; count: number; rest: Value[][] };

/** `NIP BARU` of SIASN's export is our column nip_baru; our own columns are named as they are. */
const plain = (column: string): string =>
  column.includes(' ') || column === 'NAMA' ? column.toLowerCase().replaceAll(' ', '_') : column;

/** Faulty lines at the end and a few good ones bent; good people stay as many as they were. */
export function planterOf(random: () => number, times: number, people: number): Planter {
  const planted: Planted[] = [];
  const tables = new Map<string, Table>();
  const bends = new Map<number, { column: string; value: string; code: FindingCode }>();
  for (let n = 0; n < times; n++) {
    const older = integerIn(random, 0, Math.floor(people * 0.5) - 1);
    const newer = integerIn(random, Math.floor(people * 0.5), people - 1);
    bends.set(older, { column: 'TANGGAL LAHIR', value: '01-01-1971', code: 'nip.birth_differs' });
    bends.set(newer, { column: 'UNOR ID', value: `UNIT-LAMA-${n + 1}`, code: 'unit.unknown' });
  }
  const put = (name: string, row: number, column: string, code: FindingCode, kind: Planted['kind']): void => {
    const file = name === 'kompetensi' || name === 'jabatan' ? `${name}.xlsx` : `${name}.csv`;
    planted.push({ file, row, column: plain(column), code, kind });
  };
  const pass: Planter['pass'] = (name, columns, lines) => {
    const table = tables.get(name) ?? { columns, sample: [], count: 0, rest: [] };
    tables.set(name, table);
    for (const line of lines) {
      const at = table.count++;
      if (table.sample.length < SAMPLE) table.sample.push([...line]);
      const bend = name === 'pegawai' ? bends.get(at) : undefined;
      if (!bend) continue;
      line[columns.indexOf(bend.column)] = bend.value;
      put(name, at + 2, bend.column, bend.code, 'warning');
    }
  };
  const rest = (): ReadonlyMap<string, Value[][]> => {
    spoil(tables, random, times, put);
    return new Map([...tables].map(([name, table]) => [name, table.rest]));
  };
  return { pass, rest, planted };
}

function spoil(
  tables: ReadonlyMap<string, Table>,
  random: () => number,
  times: number,
  put: (name: string, row: number, column: string, code: FindingCode, kind: Planted['kind']) => void,
): void {
  /** A copy of a good line, changed, at the end. Rows count from the header, which is 1. */
  const append = (
    name: string,
    change: Record<string, Value>,
    column: string,
    code: FindingCode,
    kind: Planted['kind'] = 'refused',
    from?: number,
  ): void => {
    const table = tables.get(name);
    if (!table || table.sample.length === 0) return;
    const line = [...(table.sample[from ?? integerIn(random, 0, table.sample.length - 1)] as Value[])];
    for (const [field, value] of Object.entries(change)) line[table.columns.indexOf(field)] = value;
    table.rest.push(line);
    put(name, table.count + table.rest.length + 1, column, code, kind);
  };
  const employees = tables.get('pegawai') as Table;
  const nipAt = employees.columns.indexOf('NIP BARU');
  const people = employees.count;
  const stranger = (n: number): string =>
    `1984${String((n % 12) + 1).padStart(2, '0')}152009041${String(701 + n).slice(-3)}`;
  for (let n = 0; n < times; n++) {
    const chosen = integerIn(random, 0, employees.sample.length - 1);
    const someone = String((employees.sample[chosen] as Value[])[nipAt]);
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
  const units = tables.get('unit') as Table;
  for (const [id, parent] of [
    ['LAMA-A', 'LAMA-B'],
    ['LAMA-B', 'LAMA-A'],
  ] as const) {
    units.rest.push([id, `Unit lama ${id.slice(-1)}`, parent, 'bidang', '', '99.71', null, null]);
    put('unit', units.count + units.rest.length + 1, 'induk_id', 'unit.cycle', 'refused');
  }
}
