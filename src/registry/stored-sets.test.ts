/** Tasks of posts, wishes of people and answers of the public opened as a grid: edited where they stand, checked by cell, told as differences, stored, and taken back. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#case/roles.ts';
import { isRefusal } from '#ground/refusal.ts';
import type { Office } from '#record/office.ts';
import { type ImportResult, importFile, undoImport } from '#registry/import.acts.server.ts';
import { orgOf } from '#registry/org.reads.server.ts';
import { sightOf } from '#registry/scope.ts';
import { editedSheet, storedGrid } from '#registry/sheet-grid.ts';
import { copyKindOf, kindsOpenTo, storedAsked, storedRows } from '#registry/stored-rows.reads.server.ts';
import { type CopyKind, VERSION_COLUMN } from '#registry/working-copy.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

const asOf = '2026-12-01';
const [ani, budi] = ['198503172010011004', '198604182011012005'];
let base: TestDatabase | undefined;

const db = () => {
  if (!base) throw new Error('no database');
  return base.db;
};
const actorOf = (role: Role, unit: string | null = null): Office['actor'] => ({
  account: `akun-${role}`,
  nip: null,
  name: role,
  roles: [{ role, unit }],
  role,
});
const office = (): Office => ({ db: db(), actor: actorOf('bkd'), now: new Date(`${asOf}T02:00:00Z`) });
const take = (kind: CopyKind, text: string, dryRun = false): Promise<ImportResult> =>
  importFile(office(), kind, { name: `${kind}.csv`, bytes: Buffer.from(text) }, { asOf, dryRun });

type Row = Record<string, string>;
/** What the grid of a kind shows, each row by its columns, its mark among them. */
async function shown(kind: CopyKind, address = '', actor = actorOf('bkd')): Promise<Row[]> {
  const org = await orgOf(db());
  const state = storedAsked(new Request(`http://localhost/data/sunting/${kind}${address}`), kind);
  const { rows } = await storedRows(db(), org, sightOf(actor, org), { kind, state, today: asOf });
  const grid = storedGrid(kind, rows);
  return grid.rows.map(({ cells, mark }) => ({
    ...Object.fromEntries(grid.columns.map((name, at) => [name, cells[at] ?? ''])),
    [VERSION_COLUMN]: mark ?? '',
  }));
}
/** The grid handed in as the browser does. */
async function handIn(kind: CopyKind, rows: readonly Row[], dryRun = false): Promise<ImportResult> {
  const columns = Object.keys(rows[0] ?? {});
  const text = await editedSheet(kind, null, { columns, rows: rows.map((cells) => ({ at: null, cells })) });
  return importFile(office(), kind, { name: 'kisi.tsv', bytes: Buffer.from(text ?? '') }, { asOf, dryRun });
}
const plain = (rows: readonly Row[]) => rows.map(({ [VERSION_COLUMN]: _, ...row }) => row);
const counts = ({ new: fresh, changed, ended, refusedRows }: ImportResult) => [
  fresh,
  changed,
  ended,
  refusedRows,
];

beforeEach(async () => {
  await base?.close();
  base = await freshDatabase();
  await take('unit', 'unor_id,nama,induk_id,jenis\nDIN,Dinas,,opd\nBAD,Badan,,opd\n');
  const post = (id: string, name: string) => `${id},${name},pelaksana,pelaksana`;
  const posts = [post('DIN,J1', 'Analis'), post('DIN,J2', 'Penata'), post('BAD,J1', 'Auditor')];
  await take('jabatan', ['unor_id,jabatan_id,nama,jenis,jenjang', ...posts].join('\n'));
  await take('pegawai', `nip_baru,nama,jabatan_id,unor_id\n${ani},ANI,J1,DIN\n${budi},BUDI,J1,BAD\n`);
});
afterAll(() => base?.close());

