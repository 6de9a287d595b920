import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProvince } from '#demo/province.ts';
import { isRefusal } from '#ground/refusal.ts';
import { type Value, xlsxBytes } from '#paper/sheets/write.ts';
import { auditLog } from '#record/audit.server.ts';
import type { Office, Role } from '#record/office.ts';
import { appoint } from '#registry/appoint.server.ts';
import { readFolder } from '#registry/folder.ts';
import { importFile, undoImport } from '#registry/import.acts.server.ts';
import { kindNames } from '#registry/kinds/kinds.ts';
import { provinceOf } from '#registry/province.server.ts';
import { tableOf } from '#registry/store.server.ts';
import { type CopyKind, cellsOf, copyKinds } from '#registry/working-copy.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

const asOf = '2026-12-01';
const { files } = makeProvince({ employees: 60, seed: 'uji', asOf });
let base: TestDatabase;
let dir: string;
let at = Date.parse('2026-12-01T02:00:00Z');

function office(role: Role = 'bkd', unit: string | null = null): Office {
  at += 1000;
  const actor = { account: `akun-${role}`, nip: null, name: role, roles: [{ role, unit }], role };
  return { db: base.db, actor, now: new Date(at) };
}
const fileNamed = (kind: string) => {
  const found = files.find(({ name }) => name.replace(/\.\w+$/, '') === kind);
  if (!found) throw new Error(kind);
  return found;
};
const bytes = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (isRefusal(error) ? error.code : String(error)),
  );

beforeAll(async () => {
  base = await freshDatabase();
  dir = await mkdtemp(join(tmpdir(), 'tepat-impor-'));
  for (const { name, bytes } of files) await writeFile(join(dir, name), bytes);
});
afterAll(async () => {
  await base?.close();
  await rm(dir, { recursive: true, force: true });
});

