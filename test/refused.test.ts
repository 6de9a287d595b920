/** Every act of the office, tried for real from every state in which it is illegal: each is refused in words, and the log does not grow. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseVerdict, roundVerdict } from '#case/allowed.ts';
import { arrows, type CaseAct, type TransferStatus, transferStatuses } from '#case/arrows.ts';
import { type Role, roles } from '#case/roles.ts';
import type { RoundStatus } from '#case/round.ts';
import { isRefusal } from '#ground/refusal.ts';
import type { Office } from '#record/office.ts';
import { openSession, recordAttendance } from '#steps/meeting/acts.server.ts';
import { closeSession } from '#steps/meeting/minutes.acts.server.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { assessOutcome } from '#steps/outcome/acts.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { publish } from '#steps/publication/acts.server.ts';
import { cancelRound, openRound, savePolicy } from '#steps/round/acts.server.ts';
import { getRound, getTransfer } from '#steps/round/reads.server.ts';
import { type Place, triesOf, wayTo } from '#test/states.ts';
import { aWorld, type World } from '#test/world.ts';

let world: World;
let round: string;
const place: Place = new Map();

beforeAll(async () => {
  world = await aWorld();
  const input = { title: 'Putaran I Tahun 2027', asOf: '2026-12-01', tmt: '2027-01-04', start: '2026-12-01' };
  round = await openRound(world.as('bkd'), input, world.policy, world.calendar);
});
afterAll(() => world.close());

const entries = async (): Promise<number> =>
  (await world.db.selectFrom('log_head').select('size').executeTakeFirstOrThrow()).size;

/** What came of an attempt: the code of its refusal; anything else is told as it is and fails the comparison. */
async function refusalOf(attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt();
    return 'DONE';
  } catch (error) {
    return isRefusal(error) ? 'refused' : String(error);
  }
}

const roundTries = {
  savePolicy: (office: Office) => savePolicy(office, round, world.policy),
  freeze: (office: Office) => freeze(office, round, world),
  evaluate: (office: Office) => evaluate(office, round, world.law),
  propose: (office: Office) => propose(office, round, world.law),
  openSession: (office: Office) => openSession(office, round, 'S1', world.board),
  recordAttendance: (office: Office) => recordAttendance(office, round, 'S1', world.board),
  closeSession: (office: Office) => closeSession(office, round, 'S1'),
  publish: (office: Office) => publish(office, round),
  assessOutcome: (office: Office) => assessOutcome(office, round, world.law),
  cancelRound: (office: Office) => cancelRound(office, round, 'tidak jadi'),
};

/** Every act on the round that its present state does not take, by everybody who might do it in another, and by everybody else. */
async function roundRefuses(expected: RoundStatus): Promise<number> {
  expect((await getRound(world.db, round)).status).toBe(expected);
  const before = await entries();
  let tried = 0;
  for (const [act, attempt] of Object.entries(roundTries))
    for (const role of roles) {
      if (roundVerdict(act as keyof typeof roundTries, expected, role) === 'allowed') continue;
      const said = await refusalOf(() => attempt(world.as(role)));
      expect([expected, act, role, said]).toEqual([expected, act, role, 'refused']);
      tried++;
    }
  expect(await entries()).toBe(before);
  return tried;
}

it('a round that is being prepared takes no act of a later step', async () => {
  expect(await roundRefuses('disiapkan')).toBeGreaterThan(100);
});

it('nor does one whose criteria are frozen, one that is evaluated, or one that has a plan', async () => {
  await freeze(world.as('bkd'), round, world);
  await world.checkpoint();
  await roundRefuses('kriteria_dibekukan');
  await evaluate(world.as('bkd'), round, world.law);
  await roundRefuses('dinilai');
  await propose(world.as('bkd'), round, world.law);
  await roundRefuses('diusulkan');
});

describe('with a case in every state there is', () => {
  beforeAll(async () => {
    const cases = [...(await getRound(world.db, round)).cases.keys()];
    await wayTo(world, round, cases, place);
  }, 120_000);

  it('each stands where the procedure says', async () => {
    for (const status of transferStatuses)
      expect([status, (await getTransfer(world.db, place.get(status) ?? '')).status]).toEqual([
        status,
        status,
      ]);
  });

  it('no act is done on a case in a state that does not take it', async () => {
    const before = await entries();
    let tried = 0;
    const tries = triesOf(world, round);
    for (const status of transferStatuses)
      for (const act of Object.keys(tries) as (keyof typeof tries)[])
        for (const role of arrows[act].roles) {
          if (caseVerdict(act, status, role) === 'allowed') continue;
          tried++;
          const said = await attempted(tries[act], status, role);
          expect([status, act, role, said]).toEqual([status, act, role, 'refused']);
        }
    expect(tried).toBeGreaterThan(400);
    expect(await entries()).toBe(before);
  }, 240_000);

  it('no act is done by somebody whose act it is not, where it would be timely for another', async () => {
    const before = await entries();
    let tried = 0;
    const tries = triesOf(world, round);
    for (const act of Object.keys(tries) as (keyof typeof tries)[]) {
      const admitted: readonly Role[] = arrows[act].roles;
      const status = transferStatuses.find(
        (one) => caseVerdict(act, one, admitted[0] ?? 'bkd') === 'allowed',
      );
      for (const role of roles) {
        if (status === undefined || admitted.includes(role)) continue;
        tried++;
        const said = await attempted(tries[act], status, role);
        expect([status, act, role, said]).toEqual([status, act, role, 'refused']);
      }
    }
    expect(tried).toBeGreaterThan(300);
    expect(await entries()).toBe(before);
  }, 240_000);

  async function attempted(
    attempt: (office: Office, id: string) => Promise<unknown>,
    status: TransferStatus,
    role: Role,
  ): Promise<string> {
    const id = place.get(status) ?? '';
    const { nip } = await getTransfer(world.db, id);
    const who = role === 'pegawai' ? { nip } : role === 'tpk' ? { account: world.board[0] ?? '' } : {};
    return refusalOf(() => attempt(world.as(role, who), id));
  }

  it('and a round that is cancelled takes all its cases with it', async () => {
    const other = await openRound(
      world.as('bkd'),
      { title: 'Putaran II Tahun 2027', asOf: '2026-12-01', tmt: '2027-01-04', start: '2026-12-01' },
      world.policy,
      world.calendar,
    );
    await freeze(world.as('bkd'), other, world);
    await world.checkpoint();
    await evaluate(world.as('bkd'), other, world.law);
    await propose(world.as('bkd'), other, world.law);
    await cancelRound(world.as('bkd'), other, 'Bobot kebijakan harus diubah.');
    round = other;
    await roundRefuses('dibatalkan');
    const [first = ''] = (await getRound(world.db, other)).cases.keys();
    expect((await getTransfer(world.db, first)).status).toBe('dibatalkan');
    const tries = triesOf(world, other);
    for (const act of Object.keys(tries) as CaseAct[])
      expect([
        act,
        await refusalOf(() => tries[act as keyof typeof tries](world.as(arrows[act].roles[0]), first)),
      ]).toEqual([act, 'refused']);
  }, 240_000);
});
