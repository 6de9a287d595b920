/** A proof in one small text file, as C2SP tlog-proof says: entry number, inclusion proof and checkpoint, good without any server. */
import { readCheckpoint } from '#ledger/checkpoint.ts';
import { fromBase64, heldSignatures, toBase64, type VerifierKey } from '#ledger/note.ts';
import { HASH_BYTES, type Hash, hashLeaf, isIncluded } from '#ledger/tree.ts';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';

/** `extra` carries the leaf itself, so that the file says what was logged and not only that something was. */
export type LogProof = { extra: Uint8Array | null; index: number; path: Hash[]; checkpoint: string };

export function proofText(proof: LogProof): string {
  const lines = [FIRST_LINE];
  if (proof.extra) lines.push(`extra ${toBase64(proof.extra)}`);
  lines.push(`index ${proof.index}`, ...proof.path.map(toBase64), '');
  return `${lines.join('\n')}\n${proof.checkpoint}`;
}

/** Reads a proof from hostile text; null if it is none. */
export function readProof(text: string): LogProof | null {
  const border = text.indexOf('\n\n');
  if (border < 0) return null;
  const lines = text.slice(0, border).split('\n');
  if (lines.shift() !== FIRST_LINE) return null;
  let extra: Uint8Array | null = null;
  if (lines[0]?.startsWith('extra ')) {
    extra = fromBase64((lines.shift() as string).slice(6));
    if (extra === null) return null;
  }
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '');
  const path = lines.map(fromBase64);
  if (!index || path.length > 63 || path.some((hash) => hash?.length !== HASH_BYTES)) return null;
  return { extra, index: Number(index[1]), path: path as Hash[], checkpoint: text.slice(border + 2) };
}

export type ProofFault = 'proof.form' | 'checkpoint.form' | 'checkpoint.signature' | 'proof.false';

/** Whether a leaf is in the log that one of these keys speaks for. */
export function proofFault(
  proof: LogProof | null,
  leaf: Uint8Array,
  keys: readonly VerifierKey[],
): ProofFault | null {
  if (proof === null) return 'proof.form';
  const checkpoint = readCheckpoint(Buffer.from(proof.checkpoint));
  if (checkpoint === null) return 'checkpoint.form';
  const { held, broken } = heldSignatures(checkpoint.note, keys);
  const byLog = held.some(({ key }) => key.type === 1 && key.name === checkpoint.origin);
  if (broken !== null || !byLog) return 'checkpoint.signature';
  return isIncluded(proof.index, checkpoint.size, hashLeaf(leaf), proof.path, checkpoint.root)
    ? null
    : 'proof.false';
}
