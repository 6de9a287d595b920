import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withClient } from '#db/pool.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

let base: TestDatabase;
const tables = ['unit', 'post', 'employee', 'fact'] as const;
type Table = (typeof tables)[number];

const batch = (id: string): string =>
  `insert into import_batch (id, kind, file_name, sha256, source, as_of, counts, by, at)
   values ('${id}', 'skp', 'skp.csv', 'x', 'uji', '2026-12-01', '{}', 'bkd', now())`;
const row = (table: Table, key: string, id: string): string =>
  `insert into ${table} (${table === 'fact' ? 'kind, ' : ''}key, digest, batch_id, as_of, quality, body)
   values (${table === 'fact' ? "'skp', " : ''}'${key}', 'x', '${id}', '2026-12-01', 'tercatat', '{}')`;
const asked = (url: string, ...statements: string[]): Promise<string> =>
  withClient(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  }).then(
    () => 'done',
    (error) => String(error.code),
  );

beforeAll(async () => {
  base = await freshDatabase();
});
beforeEach(async () => {
  await withClient(base.ownerUrl, async (client) => {
    await client.query(`truncate ${tables.join(', ')}, title_accepted, import_batch`);
    await client.query(batch('B-1'));
  });
});
afterAll(() => base?.close());

describe('a fact and the batch it came with', () => {
  it('come together: no row names a batch that is not there, neither the one that brought it nor the one that ended it', async () => {
    for (const table of tables) {
      expect(await asked(base.url, row(table, 'a', 'B-1'))).toBe('done');
      expect(await asked(base.url, row(table, 'b', 'B-2'))).toBe('23503');
      expect(await asked(base.url, `update ${table} set ended_by = 'B-2'`)).toBe('23503');
      expect(await asked(base.url, `update ${table} set ended_by = 'B-1'`)).toBe('done');
    }
    // Many rows in one statement, one of them astray.
    const [one, two] = [row('fact', 'c', 'B-1'), row('fact', 'd', 'B-2')];
    expect(await asked(base.url, `${one}, ${two.slice(two.indexOf('values ') + 7)}`)).toBe('23503');
  });

  it('stay together: a batch that any row names cannot go or be called otherwise, not even by the owner of the tables', async () => {
    for (const table of tables) {
      await asked(base.ownerUrl, `truncate ${tables.join(', ')}`, row(table, 'a', 'B-1'));
      expect(await asked(base.ownerUrl, `delete from import_batch where id = 'B-1'`)).toBe('23503');
      expect(await asked(base.ownerUrl, `update import_batch set id = 'B-9' where id = 'B-1'`)).toBe('23503');
    }
    await asked(base.ownerUrl, batch('B-2'), `update fact set ended_by = 'B-2'`);
    expect(await asked(base.ownerUrl, `delete from import_batch where id = 'B-2'`)).toBe('23503');
    await asked(base.ownerUrl, `truncate ${tables.join(', ')}`);
    expect(await asked(base.ownerUrl, `delete from import_batch where id = 'B-1'`)).toBe('done');
  });

  it('stay together when the fact comes and the batch goes at the same moment', async () => {
    const [comes, goes] = [base.url, base.ownerUrl].map((url) => new pg.Client({ connectionString: url }));
    if (!comes || !goes) throw new Error('no connections');
    await Promise.all([comes.connect(), goes.connect()]);
    await comes.query('begin');
    await comes.query(row('fact', 'a', 'B-1'));
    const going = goes.query(`delete from import_batch where id = 'B-1'`).then(
      () => 'gone',
      (error) => error.code,
    );
    expect(await Promise.race([going, sleep(300).then(() => 'waits')])).toBe('waits');
    await comes.query('commit');
    expect(await going).toBe('23503');
    // The other way round: the fact waits for the batch that goes, and does not come.
    await goes.query('truncate fact');
    await goes.query('begin');
    await goes.query(`delete from import_batch where id = 'B-1'`);
    const coming = comes.query(row('fact', 'a', 'B-1')).then(
      () => 'came',
      (error) => error.code,
    );
    expect(await Promise.race([coming, sleep(300).then(() => 'waits')])).toBe('waits');
    await goes.query('commit');
    expect(await coming).toBe('23503');
    await Promise.all([comes.end(), goes.end()]);
  });

  it('are found apart after a restore that brought one without the other', async () => {
    const named = () =>
      withClient(base.ownerUrl, async (client) => (await client.query('select unknown_batch() as id')).rows);
    await asked(base.url, row('fact', 'a', 'B-1'));
    expect(await named()).toEqual([{ id: null }]);
    await asked(base.ownerUrl, 'alter table fact disable trigger user', row('fact', 'b', 'B-7'));
    expect(await named()).toEqual([{ id: 'B-7' }]);
  });
});
