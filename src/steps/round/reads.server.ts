/** Rounds and cases as they stand, folded from the log. Never writes. */
import type { Kysely } from 'kysely';
import type { Round } from '#case/round.ts';
import type { Transfer } from '#case/transfer.ts';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';
import { findRound, findTransfer } from '#record/read.server.ts';
import { Policy } from '#registry/policy.ts';

type Db = Kysely<Tables>;

export async function getRound(db: Db, id: string): Promise<Round> {
  const round = await findRound(db, id);
  if (!round) throw refuse('missing', 'thing.missing', { what: 'Putaran', id });
  return round;
}

export async function getTransfer(db: Db, id: string): Promise<Transfer> {
  const transfer = await findTransfer(db, id);
  if (!transfer) throw refuse('missing', 'thing.missing', { what: 'Kasus', id });
  return transfer;
}

/** All rounds, the newest first. */
export async function roundsOf(db: Db): Promise<Round[]> {
  const rows = await db.selectFrom('round_status').select('round_id').orderBy('round_id').execute();
  const rounds = await Promise.all(rows.map((row) => getRound(db, row.round_id)));
  return rounds.sort((a, b) => (b.timeline[0]?.index ?? 0) - (a.timeline[0]?.index ?? 0));
}

const frozenPolicies = new WeakMap<object, Map<string, Policy>>();

/** The policy of a round: frozen where it is frozen, the draft before. A frozen one never changes and is one and the same value. */
export async function policyOf(db: Db, roundId: string): Promise<{ policy: Policy; frozen: boolean }> {
  const known = frozenPolicies.get(db) ?? new Map<string, Policy>();
  const before = known.get(roundId);
  if (before) return { policy: before, frozen: true };
  const frozen = await db
    .selectFrom('round_freeze')
    .select('policy')
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  if (frozen) {
    const policy = Policy.parse(frozen.policy);
    known.set(roundId, policy);
    frozenPolicies.set(db, known);
    return { policy, frozen: true };
  }
  const draft = await db
    .selectFrom('round_policy')
    .select('policy')
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  if (!draft) throw refuse('missing', 'thing.missing', { what: 'Kebijakan', id: roundId });
  return { policy: Policy.parse(draft.policy), frozen: false };
}

/** The live case of a person in a round, if there is one. */
export async function findCaseOf(db: Db, roundId: string, nip: string): Promise<string | null> {
  const row = await db
    .selectFrom('case_status')
    .select('case_id')
    .where('round_id', '=', roundId)
    .where('nip', '=', nip)
    .where('status', 'not in', ['dibatalkan', 'ditolak', 'tidak_disetujui'])
    .executeTakeFirst();
  return row?.case_id ?? null;
}
