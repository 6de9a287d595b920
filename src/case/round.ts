/** One round of transfers, folded from what happened, from opening to the question whether it helped (design.md §2). */
import type { TransferStatus } from '#case/arrows.ts';
import type { Quorum, Recorded, Timetable } from '#case/entry.ts';
import { statusAfter } from '#case/transfer.ts';
import type { Day } from '#ground/day.ts';

export const roundStatuses = [
  'disiapkan',
  'kriteria_dibekukan',
  'dinilai',
  'diusulkan',
  'sidang',
  'diteruskan_PyB',
  'diputuskan',
  'terbit',
  'dievaluasi',
  'dibatalkan',
] as const;
export type RoundStatus = (typeof roundStatuses)[number];

export type Session = {
  id: string;
  on: Day;
  place: string;
  members: string[];
  quorum: Quorum;
  agenda: string[];
  status: 'dipanggil' | 'dibuka' | 'ditutup';
  present: string[];
  openItem: string | null;
  minutesSha256: string | null;
  signedBy: string[];
};

export type Round = {
  id: string;
  title: string;
  asOf: Day;
  tmt: Day;
  timetable: Timetable;
  status: RoundStatus;
  frozen: { hash: string; entry: number } | null;
  evaluated: { hash: string; seed: string; entry: number } | null;
  plan: {
    id: string;
    hash: string;
    objectives: string[];
    objective: number[];
    bound: (number | null)[];
    moves: number;
  } | null;
  /** the explanation of the fairness view, and which plan it is about: a new plan owes a new one */
  fairness: { plan: string; text: string; entry: number } | null;
  sessions: Session[];
  cases: ReadonlyMap<string, TransferStatus>;
  departures: { cost: number[]; entry: number }[];
  timeline: { index: number; at: Date; kind: Recorded['kind']; status: RoundStatus }[];
};

const waiting: readonly TransferStatus[] = ['direkomendasikan', 'diteruskan'];
const decided: readonly TransferStatus[] = [
  'disetujui',
  'imut_ditolak',
  'imut_rekomendasi',
  'SK_terbit',
  'pelantikan',
  'SPMT',
  'selesai',
  'ditolak',
];

function statusOf(round: Round, entry: Recorded): RoundStatus {
  switch (entry.kind) {
    case 'criteria_frozen':
      return 'kriteria_dibekukan';
    case 'evaluated':
      return 'dinilai';
    case 'plan_stored':
      return round.status === 'dinilai' ? 'diusulkan' : round.status;
    case 'session_opened':
      return 'sidang';
    case 'forwarded':
      return 'diteruskan_PyB';
    case 'approved':
    case 'rejected':
    case 'departed': {
      const states = [...round.cases.values()];
      return states.some((state) => decided.includes(state)) &&
        !states.some((state) => waiting.includes(state))
        ? 'diputuskan'
        : round.status;
    }
    case 'round_published':
      return 'terbit';
    case 'outcome_assessed':
      return 'dievaluasi';
    case 'round_cancelled':
      return 'dibatalkan';
    default:
      return round.status;
  }
}

function withSession(round: Round, id: string, change: Partial<Session>): Session[] {
  return round.sessions.map((session) => (session.id === id ? { ...session, ...change } : session));
}

function sessionsAfter(round: Round, entry: Recorded): Session[] {
  switch (entry.kind) {
    case 'session_called': {
      const { session, on, place, members, quorum } = entry.public;
      const fresh: Session = {
        id: session,
        on,
        place,
        members,
        quorum,
        agenda: [...entry.about.cases],
        status: 'dipanggil',
        present: [],
        openItem: null,
        minutesSha256: null,
        signedBy: [],
      };
      return [...round.sessions, fresh];
    }
    case 'session_opened':
      return withSession(round, entry.public.session, { status: 'dibuka', present: entry.public.present });
    case 'attendance_recorded':
      return withSession(round, entry.public.session, { present: entry.public.present });
    case 'item_opened':
      return withSession(round, entry.public.session, { openItem: entry.about.cases[0] ?? null });
    case 'item_decided':
      return withSession(round, entry.public.session, { openItem: null });
    case 'session_closed':
      return withSession(round, entry.public.session, {
        status: 'ditutup',
        minutesSha256: entry.public.minutesSha256,
      });
    case 'minutes_signed': {
      const { session, member } = entry.public;
      const signedBy = round.sessions.find((one) => one.id === session)?.signedBy ?? [];
      return withSession(round, session, { signedBy: [...signedBy, member] });
    }
    default:
      return round.sessions;
  }
}

/** One more entry about this round. The first must be `round_opened`. */
export function advanceRound(before: Round | null, entry: Recorded, id: string): Round | null {
  if (before === null) {
    if (entry.kind !== 'round_opened') return null;
    const { title, asOf, tmt, timetable } = entry.public;
    const opened = { index: entry.index, at: entry.at, kind: entry.kind, status: 'disiapkan' as const };
    return {
      id,
      title,
      asOf,
      tmt,
      timetable,
      status: 'disiapkan',
      frozen: null,
      evaluated: null,
      plan: null,
      fairness: null,
      sessions: [],
      cases: new Map(),
      departures: [],
      timeline: [opened],
    };
  }
  const cases = new Map(before.cases);
  for (const one of entry.about.cases) cases.set(one, statusAfter(entry, one, before.cases.get(one) ?? null));
  const next: Round = { ...before, cases, sessions: sessionsAfter(before, entry) };
  if (entry.kind === 'criteria_frozen') next.frozen = { hash: entry.public.hash, entry: entry.index };
  if (entry.kind === 'evaluated')
    next.evaluated = { hash: entry.public.hash, seed: entry.public.seed, entry: entry.index };
  if (entry.kind === 'plan_stored') {
    const { plan, planHash, objectives, objective, bound, moves } = entry.public;
    next.plan = { id: plan, hash: planHash, objectives, objective, bound, moves };
  }
  if (entry.kind === 'fairness_explained')
    next.fairness = { plan: entry.public.plan, text: entry.public.text, entry: entry.index };
  if (entry.kind === 'departed')
    next.departures = [...before.departures, { cost: entry.public.cost, entry: entry.index }];
  next.status = statusOf(next, entry);
  if (next.status !== before.status)
    next.timeline = [
      ...before.timeline,
      { index: entry.index, at: entry.at, kind: entry.kind, status: next.status },
    ];
  return next;
}

/** The round after all entries about it, in log order; null if it was never opened. */
export function foldRound(id: string, entries: readonly Recorded[]): Round | null {
  return entries
    .filter((entry) => entry.about.round === id)
    .reduce<Round | null>((state, entry) => advanceRound(state, entry, id), null);
}
