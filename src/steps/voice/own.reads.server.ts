/** An employee's own case: posts, counts and own facts, the letter once it is opened, the clock of the objection. Never others' names. */
import type { Kysely } from 'kysely';
import { afterDecree, type TransferStatus, toldKinds } from '#case/arrows.ts';
import type { EntryKind, Recorded } from '#case/entry.ts';
import { foldTransfer, type Transfer } from '#case/transfer.ts';
import type { Tables } from '#db/tables.ts';
import { type Calendar, type Day, officeDay, workingDaysBetween } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Letter } from '#paper/letter.ts';
import { spoken } from '#paper/letter.words.ts';
import type { Actor } from '#record/office.ts';
import { entriesOfCase } from '#record/read.server.ts';
import { nameIn, type PlaceName, placeNames } from '#steps/voice/places.reads.server.ts';
import { receivedOn } from '#steps/voice/receipt.ts';
import { answerDue, isInTime, objectionUntil } from '#steps/voice/rules.ts';

type Db = Kysely<Tables>;

/** The names of the office's own paper trail belong to the decree; before it a person sees the letter that was sent, no more. */
export function isVisible(transfer: Pick<Transfer, 'decree' | 'informed'>): boolean {
  return transfer.decree !== null || transfer.informed;
}

/** The case of this very person, as far as it may be seen; anybody else's is not there. */
export async function ownTransfer(
  db: Db,
  actor: Actor,
  caseId: string,
): Promise<{ transfer: Transfer; entries: Recorded[] }> {
  const entries = await entriesOfCase(db, caseId);
  const transfer = foldTransfer(caseId, entries);
  if (!transfer || actor.nip === null || transfer.nip !== actor.nip || !isVisible(transfer))
    throw refuse('missing', 'thing.missing', { what: 'Kasus', id: caseId });
  return { transfer, entries };
}

export type OwnCaseRow = {
  id: string;
  status: TransferStatus;
  from: PlaceName | null;
  to: PlaceName | null;
  objection: Tables['case_status']['objection'];
};

/** The own cases, the newest first: those with a decree, and those about which a letter was sent. */
export async function ownCaseRows(db: Db, actor: Actor): Promise<OwnCaseRow[]> {
  if (actor.nip === null) return [];
  const rows = await db
    .selectFrom('case_status')
    .select(['case_id', 'status', 'from_post', 'to_post', 'objection'])
    .where('nip', '=', actor.nip)
    .where((eb) =>
      eb.or([
        eb('status', 'in', [...afterDecree]),
        eb.exists(
          eb
            .selectFrom('log_about')
            .innerJoin('log_entry', 'log_entry.index', 'log_about.entry_index')
            .select('log_about.case_id')
            .whereRef('log_about.case_id', '=', 'case_status.case_id')
            .where('log_entry.kind', 'in', ['informed', 'decree_issued']),
        ),
      ]),
    )
    .orderBy('updated_index', 'desc')
    .execute();
  const names = await placeNames(
    db,
    rows.flatMap((row) => [row.from_post, row.to_post]),
  );
  return rows.map((row) => ({
    id: row.case_id,
    status: row.status,
    from: nameIn(names, row.from_post),
    to: nameIn(names, row.to_post),
    objection: row.objection,
  }));
}

/** A letter as it was sent: its sentences. */
export type OwnLetter = {
  sentAt: string;
  readAt: string | null;
  opening: string;
  why: { sentence: string; facts: string[] }[];
  considered: string | null;
  alternatives: string[];
  changes: string[];
  rights: string[];
  contact: string;
};

export type Clock = {
  until: Day;
  left: number;
  firm: boolean;
  missingYears: number[];
};

export type OwnCase = {
  id: string;
  round: string | null;
  status: TransferStatus;
  from: PlaceName | null;
  to: PlaceName | null;
  decree: { number: string; on: Day; code: string; effective: Day } | null;
  letter: { state: 'none' } | { state: 'sealed'; sentAt: string } | ({ state: 'open' } & OwnLetter);
  /** the decree is there and its receipt has not been recorded, and no letter waits to be opened */
  acknowledge: boolean;
  received: Day | null;
  clock: Clock | null;
  questions: {
    entry: number;
    at: string;
    text: string | null;
    answer: { at: string; text: string | null } | null;
  }[];
  objection:
    | (NonNullable<Transfer['objection']> & {
        left: number;
        missingYears: number[];
        reason: string | null;
        remedy: 'tetap' | 'diubah' | 'dicabut' | null;
        ruling: string | null;
      })
    | null;
  timeline: { index: number; at: string; kind: EntryKind }[];
};

/** Text of an entry's personal part about this case; null once erased. */
const textIn = (entry: Recorded | undefined, caseId: string, key: string): string | null => {
  const part = entry?.personal[caseId] as Record<string, unknown> | null | undefined;
  const text = part?.[key];
  return typeof text === 'string' ? text : null;
};