describe('the tasks of posts', () => {
  const tasks =
    'unor_id,jabatan_id,tugas,volume_tahun,menit_per_satuan,metode,kemampuan\n' +
    'DIN,J1,Menelaah berkas,1200,30,,\nDIN,J1,Menyusun laporan,12,2400,,\nBAD,J1,Memeriksa objek,400,,objek,50\n';

  it('come back as they went without a change, and a changed cell is told, stored, and taken back', async () => {
    await take('abk', tasks);
    const before = await shown('abk');
    expect(plain(before)).toContainEqual(
      expect.objectContaining({ unor_id: 'BAD', metode: 'objek', kemampuan: '50', menit_per_satuan: '' }),
    );
    expect(counts(await handIn('abk', before))).toEqual([0, 0, 0, 0]);
    const edited = before.map((row) =>
      row.tugas === 'Menelaah berkas' ? { ...row, volume_tahun: '1500' } : row,
    );
    const seen = await handIn('abk', edited, true);
    expect(seen.edits).toEqual([
      { key: 'DIN/J1|Menelaah berkas', column: 'volume_tahun', mine: '1500', stored: '1200' },
    ]);
    const { batch } = await handIn('abk', edited);
    expect(plain(await shown('abk'))).toEqual(plain(edited));
    await undoImport(office(), batch ?? '');
    expect(await shown('abk')).toEqual(before);
  });

  it('are refused by the cell that is wrong; the others of the post are stored, and the refused one stands as it was', async () => {
    await take('abk', tasks);
    const edited = (await shown('abk')).map((row) =>
      row.tugas === 'Menyusun laporan' ? { ...row, menit_per_satuan: 'lama' } : row,
    );
    const seen = await handIn('abk', edited, true);
    expect(seen.refused).toMatchObject([{ column: 'menit_per_satuan', value: 'lama' }]);
    const stored = plain(await shown('abk'));
    const other = edited.map((row) =>
      row.tugas === 'Menelaah berkas' ? { ...row, volume_tahun: '1500' } : row,
    );
    expect(counts(await handIn('abk', other))).toEqual([0, 1, 0, 1]);
    expect(plain(await shown('abk'))).toEqual(
      stored.map((row) => (row.tugas === 'Menelaah berkas' ? { ...row, volume_tahun: '1500' } : row)),
    );
  });

  it('that were renamed or dropped in the grid end, and nothing else of the post does', async () => {
    await take('abk', tasks);
    const before = await shown('abk');
    const edited = before
      .map((row) => (row.tugas === 'Menelaah berkas' ? { ...row, tugas: 'Menelaah berkas usulan' } : row))
      .filter(({ tugas }) => tugas !== 'Menyusun laporan');
    const seen = await handIn('abk', edited, true);
    expect(counts(seen)).toEqual([1, 0, 2, 0]);
    expect(seen.edits).toMatchObject([{ column: 'tugas', stored: 'Menelaah berkas' }]);
    const { batch } = await handIn('abk', edited);
    expect(plain(await shown('abk'))).toEqual(plain(edited));
    await undoImport(office(), batch ?? '');
    expect(await shown('abk')).toEqual(before);
  });

  it('keep what somebody else has added or changed since the grid was opened; only the same cell is a conflict', async () => {
    await take('abk', tasks);
    const opened = await shown('abk');
    await take(
      'abk',
      'unor_id,jabatan_id,tugas,volume_tahun,menit_per_satuan\nDIN,J1,Menelaah berkas,1200,45\n' +
        'DIN,J1,Menyusun laporan,12,2400\nDIN,J1,Membina petugas,6,600\n',
    );
    const mine = opened.map((row) =>
      row.unor_id === 'DIN' ? { ...row, volume_tahun: row.tugas === 'Menelaah berkas' ? '1300' : '24' } : row,
    );
    const result = await handIn('abk', mine);
    expect(result.refused).toMatchObject([
      { code: 'copy.conflict', column: 'volume_tahun', value: '1300 / 1200' },
      { code: 'copy.conflict', column: 'menit_per_satuan', value: '30 / 45' },
    ]);
    expect(counts(result)).toEqual([0, 1, 0, 1]);
    const now = (await shown('abk')).filter(({ unor_id }) => unor_id === 'DIN');
    expect(
      now.map(({ tugas, volume_tahun, menit_per_satuan }) => [tugas, volume_tahun, menit_per_satuan]),
    ).toEqual([
      ['Membina petugas', '6', '600'],
      ['Menelaah berkas', '1200', '45'],
      ['Menyusun laporan', '24', '2400'],
    ]);
  });

  it('are found by the title of the post or a task, always with all tasks of the post, an agency its own', async () => {
    await take('abk', tasks);
    expect((await shown('abk', '?q=menyusun')).map(({ tugas }) => tugas)).toEqual([
      'Menelaah berkas',
      'Menyusun laporan',
    ]);
    expect((await shown('abk', '?q=auditor')).map(({ unor_id }) => unor_id)).toEqual(['BAD']);
    expect((await shown('abk', '?perangkat=BAD')).length).toBe(1);
    const own = await shown('abk', '', actorOf('operator', 'BAD'));
    expect(own.map(({ unor_id }) => unor_id)).toEqual(['BAD']);
  });
});

describe('the wishes of people', () => {
  const wishes =
    'nip,urutan,unor_id,jabatan_id,alasan\n' +
    `${ani},1,BAD,J1,dekat orang tua\n${ani},2,DIN,J2,\n${budi},1,DIN,J1,\n`;

  it('change places among themselves, are told cell by cell, and go back as they were', async () => {
    await take('minat', wishes);
    const before = await shown('minat');
    expect(counts(await handIn('minat', before))).toEqual([0, 0, 0, 0]);
    const turned = before.map((row) =>
      row.nip === ani ? { ...row, urutan: row.urutan === '1' ? '2' : '1' } : row,
    );
    const seen = await handIn('minat', turned, true);
    expect([seen.refusedRows, seen.changed, seen.ended]).toEqual([0, 2, 0]);
    expect(seen.edits).toContainEqual({ key: `${ani}|1`, column: 'jabatan_id', mine: 'J2', stored: 'J1' });
    const { batch } = await handIn('minat', turned);
    const now = (await shown('minat')).filter(({ nip }) => nip === ani);
    expect(now.map(({ urutan, jabatan_id }) => [urutan, jabatan_id])).toEqual([
      ['1', 'J2'],
      ['2', 'J1'],
    ]);
    await undoImport(office(), batch ?? '');
    expect(await shown('minat')).toEqual(before);
  });

  it('move up when the first is dropped, and a wish for a post nobody knows is marked in its cell', async () => {
    await take('minat', wishes);
    const [, second] = (await shown('minat')).filter(({ nip }) => nip === ani);
    const up = [{ ...second, urutan: '1', jabatan_id: 'J9' }] as Row[];
    const seen = await handIn('minat', up, true);
    expect(seen.warnings).toMatchObject([{ column: 'jabatan_id', value: 'J9' }]);
    expect([seen.refusedRows, seen.ended]).toEqual([0, 1]);
    await handIn('minat', up);
    expect((await shown('minat')).map(({ nip, urutan, jabatan_id }) => [nip, urutan, jabatan_id])).toEqual([
      [ani, '1', 'J9'],
      [budi, '1', 'J1'],
    ]);
  });
});

