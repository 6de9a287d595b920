import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '#db/open.server.ts';
import { poolOf, withClient } from '#db/pool.server.ts';
import { findingsInside, findingsOutside } from '#desk/doctor.ts';
import { wordsIn } from '#ground/words/words.ts';
import { act } from '#record/append.server.ts';
import { readSettings } from '#settings';
import { emptyDatabase, freshDatabase, type TestDatabase } from '#test/database.ts';
import { systemOffice } from '#test/provers/kill9-probe.ts';

let t: TestDatabase;
beforeEach(async () => {
  t = await freshDatabase();
  await act(systemOffice(t.db), ({ append }) =>
    append({
      kind: 'import_undone',
      about: { round: null, cases: [] },
      public: { batch: '1', rows: 1 },
      personal: {},
    }),
  );
});
afterEach(() => t.close());

const databaseOf = ({ db, url, ownerUrl }: TestDatabase): Database => ({
  db,
  url,
  ownerUrl,
  kind: 'embedded',
  pool: poolOf(url),
  rolesApart: true,
  fresh: false,
  close: async () => undefined,
});

const admin = (statement: string) => withClient(t.adminUrl, (client) => client.query(statement));

async function stateOf(check: string, database = databaseOf(t)) {
  const findings = await findingsInside(database, new Date());
  const found = findings.find((finding) => finding.check === check);
  return found && { state: found.state, sentence: wordsIn('id').doctor.finding(found) };
}

test('a healthy installation is told so, in a sentence for each thing that was looked at', async () => {
  // The tests' own PostgreSQL does not write through to the disk, and the doctor does not overlook it.
  const findings = await findingsInside(databaseOf(t), new Date());
  const troubled = findings.filter(({ state }) => state !== 'good').map(({ check }) => check);
  expect(troubled.filter((check) => check !== 'durability' && check !== 'checksums')).toEqual([]);
  for (const lang of ['id', 'en'] as const) {
    for (const finding of findings) expect(wordsIn(lang).doctor.finding(finding)).toMatch(/^[A-Z0-9].*\.$/);
  }
});

test('a log that was changed behind the triggers is found, and the row is named', async () => {
  await admin('set session_replication_role = replica; update log_entry set kind = $$imported$$');
  expect(await stateOf('log')).toMatchObject({
    state: 'mend',
    sentence: expect.stringContaining('log_entry, baris 0'),
  });
});

test('a working account that was given the power to rewrite the log is found', async () => {
  await admin('grant update on log_entry to tepat_app');
  expect(await stateOf('appendOnly')).toMatchObject({
    state: 'mend',
    sentence: expect.stringContaining('log_entry'),
  });
});

test('work that has given up is pointed out', async () => {
  await admin(`select graphile_worker.add_job('surat', max_attempts := 1);
    update graphile_worker._private_jobs set attempts = 1 where key is null`);
  expect(await stateOf('jobs')).toMatchObject({
    state: 'look',
    sentence: expect.stringContaining('1 pekerjaan'),
  });
});

test('a clock that is an hour off is found', async () => {
  const findings = await findingsInside(databaseOf(t), new Date(Date.now() - 3_600_000));
  expect(findings.find(({ check }) => check === 'clock')).toMatchObject({ state: 'mend', seconds: 3600 });
});

test('a database without its tables is sent to tepat migrate, and nothing else is asked of it', async () => {
  const empty = await emptyDatabase();
  const findings = await findingsInside(databaseOf(empty), new Date());
  expect(findings).toEqual([{ check: 'migrations', state: 'mend', why: null }]);
  await empty.close();
});

test('a key that others can read, and a named key that is not there, are to be mended', () => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-doctor-'));
  fs.writeFileSync(path.join(data, 'log.key'), 'x', { mode: 0o644 });
  const read = readSettings({ TEPAT_DATA: data, TEPAT_SECRET_FILE: path.join(data, 'none') }, '/');
  if ('wrong' in read) throw new Error('these settings are right');
  const keys = findingsOutside(read.settings).filter(({ check }) => check === 'key');
  expect(keys).toEqual([
    { check: 'key', state: 'mend', file: path.join(data, 'none'), mode: '', missing: true },
    { check: 'key', state: 'mend', file: path.join(data, 'log.key'), mode: '644', missing: false },
  ]);
  fs.rmSync(data, { recursive: true });
});
