/** The three desks of a decision: what the Sekda, the governor and BKD each have before them, and what was decided so far. */
import type { Kysely } from 'kysely';
import type { TransferStatus } from '#case/arrows.ts';
import type { DepartureEffect, Recorded, Tally } from '#case/entry.ts';
import type { Role } from '#case/roles.ts';
import type { Transfer } from '#case/transfer.ts';
import type { Tables } from '#db/tables.ts';
import { type Calendar, type Day, type Deadline, officeDay } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { type Conflict, conflictOf } from '#people/conflict.ts';
import type { Actor } from '#record/office.ts';
import { circleOf } from '#registry/circle.server.ts';
import { conflictFactsOf } from '#registry/superior.ts';
import {
  type Deciding,
  decidingOf,
  type Pending,
  packageFor,
  pendingIn,
} from '#steps/decision/reads.server.ts';
import { imutDue, inaugurationDue } from '#steps/decision/rules.ts';
import { postTitle } from '#steps/meeting/minutes.server.ts';

type Db = Kysely<Tables>;

/** Before the decree names are exempt information: those whose duty in the decision needs them. */
export const decisionRoles: readonly Role[] = ['sekda', 'gubernur', 'bkd', 'sekretariat_tpk', 'inspektorat'];

export type DeskRow = {
  id: string;
  name: string;
  nip: Nip;
  from: string;
  to: string;
  status: TransferStatus;
  departure: boolean;
  /** the tie that keeps the reader from judging this person */
  conflict: Conflict['kind'] | null;
  tally: Tally | null;
  session: string | null;
  sessionClosed: boolean;
  /** the day of the governor's approval, of the decree, and what is due by when */
  approvedOn: Day | null;
  imut: Transfer['imut'];
  decree: { number: string; on: Day; effective: Day } | null;
  due: Deadline | null;
};

export type Package = { hash: string; on: Day; rows: DeskRow[]; changed: boolean };

export type DecreeRow = { number: string; on: Day; effective: Day; people: number; code: string };

export type DepartureRow = {
  entry: number;
  on: Day;
  who: string;
  reason: string | null;
  touched: number;
  loss: { objective: string; amount: number }[];
};

const waitsForDecree: readonly TransferStatus[] = ['disetujui', 'imut_ditolak'];

/** What has to happen by when: I-MUT answers within five working days, inauguration within thirty (R26, R27). */
function dueOf(calendar: Calendar, transfer: Transfer, approvedOn: Day | null): Deadline | null {
  if (transfer.status === 'disetujui' && approvedOn) return imutDue(calendar, approvedOn);
  if (transfer.status === 'SK_terbit' && transfer.decree)
    return inaugurationDue(calendar, transfer.decree.on);
  return null;
}

/** Whether the reader judges what lies on the Sekda's desk, and on the governor's. */
export type Judging = { forward: boolean; approve: boolean };

