import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Coordinate,
  consistencyRanges,
  emptyEdge,
  emptyRoot,
  extended,
  type Hash,
  hashLeaf,
  inclusionRanges,
  isConsistent,
  isIncluded,
  proofOf,
  rootOf,
  sameHash,
} from '#ledger/tree.ts';

/** A second tree, written from RFC 6962 §2.1 as it stands there and sharing nothing with the first: the judge of it. */
const H = (...parts: (Uint8Array | number)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(typeof part === 'number' ? Buffer.of(part) : part);
  return hash.digest();
};
const k = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);
function MTH(D: Uint8Array[]): Buffer {
  if (D.length === 0) return H();
  if (D.length === 1) return H(0, D[0] as Uint8Array);
  const s = k(D.length);
  return H(1, MTH(D.slice(0, s)), MTH(D.slice(s)));
}
function PATH(m: number, D: Uint8Array[]): Buffer[] {
  if (D.length === 1) return [];
  const s = k(D.length);
  return m < s
    ? [...PATH(m, D.slice(0, s)), MTH(D.slice(s))]
    : [...PATH(m - s, D.slice(s)), MTH(D.slice(0, s))];
}
function SUBPROOF(m: number, D: Uint8Array[], b: boolean): Buffer[] {
  if (m === D.length) return b ? [] : [MTH(D)];
  const s = k(D.length);
  return m <= s
    ? [...SUBPROOF(m, D.slice(0, s), b), MTH(D.slice(s))]
    : [...SUBPROOF(m - s, D.slice(s), false), MTH(D.slice(0, s))];
}

const LARGEST = 128;
const leaves = Array.from({ length: LARGEST }, (_, i) => Buffer.from(`entri ${i}`));
const roots = Array.from({ length: LARGEST + 1 }, (_, n) => MTH(leaves.slice(0, n)));
const nodes = new Map<string, Hash>();
const grownRoots: Hash[] = [rootOf([])];
let edge = emptyEdge;
for (const leaf of leaves) {
  const next = extended(edge, hashLeaf(leaf));
  edge = next.edge;
  for (const node of next.grown) nodes.set(`${node.level}/${node.index}`, node.hash);
  grownRoots.push(rootOf(edge.hashes));
}
const node = ({ level, index }: Coordinate): Hash => nodes.get(`${level}/${index}`) as Hash;
const hex = (hashes: readonly Uint8Array[]): string[] =>
  hashes.map((one) => Buffer.from(one).toString('hex'));
const rootAt = (n: number): Hash => roots[n] as Hash;

