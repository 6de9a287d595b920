/** Whether the log proof inside a decree shows that its content was in the log before it was signed (decision 0012). */

import { readCheckpoint } from '#ledger/checkpoint.ts';
import { readLeaf } from '#ledger/leaf.ts';
import type { VerifierKey } from '#ledger/note.ts';
import { proofFault, readProof } from '#ledger/proof.ts';
import { hashLeaf, isIncluded } from '#ledger/tree.ts';
import type { DecreeFile } from '#paper/decree.ts';

/**
 * `holds`: the entry is in a log that a given key speaks for. `unsigned`: the arithmetic is right, but no key was given
 * that could say whose log it is. `false`: the proof does not prove what it claims.
 */
export function logProofOf(
  decree: DecreeFile,
  keys: readonly VerifierKey[],
): 'none' | 'holds' | 'unsigned' | 'false' {
  if (decree.logProof === null) return 'none';
  const proof = readProof(decree.logProof);
  const leaf = proof?.extra ? readLeaf(proof.extra, proof.index) : null;
  if (!proof?.extra || leaf === null) return 'false';
  const { number } = leaf.public;
  if (!Object.values(leaf.public).includes(decree.contentHash)) return 'false';
  if (number !== undefined && number !== decree.number) return 'false';
  if (keys.length > 0) return proofFault(proof, proof.extra, keys) === null ? 'holds' : 'false';
  const checkpoint = readCheckpoint(Buffer.from(proof.checkpoint));
  if (checkpoint === null) return 'false';
  const { size, root } = checkpoint;
  return isIncluded(proof.index, size, hashLeaf(proof.extra), proof.path, root) ? 'unsigned' : 'false';
}
