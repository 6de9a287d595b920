/** What a leaf of this log must be, read as hostile input: canonical JSON with its number, time, kind, subjects and commitments. */
import { canonical, type Json } from '#ground/canonical.ts';

export type LeafSeen = {
  index: number;
  at: string;
  kind: string;
  round: string | null;
  cases: string[];
  public: { [key: string]: unknown };
};

type Loose = { [key: string]: unknown };
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isHex = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** The leaf, or null if these bytes are no leaf of number `index`. */
export function readLeaf(bytes: Uint8Array, index: number): LeafSeen | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const leaf: unknown = JSON.parse(text);
    if (!isObject(leaf) || canonical(leaf as Json) !== text) return null;
    const { v, at, kind, about, actor, commitments } = leaf;
    if (v !== 1 || leaf.index !== index || typeof kind !== 'string' || kind === '') return null;
    if (typeof at !== 'string' || new Date(at).toISOString() !== at) return null;
    if (!isObject(about) || !isObject(actor) || !isObject(leaf.public) || !isObject(commitments)) return null;
    const { round, cases, many } = about;
    if (round !== null && typeof round !== 'string') return null;
    if (!Array.isArray(cases) || !cases.every((id) => typeof id === 'string')) return null;
    if (many !== undefined && (!isObject(many) || !isHex(many.root) || !Number.isSafeInteger(many.count)))
      return null;
    if (typeof actor.account !== 'string' || typeof actor.role !== 'string') return null;
    if (!Object.values(commitments).every(isHex)) return null;
    return { index, at, kind, round, cases, public: leaf.public };
  } catch {
    return null;
  }
}
