/** Closing a session and signing its minutes: what was said and voted becomes one paper with one hash (PP 11/2017 art 191). */
import { refuse } from '#ground/refusal.ts';
import { minutesPdf } from '#paper/minutes.server.ts';
import { seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import { keepPaper } from '#record/document.server.ts';
import type { Office } from '#record/office.ts';
import { minutesOf } from '#steps/meeting/minutes.server.ts';
import { sittingOf } from '#steps/meeting/reads.server.ts';

/** Ends the session; the minutes are drawn from its events and stored with their hash. */
export async function closeSession(office: Office, roundId: string, sessionId: string): Promise<string> {
  const { round, session, itemFor } = await sittingOf(office.db, roundId, sessionId);
  const seated = seat(office, 'closeSession', { round: round.status });
  if (session.status !== 'dibuka') throw refuse('rule', 'meeting.sessionState', { state: session.status });
  const items = await Promise.all(session.agenda.map(itemFor));
  const left = items.filter(
    ({ item, transfer }) => item.state !== 'diputus' && transfer.status !== 'dibatalkan',
  ).length;
  if (left > 0) throw refuse('rule', 'meeting.itemsLeft', { left });
  const minutes = await minutesOf(office.db, roundId, sessionId, office.now);
  const bytes = Buffer.from(await minutesPdf(minutes, { trace: null, signature: 'none', checkpoint: null }));
  return act(seated, async ({ tx, append }) => {
    const paper = { kind: 'berita_acara', media: 'application/pdf', bytes, at: office.now } as const;
    const { id, sha256 } = await keepPaper(tx, { ...paper, round: roundId });
    await append({
      kind: 'session_closed',
      about: { round: roundId, cases: [] },
      public: { session: sessionId, minutesSha256: sha256, items: items.length },
      personal: {},
    });
    return id;
  });
}

/** A member agrees with the minutes as they stand, by their hash. */
export async function signMinutes(office: Office, roundId: string, sessionId: string): Promise<void> {
  const { round, session } = await sittingOf(office.db, roundId, sessionId);
  const seated = seat(office, 'signMinutes', { round: round.status });
  const member = office.actor.account;
  if (session.status !== 'ditutup' || session.minutesSha256 === null)
    throw refuse('rule', 'meeting.sessionState', { state: session.status });
  if (!session.members.includes(member)) throw refuse('permission', 'meeting.notMember', undefined);
  if (session.signedBy.includes(member)) throw refuse('rule', 'meeting.signed', undefined);
  const minutesSha256 = session.minutesSha256;
  await act(seated, async ({ append }) => {
    await append({
      kind: 'minutes_signed',
      about: { round: roundId, cases: [] },
      public: { session: sessionId, member, minutesSha256 },
      personal: {},
    });
  });
}
