/** A log's head at one size, as C2SP tlog-checkpoint says: origin, size and root in a signed note. */
import {
  fromBase64,
  type Note,
  readNote,
  type SignerKey,
  signatureOn,
  toBase64,
  writeNote,
} from '#ledger/note.ts';
import { HASH_BYTES, type Hash } from '#ledger/tree.ts';

export type Head = { origin: string; size: number; root: Hash };
export type Checkpoint = Head & { extensions: string[]; note: Note };

export function headText(head: Head): string {
  return `${head.origin}\n${head.size}\n${toBase64(head.root)}\n`;
}

/** A checkpoint signed by the log's key, as text. Ed25519 gives the same bytes for the same head. */
export function signedCheckpoint(head: Omit<Head, 'origin'>, signer: SignerKey): string {
  const text = headText({ ...head, origin: signer.name });
  return writeNote({ text, signatures: [signatureOn(text, signer)] });
}

/** Reads a checkpoint from hostile bytes; null if it is none. Its signatures are not yet checked. */
export function readCheckpoint(bytes: Uint8Array): Checkpoint | null {
  const note = readNote(bytes);
  if (note === null) return null;
  const [origin, size, root, ...extensions] = note.text.slice(0, -1).split('\n');
  if (!origin || size === undefined || root === undefined || extensions.includes('')) return null;
  const count = /^(0|[1-9]\d{0,15})$/.test(size) ? Number(size) : Number.NaN;
  const hash = fromBase64(root);
  if (!Number.isSafeInteger(count) || hash?.length !== HASH_BYTES) return null;
  return { origin, size: count, root: hash, extensions, note };
}