export async function ownCase(
  db: Db,
  actor: Actor,
  caseId: string,
  today: Day,
  calendar: Calendar,
): Promise<OwnCase> {
  const { transfer, entries } = await ownTransfer(db, actor, caseId);
  const names = await placeNames(db, [transfer.from, transfer.to]);
  const received = receivedOn(transfer);
  const { decree, objection } = transfer;
  const letter = await letterOf(db, caseId, entries);
  const ruled = entries.findLast((entry) => entry.kind === 'objection_ruled');
  return {
    id: caseId,
    round: transfer.round,
    status: transfer.status,
    from: nameIn(names, transfer.from),
    to: nameIn(names, transfer.to),
    decree: decree && {
      number: decree.number,
      on: decree.on,
      code: decree.code,
      effective: decree.effective,
    },
    letter,
    acknowledge: decree !== null && received === null && letter.state !== 'sealed',
    received,
    clock: received === null ? null : clockOf(calendar, received, today),
    questions: questionsOf(entries, caseId),
    objection: objection && {
      ...objection,
      ...dueOf(calendar, objection.filedOn, today),
      reason: textIn(
        entries.findLast((entry) => entry.kind === 'objected'),
        caseId,
        'reason',
      ),
      remedy: ruled?.kind === 'objection_ruled' ? ruled.public.remedy : null,
      ruling: textIn(ruled, caseId, 'reason'),
    },
    timeline: transfer.timeline
      .filter((step) => toldKinds.includes(step.kind) && (decree !== null || step.kind === 'informed'))
      .map(({ index, at, kind }) => ({ index, at: at.toISOString(), kind })),
  };
}

export function clockOf(calendar: Calendar, received: Day, today: Day): Clock {
  const { day, firm, missingYears } = objectionUntil(calendar, received);
  return { until: day, left: workingDaysBetween(calendar, today, day), firm, missingYears };
}

/** Counted by the holidays known today; the entry keeps what was known when it was filed. */
function dueOf(calendar: Calendar, filedOn: Day, today: Day) {
  const { day, missingYears } = answerDue(calendar, filedOn);
  return { answerDue: day, left: workingDaysBetween(calendar, today, day), missingYears };
}

function questionsOf(entries: readonly Recorded[], caseId: string): OwnCase['questions'] {
  const answers = new Map<number, Recorded>();
  for (const entry of entries) if (entry.kind === 'answered') answers.set(entry.public.question, entry);
  return entries
    .filter((entry) => entry.kind === 'asked')
    .map((entry) => {
      const answer = answers.get(entry.index);
      return {
        entry: entry.index,
        at: entry.at.toISOString(),
        text: textIn(entry, caseId, 'text'),
        answer: answer ? { at: answer.at.toISOString(), text: textIn(answer, caseId, 'text') } : null,
      };
    });
}

/** The last letter; its content only once it has been opened, because opening is what is recorded as receipt. */
async function letterOf(db: Db, caseId: string, entries: readonly Recorded[]): Promise<OwnCase['letter']> {
  const sent = entries.findLast((entry) => entry.kind === 'informed');
  if (!sent) return { state: 'none' };
  const sentAt = sent.at.toISOString();
  const read = entries.find((entry) => entry.kind === 'letter_read' && entry.index > sent.index);
  if (!read) return { state: 'sealed', sentAt };
  const kept = await db
    .selectFrom('document')
    .select('bytes')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'surat_isi')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const readAt = read.at.toISOString();
  const nothing = { opening: '', why: [], considered: null, alternatives: [], changes: [], rights: [] };
  if (!kept) return { state: 'open', sentAt, readAt, ...nothing, contact: '' };
  const said = spoken(JSON.parse(kept.bytes.toString()) as Letter);
  const { opening, why, considered, alternatives, changes, rights, contact } = said;
  return { state: 'open', sentAt, readAt, opening, why, considered, alternatives, changes, rights, contact };
}

/** The letter as PDF, as it was sent; only after it was opened. */
export async function ownLetterPdf(db: Db, actor: Actor, caseId: string): Promise<Buffer> {
  const { entries } = await ownTransfer(db, actor, caseId);
  const sent = entries.findLast((entry) => entry.kind === 'informed');
  const opened = sent && entries.some((entry) => entry.kind === 'letter_read' && entry.index > sent.index);
  const paper = opened
    ? await db
        .selectFrom('document')
        .select('bytes')
        .where('case_id', '=', caseId)
        .where('kind', '=', 'surat')
        .where('sha256', '=', sent.kind === 'informed' ? sent.public.letterSha256 : '')
        .executeTakeFirst()
    : undefined;
  if (!paper) throw refuse('missing', 'thing.missing', { what: 'Surat', id: caseId });
  return paper.bytes;
}

/** What a receipt needs to know of an objection that was filed. */
export function filedIn(entries: readonly Recorded[], transfer: Transfer, calendar: Calendar) {
  const { objection, decree } = transfer;
  const filed = entries.findLast((entry) => entry.kind === 'objected');
  if (!objection || !decree || !filed) return null;
  return {
    filedAt: filed.at,
    on: officeDay(filed.at),
    index: filed.index,
    decree: { number: decree.number, date: decree.on },
    received: objection.receivedOn,
    fileBy: objectionUntil(calendar, objection.receivedOn),
    inTime: isInTime(calendar, objection.receivedOn, objection.filedOn),
    answerBy: answerDue(calendar, objection.filedOn),
    reason: textIn(filed, transfer.id, 'reason'),
  };
}
