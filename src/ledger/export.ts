/** The log as a folder that stands alone: which files, in which one spelling, so that any changed byte shows. */
import { hash as digest } from 'node:crypto';
import { canonical } from '#ground/canonical.ts';
import type { Head } from '#ledger/checkpoint.ts';
import { fromBase64, toBase64 } from '#ledger/note.ts';
import { hashTilesOf, tilePath } from '#ledger/tile.ts';

export const FORMAT = 'tepat-log/1';
export const MANIFEST = 'manifest.json';
export const CHECKPOINT = 'checkpoint';
export const KEY = 'log.pub';
export const README = 'BACA-SAYA.md';
export const ENTRIES_PER_FILE = 4096;

export const entriesPath = (part: number): string => `entries/${String(part).padStart(6, '0')}.ndjson`;
export const partOf = (index: number): number => Math.floor(index / ENTRIES_PER_FILE);
export const partsOf = (size: number): number => Math.ceil(size / ENTRIES_PER_FILE);

/** Every file of an export of this size but the manifest, in the manifest's order. */
export function pathsOf(size: number): string[] {
  const entries = Array.from({ length: partsOf(size) }, (_, part) => entriesPath(part));
  return [README, CHECKPOINT, KEY, ...entries, ...hashTilesOf(size).map(tilePath)].sort();
}

const before = (index: number): string => `{"index":${index},"leaf":"`;
const AFTER = '"}';

export function entryLine(index: number, leaf: Uint8Array): string {
  return `${before(index)}${toBase64(leaf)}${AFTER}\n`;
}

/** A line read back, or where it first is not as `entryLine` writes it. */
export type LineRead = { leaf: Uint8Array; leafAt: number } | { at: number; otherIndex: boolean };

/** Reads a line (without its newline) that should hold this entry. Hostile input. */
export function readEntryLine(line: string, index: number): LineRead {
  const head = before(index);
  if (!line.startsWith(head)) {
    const other = /^\{"index":(0|[1-9]\d{0,15}),"leaf":"[A-Za-z0-9+/=]*"\}$/.test(line);
    return { at: firstDifference(Buffer.from(line), Buffer.from(head)), otherIndex: other };
  }
  if (!line.endsWith(AFTER))
    return { at: Math.max(line.length - AFTER.length, head.length), otherIndex: false };
  const encoded = line.slice(head.length, -AFTER.length);
  const leaf = fromBase64(encoded);
  if (leaf !== null) return { leaf, leafAt: head.length };
  const odd = encoded.search(/[^A-Za-z0-9+/]/);
  return { at: head.length + Math.max(odd, 0), otherIndex: false };
}

/** The first byte in which two texts differ; the length of the shorter if one begins the other. */
export function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return i;
  return shorter;
}

export type Listed = { path: string; bytes: number; sha256: string };

export function listed(path: string, bytes: Uint8Array): Listed {
  return { path, bytes: bytes.length, sha256: digest('sha256', bytes, 'hex') };
}

/** The list of contents. It adds no trust (the checkpoint does); it makes every byte of the folder accounted for. */
export function manifestText(head: Head, files: readonly Listed[]): string {
  const root = Buffer.from(head.root).toString('hex');
  return `${canonical({ format: FORMAT, origin: head.origin, size: head.size, root, files })}\n`;
}

/** What a manifest says of each file, whatever else is wrong with it. */
export function readListed(manifest: Uint8Array): Map<string, string> {
  try {
    const read = JSON.parse(Buffer.from(manifest).toString()) as { files?: unknown };
    const files = Array.isArray(read?.files) ? (read.files as Partial<Listed>[]) : [];
    return new Map(files.map((file) => [String(file?.path), String(file?.sha256)]));
  } catch {
    return new Map();
  }
}
