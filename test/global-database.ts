/** One PostgreSQL for a whole test run: its folder is made before the first file, everything in it ends after the last. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { hasProcess } from '#db/alive.server.ts';
import { stopCluster } from '#db/cluster.server.ts';
import { withClient } from '#db/pool.server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testRun: { folder: string; id: string };
  }
}

const prefix = 'tepat-test-';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const id = `${process.pid}_${Date.now().toString(36)}`;
  const folder = path.join(os.tmpdir(), `${prefix}${id}`);
  fs.mkdirSync(folder, { mode: 0o755 });
  project.provide('testRun', { folder, id });
  return async () => {
    await stopCluster(folder);
    fs.rmSync(folder, { recursive: true, force: true });
    if (process.env.DATABASE_URL) await dropDatabases(process.env.DATABASE_URL, `tepat_test_${id}_`);
  };
}

/** What a killed run left behind. */
async function sweep(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(os.tmpdir(), name);
    if (hasProcess(Number.parseInt(name.slice(prefix.length), 10))) continue;
    await stopCluster(folder).catch(() => undefined);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function dropDatabases(url: string, start: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
      start,
    ]);
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
  });
}
