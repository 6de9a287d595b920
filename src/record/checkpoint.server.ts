/** Signed heads of the log: made after acts, kept forever, and found again by what they cover. */
import { hash as digest } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { LogTables } from '#db/log.tables.ts';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';
import { signedCheckpoint } from '#ledger/checkpoint.ts';
import { readVerifier, type SignerKey, type VerifierKey, verifierText } from '#ledger/note.ts';
import { isConsistent, rootOf } from '#ledger/tree.ts';
import { hashesIn } from '#record/append.server.ts';
import { logKey } from '#record/key.server.ts';
import { consistencyProof } from '#record/nodes.server.ts';

export type StoredCheckpoint = LogTables['log_checkpoint'];

/**
 * Signs the present head, unless it is signed already. The head's row is read under its lock, and a size that has a
 * checkpoint keeps it: a log must never sign two heads of one size.
 */
export async function issueCheckpoint(
  db: Kysely<Tables>,
  key: SignerKey,
  now: Date,
): Promise<StoredCheckpoint> {
  return db.transaction().execute(async (tx) => {
    const head = await tx
      .selectFrom('log_head')
      .select(['size', 'edge'])
      .forUpdate()
      .executeTakeFirstOrThrow();
    const kept = await tx
      .selectFrom('log_checkpoint')
      .selectAll()
      .where('size', '=', head.size)
      .executeTakeFirst();
    if (kept) return kept;
    const root = Buffer.from(rootOf(hashesIn(head.edge)));
    await onlyGrown(tx, head.size, root);
    const made = { size: head.size, root, note: signedCheckpoint({ size: head.size, root }, key), at: now };
    await tx.insertInto('log_checkpoint').values(made).execute();
    await tx
      .insertInto('log_key')
      .values({ verifier: verifierText(key), since_size: head.size })
      .onConflict((on) => on.doNothing())
      .execute();
    return made;
  });
}

/** Refuses to sign a head that does not hold what the last one held: the key must not speak for a rewritten log. */
async function onlyGrown(db: Kysely<Tables>, size: number, root: Buffer): Promise<void> {
  const last = await latestCheckpoint(db);
  if (last === undefined) return;
  const damaged = refuse('rule', 'log.damaged', { what: `log_checkpoint ${last.size}`, why: 'log.root' });
  if (last.size > size) throw damaged;
  const proof = await consistencyProof(db, last.size, size);
  if (proof === null || !isConsistent(last.size, size, last.root, root, proof)) throw damaged;
}

/** The first checkpoint that covers an entry; undefined until it is issued. */
export async function firstCheckpointAfter(
  db: Kysely<Tables>,
  index: number,
): Promise<StoredCheckpoint | undefined> {
  return db
    .selectFrom('log_checkpoint')
    .selectAll()
    .where('size', '>', index)
    .orderBy('size')
    .limit(1)
    .executeTakeFirst();
}

export async function latestCheckpoint(db: Kysely<Tables>): Promise<StoredCheckpoint | undefined> {
  return db.selectFrom('log_checkpoint').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst();
}

/** The key to sign with. Once a head was signed, a key that is gone is not replaced by a new one in silence. */
export async function currentKey(
  db: Kysely<Tables>,
  settings: Parameters<typeof logKey>[0],
): Promise<SignerKey> {
  return logKey(settings, (await latestCheckpoint(db)) === undefined);
}

/** The public keys of this log, the newest first. */
export async function logKeys(db: Kysely<Tables>): Promise<VerifierKey[]> {
  const rows = await db.selectFrom('log_key').select('verifier').orderBy('since_size', 'desc').execute();
  return rows.flatMap(({ verifier }) => readVerifier(verifier) ?? []);
}

/** A checkpoint as published: the log's note with the witnesses' lines below it. */
export async function publishedNote(db: Kysely<Tables>, checkpoint: StoredCheckpoint): Promise<string> {
  const cosignatures = await db
    .selectFrom('log_cosignature')
    .select('line')
    .where('size', '=', checkpoint.size)
    .orderBy('witness')
    .orderBy('key_id')
    .execute();
  return checkpoint.note + cosignatures.map(({ line }) => `${line}\n`).join('');
}

/**
 * The seed of a round: nobody could choose it, because it hangs on the policy, frozen before, and on the first checkpoint
 * after the freeze, signed after (design.md §4.1). Where the log has witnesses the first *cosigned* checkpoint counts, with
 * its earliest cosignature: then not even the keeper of the log can try until a seed pleases. Undefined until it is there.
 */
export async function seedAfterFreeze(
  db: Kysely<Tables>,
  policyHash: string,
  frozenAt: number,
  witnessed = false,
): Promise<string | undefined> {
  if (!witnessed) {
    const checkpoint = await firstCheckpointAfter(db, frozenAt);
    return checkpoint && digest('sha256', `${policyHash}\n${checkpoint.note}`, 'hex');
  }
  const row = await db
    .selectFrom('log_cosignature as c')
    .innerJoin('log_checkpoint as p', 'p.size', 'c.size')
    .select(['p.note', 'c.line'])
    .where('c.size', '>', frozenAt)
    .orderBy('c.size')
    .orderBy('c.time')
    .orderBy('c.witness')
    .limit(1)
    .executeTakeFirst();
  return row && digest('sha256', `${policyHash}\n${row.note}${row.line}\n`, 'hex');
}
