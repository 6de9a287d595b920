import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemOffice } from '#people/system.ts';
import { refusedEmployees } from '#registry/data.reads.server.ts';
import { importFile, undoImport } from '#registry/import.acts.server.ts';
import { recordQuality } from '#steps/evaluation/quality-record.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

let base: TestDatabase;
const now = new Date('2026-12-01T02:00:00Z');
let at = now.getTime();
const take = (kind: string, text: string) => {
  at += 1000;
  const source = { name: `${kind}.csv`, bytes: Buffer.from(text) };
  return importFile(systemOffice(base.db, new Date(at)), kind, source, { asOf: '2026-12-01' });
};
const accuracyOf = async () => {
  await recordQuality(base.db, now);
  return base.db
    .selectFrom('quality_reading')
    .select(['passed', 'asked'])
    .where('agency', '=', 'U1')
    .where('dimension', '=', 'akurasi')
    .executeTakeFirstOrThrow();
};

const head = 'nip_baru;nama;jabatan_id;unor_id\n';
const good = '198503172010011004;ANI;J1;U1\n';

beforeAll(async () => {
  base = await freshDatabase();
  await take('unit', 'unor_id,nama,induk_id\nU1,Dinas Kesehatan,\n');
  await take(
    'jabatan',
    'unor_id,jabatan_id,nama,jenis,jenjang\nU1,J1,Kepala Seksi Gizi,struktural,pengawas\n',
  );
});
afterAll(() => base?.close());

it('an agency whose employees could not be read owes their rows until a newer list brings them', async () => {
  await take('pegawai', head + good);
  const clean = await accuracyOf();
  const listed = `${head}${good}1985031720;BUDI;J1;U1\n;LOWONG;J1;U1\n198503172010011;CITRA;J1;\n`;
  const { batch } = await take('pegawai', listed.replace('ANI', 'ANI SARI'));
  expect((await refusedEmployees(base.db)).map(({ unit }) => unit).sort()).toEqual(['U1', null].sort());
  expect(await accuracyOf()).toEqual({ passed: clean.passed, asked: clean.asked + 1 });
  await undoImport(systemOffice(base.db, new Date(at + 500)), batch ?? '');
  expect(await refusedEmployees(base.db)).toEqual([]);
  await take('pegawai', listed.replace('ANI', 'ANI DEWI'));
  await take('pegawai', `${head}198503172010011005;BUDI;J1;U1\n`);
  expect(await refusedEmployees(base.db)).toEqual([]);
});
