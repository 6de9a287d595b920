/** The whole way of a round, from the first count to the last word: read this first. Real database, solver, papers and log. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyDecree } from '#paper/verify-pdf.ts';
import { auditLog } from '#record/audit.server.ts';
import { approve, forward, inaugurate, recordDuty, recordImut } from '#steps/decision/acts.server.ts';
import { issueDecree } from '#steps/decision/decree.acts.server.ts';
import * as meeting from '#steps/meeting/acts.server.ts';
import { closeSession, signMinutes } from '#steps/meeting/minutes.acts.server.ts';
import { sittingOf } from '#steps/meeting/reads.server.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { answerSurvey, assessOutcome } from '#steps/outcome/acts.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { appraise, beginCheck } from '#steps/proposal/casework.acts.server.ts';
import { publish } from '#steps/publication/acts.server.ts';
import { findPublication, movesOf } from '#steps/publication/reads.server.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { getRound, getTransfer } from '#steps/round/reads.server.ts';
import { object, readLetter, ruleObjection, withdrawObjection } from '#steps/voice/acts.server.ts';
import { aWorld, type World } from '#test/world.ts';

let world: World;
let round: string;
let cases: string[];
const as: World['as'] = (role, who) => world.as(role, who);
const now = () => getRound(world.db, round);
const objection = async () => (await getTransfer(world.db, cases[0] ?? '')).objection;
const refused = (act: Promise<unknown>, code: string | RegExp) => expect(act).rejects.toThrow(code);

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

it('1. Needs: BKD opens a round; criteria, needs and vacancies are frozen by a hash before anyone is scored', async () => {
  const { policy, calendar, law } = world;
  const timetable = { asOf: '2026-12-01', tmt: '2027-01-04', start: '2026-12-01' };
  const input = { title: 'Putaran I Tahun 2027', ...timetable };
  await refused(openRound(as('operator'), input, policy, calendar), 'act.forbidden');
  round = await openRound(as('bkd'), input, policy, calendar);
  await refused(evaluate(as('bkd'), round, law), 'act.untimely');
  const frozen = await freeze(as('bkd'), round, world);
  expect(frozen.vacancies.length).toBeGreaterThan(0);
  expect((await now()).frozen?.hash).toBe(frozen.hash);
});

it('2. Evaluation: the lot comes from the first checkpoint after the freeze, so nobody could choose it', async () => {
  await refused(evaluate(as('bkd'), round, world.law), 'round.checkpointMissing');
  await world.checkpoint();
  await evaluate(as('bkd'), round, world.law);
  expect((await now()).evaluated?.seed).toMatch(/^[0-9a-f]{64}$/);
});

it('3. Proposal: the plan is proved optimal; nobody goes to the board without a clearance of the Inspectorate', async () => {
  await propose(as('bkd'), round, world.law);
  const { plan, cases: opened } = await now();
  expect(plan?.objective).toEqual(plan?.bound);
  expect(opened.size).toBe(plan?.moves);
  cases = [...opened.keys()];
  await beginCheck(as('bkd'), round, cases);
  await refused(appraise(as('bkd'), round, cases, world.law), 'case.documents');
  await world.clear(cases);
  await appraise(as('bkd'), round, cases, world.law);
});

it('4. Meeting: declarations, recusal of a brother, quorum for each item, sealed ballots, signed minutes', async () => {
  const { board } = world;
  const clerk = () => as('sekretariat_tpk');
  const member = (account: string) => as('tpk', { account });
  world.on('2026-12-10');
  const call = { on: '2026-12-10', place: 'Ruang Rapat Sekda', members: board };
  const quorum = { numerator: 2, denominator: 3 };
  const session = await meeting.callSession(clerk(), round, { ...call, quorum }, cases);
  await meeting.openSession(clerk(), round, session, board);
  await refused(meeting.openItem(clerk(), round, session, cases[0] ?? ''), 'meeting.declarations');
  const free = { conflict: false, note: '' };
  for (const account of board) await meeting.declareConflict(member(account), round, session, cases, free);
  let recusals = 0;
  for (const id of cases) {
    await meeting.openItem(clerk(), round, session, id);
    const { item } = await (await sittingOf(world.db, round, session)).itemFor(id);
    recusals += item.recused.length;
    for (const account of board) {
      const ballot = meeting.castBallot(member(account), round, session, id, {
        choice: 'setuju',
        reason: '',
      });
      await (item.recused.includes(account) ? refused(ballot, /act.conflict|meeting.recused/) : ballot);
    }
    const reason = 'Kompetensi dan bidang ilmu sesuai dengan jabatan.';
    await meeting.decideItem(clerk(), round, session, id, { reason, defer: false });
  }
  expect(recusals).toBeGreaterThan(0);
  await closeSession(clerk(), round, session);
  for (const account of board) await signMinutes(member(account), round, session);
  expect((await now()).sessions[0]?.signedBy).toHaveLength(board.length);
});

it('5. Decision: Sekda, governor, I-MUT, a numbered decree signed over every byte, inauguration, duty', async () => {
  const { law, calendar } = world;
  world.on('2026-12-14');
  const hash = await forward(as('sekda'), round, cases, law, '2026-12-14');
  await refused(approve(as('gubernur'), round, cases, 'lain', law, '2026-12-14'), 'decision.packageChanged');
  await approve(as('gubernur'), round, cases, hash, law, '2026-12-14');
  expect((await now()).status).toBe('diputuskan');
  const imut = { result: 'rekomendasi', number: '11234/IMUT/2026', on: '2026-12-17' } as const;
  await recordImut(as('bkd'), round, cases, { ...imut, proposedOn: '2026-12-14' });
  world.on('2026-12-18');
  const { number, document } = await issueDecree(as('gubernur'), round, cases, world.signing);
  expect(number).toBe('800.1.3.3/1/2026');
  const read = world.db.selectFrom('document').select('bytes').where('id', '=', document);
  const { bytes } = await read.executeTakeFirstOrThrow();
  expect(await verifyDecree(bytes, { ca: [world.ca] })).toMatchObject({ ok: true, signedRange: 'whole' });
  const invitation = { on: '2026-12-22', invitedOn: '2026-12-18' };
  await inaugurate(as('bkd'), round, cases, invitation, calendar);
  await recordDuty(as('bkd'), round, cases, '2027-01-04');
  expect((await getTransfer(world.db, cases[0] ?? '')).status).toBe('SPMT');
});

it('6. Voice: the person reads why, objects within 14 working days, and is answered; reading is not agreeing', async () => {
  const { calendar } = world;
  const [id = ''] = cases;
  const person = as('pegawai', { nip: (await getTransfer(world.db, id)).nip });
  const stranger = as('pegawai', { nip: '199001012015011001' });
  await readLetter(person, id);
  await refused(object(stranger, id, 'x', calendar), 'act.notYours');
  await object(person, id, 'Masa jabatan saya keliru dicatat.', calendar);
  await withdrawObjection(person, id, 'Saya sudah mendapat penjelasan.');
  expect(await objection()).toBeNull();
  await object(person, id, 'Masa jabatan saya tetap keliru.', calendar);
  expect(await objection()).toMatchObject({ status: 'diajukan', receivedOn: '2026-12-18', firm: false });
  const reason = 'Masa jabatan telah diperiksa ulang pada berkas SK dan tercatat benar sejak semula.';
  await ruleObjection(as('gubernur'), id, { outcome: 'ditolak', remedy: 'tetap', reason }, calendar);
  expect((await objection())?.status).toBe('ditolak');
});

it('7. Publication: what was decided, with masked numbers, under a hash in the log', async () => {
  expect(await findPublication(world.db, round)).toBeNull();
  const hash = await publish(as('bkd'), round);
  const published = await findPublication(world.db, round);
  expect(published).toMatchObject({ hash, bundle: { counts: { moves: cases.length } } });
  for (const { nip } of await movesOf(world.db, round)) expect(nip).toMatch(/^\d{4}\*{6}\d{4}\*{6}$/);
});

it('8. Outcome: the public is asked, nothing is claimed from too few answers, and nothing changes unseen', async () => {
  world.on('2027-07-05');
  const given = { unit: 'INSP', answers: [4, 4, 3, 4, 4, 4, 4, 3, 4], on: '2027-07-05' };
  await answerSurvey(world.db, as('bkd').now, '203.0.113.7', given);
  expect(await assessOutcome(as('bkd'), round, world.law)).toBe('belum_dapat_disimpulkan');
  expect(await auditLog(world.db)).toBeNull();
});
