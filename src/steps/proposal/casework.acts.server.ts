/** Cases before the meeting: names proposed by agencies, papers checked, rules run again on each (Perban BKN 5/2019 art 3). */
import type { Move } from '#case/entry.ts';
import type { Transfer } from '#case/transfer.ts';
import { hashOf, type Json } from '#ground/canonical.ts';
import { officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Law } from '#law/law.ts';
import { conflictOf } from '#people/conflict.ts';
import { type Act, type Subject, seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import { newId } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';
import { circleOf } from '#registry/circle.server.ts';
import type { Province } from '#registry/facts.ts';
import { conflictFactsOf, unitsAbove } from '#registry/superior.ts';
import { judgeAgain } from '#steps/proposal/judge-again.server.ts';
import { findCaseOf, getRound, getTransfer } from '#steps/round/reads.server.ts';

/** What permission asks about a case: its state, its person, the agencies it touches, and who stands too near. */
function subjectOf(
  office: Office,
  province: Province,
  move: Pick<Move, 'nip'> & { from: string | null; to: string | null },
  status: Transfer['status'] | null,
): Subject {
  const units = [move.from, move.to].flatMap((post) =>
    unitsAbove(province, post === null ? null : (province.posts.get(post)?.unit ?? null)),
  );
  return {
    status,
    nip: move.nip,
    units,
    conflict: conflictOf(conflictFactsOf(province), office.actor.nip, move.nip),
  };
}

type Work = { seated: Office; transfers: Transfer[]; province: Province };

async function workOn(office: Office, what: Act, roundId: string, cases: readonly string[]): Promise<Work> {
  if (cases.length === 0) throw refuse('input', 'decision.nothingChosen', undefined);
  const round = await getRound(office.db, roundId);
  const transfers = await Promise.all(cases.map((id) => getTransfer(office.db, id)));
  const named = [office.actor.nip, ...transfers.map(({ nip }) => nip)];
  const province = await circleOf(office.db, round.asOf, [], named);
  const seated = transfers.reduce((now, transfer) => {
    const move = { nip: transfer.nip ?? '', from: transfer.from, to: transfer.to };
    return seat(now, what, subjectOf(now, province, move, transfer.status));
  }, office);
  return { seated, transfers, province };
}

/** Opens a draft for somebody whom the agency, BKD or the person puts forward. A person has one live case in a round. */
export async function nominate(
  office: Office,
  roundId: string,
  input: Move & { reason: string },
): Promise<string> {
  const round = await getRound(office.db, roundId);
  const province = await circleOf(office.db, round.asOf, [], [office.actor.nip, input.nip]);
  const person = province.people.get(input.nip);
  if (!person) throw refuse('missing', 'thing.missing', { what: 'Pegawai', id: input.nip });
  if (!province.posts.has(input.to))
    throw refuse('missing', 'thing.missing', { what: 'Jabatan', id: input.to });
  const already = await findCaseOf(office.db, roundId, input.nip);
  if (already) throw refuse('rule', 'case.already', { name: person.name, id: already });
  const move = { nip: input.nip, from: person.post, to: input.to };
  const seated = seat(office, 'nominate', subjectOf(office, province, move, null));
  const by = seated.actor.role === 'pegawai' ? 'pegawai' : seated.actor.role === 'bkd' ? 'bkd' : 'kepala_opd';
  const id = newId('K');
  await act(seated, async ({ append }) => {
    await append({
      kind: 'nominated',
      about: { round: roundId, cases: [id] },
      public: { by },
      personal: { [id]: { ...move, reason: input.reason } },
    });
  });
  return id;
}

/** The head of the donor or receiving agency agrees or not; heard in the meeting, it binds nobody. */
export async function consent(
  office: Office,
  roundId: string,
  caseId: string,
  answer: { by: 'asal' | 'tujuan'; agrees: boolean; reason: string },
): Promise<void> {
  const { seated } = await workOn(office, 'consent', roundId, [caseId]);
  await act(seated, async ({ append }) => {
    await append({
      kind: 'consented',
      about: { round: roundId, cases: [caseId] },
      public: { by: answer.by, agrees: answer.agrees },
      personal: { [caseId]: { reason: answer.reason } },
    });
  });
}

async function plainly(
  office: Office,
  what: 'submit' | 'check',
  kind: 'submitted' | 'checked',
  roundId: string,
  cases: readonly string[],
): Promise<void> {
  const { seated } = await workOn(office, what, roundId, cases);
  await act(seated, async ({ append }) => {
    await append({ kind, about: { round: roundId, cases: [...cases] }, public: {}, personal: {} });
  });
}

export const submit = (office: Office, roundId: string, cases: readonly string[]): Promise<void> =>
  plainly(office, 'submit', 'submitted', roundId, cases);

/** BKD begins to check the papers. */
export const beginCheck = (office: Office, roundId: string, cases: readonly string[]): Promise<void> =>
  plainly(office, 'check', 'checked', roundId, cases);

export async function askRepair(
  office: Office,
  roundId: string,
  caseId: string,
  reason: string,
): Promise<void> {
  const { seated } = await workOn(office, 'askRepair', roundId, [caseId]);
  await act(seated, async ({ append }) => {
    await append({
      kind: 'repair_asked',
      about: { round: roundId, cases: [caseId] },
      public: {},
      personal: { [caseId]: { reason } },
    });
  });
}

/** The rules as they are tested at the meeting, signed papers included. A case that a rule blocks is not appraised. */
export async function appraise(
  office: Office,
  roundId: string,
  cases: readonly string[],
  law: Law,
): Promise<void> {
  const { seated, transfers } = await workOn(office, 'appraise', roundId, cases);
  const round = await getRound(office.db, roundId);
  const { province, judge } = await judgeAgain(
    office.db,
    round,
    law,
    'sidang',
    officeDay(office.now),
    transfers.map(({ nip }) => nip),
  );
  const personal: Record<string, { status: string; rulesHash: string }> = {};
  for (const { id, nip, to } of transfers) {
    const verdict = judge(nip ?? '', to ?? '');
    if (verdict.status !== 'layak') {
      const rules = verdict.results
        .filter((result) => verdict.blocking.includes(result.rule))
        .map((result) => `${result.rule} ${result.message.id}`);
      const name = province.people.get(nip ?? '')?.name ?? id;
      throw refuse('rule', 'case.documents', { name, rules: rules.join('; ') });
    }
    personal[id] = { status: verdict.status, rulesHash: hashOf(verdict.results as unknown as Json) };
  }
  await act(seated, async ({ append }) => {
    await append({
      kind: 'appraised',
      about: { round: roundId, cases: [...cases] },
      public: { lawHash: law.hash },
      personal,
    });
  });
}

export async function cancelCase(
  office: Office,
  roundId: string,
  caseId: string,
  reason: string,
): Promise<void> {
  const { seated } = await workOn(office, 'cancel', roundId, [caseId]);
  await act(seated, async ({ append }) => {
    await append({
      kind: 'cancelled',
      about: { round: roundId, cases: [caseId] },
      public: {},
      personal: { [caseId]: { reason } },
    });
  });
}
