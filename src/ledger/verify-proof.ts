/** Checks one proof file: what it says was logged, and whether it was. */
import { readCheckpoint } from '#ledger/checkpoint.ts';
import { type Fault, fault } from '#ledger/fault.ts';
import { type LeafSeen, readLeaf } from '#ledger/leaf.ts';
import type { VerifierKey } from '#ledger/note.ts';
import { proofFault, readProof } from '#ledger/proof.ts';
import { hashLeaf, isIncluded } from '#ledger/tree.ts';

export type ProofVerdict = {
  ok: boolean;
  checked: string[];
  unchecked: string[];
  first: Fault | null;
  origin: string | null;
  index: number | null;
  leaf: LeafSeen | null;
};

/** Without a key the arithmetic is checked, but not whose log it is: `key` stays unchecked. */
export function checkProof(bytes: Uint8Array, file: string, keys: readonly VerifierKey[]): ProofVerdict {
  const proof = readProof(Buffer.from(bytes).toString());
  const checkpoint = proof && readCheckpoint(Buffer.from(proof.checkpoint));
  const leaf = proof?.extra ? readLeaf(proof.extra, proof.index) : null;
  const about = { origin: checkpoint?.origin ?? null, index: proof?.index ?? null, leaf };
  const wrong = (first: Fault): ProofVerdict => ({
    ok: false,
    checked: [],
    unchecked: ['key'],
    first,
    ...about,
  });
  if (!proof?.extra) return wrong(fault('pdf.proof', file, 0));
  const offset = Buffer.from(bytes).indexOf('\nindex ') + 1;
  if (checkpoint === null)
    return wrong(fault('checkpoint.form', file, bytes.indexOf(10, offset), proof.index));
  if (leaf === null)
    return wrong(fault('entry.leaf', file, Buffer.from(bytes).indexOf('extra '), proof.index));
  if (!isIncluded(proof.index, checkpoint.size, hashLeaf(proof.extra), proof.path, checkpoint.root))
    return wrong(fault('entry.proof', file, offset, proof.index));
  if (keys.some((key) => key.type === 1) && proofFault(proof, proof.extra, keys) !== null)
    return wrong(fault('checkpoint.signature', file, Buffer.from(bytes).indexOf('\n\n') + 2, proof.index));
  const held = keys.some((key) => key.type === 1);
  return {
    ok: true,
    checked: ['entry', 'tree', ...(held ? ['key'] : [])],
    unchecked: held ? [] : ['key'],
    first: null,
    ...about,
  };
}