describe('the tree', () => {
  test('an empty log has the hash of nothing as its root', () => {
    expect(Buffer.from(emptyRoot()).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test('the log grows by one entry at a time to the same roots as a tree built whole', () => {
    expect(hex(grownRoots)).toEqual(hex(roots));
  });

  test('every entry of every log up to 128 is proved as the RFC says, and nothing else is', () => {
    for (let n = 1; n <= LARGEST; n++)
      for (let i = 0; i < n; i++) {
        const proof = proofOf(inclusionRanges(i, n), node);
        expect(hex(proof)).toEqual(hex(PATH(i, leaves.slice(0, n))));
        const leaf = hashLeaf(leaves[i] as Uint8Array);
        if (!isIncluded(i, n, leaf, proof, rootAt(n))) throw new Error(`true proof refused: ${i} of ${n}`);
        const elsewhere = (i + 1) % n;
        if (n > 1 && isIncluded(elsewhere, n, leaf, proof, rootAt(n))) throw new Error(`moved: ${i} of ${n}`);
      }
  });

  test('every older log up to 128 is proved to lie at the beginning of every newer one', () => {
    for (let n = 1; n <= LARGEST; n++)
      for (let m = 1; m <= n; m++) {
        const proof = proofOf(consistencyRanges(m, n), node);
        expect(hex(proof)).toEqual(hex(SUBPROOF(m, leaves.slice(0, n), true)));
        if (!isConsistent(m, n, rootAt(m), rootAt(n), proof))
          throw new Error(`true proof refused: ${m} ≤ ${n}`);
        if (m < n && isConsistent(m, n, rootAt(m - 1), rootAt(n), proof))
          throw new Error(`false root: ${m} ≤ ${n}`);
      }
  });

  test('the empty log lies at the beginning of every log, with no proof at all', () => {
    expect(isConsistent(0, 7, emptyRoot(), rootAt(7), [])).toBe(true);
    expect(isConsistent(0, 7, rootAt(1), rootAt(7), [])).toBe(false);
    expect(isConsistent(0, 7, emptyRoot(), rootAt(7), [rootAt(1)])).toBe(false);
  });
});

type Change = { part: 'proof' | 'leaf' | 'root'; at: number; bit: number };
const change = fc.record({
  part: fc.constantFrom<Change['part'][]>('proof', 'leaf', 'root'),
  at: fc.nat(1000),
  bit: fc.nat(255),
});
const flipped = (hash: Hash, bit: number): Hash => {
  const copy = Uint8Array.from(hash);
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
  return copy;
};
const sized = fc.integer({ min: 2, max: LARGEST }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n - 1)));

describe('a hostile proof', () => {
  test('with one bit changed anywhere is never accepted', () => {
    fc.assert(
      fc.property(sized, change, ([n, i], { part, at, bit }) => {
        const proof = proofOf(inclusionRanges(i, n), node);
        const leaf = hashLeaf(leaves[i] as Uint8Array);
        const bad = proof.map((hash, j) =>
          part === 'proof' && j === at % proof.length ? flipped(hash, bit) : hash,
        );
        return !isIncluded(
          i,
          n,
          part === 'leaf' ? flipped(leaf, bit) : leaf,
          bad,
          part === 'root' ? flipped(rootAt(n), bit) : rootAt(n),
        );
      }),
      { numRuns: 20_000 },
    );
  });

  test('for another place, or with hashes added, left out or exchanged, is never accepted', () => {
    fc.assert(
      fc.property(sized, fc.nat(LARGEST), fc.nat(3), fc.nat(20), ([n, i], j, kind, at) => {
        const proof = proofOf(inclusionRanges(i, n), node);
        const leaf = hashLeaf(leaves[i] as Uint8Array);
        const p = at % proof.length;
        if (kind === 0) return j === i || !isIncluded(j, n, leaf, proof, rootAt(n));
        if (kind === 1) return !isIncluded(i, n, leaf, [...proof, rootAt(j)], rootAt(n));
        if (kind === 2) return !isIncluded(i, n, leaf, proof.toSpliced(p, 1), rootAt(n));
        const q = (p + 1) % proof.length;
        if (p === q) return true;
        const swapped = proof.map((hash, x) => proof[x === p ? q : x === q ? p : x] ?? hash);
        return !isIncluded(i, n, leaf, swapped, rootAt(n));
      }),
      { numRuns: 20_000 },
    );
  });

  test('that a rewritten log is the old one grown is never accepted', () => {
    fc.assert(
      fc.property(sized, fc.nat(3), fc.nat(20), fc.nat(255), ([n, i], kind, at, bit) => {
        const m = i + 1;
        if (m === n) return true;
        const proof = proofOf(consistencyRanges(m, n), node);
        const p = at % proof.length;
        if (kind === 0) return !isConsistent(m, n, flipped(rootAt(m), bit), rootAt(n), proof);
        if (kind === 1) return !isConsistent(m, n, rootAt(m), flipped(rootAt(n), bit), proof);
        const bad =
          kind === 2 ? proof.map((hash, x) => (x === p ? flipped(hash, bit) : hash)) : proof.toSpliced(p, 1);
        return !isConsistent(m, n, rootAt(m), rootAt(n), bad);
      }),
      { numRuns: 20_000 },
    );
  });

  test('of numbers that are no sizes, or hashes that are no hashes, is refused and does no harm', () => {
    for (const odd of [Number.NaN, -1, 1.5, 2 ** 60, Number.POSITIVE_INFINITY]) {
      expect(isIncluded(odd, 4, rootAt(1), [], rootAt(1))).toBe(false);
      expect(isConsistent(odd, 4, rootAt(1), rootAt(4), [])).toBe(false);
      expect(isConsistent(1, odd, rootAt(1), rootAt(4), [])).toBe(false);
    }
    expect(isIncluded(0, 1, new Uint8Array(3), [], rootAt(1))).toBe(false);
    expect(isIncluded(0, 2, rootAt(1), [new Uint8Array(31)], rootAt(2))).toBe(false);
    expect(
      isIncluded(
        0,
        2,
        rootAt(1),
        Array.from({ length: 64 }, () => rootAt(1)),
        rootAt(2),
      ),
    ).toBe(false);
    expect(isConsistent(3, 4, rootAt(3), rootAt(4), [])).toBe(false);
    expect(sameHash(rootAt(1), new Uint8Array(0))).toBe(false);
  });
});
