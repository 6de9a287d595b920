/** The voice of a whole round for the staff: letters to send, questions to answer, objections with their clocks, overdue first. */
import type { Kysely } from 'kysely';
import { afterDecree, type TransferStatus } from '#case/arrows.ts';
import type { ObjectionOutcome, Recorded } from '#case/entry.ts';
import { foldRound, type Round } from '#case/round.ts';
import { foldTransfer, type Transfer } from '#case/transfer.ts';
import type { Tables } from '#db/tables.ts';
import { type Calendar, type Day, workingDaysBetween } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Actor, Role } from '#record/office.ts';
import { entriesOfRound } from '#record/read.server.ts';
import { circleOf } from '#registry/circle.server.ts';
import type { Province } from '#registry/facts.ts';
import { fileRoles, sightOf } from '#registry/scope.ts';
import { answerDue, isInTime, rulingsFor } from '#steps/voice/rules.ts';

export type PersonShown = { name: string; nip: string } | null;
export type VoiceCase = {
  id: string;
  status: TransferStatus;
  person: PersonShown;
  from: string;
  to: string;
  sentAt: string | null;
  readAt: string | null;
};
export type VoiceQuestion = {
  caseId: string;
  entry: number;
  at: string;
  person: PersonShown;
  text: string | null;
};
export type VoiceObjection = {
  caseId: string;
  status: TransferStatus;
  person: PersonShown;
  to: string;
  state: NonNullable<Transfer['objection']>['status'];
  filedOn: Day;
  receivedOn: Day;
  answerDue: Day;
  left: number;
  missingYears: number[];
  inTime: boolean;
  possible: ObjectionOutcome[];
  reason: string | null;
  ruling: string | null;
  ruledOn: Day | null;
};
export type VoiceOfRound = {
  round: Pick<Round, 'id' | 'title' | 'status' | 'timetable'>;
  decreed: number;
  cases: VoiceCase[];
  unsent: string[];
  questions: VoiceQuestion[];
  objections: VoiceObjection[];
  /** the role sees names at all */
  names: boolean;
};

/** Who weighs an objection reads its grounds, as the form promises; Biro Hukum does so without the name. */
const groundsReaders: readonly Role[] = ['gubernur', 'bkd', 'biro_hukum'];

/** One reading of the round's entries. Agencies see their own people; roles without a duty to files see counts only. */
export async function voiceOf(
  given: { db: Kysely<Tables>; actor: Actor },
  roundId: string,
  today: Day,
  calendar: Calendar,
): Promise<VoiceOfRound> {
  const { db, actor } = given;
  const entries = await entriesOfRound(db, roundId);
  const round = foldRound(roundId, entries);
  if (!round) throw refuse('missing', 'thing.missing', { what: 'Putaran', id: roundId });
  const names = fileRoles.includes(actor.role);
  const grounds = groundsReaders.includes(actor.role);
  const byCase = new Map<string, Recorded[]>();
  for (const entry of entries)
    for (const id of entry.about.cases) byCase.set(id, [...(byCase.get(id) ?? []), entry]);
  const folded = [...byCase].map(([id, own]) => ({ id, own, transfer: foldTransfer(id, own) }));
  const province = await circleOf(
    db,
    today,
    [],
    folded.map(({ transfer }) => transfer?.nip),
  );
  const sight = sightOf(actor, province);
  const shown = folded.filter(
    (one): one is { id: string; own: Recorded[]; transfer: Transfer } =>
      one.transfer?.decree !== null && one.transfer !== null && isSeen(one.transfer, sight),
  );
  const personOf = (transfer: Transfer): PersonShown => {
    if (!names || transfer.nip === null) return null;
    return { name: province.people.get(transfer.nip)?.name ?? '', nip: transfer.nip };
  };
  const cases = shown.map(({ id, own, transfer }) => ({
    id,
    status: transfer.status,
    person: personOf(transfer),
    from: placeIn(province, transfer.from),
    to: placeIn(province, transfer.to),
    ...lettersIn(own, transfer),
  }));
  const { id, title, status, timetable } = round;
  return {
    round: { id, title, status, timetable },
    decreed: shown.length,
    cases: cases.sort((a, b) => stateOrder(a) - stateOrder(b) || (a.id < b.id ? -1 : 1)),
    unsent: cases
      .filter((one) => one.sentAt === null && afterDecree.includes(one.status as never))
      .map((one) => one.id),
    questions: shown
      .flatMap(({ own, transfer }) => questionsIn(own, transfer, personOf(transfer)))
      .sort((a, b) => a.entry - b.entry),
    objections: shown
      .flatMap(({ own, transfer }) =>
        objectionIn(own, transfer, {
          ...{ person: personOf(transfer), grounds, to: placeIn(province, transfer.to) },
          ...{ today, calendar },
        }),
      )
      .sort((a, b) => Number(a.state !== 'diajukan') - Number(b.state !== 'diajukan') || a.left - b.left),
    names,
  };
}

