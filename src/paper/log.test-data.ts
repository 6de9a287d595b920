/** A log of three entries with a key of its own, for the proof that travels inside a decree. */
import { randomBytes } from 'node:crypto';
import { canonical, type Json } from '#ground/canonical.ts';
import { signedCheckpoint } from '#ledger/checkpoint.ts';
import { signerOf, type VerifierKey } from '#ledger/note.ts';
import { proofText } from '#ledger/proof.ts';
import { hashLeaf, rootOfLeaves } from '#ledger/tree.ts';

const leaf = (index: number, said: { [key: string]: Json }): Buffer =>
  Buffer.from(
    canonical({
      v: 1,
      index,
      at: '2027-01-04T02:00:00.000Z',
      kind: 'approved',
      about: { round: 'R1', cases: ['k1'] },
      actor: { account: 'a1', role: 'ppk' },
      public: said,
      commitments: {},
    }),
  );

/** `proofOf` gives the `.tlog-proof` of the middle entry, which says `said` in public. */
export function exampleLog(origin: string): {
  key: VerifierKey;
  proofOf: (said: { [key: string]: Json }) => string;
} {
  const signer = signerOf(origin, 1, randomBytes(32));
  return {
    key: signer,
    proofOf: (said) => {
      const leaves = [leaf(0, {}), leaf(1, said), leaf(2, {})];
      const hashes = leaves.map(hashLeaf) as [Uint8Array, Uint8Array, Uint8Array];
      const checkpoint = signedCheckpoint({ size: 3, root: rootOfLeaves(hashes) }, signer);
      return proofText({ extra: leaves[1] as Buffer, index: 1, path: [hashes[0], hashes[2]], checkpoint });
    },
  };
}
