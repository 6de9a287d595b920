import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await freshDatabase();
});
afterAll(() => t?.close());

test('the working account is not the owner of the tables', async () => {
  const { rows } = await sql<{ me: string; owner: string }>`
    select current_user as me, tableowner as owner from pg_tables where tablename = 'installation'`.execute(
    t.db,
  );
  expect(rows).toEqual([{ me: 'tepat_app', owner: 'tepat_owner' }]);
});
