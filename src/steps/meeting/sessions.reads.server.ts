/** The meetings of a round as one sees them: sessions, cases that wait for one, and the items of a session, each only for who may open it. */
import type { Kysely } from 'kysely';
import type { Role } from '#case/roles.ts';
import type { Round, Session } from '#case/round.ts';
import { foldTransfer, type Transfer } from '#case/transfer.ts';
import type { Tables } from '#db/tables.ts';
import type { Nip } from '#ground/nip.ts';
import { type Conflict, conflictOf } from '#people/conflict.ts';
import { inRole } from '#people/context.ts';
import type { Actor } from '#record/office.ts';
import { entriesOfRound } from '#record/read.server.ts';
import { circleOf } from '#registry/circle.server.ts';
import type { Province } from '#registry/facts.ts';
import type { Item } from '#steps/meeting/item.ts';
import { postTitle } from '#steps/meeting/minutes.server.ts';
import {
  boardMembersOf,
  type ItemView,
  type Member,
  type Sitting,
  sittingOf,
} from '#steps/meeting/reads.server.ts';
import { type QuorumState, quorumOf } from '#steps/meeting/rules.ts';
import { getRound } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;

/** Those whose duty in the meeting needs names: the team, its secretariat, who prepares, who decides, and who audits. */
export const meetingRoles: readonly Role[] = [
  'sekretariat_tpk',
  'tpk',
  'bkd',
  'sekda',
  'gubernur',
  'inspektorat',
];

export type ConflictKind = Conflict['kind'];

/** Who is moved, from where to where, as it is said in the room. */
export type Mover = { name: string; nip: Nip; from: string; to: string };

export type SessionRow = Pick<Session, 'id' | 'on' | 'place' | 'status'> & {
  members: number;
  present: number;
  items: number;
  decided: number;
  signed: number;
  /** the reader is a member of it */
  mine: boolean;
};

/** An item for somebody who may open it; `kept` instead of the person for somebody whom a conflict keeps out. */
export type AgendaRow = {
  id: string;
  number: number;
  state: Item['state'];
  result: NonNullable<Item['decided']>['result'] | null;
  entry: number | null;
  quorum: QuorumState;
  recused: { name: string; kind: ConflictKind }[];
  /** present members without a computed conflict who have not declared yet */
  undeclared: number;
} & ({ mover: Mover; kept: null } | { mover: null; kept: ConflictKind });

const waitingFor = ['penilaian', 'ditunda', 'dikembalikan'] as const;

export function moverOf(province: Province, transfer: Transfer): Mover {
  return {
    name: province.people.get(transfer.nip ?? '')?.name ?? '–',
    nip: transfer.nip ?? '',
    from: postTitle(province, transfer.from),
    to: postTitle(province, transfer.to),
  };
}

export const isBoardReader = (actor: Actor): boolean => inRole(actor, meetingRoles) !== null;

function rowOf(round: Round, session: Session, account: string): SessionRow {
  const left = ['dijadwalkan_sidang', 'sidang'];
  const states = session.agenda.map((id) => round.cases.get(id) ?? '');
  return {
    id: session.id,
    on: session.on,
    place: session.place,
    status: session.status,
    members: session.members.length,
    present: session.present.length,
    items: session.agenda.length,
    decided:
      session.status === 'ditutup'
        ? session.agenda.length
        : states.filter((state) => !left.includes(state)).length,
    signed: session.signedBy.length,
    mine: session.members.includes(account),
  };
}

/** Cases of a plan whose papers are done, not yet or again to be put before the team. */
export async function casesForMeeting(
  db: Db,
  round: Round,
): Promise<(Mover & { id: string; status: string })[]> {
  const ready = [...round.cases].filter(([, status]) => (waitingFor as readonly string[]).includes(status));
  if (ready.length === 0) return [];
  const entries = await entriesOfRound(db, round.id);
  const planned = ready.flatMap(([id, status]) => {
    const transfer = foldTransfer(id, entries);
    return transfer?.plan ? [{ id, status, transfer }] : [];
  });
  const named = planned.map(({ transfer }) => transfer.nip);
  const province = await circleOf(db, round.asOf, [], named);
  return planned.map(({ transfer, ...one }) => ({ ...one, ...moverOf(province, transfer) }));
}

