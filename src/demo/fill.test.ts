import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillDemo } from '#demo/fill.server.ts';
import { officeDay } from '#ground/day.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { ensureDemoAccounts } from '#people/demo.server.ts';
import { auditLog } from '#record/audit.server.ts';
import { readSettings, type Settings } from '#settings';
import { outcomeOfRound } from '#steps/outcome/reads.server.ts';
import { roundsOf } from '#steps/round/reads.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

let base: TestDatabase;
let settings: Settings;
/** Enough people for all stories; the house itself is filled with many more. */
const SMALL = 200;
const now = new Date('2026-11-24T03:00:00Z');

beforeAll(async () => {
  base = await freshDatabase();
  const read = readSettings({ TEPAT_DATA: await mkdtemp(join(tmpdir(), 'tepat-isi-')) }, '.');
  if (!('settings' in read)) throw new Error('settings');
  settings = read.settings;
});
afterAll(() => base.close());

it('the invented province has one round behind it and one before its meeting, by its own people', async () => {
  await ensureDemoAccounts(base.db, now);
  await fillDemo(base.db, settings, now, SMALL);
  const [standing, finished] = await roundsOf(base.db);
  expect(finished?.cases.size).toBeGreaterThan(3);
  expect(
    [...(finished?.cases.values() ?? [])].filter((status) => status === 'selesai').length,
  ).toBeGreaterThan(2);
  expect(finished?.status).toBe('terbit');
  expect(standing?.sessions[0]).toMatchObject({ status: 'dipanggil' });
  expect([...(standing?.cases.values() ?? [])]).toContain('verifikasi_berkas');
  expect(await auditLog(base.db)).toBeNull();
}, 300_000);

it('where people moved, the public is served better, and the province can show it', async () => {
  const finished = (await roundsOf(base.db)).find(({ status }) => status === 'terbit');
  const outcome = await outcomeOfRound(base.db, finished?.id ?? '', shippedLaw(), officeDay(now));
  expect(outcome.all.verdict).toBe('membaik');
  expect(outcome.placebo.verdict).not.toBe('membaik');
}, 300_000);

it('filling again changes nothing', async () => {
  const before = await base.db.selectFrom('log_head').select('size').executeTakeFirstOrThrow();
  await fillDemo(base.db, settings, now, SMALL);
  expect(await base.db.selectFrom('log_head').select('size').executeTakeFirstOrThrow()).toEqual(before);
}, 300_000);
