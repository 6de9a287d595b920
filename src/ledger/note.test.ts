import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headText, readCheckpoint, signedCheckpoint } from '#ledger/checkpoint.ts';
import {
  heldSignatures,
  readNote,
  readSigner,
  readVerifier,
  signatureOn,
  signerOf,
  signerText,
  verifierText,
  writeNote,
} from '#ledger/note.ts';
import { proofFault, proofText, readProof } from '#ledger/proof.ts';
import { hashLeaf, hashNode } from '#ledger/tree.ts';

const seed = (n: number): Uint8Array => new Uint8Array(32).fill(n);
const log = signerOf('tepat.example/log', 1, seed(1));
const witness = signerOf('saksi.example/inspektorat', 4, seed(2));
const root = hashNode(hashLeaf(Buffer.from('a')), hashLeaf(Buffer.from('b')));
const checkpoint = signedCheckpoint({ size: 2, root }, log);
const bytes = Buffer.from(checkpoint);

describe('a checkpoint', () => {
  // The verifier key, note and signature printed in the documentation of Go's golang.org/x/mod/sumdb/note.
  test('signed by another program is understood', () => {
    const peter = readVerifier('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const note = readNote(
      Buffer.from(
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
      ),
    );
    if (!peter || !note) throw new Error('neither may be refused');
    expect(heldSignatures(note, [peter]).held).toHaveLength(1);
  });

  test('says origin, size and root, and is signed by the key of that name', () => {
    const read = readCheckpoint(bytes);
    expect(read?.note.text).toBe(headText({ origin: log.name, size: 2, root }));
    expect(read && heldSignatures(read.note, [log]).held).toEqual([{ key: log, time: null }]);
  });

  test('keeps its keys through their written form', () => {
    expect(readSigner(signerText(log))?.id).toBe(log.id);
    for (const key of [log, witness]) expect(readVerifier(verifierText(key))?.id).toBe(key.id);
    expect(readVerifier(verifierText(log).replace('tepat', 'tapat'))).toBeNull();
  });

  test('cosigned by a witness carries the time the witness swears to', () => {
    const note = readNote(bytes);
    if (!note) throw new Error('a note');
    const both = {
      ...note,
      signatures: [...note.signatures, signatureOn(note.text, witness, 1_795_000_000)],
    };
    const again = readNote(Buffer.from(writeNote(both)));
    if (!again) throw new Error('a note');
    expect(heldSignatures(again, [log, witness]).held.map((one) => one.time)).toEqual([null, 1_795_000_000]);
    expect(heldSignatures(again, [witness]).held).toHaveLength(1);
  });

  test('with any one of its bytes changed is not accepted', () => {
    for (let at = 0; at < bytes.length; at++)
      for (const flip of [1, 0x20, 0x80]) {
        const bad = Buffer.from(bytes);
        bad[at] = (bad[at] as number) ^ flip;
        const read = readCheckpoint(bad);
        const held = read === null ? [] : heldSignatures(read.note, [log]).held;
        if (held.length > 0) throw new Error(`byte ${at} changed and accepted`);
      }
  });

  test.each([
    ['no newline at the end', checkpoint.slice(0, -1)],
    ['a size with a leading zero', checkpoint.replace('\n2\n', '\n02\n')],
    ['a size that is no number', checkpoint.replace('\n2\n', '\n-2\n')],
    ['a size beyond counting', checkpoint.replace('\n2\n', '\n9999999999999999\n')],
    ['a root of the wrong length', checkpoint.replace(/\n2\n.*\n/, '\n2\nAAAA\n')],
    ['no signature', `${headText({ origin: log.name, size: 2, root })}\n`],
    ['a carriage return', checkpoint.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF\n${checkpoint}`],
  ])('with %s is refused', (_, text) => {
    const read = readCheckpoint(Buffer.from(text));
    expect(read === null || heldSignatures(read.note, [log]).held.length === 0).toBe(true);
  });

  test('made of any bytes whatever is refused without harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => readCheckpoint(any) === null),
      { numRuns: 5000 },
    );
  });
});

describe('a proof file', () => {
  const leaf = Buffer.from('b');
  const text = proofText({ extra: leaf, index: 1, path: [hashLeaf(Buffer.from('a'))], checkpoint });

  test('proves its entry without a server', () => {
    expect(proofFault(readProof(text), leaf, [log])).toBeNull();
    expect(proofFault(readProof(text), Buffer.from('c'), [log])).toBe('proof.false');
    expect(proofFault(readProof(text), leaf, [])).toBe('checkpoint.signature');
    expect(proofFault(readProof('c2sp.org/tlog-proof@v2'), leaf, [log])).toBe('proof.form');
  });

  test('with any one of its bytes changed no longer proves it, or no longer holds the entry', () => {
    const whole = Buffer.from(text);
    for (let at = 0; at < whole.length; at++) {
      const bad = Buffer.from(whole);
      bad[at] = (bad[at] as number) ^ 1;
      const proof = readProof(bad.toString());
      const same =
        proof?.extra !== null && proof?.extra !== undefined && Buffer.compare(proof.extra, leaf) === 0;
      if (same && proofFault(proof, leaf, [log]) === null) throw new Error(`byte ${at} changed and accepted`);
    }
  });
});
