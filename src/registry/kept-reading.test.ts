import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Office } from '#record/office.ts';
import { importFile, undoImport } from '#registry/import.acts.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

let base: TestDatabase;
let folder: string;
const office = (): Office => ({
  db: base.db,
  actor: { account: 'akun-bkd', nip: null, name: 'bkd', roles: [{ role: 'bkd', unit: null }], role: 'bkd' },
  now: new Date('2026-12-01T02:00:00Z'),
});

const nipOf = (n: number): string =>
  `198503172010${String(1 + (Math.floor(n / 900) % 12)).padStart(2, '0')}1${String(1 + (n % 900)).padStart(3, '0')}`;
const line = (n: number): string =>
  `${nipOf(n)};"PEGAWAI ""CONTOH"" é, S.E., M.Si.";J1;${n % 3 === 0 ? 'U1' : 'U9'}`;
const people = (count: number): string =>
  `nip_baru;nama;jabatan_id;unor_id\n${Array.from({ length: count }, (_, n) => line(n)).join('\n')}\n`;

const put = (text: string): { name: string; path: string } => {
  const file = path.join(folder, `unggahan-${fs.readdirSync(folder).length}`);
  fs.writeFileSync(file, text);
  return { name: 'pegawai.csv', path: file };
};
const preview = (source: { name: string; path: string }) =>
  importFile(office(), 'pegawai', source, { asOf: '2026-12-01', dryRun: true, keepReading: true });
const save = (source: { name: string; path: string }) =>
  importFile(office(), 'pegawai', source, { asOf: '2026-12-01', keepReading: true });
const stored = async (batch: string | null) =>
  base.db
    .selectFrom('employee')
    .select(['key', 'digest', 'quality', 'body', 'name', 'post'])
    .where('batch_id', '=', batch ?? '')
    .orderBy('key')
    .execute();
const unit = (id: string) => ({
  name: 'unit.csv',
  bytes: Buffer.from(`unor_id,nama,induk_id\n${id},Dinas ${id},\n`),
});

beforeAll(async () => {
  base = await freshDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-pratinjau-'));
  await importFile(office(), 'unit', unit('U1'), { asOf: '2026-12-01' });
});
beforeEach(() => {
  for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name));
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await base?.close();
});

describe.each([
  ['small', 40],
  // More than is read in the server's own thread.
  ['large', 3000],
])('a %s file that was looked at before it is saved', (_, count) => {
  it('stores and tells what it would have without the look', async () => {
    const source = put(people(count));
    const plain = await importFile(office(), 'pegawai', source, { asOf: '2026-12-01' });
    const rows = await stored(plain.batch);
    expect(rows.length).toBe(plain.stored);
    expect(plain.warnings.length).toBeGreaterThan(0);
    await undoImport(office(), plain.batch ?? '');

    const looked = await preview(source);
    expect({ ...looked, stored: plain.stored, batch: plain.batch }).toEqual(plain);
    expect(await stored(looked.batch)).toEqual([]);
    const saved = await save(source);
    expect({ ...saved, batch: plain.batch }).toEqual(plain);
    expect(await stored(saved.batch)).toEqual(rows);
    await undoImport(office(), saved.batch ?? '');
  });
});

describe('what a look kept is not believed', () => {
  it('once a unit that its rows lean on has come or gone: the file is read again', async () => {
    const source = put(people(40));
    const looked = await preview(source);
    const { batch } = await importFile(office(), 'unit', unit('U9'), { asOf: '2026-12-01' });
    const saved = await save(source);
    expect(saved.warnings.length).toBeLessThan(looked.warnings.length + 1);
    expect(saved.warnings.filter(({ code }) => code === 'unit.unknown')).toEqual([]);
    expect(looked.warnings.filter(({ code }) => code === 'unit.unknown').length).toBeGreaterThan(0);
    await undoImport(office(), saved.batch ?? '');
    await undoImport(office(), batch ?? '');
  });
  it('once the file is another, or the kept rows were cut off', async () => {
    const source = put(people(40));
    await preview(source);
    fs.writeFileSync(source.path, people(20));
    const other = await save(source);
    expect(other.stored).toBe(20);
    await undoImport(office(), other.batch ?? '');

    const again = put(people(40));
    await preview(again);
    fs.truncateSync(`${again.path}.baris`, 700);
    const whole = await save(again);
    expect(whole.stored).toBe(40);
    await undoImport(office(), whole.batch ?? '');
  });
  it('and taken as it is while it holds: rows that nobody but the look wrote are what is stored', async () => {
    const source = put(people(40));
    await preview(source);
    const kept = fs.readFileSync(`${source.path}.baris`, 'latin1');
    fs.writeFileSync(`${source.path}.baris`, kept.replaceAll('PEGAWAI', 'PEGAWEI'), 'latin1');
    const saved = await save(source);
    expect((await stored(saved.batch)).every(({ name }) => name?.startsWith('PEGAWEI'))).toBe(true);
    await undoImport(office(), saved.batch ?? '');
  });
});
