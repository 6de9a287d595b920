/**
 * The only writer of the log. One act is one transaction and leaves exactly one entry: what the act changes, the entry, and
 * the state folded from it stand or fall together (reliability: invariant I4).
 */

import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Entry, Recorded } from '#case/entry.ts';
import { askJob } from '#db/ask-job.server.ts';
import { refuse } from '#ground/refusal.ts';
import { type Edge, extended, HASH_BYTES } from '#ledger/tree.ts';
import { type SealedEntry, sealedEntry } from '#record/leaf.ts';
import type { Office } from '#record/office.ts';
import { affectedBy, type Tx, writeState } from '#record/state.server.ts';
import { untimely } from '#record/timely.ts';

export type { Tx };

/** What an act works with: its transaction, and the pen it must use once. */
export type Pen = { tx: Tx; append: (entry: Entry) => Promise<Recorded> };

export type ActOptions = {
  /**
   * Acts stand one behind the other from their first statement, so that what they read stays true until they are written.
   * A long act that reads nothing others decide (an import, a computation) may wait its turn only when it appends.
   */
  waitAtAppend?: boolean;
};

const TRIES = 3;
/** Serialization failure and deadlock: nobody's fault, tried again. */
const passing: ReadonlySet<string> = new Set(['40001', '40P01']);
const LOCK_TIMEOUT = '55P03';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

/** Does one act. The body changes what it must and appends its one entry last; anything thrown undoes all of it. */
export async function act<T>(
  office: Office,
  body: (pen: Pen) => Promise<T>,
  options: ActOptions = {},
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await once(office, body, options);
    } catch (error) {
      const code = codeOf(error);
      if (code === LOCK_TIMEOUT) throw refuse('busy', 'log.busy', undefined);
      if (code === undefined || !passing.has(code) || tried === TRIES) throw error;
    }
  }
}

function once<T>(office: Office, body: (pen: Pen) => Promise<T>, options: ActOptions): Promise<T> {
  return office.db.transaction().execute(async (tx) => {
    await sql`set local lock_timeout = '15s'`.execute(tx);
    let edge = options.waitAtAppend ? null : await lockedEdge(tx);
    let written = 0;
    const append = async (entry: Entry): Promise<Recorded> => {
      if (written++ > 0) throw new Error(`an act leaves one entry; ${entry.kind} would be its second`);
      edge ??= await lockedEdge(tx);
      return write(office, tx, edge, entry);
    };
    const result = await body({ tx, append });
    if (written !== 1) throw new Error('an act must leave its entry in the log');
    return result;
  });
}

async function lockedEdge(tx: Tx): Promise<Edge> {
  const head = await tx.selectFrom('log_head').select(['size', 'edge']).forUpdate().executeTakeFirstOrThrow();
  return { size: head.size, hashes: hashesIn(head.edge) };
}

export function hashesIn(bytes: Buffer): Buffer[] {
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, i) =>
    bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
}

async function write(office: Office, tx: Tx, edge: Edge, entry: Entry): Promise<Recorded> {
  const before = await affectedBy(tx, entry.about);
  if (entry.about.round !== null && before.round === null && entry.kind !== 'round_opened')
    throw refuse('missing', 'thing.missing', { what: 'putaran', id: entry.about.round });
  for (const [id, row] of before.cases)
    if (row.round_id !== entry.about.round)
      throw new RangeError(`${entry.kind}: case ${id} is of round ${row.round_id}, not ${entry.about.round}`);
  const { account, role } = office.actor;
  const why = untimely(entry, role, before.round, (id) => before.cases.get(id)?.status ?? null);
  if (why !== null) throw why;

  const stamp = { index: edge.size, at: office.now, actor: { account, role } };
  const sealed = sealedEntry(entry, stamp, () => randomBytes(32));
  await store(tx, edge, entry, stamp.at, sealed);
  // The cast joins an entry's parts again; kind, public and personal came in together and stay together.
  const recorded = { ...entry, ...stamp } as unknown as Recorded;
  await writeState(tx, recorded, before);
  await tell(tx, recorded);
  return recorded;
}

async function store(tx: Tx, edge: Edge, entry: Entry, at: Date, sealed: SealedEntry): Promise<void> {
  const index = edge.size;
  const next = extended(edge, sealed.leafHash);
  await tx
    .insertInto('log_entry')
    .values({
      index,
      at,
      kind: entry.kind,
      round_id: entry.about.round,
      leaf: sealed.leaf,
      leaf_hash: sealed.leafHash,
    })
    .execute();
  const nodes = next.grown.slice(1).map((node) => ({ ...node, hash: Buffer.from(node.hash) }));
  if (nodes.length > 0) await tx.insertInto('log_node').values(nodes).execute();
  const { cases } = entry.about;
  if (cases.length > 0)
    await sql`
      insert into log_about (entry_index, position, case_id, commitment)
      select ${index}, t.position - 1, t.case_id, t.commitment
      from unnest(${cases}::text[], ${cases.map((id) => sealed.commitments.get(id) ?? null)}::bytea[])
        with ordinality as t(case_id, commitment, position)`.execute(tx);
  if (sealed.sealed.length > 0)
    await sql`
      insert into log_personal (entry_index, subject, salt, content)
      select ${index}, t.subject, t.salt, t.content
      from unnest(${sealed.sealed.map((one) => one.subject)}::text[], ${sealed.sealed.map((one) => one.salt)}::bytea[],
        ${sealed.sealed.map((one) => one.content)}::text[]) as t(subject, salt, content)`.execute(tx);
  await tx
    .updateTable('log_head')
    .set({ size: next.edge.size, edge: Buffer.concat(next.edge.hashes) })
    .execute();
}

/** Tells the open pages, and asks for a checkpoint. */
async function tell(tx: Tx, entry: Recorded): Promise<void> {
  const news = JSON.stringify({ index: entry.index, kind: entry.kind, round: entry.about.round });
  await sql`select pg_notify('tepat', ${news})`.execute(tx);
  await askJob(tx, { name: 'checkpoint' });
}
