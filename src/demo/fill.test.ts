import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '#db/pool.server.ts';
import { fillDemo } from '#demo/fill.server.ts';
import { officeDay } from '#ground/day.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { ensureDemoAccounts } from '#people/demo.server.ts';
import { auditLog } from '#record/audit.server.ts';
import { provinceOf } from '#registry/province.server.ts';
import { readSettings, type Settings } from '#settings';
import { outcomeOfRound } from '#steps/outcome/reads.server.ts';
import { prepareRound } from '#steps/proposal/rules.ts';
import { policyOf, roundsOf } from '#steps/round/reads.server.ts';
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

/** Whether the house falls over when the next entry of a kind is to be written: everything before it stays, as after a lost process. */
const fallsAt = (kind: string | null) =>
  withClient(base.adminUrl, async (client) => {
    await client.query(`drop trigger if exists falls on log_entry`);
    if (kind === null) return;
    await client.query(`
      create or replace function falls() returns trigger language plpgsql as
      $$ begin if new.kind = '${kind}' then raise exception 'the house fell'; end if; return new; end $$`);
    await client.query(
      'create trigger falls before insert on log_entry for each row execute function falls()',
    );
  });

it('the invented province has one round behind it and one before its meeting, by its own people, however often the house falls meanwhile', async () => {
  await ensureDemoAccounts(base.db, now);
  for (const kind of [
    ...[
      'round_opened',
      'plan_stored',
      'item_decided',
      'approved',
      'imut_recorded',
      'decree_issued',
      'informed',
    ],
    ...['objection_ruled', 'inaugurated', 'closed', 'round_published', 'nominated', 'feedback_opened'],
  ]) {
    await fallsAt(kind);
    await expect(fillDemo(base.db, settings, now, SMALL), kind).rejects.toThrow('the house fell');
  }
  await fallsAt(null);
  await fillDemo(base.db, settings, now, SMALL);
  const [standing, finished] = await roundsOf(base.db);
  expect(finished?.cases.size).toBeGreaterThan(3);
  expect(
    [...(finished?.cases.values() ?? [])].filter((status) => status === 'selesai').length,
  ).toBeGreaterThan(2);
  expect(finished?.status).toBe('terbit');
  expect(standing?.sessions[0]).toMatchObject({ status: 'dipanggil' });
  expect([...(standing?.cases.values() ?? [])]).toContain('verifikasi_berkas');
  const ruled = await base.db
    .selectFrom('log_entry')
    .select('leaf')
    .where('kind', '=', 'objection_ruled')
    .execute();
  expect(ruled).toHaveLength(2);
  expect(await auditLog(base.db)).toBeNull();
}, 300_000);

it('a person and a post are kept with the very pairs that were evaluated', async () => {
  const [standing] = await roundsOf(base.db);
  const round = standing?.id ?? '';
  const { policy } = await policyOf(base.db, round);
  const province = await provinceOf(base.db, standing?.asOf ?? '');
  const { evaluation } = prepareRound({ province, policy, law: shippedLaw(), seed: '' });
  const evaluated = [...evaluation.people.values()].flatMap(({ nip, options }) =>
    options.map(({ post, status, blocking, values, mark }) => ({
      ...{ nip, post_id: post, status, blocking: [...blocking], values: [...values], quality: mark },
    })),
  );
  const order = sql<string>`nip || post_id collate "C"`;
  const byPerson = await base.db
    .selectFrom('evaluation_pair')
    .select(['nip', 'post_id', 'status', 'blocking', 'values', 'quality'])
    .where('round_id', '=', round)
    .orderBy(order)
    .execute();
  const keyOf = (pair: { nip: string; post_id: string }) => pair.nip + pair.post_id;
  expect(byPerson).toEqual(evaluated.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
  const fitAt = evaluation.levels.indexOf('fit');
  const { rows: byPost } = await sql`
    select p.nip, c.post_id, (array['layak', 'layak_bersyarat', 'tidak_layak'])[p.status] as status, p.fit
    from evaluation_candidates c cross join unnest(c.nips, c.statuses, c.fits) as p (nip, status, fit)
    where round_id = ${round} order by ${order}`.execute(base.db);
  expect(byPost).toEqual(
    evaluated.map(({ nip, post_id, status, values }) => ({ nip, post_id, status, fit: values[fitAt] })),
  );
});

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
