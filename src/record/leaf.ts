/**
 * What one entry is in the log: its leaf (canonical JSON, published) and its personal parts, each behind a salted
 * commitment, so that a person can be erased and every proof stays valid (design.md "Privacy in the log"; UU 27/2022).
 */
import { hash as digest } from 'node:crypto';
import type { Entry } from '#case/entry.ts';
import { canonical, type Json } from '#ground/canonical.ts';
import { MOST_LEAF_BYTES } from '#ledger/tile.ts';
import { hashLeaf, rootOfLeaves } from '#ledger/tree.ts';
import type { Role } from '#record/office.ts';

/** The subject of what is personal but about no single case. */
export const WHOLE = '_';
/** Above this many cases a leaf holds the root of their list and not the list: it must fit two bytes of length. */
export const MOST_LISTED = 200;

export type Sealed = { subject: string; salt: Buffer; content: string; commitment: Buffer };
export type SealedEntry = {
  leaf: Buffer;
  leafHash: Buffer;
  sealed: Sealed[];
  commitments: ReadonlyMap<string, Buffer>;
};
export type Stamp = { index: number; at: Date; actor: { account: string; role: Role } };

export function commitmentOf(salt: Uint8Array, content: string): Buffer {
  return digest('sha256', Buffer.concat([salt, Buffer.from(content)]), 'buffer');
}

/** The root that stands for a long list of cases and what is committed about each, in the entry's order. */
export function listRoot(cases: readonly string[], commitments: ReadonlyMap<string, Uint8Array>): string {
  const lines = cases.map((id) => {
    const commitment = commitments.get(id);
    return hashLeaf(
      Buffer.from(canonical([id, commitment ? Buffer.from(commitment).toString('hex') : null])),
    );
  });
  return Buffer.from(rootOfLeaves(lines)).toString('hex');
}

/** The leaf of an entry. `listed` is false for long lists: see `listRoot`. */
export function leafOf(
  entry: { kind: string; about: Entry['about']; public: unknown },
  stamp: Stamp,
  commitments: ReadonlyMap<string, Uint8Array>,
): Buffer {
  const { cases, round } = entry.about;
  const listed = cases.length <= MOST_LISTED;
  const shown = [...commitments].filter(([subject]) => listed || subject === WHOLE);
  return Buffer.from(
    canonical({
      v: 1,
      index: stamp.index,
      at: stamp.at.toISOString(),
      kind: entry.kind,
      about: listed
        ? { round, cases }
        : { round, cases: [], many: { count: cases.length, root: listRoot(cases, commitments) } },
      actor: stamp.actor,
      public: entry.public as Json,
      commitments: Object.fromEntries(
        shown.map(([subject, hash]) => [subject, Buffer.from(hash).toString('hex')]),
      ),
    }),
  );
}

/** Seals an entry. A personal part must belong to a case of the entry or to the whole of it. */
export function sealedEntry(entry: Entry, stamp: Stamp, newSalt: () => Buffer): SealedEntry {
  const cases = new Set(entry.about.cases);
  if (cases.size !== entry.about.cases.length || cases.has(WHOLE) || cases.has(''))
    throw new RangeError(`${entry.kind}: the list of cases names one twice, or none`);
  const sealed = Object.entries(entry.personal as Record<string, Json>)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([subject, value]) => {
      if (subject !== WHOLE && !cases.has(subject))
        throw new RangeError(`${entry.kind}: a personal part of ${subject}, which the entry is not about`);
      const salt = newSalt();
      const content = canonical(value);
      return { subject, salt, content, commitment: commitmentOf(salt, content) };
    });
  const commitments = new Map(sealed.map((one) => [one.subject, one.commitment]));
  const leaf = leafOf(entry, stamp, commitments);
  if (leaf.length > MOST_LEAF_BYTES)
    throw new RangeError(
      `${entry.kind}: a leaf of ${leaf.length} bytes; put the bulk in a table and its hash here`,
    );
  return { leaf, leafHash: Buffer.from(hashLeaf(leaf)), sealed, commitments };
}
