import { afterAll, beforeAll, expect, it } from 'vitest';
import { shellOf } from '#home/shell.reads.server.ts';
import { createAccount, grantRole } from '#people/accounts.acts.server.ts';
import { systemOffice } from '#people/system.ts';
import type { Actor } from '#record/office.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await freshDatabase();
});
afterAll(() => base?.close());

const admin: Actor = {
  account: 'a-1',
  nip: null,
  name: 'Admin',
  roles: [{ role: 'admin', unit: null }],
  role: 'admin',
};
const today = '2026-12-01';

it('the frame of a page counts what waits anew after every act, and an agency never sees what another counted', async () => {
  const office = systemOffice(base.db, new Date('2026-12-01T02:00:00Z'));
  const seen = async (actor: Actor) => (await shellOf({ db: base.db, actor, today })).waiting;
  expect(await seen(admin)).toBe(0);
  const head: Actor = {
    ...admin,
    account: 'a-2',
    role: 'kepala_opd',
    roles: [{ role: 'kepala_opd', unit: 'A' }],
  };
  expect(await seen(head)).toBe(0);
  await createAccount(office, {
    username: 'baru',
    name: 'Baru',
    nip: null,
    password: 'sandi-yang-cukup-panjang',
  });
  expect(await seen(admin)).toBe(1);
  expect(await seen(admin)).toBe(1);
  expect(await seen(head)).toBe(0);
  await grantRole(office, 'baru', { role: 'bkd', unit: null });
  expect(await seen(admin)).toBe(0);
});
