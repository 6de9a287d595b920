/** One person's transfer, folded from what happened: state is computed from the entries, never kept beside them. */
import { arrows, isEnded, resultStatus, type TransferStatus } from '#case/arrows.ts';
import type { EntryKind, Move, ObjectionOutcome, Recorded } from '#case/entry.ts';
import type { Role } from '#case/roles.ts';
import type { Day } from '#ground/day.ts';

/** An objection is a side state: it does not suspend the decree (UU 30/2014; domain.md §J). */
export type ObjectionState = {
  status: 'diajukan' | ObjectionOutcome;
  filedOn: Day;
  receivedOn: Day;
  answerDue: Day;
  firm: boolean;
  ruledOn: Day | null;
};

export type Transfer = {
  id: string;
  round: string | null;
  status: TransferStatus;
  /** null once the person has been erased */
  nip: string | null;
  from: string | null;
  to: string | null;
  session: string | null;
  plan: string | null;
  departure: boolean;
  imut: { number: string; on: Day } | null;
  decree: { number: string; on: Day; sha256: string; code: string; effective: Day; entry: number } | null;
  informed: boolean;
  read: boolean;
  openQuestions: number[];
  objection: ObjectionState | null;
  timeline: { index: number; at: Date; kind: EntryKind; role: Role; status: TransferStatus }[];
};

const statusAfterDeparture = {
  ditetapkan: 'disetujui',
  tergeser: 'penilaian',
  batal_pindah: 'dibatalkan',
  penggerak_baru: 'diajukan',
} as const;

const unchecked: readonly TransferStatus[] = ['diajukan', 'verifikasi_berkas', 'perbaikan'];

const fixedTarget = new Map<EntryKind, TransferStatus | 'same' | 'by_entry'>(
  Object.values(arrows).map((arrow) => [arrow.kind, arrow.to]),
);

function moveOf(entry: Recorded, id: string): Move | null {
  if (entry.kind === 'plan_stored' || entry.kind === 'nominated' || entry.kind === 'departed') {
    const part = entry.personal[id];
    return part && 'nip' in part ? part : null;
  }
  return null;
}

/** The state a case is in after an entry about it. */
export function statusAfter(entry: Recorded, id: string, before: TransferStatus | null): TransferStatus {
  switch (entry.kind) {
    case 'plan_stored':
      // A case of an earlier plan of the round that the new plan no longer moves is listed without a move.
      if (!(id in entry.personal)) return 'dibatalkan';
      return before === null || before === 'draf' ? 'diajukan' : before;
    case 'round_cancelled':
      return before !== null && isEnded(before) ? before : 'dibatalkan';
    case 'item_decided':
      return resultStatus[entry.public.result];
    case 'departed': {
      const effect = entry.public.effects[id];
      // Papers that have not been checked yet are checked first, for the new post as for the old.
      if (effect === 'tergeser' && before !== null && unchecked.includes(before)) return before;
      return effect ? statusAfterDeparture[effect] : (before ?? 'dibatalkan');
    }
    case 'imut_recorded':
      return entry.public.result === 'rekomendasi' ? 'imut_rekomendasi' : 'imut_ditolak';
    case 'objection_ruled':
      return entry.public.remedy === 'dicabut' ? 'dibatalkan' : (before ?? 'SK_terbit');
    default: {
      const to = fixedTarget.get(entry.kind);
      return to === undefined || to === 'same' || to === 'by_entry' ? (before ?? 'draf') : to;
    }
  }
}

/** What nobody has said of a case yet. */
export const untold = {
  session: null,
  plan: null,
  departure: false,
  imut: null,
  decree: null,
  informed: false,
  read: false,
  openQuestions: [],
  objection: null,
  timeline: [],
} as const satisfies Partial<Transfer>;

const startOf = (entry: Recorded, id: string): Transfer => ({
  ...untold,
  id,
  round: entry.about.round,
  status: 'draf',
  nip: null,
  from: null,
  to: null,
});

/** One more entry about this case. `before` is null for the first. */
export function advance(before: Transfer | null, entry: Recorded, id: string): Transfer {
  const status = statusAfter(entry, id, before?.status ?? null);
  const next: Transfer = { ...(before ?? startOf(entry, id)), status };
  next.timeline = [
    ...next.timeline,
    { index: entry.index, at: entry.at, kind: entry.kind, role: entry.actor.role, status },
  ];
  const move = moveOf(entry, id);
  if (move) Object.assign(next, { nip: move.nip, from: move.from, to: move.to });
  switch (entry.kind) {
    case 'plan_stored':
      next.plan = entry.public.plan;
      break;
    case 'session_called':
      next.session = entry.public.session;
      break;
    case 'departed':
      next.plan = entry.public.plan;
      next.departure = next.departure || status === 'disetujui';
      break;
    case 'imut_recorded':
      next.imut = { number: entry.public.number, on: entry.public.on };
      break;
    case 'decree_issued': {
      const { number, on, sha256, code, effective } = entry.public;
      next.decree = { number, on, sha256, code, effective, entry: entry.index };
      break;
    }
    case 'informed':
      next.informed = true;
      break;
    case 'letter_read':
      next.read = true;
      break;
    case 'asked':
      next.openQuestions = [...next.openQuestions, entry.index];
      break;
    case 'answered':
      next.openQuestions = next.openQuestions.filter((question) => question !== entry.public.question);
      break;
    case 'objected': {
      const { on, receivedOn, answerDue, firm } = entry.public;
      next.objection = { status: 'diajukan', filedOn: on, receivedOn, answerDue, firm, ruledOn: null };
      break;
    }
    case 'objection_withdrawn':
      // As if none had been filed: until the last day another one may be.
      next.objection = null;
      break;
    case 'objection_ruled':
      if (next.objection)
        next.objection = { ...next.objection, status: entry.public.outcome, ruledOn: entry.public.on };
      break;
  }
  return next;
}

/** The transfer after all entries about it, in log order; null if there is none. */
export function foldTransfer(id: string, entries: readonly Recorded[]): Transfer | null {
  return entries
    .filter((entry) => entry.about.cases.includes(id))
    .reduce<Transfer | null>((state, entry) => advance(state, entry, id), null);
}
