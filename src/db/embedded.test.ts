import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { runAs } from '#db/binaries.server.ts';
import { clusterFolder, runningCluster, stopCluster } from '#db/cluster.server.ts';
import { joinEmbedded } from '#db/embedded.server.ts';
import { openDatabase } from '#db/open.server.ts';
import { packageFolder } from '#db/package.server.ts';
import { withClient } from '#db/pool.server.ts';

const folders: string[] = [];
function dataFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-embedded-'));
  fs.chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}
afterEach(async () => {
  for (const folder of folders.splice(0)) {
    await stopCluster(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

test('the database runs without a network port, with checksums, and writes through to the disk', async () => {
  const data = dataFolder();
  const database = await openDatabase({ data, databaseUrl: null });
  expect(database).toMatchObject({ kind: 'embedded', fresh: true, rolesApart: true });
  const values = await withClient(database.url, async (client) => {
    const names = [
      'listen_addresses',
      'data_checksums',
      'fsync',
      'synchronous_commit',
      'server_encoding',
      'TimeZone',
    ];
    const shown: unknown[] = [];
    for (const name of names) shown.push((await client.query(`show ${name}`)).rows[0][name]);
    return shown;
  });
  expect(values).toEqual(['', 'on', 'on', 'on', 'UTF8', 'UTC']);
  if (runAs) expect(fs.statSync(clusterFolder(data)).uid).toBe(runAs.uid);
  expect(fs.statSync(path.join(data, 'keys/database')).mode & 0o777).toBe(0o600);
  await database.close();
});

test('a command joins the database that runs, and the last one out stops it', async () => {
  const data = dataFolder();
  const server = await joinEmbedded(data);
  const first = await runningCluster(data);
  const command = await joinEmbedded(data);
  expect(command.fresh).toBe(false);
  expect((await runningCluster(data))?.pid).toBe(first?.pid);
  await server.leave();
  expect((await runningCluster(data))?.pid).toBe(first?.pid);
  await command.leave();
  expect(await runningCluster(data)).toBeUndefined();
});

test('the PostgreSQL of a killed server is adopted by the next one', async () => {
  const data = dataFolder();
  const child = fork(path.join(packageFolder(), 'test/opener.ts'), [data], { execArgv: ['--import', 'tsx'] });
  const [{ pid }] = (await once(child, 'message')) as [{ pid: number }];
  child.kill('SIGKILL');
  await once(child, 'exit');
  const next = await joinEmbedded(data);
  expect((await runningCluster(data))?.pid).toBe(pid);
  await next.leave();
  expect(await runningCluster(data)).toBeUndefined();
});

test('a postmaster that is killed while people work comes back by itself, and their next question is answered', async () => {
  const data = dataFolder();
  const database = await openDatabase({ data, databaseUrl: null });
  const before = await runningCluster(data);
  process.kill(before?.pid ?? 0, 'SIGKILL');
  const ask = () => sql`select 1 as one`.execute(database.db).catch((error) => error);
  await expect.poll(ask, { timeout: 30_000 }).toMatchObject({ rows: [{ one: 1 }] });
  expect((await runningCluster(data))?.pid).not.toBe(before?.pid);
  await database.close();
  expect(await runningCluster(data)).toBeUndefined();
});

test('a postmaster number left over from before a restart keeps nobody out', async () => {
  const data = dataFolder();
  await (await joinEmbedded(data)).leave();
  const stale = `${process.pid}\n${clusterFolder(data)}\n1700000000\n5432\n/tmp/gone\n\n 0 0\nready   \n`;
  fs.writeFileSync(path.join(clusterFolder(data), 'postmaster.pid'), stale);
  const again = await joinEmbedded(data);
  expect((await runningCluster(data))?.pid).not.toBe(process.pid);
  await again.leave();
});

test('the working account cannot make itself owner or reach what the owner keeps', async () => {
  const database = await openDatabase({ data: dataFolder(), databaseUrl: null });
  await withClient(database.url, async (client) => {
    await expect(client.query('set role tepat_owner')).rejects.toThrow(/permission denied/);
    await expect(client.query('create table mine (a int)')).rejects.toThrow(/permission denied/);
    await expect(client.query("select pg_read_file('/etc/passwd')")).rejects.toThrow(/permission denied/);
  });
  await database.close();
});
