import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backup } from '#db/backup.server.ts';
import { withClient } from '#db/pool.server.ts';
import { readBackup, restore } from '#db/restore.server.ts';
import { integerIn, randomFrom } from '#ground/random.ts';
import { act } from '#record/append.server.ts';
import { auditLog } from '#record/audit.server.ts';
import { emptyDatabase, freshDatabase, type TestDatabase } from '#test/database.ts';
import { systemOffice } from '#test/provers/kill9-probe.ts';

const desk = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-backup-test-'));
const data = path.join(desk, 'data');
const file = path.join(desk, 'cadangan.tar');
let source: TestDatabase;

async function importBatches(from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n += 1) {
    await act(systemOffice(source.db), async ({ append }) => {
      const counts = { rows: 1, stored: 1, refused: 0 };
      const what = { batch: String(n), source: 'uji', fileSha256: '0'.repeat(64), ...counts };
      await append({ kind: 'imported', about: { round: null, cases: [] }, public: what, personal: {} });
    });
  }
}

/** One line a table: how many rows, and a digest of all of them. */
async function contentOf(url: string): Promise<Record<string, string>> {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by 1`,
    );
    const content: Record<string, string> = {};
    for (const { name } of rows) {
      const digest = await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as all from "${name}" t`,
      );
      content[name] = digest.rows[0].all;
    }
    return content;
  });
}

beforeAll(async () => {
  source = await freshDatabase();
  fs.mkdirSync(path.join(data, 'surat/2026'), { recursive: true });
  fs.mkdirSync(path.join(data, 'run'));
  fs.writeFileSync(path.join(data, 'log.key'), 'rahasia', { mode: 0o600 });
  fs.writeFileSync(path.join(data, 'surat/2026/sk.pdf'), Buffer.from([37, 80, 68, 70, 0, 255, 10, 13]));
  fs.writeFileSync(path.join(data, 'run/user.1'), 'not kept');
  await importBatches(1, 20);
  await backup(source, data, file, new Date('2026-12-01T00:00:00Z'));
});
afterAll(async () => {
  await source?.close();
  fs.rmSync(desk, { recursive: true, force: true });
});

test('a backup comes back whole: every row, the jobs that wait, the files with their modes, and a log that holds', async () => {
  const target = await emptyDatabase();
  const folder = path.join(desk, 'restored');
  const kept = await restore({ ...target, rolesApart: true }, folder, readBackup(file));
  expect(kept.files).toBe(2);
  expect(await contentOf(target.adminUrl)).toEqual(await contentOf(source.adminUrl));
  expect(await auditLog(target.db)).toBeNull();
  const { rows } = await sql`select task_identifier as task, key from graphile_worker.jobs`.execute(
    target.db,
  );
  expect(rows).toEqual([{ task: 'checkpoint', key: 'checkpoint' }]);
  expect(fs.statSync(path.join(folder, 'log.key')).mode & 0o777).toBe(0o600);
  const letter = 'surat/2026/sk.pdf';
  expect(fs.readFileSync(path.join(folder, letter))).toEqual(fs.readFileSync(path.join(data, letter)));
  expect(fs.existsSync(path.join(folder, 'run'))).toBe(false);
  await withClient(target.ownerUrl, async (client) => {
    await expect(client.query('delete from log_entry')).rejects.toThrow();
  });
  await target.close();
});

test('the same work goes on after a restore: the next entry follows the last one', async () => {
  const target = await emptyDatabase();
  await restore({ ...target, rolesApart: true }, path.join(desk, 'goes-on'), readBackup(file));
  const recorded = await act(systemOffice(target.db), ({ append }) =>
    append({
      kind: 'import_undone',
      about: { round: null, cases: [] },
      public: { batch: '20', rows: 1 },
      personal: {},
    }),
  );
  expect(recorded.index).toBe(20);
  expect(await auditLog(target.db)).toBeNull();
  await target.close();
});

test('a backup taken while people work is one moment of it, not several', async () => {
  const busy = path.join(desk, 'busy.tar');
  const [kept] = await Promise.all([backup(source, data, busy, new Date()), importBatches(21, 40)]);
  expect(kept.rows).toBeGreaterThan(0);
  const target = await emptyDatabase();
  await restore({ ...target, rolesApart: true }, path.join(desk, 'busy'), readBackup(busy));
  expect(await auditLog(target.db)).toBeNull();
  await target.close();
});

test('one changed bit anywhere in a backup is found before anything is touched', () => {
  const whole = fs.readFileSync(file);
  const chance = randomFrom('bits of a backup');
  const copy = path.join(desk, 'flipped.tar');
  for (let round = 0; round < 200; round += 1) {
    const at = integerIn(chance, 0, whole.length - 1);
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << integerIn(chance, 0, 7));
    fs.writeFileSync(copy, bytes);
    expect(() => readBackup(copy), `byte ${at}`).toThrow('backup.damaged');
  }
  for (const size of [0, 511, 512, 4096, whole.length - 512, whole.length - 1]) {
    fs.writeFileSync(copy, whole.subarray(0, size));
    expect(() => readBackup(copy), `cut to ${size}`).toThrow('backup.damaged');
  }
});

test('a backup never goes over what is already there', async () => {
  await expect(backup(source, data, file, new Date())).rejects.toThrow('backup.exists');
  await expect(
    restore({ ...source, rolesApart: true }, path.join(desk, 'none'), readBackup(file)),
  ).rejects.toThrow('restore.full');
  const target = await emptyDatabase();
  await expect(restore({ ...target, rolesApart: true }, data, readBackup(file))).rejects.toThrow(
    'restore.full',
  );
  await target.close();
});