export async function deskOf(db: Db, actor: Actor, roundId: string, calendar: Calendar) {
  const deciding = await decidingOf(db, roundId);
  const { round, entries } = deciding;
  const all = [...round.cases.keys()].map((id) => ({ id, pending: pendingIn(deciding, id) }));
  const named = [actor.nip, ...all.map(({ pending }) => pending.transfer.nip)];
  const province = await circleOf(db, round.asOf, [], named);
  const facts = conflictFactsOf(province);
  const rows = all.map(({ id, pending }): DeskRow & { pending: Pending } => {
    const { transfer } = pending;
    const own = entries.filter((entry) => entry.about.cases.includes(id));
    const decided = own.findLast((entry) => entry.kind === 'item_decided');
    const approved = own.findLast((entry) => entry.kind === 'approved' || entry.kind === 'departed');
    const approvedOn = approved ? officeDay(approved.at) : null;
    const { decree } = transfer;
    return {
      id,
      name: province.people.get(transfer.nip ?? '')?.name ?? '–',
      nip: transfer.nip ?? '',
      from: postTitle(province, transfer.from),
      to: postTitle(province, transfer.to),
      status: transfer.status,
      departure: transfer.departure,
      conflict: conflictOf(facts, actor.nip, transfer.nip)?.kind ?? null,
      tally: decided?.kind === 'item_decided' ? decided.public.tally : null,
      session: transfer.session,
      sessionClosed: pending.sessionClosed,
      approvedOn,
      imut: transfer.imut,
      decree: decree && { number: decree.number, on: decree.on, effective: decree.effective },
      due: dueOf(calendar, transfer, approvedOn),
      pending,
    };
  });
  const shown = ({ pending: _, ...row }: (typeof rows)[number]): DeskRow => row;
  const of = (...states: TransferStatus[]) => rows.filter((row) => states.includes(row.status)).map(shown);
  const recommended = rows.filter((row) => row.status === 'direkomendasikan');
  return {
    round,
    recommended: recommended.map(shown),
    /** the hash if all of them are forwarded together */
    wouldBe: recommended.length > 0 ? packageFor(recommended.map((row) => row.pending)) : null,
    packages: packagesIn(deciding, rows, shown),
    approved: of(...waitsForDecree),
    ready: of('imut_rekomendasi'),
    issued: of('SK_terbit'),
    inaugurated: of('pelantikan'),
    onDuty: of('SPMT'),
    done: of('selesai'),
    refused: of('ditolak', 'tidak_disetujui', 'dikembalikan'),
    departures: departuresIn(deciding, (id) => rows.find((row) => row.id === id)?.name ?? '–'),
    decrees: decreesIn(entries),
  };
}

export type DeskOf = Awaited<ReturnType<typeof deskOf>>;

/** Forwarded cases by the package they came in, the newest first. */
function packagesIn(
  { entries }: Deciding,
  rows: readonly (DeskRow & { pending: Pending })[],
  shown: (row: DeskRow & { pending: Pending }) => DeskRow,
): Package[] {
  const waiting = rows.filter((row) => row.status === 'diteruskan');
  return entries
    .filter((entry) => entry.kind === 'forwarded')
    .reverse()
    .flatMap((entry) => {
      const hash = entry.public.package;
      const own = waiting.filter(
        (row) => row.pending.forwardedPackage === hash && entry.about.cases.includes(row.id),
      );
      if (own.length === 0) return [];
      const changed = own.some((row) => row.pending.changedSinceForward);
      return [{ hash, on: officeDay(entry.at), rows: own.map(shown), changed }];
    });
}

/** Who got another post; or, where somebody was left in the own post instead, everybody who does not move any more. */
function departuresIn({ entries }: Deciding, nameOf: (caseId: string) => string): DepartureRow[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'departed') return [];
    const { effects, objectives, cost } = entry.public;
    const having = (wanted: DepartureEffect) =>
      Object.entries(effects).flatMap(([id, effect]) => (effect === wanted ? [id] : []));
    const chosen = having('ditetapkan');
    const whole = entry.personal._;
    return [
      {
        entry: entry.index,
        on: officeDay(entry.at),
        who: (chosen.length > 0 ? chosen : having('batal_pindah')).map(nameOf).join(', '),
        reason: whole && 'reason' in whole ? whole.reason : null,
        touched: Object.keys(effects).length,
        loss: cost.map((amount, level) => ({ objective: objectives[level] ?? '', amount })),
      },
    ];
  });
}

function decreesIn(entries: readonly Recorded[]): DecreeRow[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'decree_issued') return [];
    const { number, on, effective, code } = entry.public;
    return [{ number, on, effective, code, people: entry.about.cases.length }];
  });
}

/** What all departures together cost, per objective. */
export function totalCost(departures: readonly DepartureRow[]): { objective: string; amount: number }[] {
  const sums = new Map<string, number>();
  for (const { loss } of departures)
    for (const { objective, amount } of loss) sums.set(objective, (sums.get(objective) ?? 0) + amount);
  return [...sums].map(([objective, amount]) => ({ objective, amount }));
}
