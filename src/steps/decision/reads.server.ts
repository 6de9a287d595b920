/** Cases that wait for a decision, each with what the board said and the package it came in. Never writes. */
import type { Kysely } from 'kysely';
import type { Recorded } from '#case/entry.ts';
import { foldRound, type Round } from '#case/round.ts';
import { foldTransfer, type Transfer } from '#case/transfer.ts';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';
import { type Conflict, conflictOf } from '#people/conflict.ts';
import type { Office } from '#record/office.ts';
import { entriesOfRound } from '#record/read.server.ts';
import { circleOf } from '#registry/circle.server.ts';
import { conflictFactsOf } from '#registry/superior.ts';
import { packageHash } from '#steps/decision/rules.ts';

type Db = Kysely<Tables>;

export type Pending = {
  transfer: Transfer;
  /** the board has given its consideration (R25) */
  considered: boolean;
  sessionClosed: boolean;
  forwardedPackage: string | null;
  /** the person, the post or the consideration is no longer what was forwarded */
  changedSinceForward: boolean;
  conflict: Conflict | null;
};

export type Deciding = { round: Round; entries: Recorded[] };

/** One reading of a round for decisions. */
export async function decidingOf(db: Db, roundId: string): Promise<Deciding> {
  const entries = await entriesOfRound(db, roundId);
  const round = foldRound(roundId, entries);
  if (!round) throw refuse('missing', 'thing.missing', { what: 'Putaran', id: roundId });
  return { round, entries };
}

/** One case of a round as it waits for a decision. */
export function pendingIn({ round, entries }: Deciding, caseId: string): Pending {
  const own = entries.filter((entry) => entry.about.cases.includes(caseId));
  const transfer = foldTransfer(caseId, own);
  if (!transfer) throw refuse('missing', 'thing.missing', { what: 'Kasus', id: caseId });
  const decided = own.findLast((entry) => entry.kind === 'item_decided');
  const sent = own.findLast((entry) => entry.kind === 'forwarded');
  const then = sent
    ? foldTransfer(
        caseId,
        own.filter((entry) => entry.index <= sent.index),
      )
    : null;
  const session = round.sessions.find((one) => one.id === transfer.session);
  return {
    transfer,
    considered: decided?.kind === 'item_decided' && decided.public.result === 'direkomendasikan',
    sessionClosed: session?.status === 'ditutup',
    forwardedPackage: sent?.kind === 'forwarded' ? sent.public.package : null,
    changedSinceForward:
      then === null || then.nip !== transfer.nip || then.from !== transfer.from || then.to !== transfer.to,
    conflict: null,
  };
}

/** The cases asked for, in their order; one that is not of this round is refused as missing. */
export async function pendingOf(db: Db, roundId: string, cases: readonly string[]): Promise<Pending[]> {
  const deciding = await decidingOf(db, roundId);
  return [...new Set(cases)].map((id) => pendingIn(deciding, id));
}

/** The same for somebody who is about to act, with the conflict of interest that stands between them and each person. */
export async function pendingFor(
  office: Office,
  roundId: string,
  cases: readonly string[],
): Promise<Pending[]> {
  const deciding = await decidingOf(office.db, roundId);
  const all = [...new Set(cases)].map((id) => pendingIn(deciding, id));
  const named = [office.actor.nip, ...all.map(({ transfer }) => transfer.nip)];
  const facts = conflictFactsOf(await circleOf(office.db, deciding.round.asOf, [], named));
  return all.map((pending) => ({
    ...pending,
    conflict: conflictOf(facts, office.actor.nip, pending.transfer.nip),
  }));
}

/** The hash of these cases as a package: what the board considered, and nothing else. */
export function packageFor(pending: readonly Pending[]): string {
  return packageHash(
    pending.map(({ transfer, considered }) => ({
      case: transfer.id,
      nip: transfer.nip ?? '',
      from: transfer.from,
      to: transfer.to ?? '',
      result: considered ? 'direkomendasikan' : 'tanpa_pertimbangan',
      plan: transfer.plan,
    })),
  );
}
