/** The whole way of a round, from the first count to the last word: read this first. Real database, solver, papers and log. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyDecree } from '#paper/verify-pdf.ts';
import { auditLog } from '#record/audit.server.ts';
import { approve, forward, inaugurate, recordDuty, recordImut } from '#steps/decision/acts.server.ts';
import { issueDecree } from '#steps/decision/decree.acts.server.ts';
import {
  callSession,
  castBallot,
  decideItem,
  declareConflict,
  openItem,
  openSession,
} from '#steps/meeting/acts.server.ts';
import { closeSession, signMinutes } from '#steps/meeting/minutes.acts.server.ts';
import { sittingOf } from '#steps/meeting/reads.server.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { appraise, beginCheck } from '#steps/proposal/casework.acts.server.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { getRound, getTransfer } from '#steps/round/reads.server.ts';
import { object, readLetter, ruleObjection, withdrawObjection } from '#steps/voice/acts.server.ts';
import { aWorld, type World } from '#test/world.ts';

let world: World;
let round: string;
let cases: string[];
let session: string;
const now = async () => getRound(world.db, round);
const refusedWith = (code: string) => expect.objectContaining({ code });

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

it('1. BKD opens a round with its timetable', async () => {
  const input = { title: 'Putaran I Tahun 2027', asOf: '2026-12-01', tmt: '2027-01-04', start: '2026-12-01' };
  round = await openRound(world.as('bkd'), input, world.policy, world.calendar);
  expect(await now()).toMatchObject({ status: 'disiapkan', title: 'Putaran I Tahun 2027' });
  await expect(openRound(world.as('operator'), input, world.policy, world.calendar)).rejects.toThrow(
    refusedWith('act.forbidden'),
  );
});

it('2. criteria, needs and vacancies are frozen by a hash before anyone is scored', async () => {
  await expect(evaluate(world.as('bkd'), round, world.law)).rejects.toThrow(refusedWith('act.untimely'));
  const frozen = await freeze(world.as('bkd'), round, world);
  expect(frozen.vacancies.length).toBeGreaterThan(0);
  expect((await now()).frozen?.hash).toBe(frozen.hash);
});

it('3. the lot comes from the first checkpoint after the freeze, and everybody is evaluated', async () => {
  await expect(evaluate(world.as('bkd'), round, world.law)).rejects.toThrow(
    refusedWith('round.checkpointMissing'),
  );
  await world.checkpoint();
  await evaluate(world.as('bkd'), round, world.law);
  expect((await now()).evaluated?.seed).toMatch(/^[0-9a-f]{64}$/);
});

it('4. the plan is optimal, judged, and opens a case for each mover', async () => {
  await propose(world.as('bkd'), round, world.law);
  const { plan, cases: opened } = await now();
  expect(plan?.objective).toEqual(plan?.bound);
  cases = [...opened.keys()];
  expect(cases.length).toBe(plan?.moves);
});

it('5. papers are checked: without a clearance of the Inspectorate nobody goes to the board', async () => {
  await beginCheck(world.as('bkd'), round, cases);
  await expect(appraise(world.as('bkd'), round, cases, world.law)).rejects.toThrow(
    refusedWith('case.documents'),
  );
  await world.clear(cases);
  await appraise(world.as('bkd'), round, cases, world.law);
});

it('6. the board meets: declarations, recusal of a brother, quorum, sealed ballots, counted results', async () => {
  world.on('2026-12-10');
  session = await callSession(
    world.as('sekretariat_tpk'),
    round,
    {
      on: '2026-12-10',
      place: 'Ruang Rapat Sekda',
      members: world.board,
      quorum: { numerator: 2, denominator: 3 },
    },
    cases,
  );
  await openSession(world.as('sekretariat_tpk'), round, session, world.board);
  await expect(openItem(world.as('sekretariat_tpk'), round, session, cases[0] ?? '')).rejects.toThrow(
    refusedWith('meeting.declarations'),
  );
  for (const account of world.board)
    await declareConflict(world.as('tpk', { account }), round, session, cases, { conflict: false, note: '' });
  let recusals = 0;
  for (const id of cases) {
    await openItem(world.as('sekretariat_tpk'), round, session, id);
    const { item } = await (await sittingOf(world.db, round, session)).itemFor(id);
    recusals += item.recused.length;
    for (const account of world.board) {
      const ballot = castBallot(world.as('tpk', { account }), round, session, id, {
        choice: 'setuju',
        reason: '',
      });
      await (item.recused.includes(account)
        ? expect(ballot).rejects.toThrow(/act.conflict|meeting.recused/)
        : ballot);
    }
    await decideItem(world.as('sekretariat_tpk'), round, session, id, {
      reason: 'Kompetensi dan bidang ilmu sesuai dengan jabatan.',
      defer: false,
    });
  }
  expect(recusals).toBeGreaterThan(0);
  await closeSession(world.as('sekretariat_tpk'), round, session);
  for (const account of world.board) await signMinutes(world.as('tpk', { account }), round, session);
  expect((await now()).sessions[0]?.signedBy).toHaveLength(5);
});

it('7. the Sekda forwards, the governor approves, I-MUT recommends, the decree is numbered and signed', async () => {
  world.on('2026-12-14');
  const hash = await forward(world.as('sekda'), round, cases, world.law, '2026-12-14');
  await expect(approve(world.as('gubernur'), round, cases, 'lain', world.law, '2026-12-14')).rejects.toThrow(
    refusedWith('decision.packageChanged'),
  );
  await approve(world.as('gubernur'), round, cases, hash, world.law, '2026-12-14');
  expect((await now()).status).toBe('diputuskan');
  await recordImut(world.as('bkd'), round, cases, {
    result: 'rekomendasi',
    number: '11234/IMUT/2026',
    on: '2026-12-17',
    proposedOn: '2026-12-14',
  });
  world.on('2026-12-18');
  const signing = {
    law: world.law,
    signer: world.signer,
    governor: 'Gubernur Contoh',
    baseUrl: 'http://localhost:3000',
    minister: null,
    acting: false,
  };
  const issued = await issueDecree(world.as('gubernur'), round, cases, signing);
  expect(issued.number).toBe('800.1.3.3/1/2026');
  const paper = await world.db
    .selectFrom('document')
    .select('bytes')
    .where('id', '=', issued.document)
    .executeTakeFirstOrThrow();
  expect(await verifyDecree(paper.bytes, { ca: [world.ca] })).toMatchObject({
    ok: true,
    signedRange: 'whole',
  });
});

it('8. the person reads, objects within 14 working days, and is answered; reading is not agreeing', async () => {
  const [id = ''] = cases;
  const { nip } = await getTransfer(world.db, id);
  await readLetter(world.as('pegawai', { nip }), id);
  await expect(
    object(world.as('pegawai', { nip: '199001012015011001' }), id, 'x', world.calendar),
  ).rejects.toThrow(refusedWith('act.notYours'));
  await object(world.as('pegawai', { nip }), id, 'Masa jabatan saya keliru dicatat.', world.calendar);
  await withdrawObjection(world.as('pegawai', { nip }), id, 'Saya sudah mendapat penjelasan.');
  expect((await getTransfer(world.db, id)).objection).toBeNull();
  await object(world.as('pegawai', { nip }), id, 'Masa jabatan saya tetap keliru.', world.calendar);
  expect((await getTransfer(world.db, id)).objection).toMatchObject({
    status: 'diajukan',
    receivedOn: '2026-12-18',
    firm: false,
  });
  const reason = 'Masa jabatan telah diperiksa ulang pada berkas SK dan tercatat benar sejak semula.';
  await ruleObjection(
    world.as('gubernur'),
    id,
    { outcome: 'ditolak', remedy: 'tetap', reason },
    world.calendar,
  );
  expect((await getTransfer(world.db, id)).objection?.status).toBe('ditolak');
});

it('9. inauguration, duty, and a log in which nothing can be changed unseen', async () => {
  await inaugurate(
    world.as('bkd'),
    round,
    cases,
    { on: '2026-12-22', invitedOn: '2026-12-18' },
    world.calendar,
  );
  await recordDuty(world.as('bkd'), round, cases, '2027-01-04');
  expect((await getTransfer(world.db, cases[0] ?? '')).status).toBe('SPMT');
  expect(await auditLog(world.db)).toBeNull();
});
