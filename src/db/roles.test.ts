import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#db/migrate.server.ts';
import { openDatabase } from '#db/open.server.ts';
import { withClient } from '#db/pool.server.ts';
import { emptyDatabase, type TestDatabase } from '#test/database.ts';

const tag = randomUUID().slice(0, 8);
const server = `uji_server_${tag}`;
const alone = `uji_sendiri_${tag}`;
let t: TestDatabase;

function urlAs(account: string): string {
  const url = new URL(t.adminUrl);
  url.username = account;
  url.password = 'uji';
  return url.href;
}

const admin = (statement: string) => withClient(t.adminUrl, (client) => client.query(statement));

beforeAll(async () => {
  t = await emptyDatabase();
});
afterAll(async () => {
  const name = new URL(t.adminUrl).pathname.slice(1);
  await t.close();
  const home = new URL(t.adminUrl);
  home.pathname = '/postgres';
  await withClient(home.href, async (client) => {
    for (const role of [server, alone]) await client.query(`drop role if exists ${role}`);
    expect((await client.query('select 1 from pg_database where datname = $1', [name])).rowCount).toBe(0);
  });
});

test('an account that owns the database but may make no roles works with one account, and says so', async () => {
  await admin(`create role ${alone} login password 'uji'`);
  await admin(`alter database ${new URL(t.adminUrl).pathname.slice(1)} owner to ${alone}`);
  const database = await openDatabase({ databaseUrl: urlAs(alone), data: '/nowhere' });
  expect(database).toMatchObject({ kind: 'outside', rolesApart: false });
  expect(await migrate(database)).not.toEqual([]);
  const { rows } = await sql`select current_user as me, demo from installation`.execute(database.db);
  expect(rows).toEqual([{ me: alone, demo: 'undecided' }]);
  await database.close();
});

test('a server whose account may only work starts on a migrated database, and can never be the owner', async () => {
  const own = await emptyDatabase();
  await migrate(own);
  await admin(`create role ${server} login password 'uji' in role tepat_app`);
  const url = new URL(own.adminUrl);
  url.username = server;
  url.password = 'uji';
  const database = await openDatabase({ databaseUrl: url.href, data: '/nowhere' });
  expect(database.rolesApart).toBe(true);
  expect(await migrate(database)).toEqual([]);
  const { rows } = await sql`select current_user as me`.execute(database.db);
  expect(rows).toEqual([{ me: 'tepat_app' }]);
  await expect(sql`set role tepat_owner`.execute(database.db)).rejects.toThrow(/permission denied/);
  await expect(sql`drop table installation`.execute(database.db)).rejects.toThrow(/must be owner/);
  await database.close();
  await own.close();
});
