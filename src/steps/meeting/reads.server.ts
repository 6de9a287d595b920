/** A session as it stands: members, items, who is recused and why, and the minutes drawn from its events. Never writes. */
import type { Kysely } from 'kysely';
import type { Recorded } from '#case/entry.ts';
import type { Round, Session } from '#case/round.ts';
import { foldTransfer, type Transfer } from '#case/transfer.ts';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';
import { type Conflict, type ConflictFacts, conflictOf } from '#people/conflict.ts';
import { entriesOfRound } from '#record/read.server.ts';
import { circleOf } from '#registry/circle.server.ts';
import { conflictFactsOf } from '#registry/superior.ts';
import { type Item, itemOf, recusedOf } from '#steps/meeting/item.ts';
import { getRound } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;

export type Member = { account: string; name: string; nip: string | null };
export type ItemView = {
  item: Item;
  transfer: Transfer;
  /** why a member is kept out, computed from registered ties */
  computed: ReadonlyMap<string, Conflict>;
  recused: string[];
};
export type Sitting = {
  round: Round;
  session: Session;
  members: Member[];
  entries: Recorded[];
  facts: ConflictFacts;
  itemFor: (caseId: string) => Promise<ItemView>;
};

/** All who hold the role of a board member, by name. */
export async function boardMembersOf(db: Db): Promise<Member[]> {
  return db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account', 'account.id')
    .select(['account.id as account', 'account.name', 'account.nip'])
    .where('account_role.role', '=', 'tpk')
    .where('account.disabled_at', 'is', null)
    .orderBy('account.name')
    .execute();
}

async function membersOf(db: Db, accounts: readonly string[]): Promise<Member[]> {
  if (accounts.length === 0) return [];
  const rows = await db
    .selectFrom('account')
    .select(['id as account', 'name', 'nip'])
    .where('id', 'in', [...accounts])
    .execute();
  return accounts.map(
    (account) => rows.find((row) => row.account === account) ?? { account, name: account, nip: null },
  );
}

/** Everything that is asked about one session, read at once. Inside an act the ties read before it are given, not read again. */
export async function sittingOf(
  db: Db,
  roundId: string,
  sessionId: string,
  known?: ConflictFacts,
): Promise<Sitting> {
  const round = await getRound(db, roundId);
  const session = round.sessions.find((one) => one.id === sessionId);
  if (!session) throw refuse('missing', 'meeting.sessionMissing', { session: sessionId });
  const entries = await entriesOfRound(db, roundId);
  const members = await membersOf(db, session.members);
  const named = [
    ...members.map(({ nip }) => nip),
    ...session.agenda.map((id) => foldTransfer(id, entries)?.nip),
  ];
  const facts = known ?? conflictFactsOf(await circleOf(db, round.asOf, [], named));
  return {
    round,
    session,
    members,
    entries,
    facts,
    itemFor: async (caseId) => {
      const transfer = session.agenda.includes(caseId) ? foldTransfer(caseId, entries) : null;
      if (!transfer) throw refuse('missing', 'thing.missing', { what: 'Butir sidang', id: caseId });
      const item = itemOf(entries, sessionId, caseId);
      const computed = new Map<string, Conflict>();
      for (const member of members) {
        const conflict = conflictOf(facts, member.nip, transfer.nip);
        if (conflict) computed.set(member.account, conflict);
      }
      return { item, transfer, computed, recused: recusedOf(session.members, computed, item.declared) };
    },
  };
}