const stateOrder = (one: VoiceCase): number => (one.sentAt === null ? 0 : one.readAt === null ? 1 : 2);

function isSeen(transfer: Transfer, sight: (unit: string | null | undefined) => boolean): boolean {
  return sight(transfer.from?.split('/')[0]) || sight(transfer.to?.split('/')[0]);
}

function placeIn(province: Province, post: string | null): string {
  if (post === null) return '–';
  const found = province.posts.get(post);
  const unit = province.units.get(found?.unit ?? '')?.name;
  return [found?.name ?? post, unit].filter(Boolean).join(', ');
}

/** Letters that count are those about the decree: what was sent of a proposal before it is another letter. */
function lettersIn(own: readonly Recorded[], transfer: Transfer): Pick<VoiceCase, 'sentAt' | 'readAt'> {
  const since = transfer.decree?.entry ?? 0;
  const sent = own.findLast((entry) => entry.kind === 'informed' && entry.index > since);
  const read = own.find((entry) => entry.kind === 'letter_read' && entry.index > (sent?.index ?? since));
  return { sentAt: sent?.at.toISOString() ?? null, readAt: read?.at.toISOString() ?? null };
}

const textIn = (entry: Recorded | undefined, caseId: string, key: 'text' | 'reason'): string | null => {
  const part = entry?.personal[caseId] as Record<string, unknown> | null | undefined;
  return typeof part?.[key] === 'string' ? (part[key] as string) : null;
};

function questionsIn(own: readonly Recorded[], transfer: Transfer, person: PersonShown): VoiceQuestion[] {
  return transfer.openQuestions.flatMap((index) => {
    const entry = own.find((one) => one.index === index);
    if (!entry) return [];
    const text = person === null ? null : textIn(entry, transfer.id, 'text');
    return [{ caseId: transfer.id, entry: index, at: entry.at.toISOString(), person, text }];
  });
}

function objectionIn(
  own: readonly Recorded[],
  transfer: Transfer,
  shown: { person: PersonShown; grounds: boolean; to: string; today: Day; calendar: Calendar },
): VoiceObjection[] {
  const { person, grounds, to, today, calendar } = shown;
  const { objection } = transfer;
  if (!objection) return [];
  const inTime = isInTime(calendar, objection.receivedOn, objection.filedOn);
  // Counted again by the holidays known today; the entry keeps what was known when it was filed.
  const due = answerDue(calendar, objection.filedOn);
  const filed = own.findLast((entry) => entry.kind === 'objected');
  const ruled = own.findLast((entry) => entry.kind === 'objection_ruled');
  return [
    {
      caseId: transfer.id,
      status: transfer.status,
      person,
      to,
      state: objection.status,
      filedOn: objection.filedOn,
      receivedOn: objection.receivedOn,
      answerDue: due.day,
      left: workingDaysBetween(calendar, today, due.day),
      missingYears: due.missingYears,
      inTime,
      possible: rulingsFor(inTime),
      reason: grounds ? textIn(filed, transfer.id, 'reason') : null,
      ruling: grounds ? textIn(ruled, transfer.id, 'reason') : null,
      ruledOn: objection.ruledOn,
    },
  ];
}
