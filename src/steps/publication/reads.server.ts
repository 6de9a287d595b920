/** What is ready to be published of a round, and what has been. Never writes. */
import type { Kysely } from 'kysely';
import { afterDecree, type TransferStatus } from '#case/arrows.ts';
import type { RoundStatus } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import { sha256 } from '#ground/canonical.ts';
import type { Nip } from '#ground/nip.ts';
import { inclusionRanges, proofOf, rootOfLeaves } from '#ledger/tree.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import type { Decree } from '#paper/decree.ts';
import { findLast } from '#record/read.server.ts';
import {
  type Bundle,
  bundleOf,
  type PrivateRow,
  type PublicMove,
  publicMoves,
  rowHash,
  rowsOf,
} from '#steps/publication/rules.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;

/** Approved, but the decree is still to come: names of these people are exempt information. */
const undecreed: readonly TransferStatus[] = ['disetujui', 'imut_ditolak', 'imut_rekomendasi'];

export type Readiness = { status: RoundStatus; undecreed: number; decreed: number };

export function readinessOf(round: {
  status: RoundStatus;
  cases: ReadonlyMap<string, TransferStatus>;
}): Readiness {
  const states = [...round.cases.values()];
  const count = (of: readonly TransferStatus[]) => states.filter((state) => of.includes(state)).length;
  return { status: round.status, undecreed: count(undecreed), decreed: count(afterDecree) };
}

/** The decrees of a round as they were signed, by number. */
export async function decreesOf(db: Db, roundId: string) {
  const rows = await db
    .selectFrom('decree')
    .innerJoin('document', 'document.id', 'decree.document_id')
    .select(['decree.number', 'decree.code', 'decree.decree', 'document.sha256'])
    .where('decree.round_id', '=', roundId)
    .orderBy('decree.year')
    .orderBy('decree.sequence')
    .execute();
  return rows.map((row) => ({ ...row, decree: row.decree as Decree }));
}

/** Names as the public may see them. The caller answers for the moment: staff before, everybody once it is published. */
export async function movesOf(db: Db, roundId: string): Promise<PublicMove[]> {
  return (await decreesOf(db, roundId)).flatMap(({ decree }) => publicMoves(decree));
}

/** The plan that was carried out: the last departure's, or the one proposed. */
async function planOf(db: Db, roundId: string, proposed: string | null) {
  const departed = await findLast(db, roundId, 'departed');
  const id = departed?.kind === 'departed' ? departed.public.plan : proposed;
  if (id === null) return undefined;
  return db.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Everything that publishing would make public, with the private rows behind its root; undefined without a plan. */
export async function prepareBundle(
  db: Db,
  roundId: string,
  saltFor: (nip: Nip) => string,
): Promise<{ bundle: Bundle; rows: PrivateRow[] } | undefined> {
  const round = await getRound(db, roundId);
  const [{ policy }, plan, decrees] = await Promise.all([
    policyOf(db, roundId),
    planOf(db, roundId, round.plan?.id ?? null),
    decreesOf(db, roundId),
  ]);
  if (!plan) return undefined;
  const problem = JSON.parse(plan.case_text) as PlacementCase;
  const solved = JSON.parse(plan.plan_text) as PlacementPlan;
  const { rows, root } = rowsOf(problem, solved, saltFor);
  const { id, title, asOf, tmt } = round;
  const bundle = bundleOf({
    round: { id, title, asOf, tmt },
    policy,
    criteria: round.frozen?.hash ?? null,
    seed: round.evaluated?.seed ?? null,
    problem,
    plan: solved,
    caseHash: sha256(plan.case_text),
    planHash: sha256(plan.plan_text),
    moves: decrees.reduce((sum, { decree }) => sum + decree.rows.length, 0),
    decrees: decrees.map(({ number, code, sha256: hash, decree }) => ({
      number,
      date: decree.date,
      sha256: hash,
      code,
    })),
    departures: round.departures,
    rows: { count: rows.length, root },
  });
  return { bundle, rows };
}

export type Published = { bundle: Bundle; text: string; at: Date; hash: string };

export async function findPublication(db: Db, roundId: string): Promise<Published | null> {
  const row = await db
    .selectFrom('publication')
    .selectAll()
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    bundle: JSON.parse(row.bundle) as Bundle,
    text: row.bundle,
    at: row.at,
    hash: sha256(row.bundle),
  };
}

/** A person's own row with the way from it to the published root: checked anywhere with SHA-256 alone. */
export type OwnRow = {
  round: string;
  code: string;
  content: string;
  position: number;
  size: number;
  leaf: string;
  path: string[];
  root: string;
};

export async function findOwnRow(db: Db, roundId: string, nip: Nip): Promise<OwnRow | null> {
  const rows = await db
    .selectFrom('publication_row')
    .select(['position', 'nip', 'salt', 'content'])
    .where('round_id', '=', roundId)
    .orderBy('position')
    .execute();
  const own = rows.find((row) => row.nip === nip);
  if (!own) return null;
  const hashes = rows.map(rowHash);
  const path = proofOf(inclusionRanges(own.position, rows.length), ({ level, index }) =>
    rootOfLeaves(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level)),
  );
  return {
    round: roundId,
    code: own.salt,
    content: own.content,
    position: own.position,
    size: rows.length,
    leaf: rowHash(own).toString('hex'),
    path: path.map((hash) => Buffer.from(hash).toString('hex')),
    root: Buffer.from(rootOfLeaves(hashes)).toString('hex'),
  };
}
