/** From the board's consideration to the day of duty: Sekda, governor, I-MUT, inauguration (PP 11/2017 art 190–191; SE BKN 7/2024). */
import type { EntryOf } from '#case/entry.ts';
import type { Calendar, Day } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Law } from '#law/law.ts';
import type { Act } from '#people/permission.ts';
import { seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import type { Office } from '#record/office.ts';
import { demandLawful } from '#steps/decision/lawful.ts';
import { type Pending, packageFor, pendingFor, pendingOf } from '#steps/decision/reads.server.ts';
import { inaugurationFaults, REASON_MIN_CHARS } from '#steps/decision/rules.ts';

/** Seats the actor for every case of a bulk act; one case that may not be touched refuses the whole. */
function seatAll(office: Office, what: Act, pending: readonly Pending[]): Office {
  if (pending.length === 0) throw refuse('input', 'decision.nothingChosen', undefined);
  return pending.reduce(
    (seated, { transfer, conflict }) =>
      seat(seated, what, { status: transfer.status, nip: transfer.nip, conflict }),
    office,
  );
}

function reasoned(reason: string): string {
  if (reason.trim().length < REASON_MIN_CHARS)
    throw refuse('input', 'decision.reasonShort', { min: REASON_MIN_CHARS });
  return reason.trim();
}

/** The Sekda forwards recommended cases as one package; its hash is what the governor will decide on. */
export async function forward(
  office: Office,
  roundId: string,
  cases: readonly string[],
  law: Law,
  today: Day,
): Promise<string> {
  const pending = await pendingFor(office, roundId, cases);
  const seated = seatAll(office, 'forward', pending);
  if (pending.some((one) => !one.sessionClosed)) throw refuse('rule', 'decision.sessionOpen', undefined);
  demandLawful(law, ['R25'], { pertimbanganTpkAda: pending.every((one) => one.considered) }, today);
  const hash = packageFor(pending);
  await act(seated, async ({ append }) => {
    await append({
      kind: 'forwarded',
      about: { round: roundId, cases: [...cases] },
      public: { package: hash },
      personal: {},
    });
  });
  return hash;
}

export async function sendBack(
  office: Office,
  roundId: string,
  caseId: string,
  reason: string,
): Promise<void> {
  const seated = seatAll(office, 'sendBack', await pendingFor(office, roundId, [caseId]));
  const said = reasoned(reason);
  await act(seated, async ({ append }) => {
    await append({
      kind: 'sent_back',
      about: { round: roundId, cases: [caseId] },
      public: {},
      personal: { [caseId]: { reason: said } },
    });
  });
}

/** The governor approves what the board considered, by the hash of the package in which it was forwarded. */
export async function approve(
  office: Office,
  roundId: string,
  cases: readonly string[],
  packageHash: string,
  law: Law,
  today: Day,
): Promise<void> {
  const pending = await pendingFor(office, roundId, cases);
  const seated = seatAll(office, 'approve', pending);
  demandLawful(law, ['R25'], { pertimbanganTpkAda: pending.every((one) => one.considered) }, today);
  await act(seated, async ({ tx, append }) => {
    // Read again under the log's lock: what is approved is what was forwarded, to the letter.
    const now = await pendingOf(tx, roundId, cases);
    if (now.some((one) => one.forwardedPackage !== packageHash || one.changedSinceForward))
      throw refuse('rule', 'decision.packageChanged', undefined);
    await append({
      kind: 'approved',
      about: { round: roundId, cases: [...cases] },
      public: { package: packageHash },
      personal: {},
    });
  });
}

export async function reject(office: Office, roundId: string, caseId: string, reason: string): Promise<void> {
  const seated = seatAll(office, 'reject', await pendingFor(office, roundId, [caseId]));
  const said = reasoned(reason);
  await act(seated, async ({ append }) => {
    await append({
      kind: 'rejected',
      about: { round: roundId, cases: [caseId] },
      public: {},
      personal: { [caseId]: { reason: said } },
    });
  });
}

/** What BKN answered in I-MUT, as written there. */
export async function recordImut(
  office: Office,
  roundId: string,
  cases: readonly string[],
  answer: EntryOf<'imut_recorded'>['public'],
): Promise<void> {
  const seated = seatAll(office, 'recordImut', await pendingFor(office, roundId, cases));
  await act(seated, async ({ append }) => {
    await append({
      kind: 'imut_recorded',
      about: { round: roundId, cases: [...cases] },
      public: answer,
      personal: {},
    });
  });
}

/** R26 and R27 again on the day itself: recommendation there, within 30 working days, invited a working day before. */
export async function inaugurate(
  office: Office,
  roundId: string,
  cases: readonly string[],
  dates: { on: Day; invitedOn: Day },
  calendar: Calendar,
): Promise<void> {
  const pending = await pendingFor(office, roundId, cases);
  const seated = seatAll(office, 'inaugurate', pending);
  const say = wordsIn('id').decision.fault;
  for (const { transfer } of pending) {
    const faults = inaugurationFaults(calendar, transfer.decree?.on ?? dates.on, dates.invitedOn, dates.on);
    if (faults.length > 0)
      throw refuse('rule', 'decision.inauguration', { why: faults.map((fault) => say[fault]()).join('; ') });
  }
  await act(seated, async ({ append }) => {
    await append({
      kind: 'inaugurated',
      about: { round: roundId, cases: [...cases] },
      public: dates,
      personal: {},
    });
  });
}

export async function recordDuty(
  office: Office,
  roundId: string,
  cases: readonly string[],
  on: Day,
): Promise<void> {
  const seated = seatAll(office, 'recordDuty', await pendingFor(office, roundId, cases));
  await act(seated, async ({ append }) => {
    await append({
      kind: 'duty_recorded',
      about: { round: roundId, cases: [...cases] },
      public: { on },
      personal: {},
    });
  });
}

export async function close(office: Office, roundId: string, cases: readonly string[]): Promise<void> {
  const seated = seatAll(office, 'close', await pendingFor(office, roundId, cases));
  await act(seated, async ({ append }) => {
    await append({ kind: 'closed', about: { round: roundId, cases: [...cases] }, public: {}, personal: {} });
  });
}
