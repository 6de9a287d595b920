/** The employee is heard: the letter, questions, and the objection with its clock (PP 79/2021; UU 30/2014 art 7, 46). */
import type { Calendar } from '#ground/day.ts';
import { officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import { tellPerson } from '#notice/outbox.server.ts';
import { letterPdf } from '#paper/letter.server.ts';
import type { Letter } from '#paper/letter.ts';
import { seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import { keepPaper } from '#record/document.server.ts';
import type { Office } from '#record/office.ts';
import { REASON_MIN_CHARS } from '#steps/decision/rules.ts';
import { getTransfer } from '#steps/round/reads.server.ts';
import { receivedOn } from '#steps/voice/receipt.ts';
import { answerDue, isInTime, type Rule, rulingsFor } from '#steps/voice/rules.ts';

const ownCasePath = (caseId: string): string => `/saya/kasus/${encodeURIComponent(caseId)}`;

/** Sends the letter "Mengapa saya?"; the paper is kept as it was sent, by its hash. */
export async function inform(office: Office, caseId: string, letter: Letter): Promise<string> {
  const transfer = await getTransfer(office.db, caseId);
  const seated = seat(office, 'inform', { status: transfer.status });
  const bytes = Buffer.from(
    await letterPdf(letter, {
      letterhead: wordsIn('id').voice.letterhead().split('\n'),
      emblem: null,
      code: null,
      signature: 'none',
    }),
  );
  const about = { round: transfer.round, case: caseId, at: office.now };
  return act(seated, async ({ tx, append }) => {
    const { id, sha256 } = await keepPaper(tx, { ...about, kind: 'surat', media: 'application/pdf', bytes });
    // The same letter as a value, so that a phone shows it as text and not as a sheet of paper.
    const content = Buffer.from(JSON.stringify(letter));
    await keepPaper(tx, { ...about, kind: 'surat_isi', media: 'application/json', bytes: content });
    await tellPerson(tx, { nip: transfer.nip, what: 'surat', path: ownCasePath(caseId), at: office.now });
    await append({
      kind: 'informed',
      about: { round: transfer.round, cases: [caseId] },
      public: { letterSha256: sha256 },
      personal: {},
    });
    return id;
  });
}

/** Opening a letter is reading it, never agreeing. Each letter, and the decree, is opened once. */
export async function readLetter(office: Office, caseId: string): Promise<void> {
  const transfer = await getTransfer(office.db, caseId);
  const seated = seat(office, 'readLetter', { status: transfer.status, nip: transfer.nip });
  const letters = transfer.timeline.filter((step) => step.kind === 'informed');
  const since = Math.max(transfer.decree?.entry ?? -1, letters.at(-1)?.index ?? -1);
  if (transfer.timeline.some((step) => step.kind === 'letter_read' && step.index > since)) return;
  await act(seated, async ({ append }) => {
    await append({
      kind: 'letter_read',
      about: { round: transfer.round, cases: [caseId] },
      public: {},
      personal: {},
    });
  });
}

export async function ask(office: Office, caseId: string, text: string): Promise<void> {
  const transfer = await getTransfer(office.db, caseId);
  const seated = seat(office, 'ask', { status: transfer.status, nip: transfer.nip });
  await act(seated, async ({ append }) => {
    await append({
      kind: 'asked',
      about: { round: transfer.round, cases: [caseId] },
      public: {},
      personal: { [caseId]: { text } },
    });
  });
}

export async function answer(office: Office, caseId: string, question: number, text: string): Promise<void> {
  const transfer = await getTransfer(office.db, caseId);
  const seated = seat(office, 'answer', { status: transfer.status, nip: transfer.nip });
  if (!transfer.openQuestions.includes(question)) throw refuse('rule', 'voice.questionClosed', undefined);
  await act(seated, async ({ tx, append }) => {
    await tellPerson(tx, { nip: transfer.nip, what: 'jawaban', path: ownCasePath(caseId), at: office.now });
    await append({
      kind: 'answered',
      about: { round: transfer.round, cases: [caseId] },
      public: { question },
      personal: { [caseId]: { text } },
    });
  });
}

/** Files an objection. A late one is taken in all the same and will be ruled inadmissible; it does not suspend the decree. */
export async function object(
  office: Office,
  caseId: string,
  reason: string,
  calendar: Calendar,
): Promise<void> {
  const transfer = await getTransfer(office.db, caseId);
  const seated = seat(office, 'object', { status: transfer.status, nip: transfer.nip });
  if (transfer.objection !== null) throw refuse('rule', 'voice.objected', undefined);
  const on = officeDay(office.now);
  const due = answerDue(calendar, on);
  await act(seated, async ({ append }) => {
    await append({
      kind: 'objected',
      about: { round: transfer.round, cases: [caseId] },
      public: { on, receivedOn: receivedOn(transfer) ?? on, answerDue: due.day, firm: due.firm },
      personal: { [caseId]: { reason } },
    });
  });
}

/** Takes back an objection that has not been ruled on. Until the last day another may be filed. */
export async function withdrawObjection(office: Office, caseId: string, reason: string): Promise<void> {
  const transfer = await getTransfer(office.db, caseId);
  const seated = seat(office, 'withdrawObjection', { status: transfer.status, nip: transfer.nip });
  if (transfer.objection?.status !== 'diajukan') throw refuse('rule', 'voice.noObjection', undefined);
  await act(seated, async ({ append }) => {
    await append({
      kind: 'objection_withdrawn',
      about: { round: transfer.round, cases: [caseId] },
      public: { on: officeDay(office.now) },
      personal: { [caseId]: { reason } },
    });
  });
}

/** The PPK rules on an objection: upheld or dismissed if it was in time, inadmissible if it was not. */
export async function ruleObjection(
  office: Office,
  caseId: string,
  ruling: Rule,
  calendar: Calendar,
): Promise<void> {
  const transfer = await getTransfer(office.db, caseId);
  const seated = seat(office, 'ruleObjection', { status: transfer.status, nip: transfer.nip });
  const { objection } = transfer;
  if (objection?.status !== 'diajukan') throw refuse('rule', 'voice.noObjection', undefined);
  const possible = rulingsFor(isInTime(calendar, objection.receivedOn, objection.filedOn));
  if (!possible.includes(ruling.outcome))
    throw refuse('rule', 'voice.ruling', { outcome: ruling.outcome, possible: possible.join(', ') });
  if ((ruling.outcome === 'diterima') === (ruling.remedy === 'tetap'))
    throw refuse('input', 'voice.remedy', undefined);
  if (ruling.reason.trim().length < REASON_MIN_CHARS)
    throw refuse('input', 'decision.reasonShort', { min: REASON_MIN_CHARS });
  await act(seated, async ({ tx, append }) => {
    await tellPerson(tx, { nip: transfer.nip, what: 'putusan', path: ownCasePath(caseId), at: office.now });
    await append({
      kind: 'objection_ruled',
      about: { round: transfer.round, cases: [caseId] },
      public: { outcome: ruling.outcome, on: officeDay(office.now), remedy: ruling.remedy },
      personal: { [caseId]: { reason: ruling.reason } },
    });
  });
}
