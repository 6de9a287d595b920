import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import type { Office } from '#record/office.ts';
import { type AcceptedTitle, importFile, undoImport } from '#registry/import.acts.server.ts';
import { chosenTitles, titleQuestions } from '#registry/titles.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

let base: TestDatabase;
const office = (): Office => ({
  db: base.db,
  actor: { account: 'akun-bkd', nip: null, name: 'bkd', roles: [{ role: 'bkd', unit: null }], role: 'bkd' },
  now: new Date('2026-12-01T02:00:00Z'),
});
const take = (kind: string, text: string, options: { dryRun?: boolean; titles?: AcceptedTitle[] } = {}) =>
  importFile(
    office(),
    kind,
    { name: `${kind}.csv`, bytes: Buffer.from(text) },
    { asOf: '2026-12-01', ...options },
  );

const ani = '198503172010011004';
const budi = '198503172010011005';
const people = `nip_baru;nama;jabatan_id;jabatan_nama;unor_id
${ani};ANI;X9;Kasubbag. Umpeg;U1
${budi};BUDI;J2;Kepala Seksi Gizi;U1
`;
const history = `nip;nama_jabatan;tmt_mulai\n${ani};Kasubag Umum & Kepegawaian;01-01-2020\n`;
const postOfAni = async () =>
  (
    await base.db
      .selectFrom('employee')
      .select('post')
      .where('key', '=', ani)
      .where('ended_by', 'is', null)
      .executeTakeFirst()
  )?.post;

beforeAll(async () => {
  base = await freshDatabase();
  await take('unit', 'unor_id,nama,induk_id\nU1,Dinas Kesehatan,\n');
  await take(
    'jabatan',
    'unor_id,jabatan_id,nama,jenis,jenjang\nU1,J1,Kepala Subbagian Umum dan Kepegawaian,struktural,pengawas\nU1,J2,Kepala Seksi Gizi,struktural,pengawas\n',
  );
});
afterAll(() => base?.close());

describe('a title that names no post', () => {
  it('is asked about with the posts of its unit it may mean, and changes nothing by itself', async () => {
    const { unmatched, warnings } = await take('pegawai', people, { dryRun: true });
    expect(unmatched).toEqual([{ unit: 'U1', written: 'Kasubbag. Umpeg', rows: 1 }]);
    expect(warnings.map(({ code }) => code)).toContain('post.unknown');
    const [question] = await titleQuestions(base.db, unmatched);
    expect(question).toMatchObject({ unitName: 'Dinas Kesehatan', rows: 1 });
    expect(question?.choices[0]).toMatchObject({ position: 'J1', likeness: 1 });
    const { batch } = await take('pegawai', people);
    expect(await postOfAni()).toBe('U1/X9');
    await undoImport(office(), batch ?? '');
  });

  it('is read as the post that was chosen, tells so, and the choice is kept with its batch for the next sheet', async () => {
    const form = new FormData();
    form.set('judul-0', JSON.stringify(['U1', 'Kasubbag. Umpeg', 'J1']));
    form.set('judul-1', '');
    const titles = await chosenTitles(base.db, form);
    const { batch, warnings, unmatched } = await take('pegawai', people, { titles });
    expect(unmatched).toEqual([]);
    expect(warnings.find(({ code }) => code === 'title.accepted')).toMatchObject({
      row: 2,
      value: 'Kasubbag. Umpeg → J1',
    });
    expect(await postOfAni()).toBe('U1/J1');
    expect(await base.db.selectFrom('title_accepted').selectAll().execute()).toEqual([
      {
        batch_id: batch,
        unit: 'U1',
        written: 'kepala subbagian umum kepegawaian',
        as_written: 'Kasubbag. Umpeg',
        position: 'J1',
      },
    ]);
    // Another spelling of the same title, in the next sheet.
    const again = await take('pegawai', people.replace('Kasubbag. Umpeg', 'KA. SUBBAG UMUM DAN KEPEGAWAIAN'));
    expect(again).toMatchObject({ batch: null, same: 2 });
    expect(again.warnings.map(({ code }) => code)).toContain('title.accepted');

    await undoImport(office(), batch ?? '');
    const after = await take('pegawai', people, { dryRun: true });
    expect(after.unmatched).toHaveLength(1);
  });

  it('in a history without a unit is measured against the posts of the province', async () => {
    const { batch } = await take('pegawai', people);
    const { unmatched } = await take('riwayat_jabatan', history, { dryRun: true });
    const [question] = await titleQuestions(base.db, unmatched);
    expect(question?.choices[0]?.position).toBe('J1');
    const titles = [{ unit: '', written: 'Kasubag Umum & Kepegawaian', position: 'J1' }];
    const told = await take('riwayat_jabatan', history, { titles });
    const row = await base.db
      .selectFrom('fact')
      .select('body')
      .where('batch_id', '=', told.batch ?? '')
      .executeTakeFirst();
    expect(row?.body).toMatchObject({ fact: { position: 'J1', title: 'Kasubag Umum & Kepegawaian' } });
    await undoImport(office(), told.batch ?? '');
    await undoImport(office(), batch ?? '');
  });

  it('cannot be said to mean a post that is not there', async () => {
    const form = new FormData();
    form.set('judul-0', JSON.stringify(['U1', 'Kasubbag. Umpeg', 'J77']));
    const code = await chosenTitles(base.db, form).then(
      () => 'taken',
      (error) => (isRefusal(error) ? error.code : String(error)),
    );
    expect(code).toBe('thing.missing');
    form.set('judul-0', '[1]');
    await expect(chosenTitles(base.db, form)).rejects.toMatchObject({ code: 'upload.broken' });
  });
});

