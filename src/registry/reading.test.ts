import { describe, expect, it } from 'vitest';
import type { Kind, Known } from '#registry/kinds/kind.ts';
import { type KindName, kinds } from '#registry/kinds/kinds.ts';
import { readKind } from '#registry/reading.ts';

const nip = '198503172010011004';
const known: Known = {
  asOf: '2026-12-01',
  units: new Map([['U1', null]]),
  posts: new Set(['U1/J1']),
  people: new Set([nip]),
  titles: new Map(),
  siasn: new Map([['ABC123', nip]]),
};
async function read(kind: KindName, text: string) {
  const reading = await readKind(
    kinds[kind] as unknown as Kind<unknown>,
    { name: `${kind}.csv`, bytes: Buffer.from(text) },
    known,
  );
  return {
    rows: reading.rows.map(({ row }) => row),
    found: reading.findings.map(({ row, column, code, severity }) => [row, column, code, severity]),
  };
}
const employee = (...lines: string[]) =>
  read(
    'pegawai',
    [
      'NIP BARU|NAMA|AGAMA NAMA|NIK|ALAMAT|STATUS CPNS PNS|KEDUDUKAN HUKUM ID|GOL AKHIR NAMA|TMT JABATAN|JABATAN ID|UNOR ID',
      ...lines,
    ].join('\n'),
  );

