import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { isMigrated, type Migration, migrate, shippedMigrations } from '#db/migrate.server.ts';
import { emptyDatabase, freshDatabase } from '#test/database.ts';

const shipped = shippedMigrations();
const one = (name: string, text: string): Migration => ({
  name,
  sql: text,
  sha256: createHash('sha256').update(text).digest('hex'),
});
const first = one('0001_a.sql', 'create table a (n int)');
const third = one('0003_c.sql', 'create table c (n int)');

test('a new database gets every migration once, also when several servers start at the same time', async () => {
  const t = await emptyDatabase();
  const applied = await Promise.all([migrate(t), migrate(t), migrate(t)]);
  expect(applied.flat().sort()).toEqual(shipped.map(({ name }) => name));
  expect(await isMigrated(t.db)).toBe(true);
  expect(await migrate(t)).toEqual([]);
  await t.close();
});

test('a migration that was changed after it was applied is refused', async () => {
  const t = await emptyDatabase();
  await migrate(t, [first]);
  await expect(migrate(t, [one('0001_a.sql', 'create table a (n bigint)')])).rejects.toThrow(
    'migration.changed',
  );
  await t.close();
});

test('a database of a newer version is left alone', async () => {
  const t = await emptyDatabase();
  await migrate(t, [first, third]);
  await expect(migrate(t, [first])).rejects.toThrow('migration.newer');
  await t.close();
});

test('a migration may not slip in before one that is already applied', async () => {
  const t = await emptyDatabase();
  await migrate(t, [first, third]);
  const late = one('0002_b.sql', 'create table b (n int)');
  await expect(migrate(t, [first, late, third])).rejects.toThrow('migration.late');
  await t.close();
});

test('a migration that fails is taken back whole, and the line is named', async () => {
  const t = await emptyDatabase();
  const broken = one('0002_b.sql', 'create table b (n int);\n\ninsert into b values (nothing);');
  await expect(migrate(t, [first, broken])).rejects.toMatchObject({
    code: 'migration.failed',
    values: { name: '0002_b.sql', line: 3 },
  });
  const { rows } =
    await sql`select to_regclass('a') is not null as a, to_regclass('b') is not null as b`.execute(t.db);
  expect(rows).toEqual([{ a: true, b: false }]);
  await t.close();
});

test('the working account owns no table and cannot rewrite the log', async () => {
  const t = await freshDatabase();
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (pg_has_role(c.relowner, 'usage')
      or has_table_privilege(c.oid, 'truncate') or has_table_privilege(c.oid, 'trigger')
      or (starts_with(c.relname, 'log_') and c.relname <> 'log_head'
        and (has_table_privilege(c.oid, 'update') or has_table_privilege(c.oid, 'delete'))))`.execute(t.db);
  expect(rows).toEqual([]);
  const { rows: me } = await sql<{ me: string }>`select current_user as me`.execute(t.db);
  expect(me).toEqual([{ me: 'tepat_app' }]);
  await t.close();
});

test('every table and every column says what it is for', async () => {
  const t = await freshDatabase();
  const { rows } = await sql<{ name: string }>`
    select c.relname || coalesce('.' || a.attname, '') as name
    from pg_class c
    join lateral (
      select 0 as attnum, null as attname
      union all
      select attnum, attname from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
    ) a on true
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and coalesce(col_description(c.oid, nullif(a.attnum, 0)), case when a.attnum = 0
        then obj_description(c.oid, 'pg_class') end) is null
    order by 1`.execute(t.db);
  expect(rows.map(({ name }) => name)).toEqual([]);
  await t.close();
});

test('days come back as written, counts as numbers, and a number too large to be exact is refused', async () => {
  const t = await freshDatabase();
  const { rows } = await sql`
    select date '2026-12-01' as day, array[date '2026-12-02', null] as days, count(*) as n, 1.10 as rate
    from generate_series(1, 3)`.execute(t.db);
  expect(rows).toEqual([{ day: '2026-12-01', days: ['2026-12-02', null], n: 3, rate: '1.10' }]);
  await expect(sql`select 9007199254740993::bigint`.execute(t.db)).rejects.toThrow(RangeError);
  await t.close();
});

test('a session that PostgreSQL ends does not end the process; the next question is answered', async () => {
  const t = await freshDatabase();
  await sql`select 1`.execute(t.db);
  await sql`select pg_terminate_backend(pg_backend_pid())`.execute(t.db).catch(() => undefined);
  await expect
    .poll(() => sql`select 1 as one`.execute(t.db).catch((error) => error), { timeout: 10_000 })
    .toMatchObject({ rows: [{ one: 1 }] });
  await t.close();
});