describe('taking in a folder of users’ files', () => {
  it('gives the same province from the database as from the files', async () => {
    for (const kind of kindNames) {
      const result = await importFile(office(), kind, fileNamed(kind), { asOf });
      expect(result.new + result.refusedRows).toBe(result.rows);
    }
    const { province } = await readFolder(dir);
    expect(await provinceOf(base.db, asOf)).toEqual(province);
  });

  it('finds no difference in the same files a second time, and leaves no entry', async () => {
    for (const kind of ['pegawai', 'skm', 'minat', 'abk', 'skp']) {
      const again = await importFile(office(), kind, fileNamed(kind), { asOf });
      expect([again.batch, again.new, again.changed, again.ended, again.stored]).toEqual([null, 0, 0, 0, 0]);
    }
  });

  it('supersedes what changed and shows it as it was after undoing', async () => {
    const before = await provinceOf(base.db, asOf);
    const unit = [...before.units.values()].at(-1);
    if (!unit) throw new Error('no unit');
    const text = `unor_id,nama,induk_id,jenis\n${unit.id},Nama Baru,${unit.parent ?? ''},bidang\nBARU-1,Unit Baru,${unit.id},bidang\n`;
    const changed = await importFile(office(), 'unit', bytes('unit.csv', text), { asOf });
    expect([changed.new, changed.changed, changed.stored]).toEqual([1, 1, 2]);
    const after = await provinceOf(base.db, asOf);
    expect(after.units.get(unit.id)?.name).toBe('Nama Baru');
    await undoImport(office(), changed.batch as string);
    expect(await provinceOf(base.db, asOf)).toEqual(before);
    expect(await codeOf(undoImport(office(), changed.batch as string))).toBe('batch.undone');
  });

  it('does not take back a batch whose facts a later one renewed, and names the later one', async () => {
    const sheet = (name: string) => bytes(`${name}.csv`, `unor_id,nama,induk_id\nX-1,${name},\n`);
    const first = await importFile(office(), 'unit', sheet('satu'), { asOf });
    const second = await importFile(office(), 'unit', sheet('dua'), { asOf });
    await expect(undoImport(office(), first.batch as string)).rejects.toMatchObject({
      code: 'batch.overtaken',
      values: { later: `dua.csv (${second.batch})` },
    });
    await undoImport(office(), second.batch as string);
    await undoImport(office(), first.batch as string);
    expect((await provinceOf(base.db, asOf)).units.has('X-1')).toBe(false);
  });

  it('replaces all wishes of the people in a new sheet of wishes', async () => {
    const province = await provinceOf(base.db, asOf);
    const nip = [...province.people.keys()][0] as string;
    const [one, two] = [...province.posts.values()].slice(0, 2);
    const sheet = (lines: string) => bytes('minat.csv', `nip,urutan,unor_id,jabatan_id,alasan\n${lines}`);
    const line = (order: number, post: typeof one) => `${nip},${order},${post?.unit},${post?.position},\n`;
    await importFile(office(), 'minat', sheet(line(1, one) + line(2, two)), { asOf });
    const result = await importFile(office(), 'minat', sheet(line(1, two)), { asOf });
    expect([result.changed, result.ended]).toEqual([1, 1]);
    expect((await provinceOf(base.db, asOf)).dossiers.get(nip)?.wishes.map(({ post }) => post)).toEqual([
      two?.id,
    ]);
  });

  it('reads again only the sheet that changed, and other days share what did not', async () => {
    const before = await provinceOf(base.db, asOf);
    const [post] = [...before.posts.keys()] as [string];
    const nip = [...before.people.keys()].at(-1) as string;
    const text = `nip,urutan,unor_id,jabatan_id,alasan\n${nip},1,${before.posts.get(post)?.unit},${before.posts.get(post)?.position},\n`;
    const { batch } = await importFile(office(), 'minat', bytes('minat.csv', text), { asOf });
    const after = await provinceOf(base.db, asOf);
    expect(after.dossiers.get(nip)?.wishes).toHaveLength(1);
    expect(after.people).toBe(before.people);
    expect(after.posts.get(post)).toBe(before.posts.get(post));
    expect((await provinceOf(base.db, '2027-03-01')).posts.get(post)).toBe(before.posts.get(post));
    await undoImport(office(), batch as string);
    expect(await provinceOf(base.db, asOf)).toEqual(before);
  });

  it('tells in a dry run what would change, and stores nothing', async () => {
    const before = await provinceOf(base.db, asOf);
    const text = 'unor_id,nama,induk_id\nCOBA,Percobaan,\n';
    const result = await importFile(office(), 'unit', bytes('unit.csv', text), { asOf, dryRun: true });
    expect([result.batch, result.new, result.stored]).toEqual([null, 1, 0]);
    expect(await provinceOf(base.db, asOf)).toBe(before);
  });

  it('stores nothing of a file that is refused', async () => {
    const head = 'unor_id,nama,induk_id\n';
    const wide = `A,${'x,'.repeat(300)}\n`;
    expect(
      await codeOf(importFile(office(), 'unit', bytes('u.csv', `${head}OKE,Unit,\n${wide}`), { asOf })),
    ).toBe('sheet.columns');
    expect((await provinceOf(base.db, asOf)).units.has('OKE')).toBe(false);
  });

  it('takes a working copy back as differences, and names what was changed on both sides', async () => {
    const copy = async (kind: CopyKind) => {
      const { rows } = await sql<{ body: unknown; digest: string }>`
        select body, digest from ${sql.table(tableOf(kind))}
        where ended_by is null ${tableOf(kind) === 'fact' ? sql`and kind = ${kind}` : sql``} order by key`.execute(
        base.db,
      );
      return rows.map(({ body, digest }) => ({ ...cellsOf(kind, body), _versi: digest.slice(0, 16) }));
    };
    const back = (kind: string, rows: Record<string, Value>[]) => ({
      name: `${kind}.xlsx`,
      bytes: xlsxBytes([
        { name: kind, columns: Object.keys(rows[0] ?? {}), rows: rows.map((row) => Object.values(row)) },
      ]),
    });
    // The invented province has no punishments, so one is written for its sheet.
    const nip = [...(await provinceOf(base.db, asOf)).people.keys()][0];
    const punished = `nip,jenis_hukuman_id,tingkat,sk_nomor,sk_tanggal,tmt,akhir\n${nip},05,S,800/1/2020,2020-01-05,2020-02-01,\n`;
    const written = await importFile(office(), 'hukdis', bytes('hukdis.csv', punished), { asOf });
    const kept: CopyKind[] = [];
    for (const kind of copyKinds) {
      const stored = await copy(kind);
      if (stored.length === 0) continue;
      kept.push(kind);
      const untouched = await importFile(office(), kind, back(kind, stored), { asOf });
      expect([kind, untouched.batch, untouched.changed, untouched.new, untouched.refusedRows]).toEqual([
        kind,
        null,
        0,
        0,
        0,
      ]);
    }
    expect(copyKinds.filter((kind) => !kept.includes(kind))).toEqual([]);
    await undoImport(office(), written.batch ?? '');
    const old = await copy('skp');
    const [one, two, three] = old as unknown as [
      Record<string, Value>,
      Record<string, Value>,
      Record<string, Value>,
    ];
    const other = (rating: Value) => (rating === 1 ? 2 : 1);
    // Meanwhile somebody changes the first and the third row.
    const meanwhile = [one, three].map(({ _versi: _, ...row }) => ({
      ...row,
      predikat_id: other(row.predikat_id as Value),
    }));
    await importFile(office(), 'skp', back('skp', meanwhile), { asOf });
    const mine = old.map((row) => (row === one || row === two ? { ...row, predikat_id: 5 } : row));
    const seen = await importFile(office(), 'skp', back('skp', mine), { asOf, dryRun: true });
    expect(seen.edits).toEqual([
      {
        ...{ key: `${two.nip}|${two.tahun}`, column: 'predikat_id' },
        ...{ mine: '5', stored: String(two.predikat_id) },
      },
    ]);
    const result = await importFile(office(), 'skp', back('skp', mine), { asOf });
    expect([result.new, result.changed, result.refusedRows]).toEqual([0, 1, 1]);
    expect(result.refused).toMatchObject([{ row: 2, column: 'predikat_id', code: 'copy.conflict' }]);
    const now = await copy('skp');
    expect([now[0], now[1], now[2]].map((row) => (row as Record<string, Value>).predikat_id)).toEqual([
      other(one.predikat_id as Value),
      5,
      other(three.predikat_id as Value),
    ]);
  });

  it('lets a fact whose year was corrected in a working copy take the place of the one it was copied from, and gives it back', async () => {
    const rows = async (key: string) =>
      base.db
        .selectFrom('fact')
        .select(['body', 'digest'])
        .where('kind', '=', 'skp')
        .where('key', '=', key)
        .where('ended_by', 'is', null)
        .execute();
    const nip = [...(await provinceOf(base.db, asOf)).people.keys()][3];
    const sheet = (cells: string) => bytes('skp.csv', `nip,tahun,predikat_id,_versi\n${cells}\n`);
    const first = await importFile(office(), 'skp', sheet(`${nip},1999,2,`), { asOf });
    const [stored] = await rows(`${nip}|1999`);
    const corrected = sheet(`${nip},1998,2,${stored?.digest.slice(0, 16)}`);
    const seen = await importFile(office(), 'skp', corrected, { asOf, dryRun: true });
    expect([seen.new, seen.ended, seen.edits]).toMatchObject([
      1,
      1,
      [{ column: 'tahun', mine: '1998', stored: '1999' }],
    ]);
    const { batch } = await importFile(office(), 'skp', corrected, { asOf });
    expect([(await rows(`${nip}|1999`)).length, (await rows(`${nip}|1998`)).length]).toEqual([0, 1]);
    await undoImport(office(), batch ?? '');
    expect([(await rows(`${nip}|1999`)).length, (await rows(`${nip}|1998`)).length]).toEqual([1, 0]);
    await undoImport(office(), first.batch ?? '');
  });

  it('lets an employee import nothing', async () => {
    expect(await codeOf(importFile(office('pegawai'), 'unit', fileNamed('unit'), { asOf }))).toBe(
      'act.forbidden',
    );
  });

  it('lets an operator speak for the own agency only', async () => {
    const province = await provinceOf(base.db, asOf);
    const [own, other] = ['INSP', 'BKD'].map((agency) =>
      [...province.people.values()].find(({ unit }) => unit?.startsWith(agency)),
    );
    const text = `nip,tahun,predikat_id\n${own?.nip},2019,2\n${other?.nip},2019,2\n`;
    const result = await importFile(office('operator', 'INSP'), 'skp', bytes('skp.csv', text), { asOf });
    expect(result.stored).toBe(1);
    expect(result.refused).toMatchObject([{ row: 3, code: 'row.other_agency' }]);
  });

  it('puts a person on the post of a decree from its day on', async () => {
    const province = await provinceOf(base.db, asOf);
    const person = [...province.people.values()].find(({ post }) => post !== null);
    const target = [...province.posts.values()].find(({ id }) => id !== person?.post);
    if (!person || !target) throw new Error('nobody');
    const decree = { nip: person.nip, post: target.id, from: '2027-01-01', decree: '821/1/2026' };
    await base.db.transaction().execute((tx) => appoint(tx, decree, new Date(at)));
    await base.db.transaction().execute((tx) => appoint(tx, decree, new Date(at)));
    expect((await provinceOf(base.db, asOf)).people.get(person.nip)?.post).toBe(person.post);
    const later = await provinceOf(base.db, '2027-01-02');
    expect(later.people.get(person.nip)).toMatchObject({ post: target.id, postSince: '2027-01-01' });
    expect(later.dossiers.get(person.nip)?.history.at(-1)).toMatchObject({
      from: '2027-01-01',
      title: target.name,
    });
  });

  it('leaves one entry an act, and a log that a stranger finds whole', async () => {
    expect(await auditLog(base.db)).toBeNull();
    const rows = await base.db.selectFrom('log_entry').select('kind').execute();
    const batches = await base.db.selectFrom('import_batch').select('undone_at').execute();
    const undone = batches.filter(({ undone_at }) => undone_at !== null).length;
    expect(rows.length).toBe(batches.length + undone);
  });

  it('gives the working account no way to change or delete a fact', async () => {
    await expect(base.db.deleteFrom('employee').execute()).rejects.toThrow(/permission denied/);
    await expect(base.db.updateTable('unit').set({ body: '{}' }).execute()).rejects.toThrow(
      /permission denied/,
    );
  });
});