describe('a sheet of employees', () => {
  it('leaves religion, NIK and address at the door', async () => {
    const { rows } = await employee(`${nip}|ANI|Islam|3300|Jl. Contoh|P|1|III/c|01-02-2024|J1|U1`);
    expect(rows).toMatchObject([
      { nip, rank: '33', legalStatus: '01', postSince: '2024-02-01', unit: 'U1', position: 'J1' },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Islam|3300|Jl\./);
  });
  it.each([
    ['1,98503E+17', 'nip.rounded'],
    ['1.98503E+17', 'nip.rounded'],
    ['198503172010011000', 'nip.rounded'],
    ['19850317201001100', 'nip.format'],
    ['198513172010011004', 'nip.birthdate'],
  ])('refuses the NIP %s: %s', async (text, code) => {
    expect((await employee(`${text}|ANI||||P|01|III/c|01-02-2024|J1|U1`)).found).toEqual([
      [2, 'nip_baru', code, 'refused'],
    ]);
  });
  it('refuses the second row of a person, a day that never was, and an unknown rank', async () => {
    const line = (text: string, rank = 'III/c', day = '01-02-2024') =>
      `${text}|ANI||||P|01|${rank}|${day}|J1|U1`;
    const { rows, found } = await employee(
      line(nip),
      line(nip),
      line('198503172010011005', 'III/e'),
      line('198503172010011006', 'III/c', '31-02-2024'),
    );
    expect(rows).toHaveLength(1);
    expect(found.map(([, , code]) => code)).toEqual(['nip.duplicate', 'rank.unknown', 'date.invalid']);
  });
  it('keeps a person of an unknown unit or title, with a warning', async () => {
    const { rows, found } = await employee(
      `${nip}|ANI||||P|01|III/c|01-02-2024|J1|X9`,
      `198503172010011005|BUDI||||P|01|III/c|01-02-2024|J9|U1`,
    );
    expect(rows).toHaveLength(2);
    expect(found).toEqual([
      [2, 'unor_id', 'unit.unknown', 'warning'],
      [3, 'jabatan_id', 'post.unknown', 'warning'],
    ]);
  });
  it('does not take a vacant line for a person', async () => {
    expect((await employee('|LOWONG||||||||J1|U1')).found).toEqual([[2, 'nama', 'row.vacant', 'refused']]);
  });
});

describe('facts about a person', () => {
  it('reach the person through the SIASN id, and nobody else', async () => {
    const { rows, found } = await read(
      'skp',
      'pnsDinilaiId,tahun,hasilKinerja,hasilKinerjaNilai,PerilakuKerjaNilai,KuadranKinerjaNilai\nabc123,2025,DIATAS EKSPEKTASI,1,2,2\nzzz,2025,,2,2,2\n',
    );
    expect(rows).toEqual([{ nip, fact: { year: 2025, result: 1, conduct: 2, rating: 2, score: null } }]);
    expect(found).toEqual([[3, 'nip', 'nip.unknown', 'refused']]);
  });
  it('keep a level that was not assessed as unknown, never zero', async () => {
    const { rows } = await read('kompetensi', `nip;tanggal_asesmen;M1;M2;S1\n${nip};2025-03-01;3;;2\n`);
    expect(rows).toMatchObject([{ fact: { levels: { M1: 3, S1: 2 } } }]);
  });
  it('are refused if they lie in the future', async () => {
    expect((await read('skp', `nip,tahun,predikat\n${nip},2027,Baik\n`)).found).toEqual([
      [2, 'tahun', 'date.future', 'refused'],
    ]);
  });
});

describe('a sheet of units', () => {
  it('refuses a circle of parents and keeps the others', async () => {
    const { rows, found } = await read('unit', 'unor_id,nama,induk_id\nA,A,B\nB,B,A\nC,C,A\nD,D,nirgends\n');
    expect(rows.map((row) => (row as { id: string }).id)).toEqual(['C', 'D']);
    expect(found.map(([row, , code]) => [row, code])).toEqual([
      [2, 'unit.cycle'],
      [3, 'unit.cycle'],
      [4, 'unit.parent'],
      [5, 'unit.parent'],
    ]);
  });
  it('says once how many tops there are when there is more than one, and doubts nobody for it', async () => {
    const { rows, found } = await read('unit', 'unit_code,unit_name,parent_unit_code\nA,A,\nB,B,\nC,C,\n');
    expect(rows).toHaveLength(3);
    expect(found).toEqual([[3, 'induk_id', 'unit.roots', 'warning']]);
  });
});

describe('lines that are no record', () => {
  it('are passed over with their reason: numbering, a header again, totals, vacancies, acting holders', async () => {
    const { rows, found } = await employee(
      '1|2|3|4|5|6|7|8|9|10|11',
      `${nip}|ANI||||P|01|III/c|1 Februari 2024|J1|U1`,
      'NIP BARU|NAMA|AGAMA NAMA|NIK|ALAMAT|STATUS CPNS PNS|KEDUDUKAN HUKUM ID|GOL AKHIR NAMA|TMT JABATAN|JABATAN ID|UNOR ID',
      'JUMLAH|1||||||||| ',
      '|KOSONG||||||||J1|U1',
      '198503172010011005|Plt. BUDI||||P|01|III/c|01-02-2024|J1|U1',
    );
    expect(rows).toHaveLength(1);
    expect(found.map(([row, , code]) => [row, code])).toEqual([
      [2, 'row.numbering'],
      [4, 'row.header'],
      [5, 'row.total'],
      [6, 'row.vacant'],
      [7, 'row.acting'],
    ]);
  });
  it('or whose cells slipped because a delimiter stood inside a value', async () => {
    const { rows, found } = await read('unit', 'unor_id,nama,induk_id\nA,Bagian Hukum, Humas dan HAM,X\n');
    expect(rows).toEqual([]);
    expect(found).toEqual([[2, 'induk_id', 'row.shifted', 'refused']]);
  });
  it('or whose name or code is a page long, while reasons may be', async () => {
    const page = 'isi '.repeat(400).trim();
    const unit = await read('unit', `unor_id,nama,induk_id\nA,${page},\n${page},Bagian,\nB,Bagian,\n`);
    expect(unit.rows).toHaveLength(1);
    expect(unit.found).toEqual([
      [2, 'nama', 'text.long', 'refused'],
      [3, 'unor_id', 'text.long', 'refused'],
    ]);
    const wish = await read(
      'minat',
      `nip,urutan,unor_id,jabatan_id,alasan\n198503172010011004,1,U1,J1,${page}\n`,
    );
    expect(wish.found.filter(([, , code]) => code === 'text.long')).toEqual([]);
  });
  it('nor is text with broken characters taken for a name', async () => {
    const broken = await read(
      'unit',
      `unor_id,nama,induk_id\n${`A,${'B'.repeat(30_000)},\n`.repeat(10)}Z,Ba\u0000gian,\n`,
    );
    expect(broken.found.find(([, , code]) => code === 'text.broken')).toEqual([
      12,
      'nama',
      'text.broken',
      'refused',
    ]);
  });
});

describe('answers of the public', () => {
  it('count the same answers as often as they were given, and a blank as unknown', async () => {
    const head = 'tanggal,unor_id,u1,u2,u3,u4,u5,u6,u7,u8,u9\n';
    const { rows, found } = await read(
      'skm',
      `${head}01-03-2026,U1,3,3,3,3,3,3,3,3,3\n01-03-2026,U1,3,3,3,3,3,3,3,3,3\n02-03-2026,U1,3,3,,3,3,3,3,3,5\n`,
    );
    expect(rows).toHaveLength(3);
    expect(found.map(([row, column, code]) => [row, column, code])).toEqual([
      [4, 'u3', 'skm.answer'],
      [4, 'u9', 'skm.answer'],
    ]);
  });
});
