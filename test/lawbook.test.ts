/** A change of the law goes through two people, holds from its day, and leaves an old round under the law it was frozen with. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import { figureOf } from '#law/evaluate.ts';
import {
  changeReference,
  decideChange,
  submitChange,
  withdrawChange,
  withdrawReference,
} from '#lawbook/acts.server.ts';
import { auditLaw } from '#lawbook/audit.server.ts';
import { calendarOn, filesShipped, lawOfRound, lawOn, lawTextOn } from '#lawbook/in-force.server.ts';
import { changesOf } from '#lawbook/reads.server.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { frozenOf } from '#steps/needs/freeze.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';
import { aWorld, type World } from '#test/world.ts';

let world: World;
const R06 = 'R06-masa-jabatan.yaml';
const holidays = 'tabel/hari-libur.yaml';
const textOf = (name: string) => filesShipped().find((file) => file.name === name)?.text ?? '';
const shorter = textOf(R06)
  .replace('isi: 24', 'isi: 18')
  .replace('masaJabatanBulan: 24', 'masaJabatanBulan: 18')
  .replace('masaJabatanBulan: 23', 'masaJabatanBulan: 17');
const reason = 'Peraturan contoh nomor 1 tahun 2026 pasal 2 memendekkan masa jabatan.';

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const codeOf = async (work: Promise<unknown>): Promise<string | null> => {
  try {
    await work;
    return null;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.code;
  }
};
const monthsOn = async (day: string) => figureOf(await lawOn(world.db, day), 'R06', 'bulan', day);
const entries = async () =>
  Number(
    (
      await world.db
        .selectFrom('log_entry')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

it('the personnel agency submits, Biro Hukum agrees, and the rule holds from its day on', async () => {
  const { db, as } = world;
  const before = await entries();
  const draft = { file: R06, from: '2027-01-01', text: shorter, reason };
  expect(await codeOf(submitChange(as('biro_hukum'), draft))).toBe('act.forbidden');
  expect(await codeOf(submitChange(as('bkd'), { ...draft, from: '2026-11-30' }))).toBe('lawbook.past');
  expect(await codeOf(submitChange(as('bkd'), { ...draft, reason: 'pendek' }))).toBe('lawbook.reason');
  const id = await submitChange(as('bkd'), draft);
  expect(await codeOf(submitChange(as('bkd'), draft))).toBe('lawbook.waiting');
  expect(await monthsOn('2027-01-01')).toBe(24);

  expect(await codeOf(decideChange(as('bkd'), id, { agrees: true, reason: '' }))).toBe('act.forbidden');
  const sameHand = as('biro_hukum', { account: 'akun-bkd' });
  expect(await codeOf(decideChange(sameHand, id, { agrees: true, reason: '' }))).toBe('lawbook.sameHand');
  await decideChange(as('biro_hukum'), id, { agrees: true, reason: '' });
  expect(await monthsOn('2026-12-31')).toBe(24);
  expect(await monthsOn('2027-01-01')).toBe(18);
  expect(await codeOf(decideChange(as('biro_hukum'), id, { agrees: true, reason: '' }))).toBe(
    'lawbook.settled',
  );
  // refused acts leave nothing: one entry for submitting, one for agreeing
  expect(await entries()).toBe(before + 2);
  expect((await changesOf(db, R06)).map(({ status, from }) => [status, from])).toEqual([
    ['berlaku', '2027-01-01'],
  ]);
});

it('a refused and a withdrawn change change nothing', async () => {
  const { db, as } = world;
  const draft = { file: R06, from: '2027-02-01', text: textOf(R06), reason };
  const first = await submitChange(as('bkd'), draft);
  expect(await codeOf(decideChange(as('biro_hukum'), first, { agrees: false, reason: 'tidak' }))).toBe(
    'lawbook.reason',
  );
  await decideChange(as('biro_hukum'), first, { agrees: false, reason: 'Dasarnya belum berupa peraturan.' });
  const second = await submitChange(as('bkd'), draft);
  await withdrawChange(as('bkd'), second, 'Naskahnya masih akan diperbaiki.');
  expect(await monthsOn('2027-02-01')).toBe(18);
  expect((await changesOf(db, R06)).map(({ status }) => status).sort()).toEqual([
    'berlaku',
    'ditarik',
    'ditolak',
  ]);
});

it('a round frozen before keeps its law; the same hash comes out again from the stored texts', async () => {
  const { db, as, policy, calendar } = world;
  const input = { title: 'Putaran Lama', asOf: '2026-12-01', tmt: '2027-01-04', start: '2026-12-01' };
  const old = await openRound(as('bkd'), input, policy, calendar);
  const frozen = await freeze(as('bkd'), old, await lawTextOn(db, '2026-12-01'));
  const later = { ...input, title: 'Putaran Baru', asOf: '2027-01-02', tmt: '2027-02-01' };
  const fresh = await openRound(
    as('bkd'),
    later,
    { ...policy, asOf: '2027-01-02', tmt: '2027-02-01' },
    calendar,
  );
  const given = await lawTextOn(db, '2027-01-02');
  const refrozen = await freeze(as('bkd'), fresh, given);

  for (const [id, months, hash] of [
    [old, 24, frozen.hash],
    [fresh, 18, refrozen.hash],
  ] as const) {
    const round = await getRound(db, id);
    const law = await lawOfRound(db, round);
    expect(figureOf(law, 'R06', 'bulan', round.asOf)).toBe(months);
    const own = await policyOf(db, id);
    expect(frozenOf(world.province, own.policy, law).hash).toBe(hash);
  }
});

it('the office adds the holidays of a year by itself, working days know them at once, and it can be taken back', async () => {
  const { db, as } = world;
  const text = textOf(holidays).replace(
    'isi:\n',
    'isi:\n  "2027":\n    - {tanggal: 2027-01-01, nama: Tahun Baru 2027 Masehi, cuti_bersama: false}\n',
  );
  const draft = {
    file: holidays,
    from: '2026-12-01',
    text,
    reason: 'SKB Tiga Menteri tentang hari libur 2027.',
    rows: 1,
  };
  expect(await codeOf(changeReference(as('biro_hukum'), draft))).toBe('act.forbidden');
  expect(await codeOf(submitChange(as('bkd'), draft))).toBe('lawbook.reference');
  expect(await codeOf(changeReference(as('bkd'), { ...draft, file: R06 }))).toBe('lawbook.notReference');
  expect((await calendarOn(db, '2026-12-01')).has(2027)).toBe(false);
  const id = await changeReference(as('bkd'), draft);
  expect((await calendarOn(db, '2026-12-01')).get(2027)?.has('2027-01-01')).toBe(true);
  expect((await calendarOn(db, '2026-11-30')).has(2027)).toBe(false);
  await withdrawReference(as('bkd'), id, 'Tanggalnya salah ketik, dimuat ulang.');
  expect((await calendarOn(db, '2026-12-01')).has(2027)).toBe(false);
  expect(await codeOf(withdrawReference(as('bkd'), id, 'Tanggalnya salah ketik, dimuat ulang.'))).toBe(
    'lawbook.notLast',
  );
});

it('a text changed behind the log is found by the doctor, and the change is named', async () => {
  const { db, on } = world;
  on('2026-12-01');
  const now = new Date('2026-12-01T03:00:00Z');
  expect(await auditLaw(db, now)).toEqual({ changes: 1, unlogged: null, broken: null });
  const [first] = (await changesOf(db, R06)).filter(({ status }) => status === 'berlaku');
  const tampered = (first?.text ?? '').replace('isi: 18', 'isi: 1');
  await db
    .updateTable('law_change')
    .set({ text: tampered })
    .where('id', '=', first?.id ?? '')
    .execute();
  expect((await auditLaw(db, now)).unlogged).toBe(first?.id);
});