describe('a sheet of work or of wishes that names posts as people say them', () => {
  const work = `unor_id;nama jabatan;tugas;volume_tahun;menit_per_satuan
U1;Kasi Gizi;Menyusun menu;240;120
U1;Kasi Gizi;Memeriksa dapur;48;90
U1;X9;Lain-lain;1;1
`;
  const wishes = `nip;urutan;unor_id;jabatan_id\n${ani};1;U1;Ka. Sie Gizi\n`;
  const postsOf = async (kind: 'abk' | 'minat') => {
    const rows = await base.db
      .selectFrom('fact')
      .select('body')
      .where('kind', '=', kind)
      .where('ended_by', 'is', null)
      .execute();
    return rows
      .map(({ body }) => body as { post?: string; fact?: { post: string } })
      .map((body) => body.post ?? body.fact?.post)
      .sort();
  };

  it('is asked about title by title, and stored as written where nothing is chosen', async () => {
    const { unmatched } = await take('abk', work, { dryRun: true });
    expect(unmatched).toEqual([
      { unit: 'U1', written: 'Kasi Gizi', rows: 2 },
      { unit: 'U1', written: 'X9', rows: 1 },
    ]);
    const questions = await titleQuestions(base.db, unmatched);
    expect(questions.map(({ written, choices }) => [written, choices[0]?.position])).toEqual([
      ['Kasi Gizi', 'J2'],
    ]);
    const { batch } = await take('abk', work);
    expect(await postsOf('abk')).toEqual(['U1/Kasi Gizi', 'U1/Kasi Gizi', 'U1/X9']);
    await undoImport(office(), batch ?? '');
  });

  it('is read as chosen; the choice goes with its batch, and the next sheet is read alike until it is taken back', async () => {
    await take('pegawai', people);
    const titles = [{ unit: 'U1', written: 'Kasi Gizi', position: 'J2' }];
    const { batch, warnings } = await take('abk', work, { titles });
    expect(warnings.filter(({ code }) => code === 'title.accepted')).toHaveLength(2);
    expect(warnings.filter(({ code }) => code === 'post.unknown')).toHaveLength(1);
    expect(await postsOf('abk')).toEqual(['U1/J2', 'U1/J2', 'U1/X9']);
    const { unmatched } = await take('minat', wishes, { dryRun: true });
    expect(unmatched).toEqual([]);
    const wished = await take('minat', wishes);
    expect(await postsOf('minat')).toEqual(['U1/J2']);
    await undoImport(office(), wished.batch ?? '');
    await undoImport(office(), batch ?? '');
    expect((await take('minat', wishes, { dryRun: true })).unmatched).toEqual([
      { unit: 'U1', written: 'Ka. Sie Gizi', rows: 1 },
    ]);
  });
});
