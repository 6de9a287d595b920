/**
 * The Merkle tree of RFC 6962 §2.1 / RFC 9162 §2.1: hashes, the right edge that grows by one leaf at a time, and the two
 * proofs (a leaf is in the tree; a later tree still holds an earlier one) with their verification.
 */
import { hash as digest } from 'node:crypto';

export type Hash = Uint8Array;
export const HASH_BYTES = 32;

/** A perfect subtree: `index`-th from the left among those of 2^level leaves. Level 0 is a leaf. */
export type Coordinate = { level: number; index: number };
/** The leaves from `begin` to before `end`. */
export type Range = { begin: number; end: number };

function sha256(bytes: Uint8Array): Hash {
  return digest('sha256', bytes, 'buffer');
}

/** The root of the empty tree: the hash of nothing. */
export function emptyRoot(): Hash {
  return sha256(new Uint8Array(0));
}

export function hashLeaf(leaf: Uint8Array): Hash {
  const bytes = new Uint8Array(leaf.length + 1);
  bytes.set(leaf, 1);
  return sha256(bytes);
}

export function hashNode(left: Hash, right: Hash): Hash {
  const bytes = new Uint8Array(1 + 2 * HASH_BYTES);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + HASH_BYTES);
  return sha256(bytes);
}

export function sameHash(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0;
}

/** A tree as what is needed to go on: its size and the roots of its perfect subtrees, the largest first. */
export type Edge = { size: number; hashes: readonly Hash[] };
export const emptyEdge: Edge = { size: 0, hashes: [] };

/** One leaf more. `grown` are the perfect subtrees that this leaf completed, itself first: store them, they never change. */
export function extended(edge: Edge, leafHash: Hash): { edge: Edge; grown: (Coordinate & { hash: Hash })[] } {
  const hashes = [...edge.hashes];
  let at: Coordinate & { hash: Hash } = { level: 0, index: edge.size, hash: leafHash };
  const grown = [at];
  while (at.index % 2 === 1) {
    const left = hashes.pop();
    if (left === undefined) throw new RangeError('the right edge does not belong to this size');
    at = { level: at.level + 1, index: (at.index - 1) / 2, hash: hashNode(left, at.hash) };
    grown.push(at);
  }
  return { edge: { size: edge.size + 1, hashes: [...hashes, at.hash] }, grown };
}

/** The root over perfect subtrees given from left to right. */
export function rootOf(hashes: readonly Hash[]): Hash {
  const last = hashes.at(-1);
  if (last === undefined) return emptyRoot();
  let root = last;
  for (let i = hashes.length - 2; i >= 0; i--) root = hashNode(hashes[i] as Hash, root);
  return root;
}

export function rootOfLeaves(leaves: Iterable<Hash>): Hash {
  let edge = emptyEdge;
  for (const leaf of leaves) edge = extended(edge, leaf).edge;
  return rootOf(edge.hashes);
}

/** The largest power of two smaller than n (n ≥ 2): where RFC 6962 splits a tree of n leaves. */
export function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The perfect subtrees that make up a range beginning on a subtree's border, the largest first. */
export function coordinatesOf({ begin, end }: Range): Coordinate[] {
  const list: Coordinate[] = [];
  let at = begin;
  while (at < end) {
    let level = 0;
    while (2 ** (level + 1) <= end - at && at % 2 ** (level + 1) === 0) level++;
    list.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return list;
}

/** Which ranges an inclusion proof hashes, from the leaf's sibling up (RFC 6962 §2.1.1). */
export function inclusionRanges(index: number, size: number): Range[] {
  const walk = (begin: number, end: number): Range[] => {
    if (end - begin <= 1) return [];
    const split = begin + splitOf(end - begin);
    return index < split
      ? [...walk(begin, split), { begin: split, end }]
      : [...walk(split, end), { begin, end: split }];
  };
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  return walk(0, size);
}

/** Which ranges a consistency proof hashes, from tree `old` to tree `size` (RFC 6962 §2.1.2). */
export function consistencyRanges(old: number, size: number): Range[] {
  const walk = (m: number, begin: number, end: number, whole: boolean): Range[] => {
    if (m === end - begin) return whole ? [] : [{ begin, end }];
    const k = splitOf(end - begin);
    return m <= k
      ? [...walk(m, begin, begin + k, whole), { begin: begin + k, end }]
      : [...walk(m - k, begin + k, end, false), { begin, end: begin + k }];
  };
  if (!(old >= 0 && old <= size)) throw new RangeError(`no tree of ${old} inside a tree of ${size}`);
  return old === 0 || old === size ? [] : walk(old, 0, size, true);
}

/** A proof's hashes, given a way to read stored perfect subtrees. */
export function proofOf(ranges: readonly Range[], node: (at: Coordinate) => Hash): Hash[] {
  return ranges.map((range) => rootOf(coordinatesOf(range).map(node)));
}

function wellFormed(proof: readonly Hash[]): boolean {
  return proof.length <= 63 && proof.every((hash) => hash.length === HASH_BYTES);
}

const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const half = (n: number): number => Math.floor(n / 2);

/** The root that a proof leads to, or null if it has not the right length (RFC 9162 §2.1.3.2). The proof is hostile input. */
export function rootFromInclusion(
  index: number,
  size: number,
  leafHash: Hash,
  proof: readonly Hash[],
): Hash | null {
  if (!isSize(index) || !isSize(size) || index >= size) return null;
  if (!wellFormed(proof) || leafHash.length !== HASH_BYTES) return null;
  let fn = index;
  let sn = size - 1;
  let root = leafHash;
  for (const sibling of proof) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      root = hashNode(sibling, root);
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else root = hashNode(root, sibling);
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 ? root : null;
}

export function isIncluded(
  index: number,
  size: number,
  leafHash: Hash,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  const reached = rootFromInclusion(index, size, leafHash, proof);
  return reached !== null && sameHash(reached, root);
}

/** Whether the tree of `size` begins with the very leaves of the tree of `old` (RFC 9162 §2.1.4.2). Hostile input. */
export function isConsistent(
  old: number,
  size: number,
  oldRoot: Hash,
  root: Hash,
  proof: readonly Hash[],
): boolean {
  if (!isSize(old) || !isSize(size) || old > size || !wellFormed(proof)) return false;
  if (old === 0)
    return proof.length === 0 && sameHash(oldRoot, emptyRoot()) && (size > 0 || sameHash(root, oldRoot));
  if (old === size) return proof.length === 0 && sameHash(oldRoot, root);
  let fn = old - 1;
  let sn = size - 1;
  while (fn % 2 === 1) {
    fn = half(fn);
    sn = half(sn);
  }
  // A tree that is itself a perfect subtree is its own first hash; the proof then leaves it out.
  const path = fn === 0 ? [oldRoot, ...proof] : proof;
  const first = path[0];
  if (first === undefined || first.length !== HASH_BYTES) return false;
  let before = first;
  let after = first;
  for (const sibling of path.slice(1)) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      before = hashNode(sibling, before);
      after = hashNode(sibling, after);
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else after = hashNode(after, sibling);
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && sameHash(before, oldRoot) && sameHash(after, root);
}
