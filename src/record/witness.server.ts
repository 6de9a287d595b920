/** The log's side of witnessing (C2SP tlog-witness): sends its heads to outside witnesses and keeps what they sign. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { readCheckpoint } from '#ledger/checkpoint.ts';
import {
  heldSignatures,
  readSignature,
  readVerifier,
  type SignerKey,
  type VerifierKey,
} from '#ledger/note.ts';
import { requestText } from '#ledger/witness.ts';
import { issueCheckpoint, type StoredCheckpoint } from '#record/checkpoint.server.ts';
import { consistencyProof } from '#record/nodes.server.ts';
import type { Settings } from '#settings';

/** A witness the office has agreed with: its key, and where it takes heads; without an address it comes by itself. */
export type Witness = { key: VerifierKey; url: string | null };

/** The file in the data folder that names them, one a line: key, blank, address. */
export const WITNESSES = 'witnesses';

export async function witnessesOf(settings: Pick<Settings, 'data'>): Promise<Witness[]> {
  const text = await readFile(join(settings.data, WITNESSES), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [verifier = '', url = null] = line.trim().split(/\s+/);
    const key = readVerifier(verifier);
    return key?.type === 4 ? [{ key, url }] : [];
  });
}

const PATIENCE_MS = 10_000;
type Post = (url: string, body: string) => Promise<{ status: number; body: string }>;

const post: Post = async (url, body) => {
  const answer = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE_MS) });
  return { status: answer.status, body: await answer.text() };
};

async function signedBefore(db: Kysely<Tables>, key: VerifierKey): Promise<number> {
  const row = await db
    .selectFrom('log_cosignature')
    .select('size')
    .where('witness', '=', key.name)
    .where('key_id', '=', key.id)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.size ?? 0;
}

/** Asks one witness to sign a head; a witness that remembers another size is asked once more from there. */
export async function askWitness(
  db: Kysely<Tables>,
  checkpoint: StoredCheckpoint,
  witness: { key: VerifierKey; url: string },
  send: Post = post,
): Promise<boolean> {
  const url = `${witness.url.replace(/\/+$/, '')}/add-checkpoint`;
  const ask = async (old: number) =>
    send(url, requestText(old, (await consistencyProof(db, old, checkpoint.size)) ?? [], checkpoint.note));
  const first = await ask(Math.min(await signedBefore(db, witness.key), checkpoint.size));
  const size = first.status === 409 && /^\d{1,15}\n$/.test(first.body) ? Number(first.body) : null;
  const answer = size === null || size > checkpoint.size ? first : await ask(size);
  return (
    answer.status === 200 && (await takeCosignatures(db, answer.body, [witness.key], checkpoint.size)) > 0
  );
}

/** Keeps the signature lines of known witnesses on a stored head. Anything else in the text is passed over. Hostile input. */
export async function takeCosignatures(
  db: Kysely<Tables>,
  text: string,
  known: readonly VerifierKey[],
  size: number,
): Promise<number> {
  const stored = await db
    .selectFrom('log_checkpoint')
    .selectAll()
    .where('size', '=', size)
    .executeTakeFirst();
  const checkpoint = stored && readCheckpoint(Buffer.from(stored.note));
  if (!checkpoint) return 0;
  let taken = 0;
  for (const line of text.split('\n').slice(0, 64)) {
    const signature = readSignature(line);
    if (signature === null) continue;
    const { held } = heldSignatures({ text: checkpoint.note.text, signatures: [signature] }, known);
    const time = held[0]?.time;
    if (time === undefined || time === null) continue;
    await db
      .insertInto('log_cosignature')
      .values({ size, witness: signature.name, key_id: signature.id, line, time })
      .onConflict((on) => on.doNothing())
      .execute();
    taken++;
  }
  return taken;
}

/** A witness that came by itself brings its head with its line below it. */
export async function takeWitnessedNote(
  db: Kysely<Tables>,
  note: string,
  known: readonly VerifierKey[],
): Promise<number> {
  const read = readCheckpoint(Buffer.from(note));
  if (read === null) return 0;
  return takeCosignatures(db, read.note.signatures.map(({ line }) => line).join('\n'), known, read.size);
}

/**
 * The job after an act: signs the head and asks the witnesses. A witness that is away does not hold up the office; the error
 * makes the job come again, and the next head covers what was missed.
 */
export async function checkpointAndWitness(
  db: Kysely<Tables>,
  key: SignerKey,
  now: Date,
  witnesses: readonly Witness[],
): Promise<StoredCheckpoint> {
  const checkpoint = await issueCheckpoint(db, key, now);
  const away: string[] = [];
  for (const { key: verifier, url } of witnesses)
    if (url !== null) {
      const signed = await askWitness(db, checkpoint, { key: verifier, url }).catch(() => false);
      if (!signed) away.push(verifier.name);
    }
  if (away.length > 0) throw new Error(`not cosigned by ${away.join(', ')}`);
  return checkpoint;
}