describe('the answers of the public', () => {
  const line = (unit: string, day: string, answer: number) =>
    `${day},${unit},${Array(9).fill(answer).join(',')}`;
  const head = `tanggal,unor_id,${Array.from({ length: 9 }, (_, n) => `u${n + 1}`).join(',')}`;
  const answers = [
    head,
    line('DIN', '2026-11-02', 3),
    line('DIN', '2026-11-02', 3),
    line('BAD', '2026-11-01', 4),
  ];
  const said = (rows: readonly Row[]) => rows.map(({ unor_id, u1, u2 }) => `${unor_id} ${u1} ${u2}`).sort();

  it('are corrected one by one: of two alike one changes, nobody is lost or counted twice, and it goes back', async () => {
    await take('skm', answers.join('\n'));
    const before = await shown('skm');
    expect(counts(await handIn('skm', before))).toEqual([0, 0, 0, 0]);
    const [first, ...rest] = before;
    const edited = [{ ...first, u1: '2' } as Row, ...rest];
    const seen = await handIn('skm', edited, true);
    expect(seen.edits).toMatchObject([{ column: 'u1', mine: '2', stored: '3' }]);
    const { batch } = await handIn('skm', edited);
    expect(said(await shown('skm'))).toEqual(['BAD 4 4', 'DIN 2 3', 'DIN 3 3']);
    await undoImport(office(), batch ?? '');
    expect(await shown('skm')).toEqual(before);
  });

  it('that come to say what another has said count beside it, and an added one too', async () => {
    await take('skm', [...answers, line('DIN', '2026-11-02', 2)].join('\n'));
    const before = await shown('skm');
    const three = before.find(({ u1 }) => u1 === '3') as Row;
    const two = Object.fromEntries(
      Object.entries(three).map(([name, cell]) => [name, /^u\d$/.test(name) ? '2' : cell]),
    );
    const added = { ...two, [VERSION_COLUMN]: '' };
    // only these two are handed in: the rest of the survey stands on other pages
    await handIn('skm', [two, added]);
    expect(said(await shown('skm'))).toEqual(['BAD 4 4', 'DIN 2 2', 'DIN 2 2', 'DIN 2 2', 'DIN 3 3']);
  });

  it('whose row somebody else has corrected meanwhile are refused', async () => {
    await take('skm', answers.join('\n'));
    const other = (await shown('skm')).find(({ unor_id }) => unor_id === 'BAD') as Row;
    await handIn('skm', [{ ...other, u1: '1' }]);
    const late = await handIn('skm', [{ ...other, u1: '2' }]);
    expect(late.refused).toMatchObject([{ code: 'copy.conflict', value: 'BAD / –' }]);
    expect(said(await shown('skm'))).toEqual(['BAD 1 4', 'DIN 3 3', 'DIN 3 3']);
  });

  it('and a cell that is no answer is marked', async () => {
    await take('skm', answers.join('\n'));
    const [first] = await shown('skm');
    const seen = await handIn('skm', [{ ...first, u3: '7' } as Row], true);
    expect(seen.warnings).toMatchObject([{ column: 'u3', value: '7', code: 'skm.answer' }]);
  });
});

it('open to those whose duty it is: wishes to who keeps the files, the survey to who holds it, tasks to who counts the need', () => {
  const open = (kind: CopyKind) =>
    (['bkd', 'operator', 'biro_organisasi', 'asesor', 'inspektorat'] as const).filter((role) =>
      kindsOpenTo(role).includes(kind),
    );
  expect(open('minat')).toEqual(['bkd', 'operator']);
  expect(open('skm')).toEqual(['bkd', 'biro_organisasi']);
  expect(open('abk')).toEqual(['bkd', 'operator', 'biro_organisasi', 'asesor', 'inspektorat']);
  expect(open('skp')).toEqual(['bkd', 'operator', 'asesor', 'inspektorat']);
  const refused = () => copyKindOf('asesor', 'minat');
  expect(refused).toThrow();
  try {
    refused();
  } catch (error) {
    expect(isRefusal(error) && error.code).toBe('act.forbidden');
  }
});
