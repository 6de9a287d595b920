import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitingFor } from '#home/waiting.reads.server.ts';
import type { Actor } from '#record/office.ts';
import { confirmFacts } from '#registry/claims.acts.server.ts';
import { importFile } from '#registry/import.acts.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

const nip = '198503172010011004';
const now = new Date('2026-12-01T02:00:00Z');
let base: TestDatabase;
beforeAll(async () => {
  base = await freshDatabase();
  const text = `nip_baru,nama,jabatan_id,unor_id\n${nip},ANI,J1,U1\n`;
  const bkd = { account: 'a-1', nip: null, name: 'BKD', roles: [{ role: 'bkd', unit: null }], role: 'bkd' };
  const file = { name: 'pegawai.csv', bytes: Buffer.from(text) };
  await importFile({ db: base.db, actor: bkd as Actor, now }, 'pegawai', file);
});
afterAll(() => base?.close());

const employee = (of: string): Actor => ({
  account: 'a-2',
  nip: of,
  name: 'Ani',
  roles: [{ role: 'pegawai', unit: null }],
  role: 'pegawai',
});

it('everybody on record is asked once a year to look over their own data, until they have', async () => {
  const asked = async (of: string, today: string) =>
    (await waitingFor({ db: base.db, actor: employee(of), today })).map(({ act, due }) => [act, due]);
  expect(await asked(nip, '2026-12-01')).toEqual([['confirmFacts', '2026-12-31']]);
  expect(await asked('197001011990011001', '2026-12-01')).toEqual([]);
  await confirmFacts({ db: base.db, actor: employee(nip), now }, 3);
  expect(await asked(nip, '2026-12-01')).toEqual([]);
  expect(await asked(nip, '2027-01-04')).toEqual([['confirmFacts', '2027-12-31']]);
});
