/** The example stands only in a new house that wants it. */
import { afterEach, expect, it } from 'vitest';
import type { Database } from '#db/open.server.ts';
import { ensureDemoAccounts, openDemoDoor } from '#people/demo.server.ts';
import { readSettings } from '#settings';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

let base: TestDatabase | undefined;
afterEach(async () => {
  await base?.close();
});

const now = new Date('2026-12-01T03:00:00Z');
const settingsWith = (demo: string) => {
  const read = readSettings({ TEPAT_DATA: '/nowhere', TEPAT_DEMO: demo }, '.');
  if (!('settings' in read)) throw new Error('settings');
  return read.settings;
};

/** The door of a new database of this kind; what the installation says afterwards, and how many may sign in. */
async function opened(kind: Database['kind'], demo: string, used = false) {
  base = await freshDatabase();
  const { db } = base;
  if (used) await ensureDemoAccounts(db, now);
  const open = await openDemoDoor({ db, kind } as Database, settingsWith(demo), now);
  const row = await db.selectFrom('installation').select('demo').executeTakeFirstOrThrow();
  const accounts = await db.selectFrom('account').select('id').execute();
  return [open, row.demo, accounts.length > 0];
}

it('a new house on its own database is shown the example, unless it says no', async () => {
  expect(await opened('embedded', '')).toEqual([true, 'filling', true]);
});
it('a house that says no stays empty', async () => {
  expect(await opened('embedded', '0')).toEqual([false, 'none', false]);
});
it("on somebody's own database the example comes only when asked for", async () => {
  expect(await opened('outside', '')).toEqual([false, 'none', false]);
});
it('nor does it come where something has been written already', async () => {
  expect(await opened('embedded', '1', true)).toEqual([false, 'none', true]);
});