/** The team with a chair to begin with: whoever holds the highest post (the Sekda, as a rule). */
export async function boardBySeniority(db: Db, round: Round): Promise<{ members: Member[]; chair: string }> {
  const members = await boardMembersOf(db);
  const province = await circleOf(
    db,
    round.asOf,
    [],
    members.map(({ nip }) => nip),
  );
  const echelon = ({ nip }: Member): string => {
    const post = province.people.get(nip ?? '')?.post ?? null;
    return (post === null ? null : province.posts.get(post)?.echelon) ?? '99';
  };
  const [first] = [...members].sort((a, b) => echelon(a).localeCompare(echelon(b)));
  return { members, chair: first?.account ?? '' };
}

export async function sessionsOf(db: Db, roundId: string, actor: Actor) {
  const round = await getRound(db, roundId);
  const sessions = round.sessions.map((session) => rowOf(round, session, actor.account)).reverse();
  return { round, sessions };
}

/** Why this person may not open the file of an item, or null. Ties are computed for whoever reads, member or not. */
export function keptFrom(actor: Actor, sitting: Sitting, view: ItemView): ConflictKind | null {
  const tie = view.computed.get(actor.account) ?? conflictOf(sitting.facts, actor.nip, view.transfer.nip);
  if (tie) return tie.kind;
  return view.item.declared.get(actor.account) === true ? 'pernyataan' : null;
}

/** Who takes no part in an item, and why. */
export function recusedIn(sitting: Sitting, view: ItemView): { name: string; kind: ConflictKind }[] {
  return view.recused.map((account) => ({
    name: nameIn(sitting.members, account),
    kind: view.computed.get(account)?.kind ?? 'pernyataan',
  }));
}

export const nameIn = (members: readonly Member[], account: string): string =>
  members.find((member) => member.account === account)?.name ?? '–';

export function quorumIn(sitting: Sitting, view: ItemView): QuorumState {
  const { members, present, quorum } = sitting.session;
  return quorumOf({ members, present, recused: view.recused, quorum });
}

function agendaRow(
  actor: Actor,
  sitting: Sitting,
  province: Province,
  view: ItemView,
  at: number,
): AgendaRow {
  const { item, transfer, computed } = view;
  const kept = keptFrom(actor, sitting, view);
  const own = {
    id: transfer.id,
    number: at + 1,
    state: item.state,
    result: kept ? null : (item.decided?.result ?? null),
    entry: kept ? null : (item.decided?.entry ?? null),
    quorum: quorumIn(sitting, view),
    recused: recusedIn(sitting, view),
    undeclared: sitting.session.present.filter(
      (member) => !computed.has(member) && !item.declared.has(member),
    ).length,
  };
  return kept ? { ...own, mover: null, kept } : { ...own, mover: moverOf(province, transfer), kept: null };
}

/** One session for one reader. */
export async function sessionFor(db: Db, actor: Actor, roundId: string, sessionId: string) {
  const sitting = await sittingOf(db, roundId, sessionId);
  const { round, session, members } = sitting;
  const views = await Promise.all(session.agenda.map(sitting.itemFor));
  const named = [...members.map(({ nip }) => nip), ...views.map(({ transfer }) => transfer.nip)];
  const province = await circleOf(db, round.asOf, [], named);
  const account = actor.account;
  const mine = session.members.includes(account);
  const open = views.filter(({ transfer }) => transfer.status === 'dijadwalkan_sidang');
  return {
    round,
    session,
    row: rowOf(round, session, account),
    members: members.map((member) => ({
      account: member.account,
      name: member.name,
      office: postTitle(province, province.people.get(member.nip ?? '')?.post ?? null),
      present: session.present.includes(member.account),
      signed: session.signedBy.includes(member.account),
    })),
    quorum: quorumOf({
      members: session.members,
      present: session.present,
      recused: [],
      quorum: session.quorum,
    }),
    items: views.map((view, at) => agendaRow(actor, sitting, province, view, at)),
    mine,
    /** items on which the reader must still say whether an interest stands in the way */
    toDeclare: mine
      ? open
          .filter(({ computed, item }) => !computed.has(account) && !item.declared.has(account))
          .map(({ transfer }) => transfer.id)
      : [],
    left: views.filter(({ item, transfer }) => item.state !== 'diputus' && transfer.status !== 'dibatalkan')
      .length,
  };
}
