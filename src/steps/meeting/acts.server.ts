/** What the secretariat and the members do in a session (PP 11/2017 art 191; PermenPANRB 17/2024): each act one entry of the minutes. */

import { refuse } from '#ground/refusal.ts';
import { seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import { newId } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';
import { refuseUnexplained } from '#steps/meeting/fair.server.ts';
import { sittingOf } from '#steps/meeting/reads.server.ts';
import {
  type CallSession,
  type Choice,
  mayClose,
  quorumOf,
  resultOf,
  tallyOf,
} from '#steps/meeting/rules.ts';
import { getRound } from '#steps/round/reads.server.ts';

/** Calls the team to a session on all cases given. Answers the session's id. */
export async function callSession(
  office: Office,
  roundId: string,
  input: CallSession,
  cases: readonly string[],
): Promise<string> {
  const round = await getRound(office.db, roundId);
  const seated = seat(office, 'callSession', { round: round.status });
  if (cases.length === 0) throw refuse('rule', 'meeting.agendaEmpty', undefined);
  const count = new Set(input.members).size;
  if (count !== input.members.length || count % 2 === 0 || count < 5 || count > 9)
    throw refuse('input', 'meeting.noMembers', { count });
  const session = newId('S');
  await act(seated, async ({ append }) => {
    await append({
      kind: 'session_called',
      about: { round: roundId, cases: [...cases] },
      public: { session, on: input.on, place: input.place, members: input.members, quorum: input.quorum },
      personal: {},
    });
  });
  return session;
}

type Present = { round: string; session: string; present: string[] };

async function recordPresent(
  seated: Office,
  kind: 'session_opened' | 'attendance_recorded',
  { round, session, present }: Present,
): Promise<void> {
  await act(seated, async ({ append }) => {
    await append({ kind, about: { round, cases: [] }, public: { session, present }, personal: {} });
  });
}

/** Opens the session with those who are in the room. */
export async function openSession(
  office: Office,
  roundId: string,
  sessionId: string,
  present: readonly string[],
): Promise<void> {
  const { round, session } = await sittingOf(office.db, roundId, sessionId);
  const seated = seat(office, 'openSession', { round: round.status });
  if (session.status !== 'dipanggil') throw refuse('rule', 'meeting.sessionState', { state: session.status });
  const here = session.members.filter((member) => present.includes(member));
  await refuseUnexplained(office.db, round);
  const quorum = quorumOf({ members: session.members, present: here, recused: [], quorum: session.quorum });
  if (!quorum.met) throw refuse('rule', 'meeting.quorum', { present: quorum.present, needed: quorum.needed });
  await recordPresent(seated, 'session_opened', { round: roundId, session: sessionId, present: here });
}

/** Somebody came or left: quorum is counted anew from now on. */
export async function recordAttendance(
  office: Office,
  roundId: string,
  sessionId: string,
  present: readonly string[],
): Promise<void> {
  const { round, session } = await sittingOf(office.db, roundId, sessionId);
  const seated = seat(office, 'recordAttendance', { round: round.status });
  if (session.status !== 'dibuka') throw refuse('rule', 'meeting.sessionState', { state: session.status });
  const here = session.members.filter((member) => present.includes(member));
  await recordPresent(seated, 'attendance_recorded', { round: roundId, session: sessionId, present: here });
}

/** A member declares for these items whether an interest of the own stands in the way. A declared conflict is not taken back. */
export async function declareConflict(
  office: Office,
  roundId: string,
  sessionId: string,
  cases: readonly string[],
  declaration: { conflict: boolean; note: string },
): Promise<void> {
  const { session } = await sittingOf(office.db, roundId, sessionId);
  const seated = seat(office, 'declareConflict', { status: 'dijadwalkan_sidang' });
  if (!session.members.includes(office.actor.account))
    throw refuse('permission', 'meeting.notMember', undefined);
  await act(seated, async ({ append }) => {
    await append({
      kind: 'conflict_declared',
      about: { round: roundId, cases: [...cases] },
      public: { session: sessionId, member: office.actor.account, conflict: declaration.conflict },
      personal: declaration.note ? { _: { note: declaration.note } } : {},
    });
  });
}

/** The head of the donor or the receiving agency is heard, without a vote. */
export async function hear(
  office: Office,
  roundId: string,
  sessionId: string,
  caseId: string,
  heard: { side: 'asal' | 'tujuan'; text: string },
): Promise<void> {
  const { itemFor } = await sittingOf(office.db, roundId, sessionId);
  const { transfer } = await itemFor(caseId);
  const seated = seat(office, 'hear', { status: transfer.status });
  await act(seated, async ({ append }) => {
    await append({
      kind: 'statement_heard',
      about: { round: roundId, cases: [caseId] },
      public: { session: sessionId, side: heard.side },
      personal: { [caseId]: { text: heard.text } },
    });
  });
}

/** Opens one item: declarations complete, the recused out, quorum of the others in the room (R23, R24). */
export async function openItem(
  office: Office,
  roundId: string,
  sessionId: string,
  caseId: string,
): Promise<void> {
  const { session, itemFor } = await sittingOf(office.db, roundId, sessionId);
  if (session.status !== 'dibuka') throw refuse('rule', 'meeting.sessionState', { state: session.status });
  if (session.openItem !== null) throw refuse('rule', 'meeting.itemOpen', undefined);
  const { item, transfer, recused, computed } = await itemFor(caseId);
  const seated = seat(office, 'openItem', { status: transfer.status });
  const silent = session.present.filter((member) => !computed.has(member) && !item.declared.has(member));
  if (silent.length > 0) throw refuse('rule', 'meeting.declarations', { missing: silent.length });
  const quorum = quorumOf({
    members: session.members,
    present: session.present,
    recused,
    quorum: session.quorum,
  });
  if (!quorum.met) throw refuse('rule', 'meeting.quorum', { present: quorum.present, needed: quorum.needed });
  await act(seated, async ({ append }) => {
    await append({
      kind: 'item_opened',
      about: { round: roundId, cases: [caseId] },
      public: { session: sessionId, present: [...session.present], recused, needed: quorum.needed },
      personal: {},
    });
  });
}

/** One ballot of one member on the open item, once, never changed, sealed until the item is decided. */
export async function castBallot(
  office: Office,
  roundId: string,
  sessionId: string,
  caseId: string,
  ballot: { choice: Choice; reason: string },
): Promise<void> {
  const voter = office.actor.account;
  const { session, itemFor, facts } = await sittingOf(office.db, roundId, sessionId);
  const { item, transfer, computed } = await itemFor(caseId);
  if (!session.members.includes(voter)) throw refuse('permission', 'meeting.notMember', undefined);
  const seated = seat(office, 'castBallot', {
    status: transfer.status,
    nip: transfer.nip,
    conflict: computed.get(voter) ?? null,
  });
  if (item.recused.includes(voter)) throw refuse('permission', 'meeting.recused', undefined);
  if (!session.present.includes(voter)) throw refuse('rule', 'meeting.absent', undefined);
  await act(seated, async ({ tx, append }) => {
    // Read again under the log's lock: two tabs are one ballot.
    const again = await (await sittingOf(tx, roundId, sessionId, facts)).itemFor(caseId);
    if (again.item.ballots.some((one) => one.voter === voter))
      throw refuse('rule', 'meeting.voted', undefined);
    await append({
      kind: 'ballot_cast',
      about: { round: roundId, cases: [caseId] },
      public: { session: sessionId },
      personal: { _: { voter, choice: ballot.choice, reason: ballot.reason } },
    });
  });
}

/** Closes the vote: the result is counted, never typed. `defer` puts the item off, with or without a vote. */
export async function decideItem(
  office: Office,
  roundId: string,
  sessionId: string,
  caseId: string,
  decision: { reason: string; defer: boolean },
): Promise<void> {
  const before = await sittingOf(office.db, roundId, sessionId);
  const { transfer } = await before.itemFor(caseId);
  const seated = seat(office, 'decideItem', { status: transfer.status });
  if (decision.reason.trim().length < 20) throw refuse('input', 'meeting.reason', undefined);
  await act(seated, async ({ tx, append }) => {
    const { session, itemFor } = await sittingOf(tx, roundId, sessionId, before.facts);
    if (session.status !== 'dibuka') throw refuse('rule', 'meeting.sessionState', { state: session.status });
    const { item, recused } = await itemFor(caseId);
    const sitting = { members: session.members, present: session.present, recused, quorum: session.quorum };
    const closing = mayClose(sitting, item.ballots);
    const tally = tallyOf(item.ballots);
    if (!decision.defer) {
      if (item.state !== 'dibuka')
        throw refuse('rule', 'act.untimely', { act: 'decideItem', status: transfer.status });
      if (!closing.quorum.met)
        throw refuse('rule', 'meeting.quorum', {
          present: closing.quorum.present,
          needed: closing.quorum.needed,
        });
      if (closing.missing > 0) throw refuse('rule', 'meeting.ballotsMissing', { missing: closing.missing });
    }
    await append({
      kind: 'item_decided',
      about: { round: roundId, cases: [caseId] },
      public: {
        session: sessionId,
        result: decision.defer ? 'ditunda' : resultOf(tally),
        tally,
        eligible: closing.quorum.eligible,
        recused: recused.length,
      },
      personal: { [caseId]: { reason: decision.reason } },
    });
  });
}
