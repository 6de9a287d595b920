/** A whole Tepat for one browser test: the built server on its own new database and data folder, filled through import, on a clock that is given. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { openDatabase } from '#db/open.server.ts';
import type { Tables } from '#db/tables.ts';
import { makeExample } from '#demo/example.ts';
import { demoPeople } from '#demo/fill.server.ts';
import type { Day } from '#ground/day.ts';
import { settled } from '#ground/settled.ts';
import { ensureDemoAccounts } from '#people/demo.server.ts';
import { systemOffice } from '#people/system.ts';
import { importFile } from '#registry/import.acts.server.ts';
import { kindNames } from '#registry/kinds/kinds.ts';
import { provinceOf } from '#registry/province.server.ts';
import type { Settings } from '#settings';

const root = path.join(import.meta.dirname, '../..');

export type House = {
  base: string;
  /** the same database, for what a test wants to know that no page says */
  db: Kysely<Tables>;
  /** the server's process */
  pid: number;
  settings: Settings;
  /** the office's files of the example province, as they were handed in */
  files: ReturnType<typeof makeExample>['files'];
  /** moves the server's clock to ten in the morning (WIB) of a day */
  on: (day: Day) => void;
  /** what the server said last: its errors, when a test has failed */
  said: () => string;
  close: () => Promise<void>;
};

export type Fill = (
  db: Kysely<Tables>,
  settings: Settings,
  now: Date,
  files: House['files'],
) => Promise<void>;

const moment = (day: Day): string => `${day}T03:00:00Z`;

/** Starts the house on a day and fills it. Everything is gone after `close`. */
export async function openHouse(day: Day, fill: Fill = fillProvince): Promise<House> {
  const built = spawnSync(process.execPath, [path.join(root, 'scripts/web.mjs')], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The pages could not be built; see above.');
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-rumah-'));
  const given = { TEPAT_DATA: data, DATABASE_URL: '', TEPAT_DEMO: '0', PORT: '0', SMTP_URL: '' };
  const env = { ...process.env, ...given, NODE_ENV: 'production', TEPAT_TEST_NOW: moment(day) };
  const server = spawn(
    process.execPath,
    ['--import', path.join(import.meta.dirname, 'clock.mjs'), path.join(root, 'build/server/server.js')],
    { cwd: data, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const heard = { text: '' };
  const base = await addressOf(server, heard);
  const settings = settled({ ...given, TEPAT_BASE_URL: base }, data);
  const database = await openDatabase(settings);
  const { files } = makeExample(day);
  const close = async () => {
    await database.close();
    const gone = new Promise((done) => server.once('exit', done));
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await gone;
    }
    fs.rmSync(data, { recursive: true, force: true });
  };
  try {
    await fill(database.db, settings, new Date(moment(day)), files);
  } catch (error) {
    await close();
    throw error;
  }
  const on = (to: Day) => void server.send?.(moment(to));
  const said = () => heard.text.slice(-4000);
  return { base, db: database.db, pid: server.pid ?? 0, settings, files, on, said, close };
}

/** The province through import and the example accounts, as a new installation has them after its first morning; no round yet. */
async function fillProvince(db: Kysely<Tables>, _settings: Settings, now: Date, files: House['files']) {
  const asOf = now.toISOString().slice(0, 10);
  for (const kind of kindNames) {
    const file = files.find(({ name }) => name.replace(/\.\w+$/, '') === kind);
    if (file) await importFile(systemOffice(db, now), kind, file, { asOf });
  }
  await ensureDemoAccounts(db, now, demoPeople(await provinceOf(db, asOf)));
}

/** Where the server says it listens; what it said instead when it ends before. */
function addressOf(server: ChildProcess, heard: { text: string }): Promise<string> {
  return new Promise((found, lost) => {
    const hear = (piece: Buffer) => {
      heard.text = (heard.text + piece).slice(-20_000);
      const address = /http:\/\/\S+:\d+/.exec(heard.text)?.[0];
      if (address) found(address.replace('127.0.0.1', 'localhost'));
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', () => lost(new Error(heard.text)));
  });
}
