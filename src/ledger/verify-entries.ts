/** The entries of an export, read line by line, and the tree they make, compared with the stored hashes. */
import { ENTRIES_PER_FILE, entriesPath, firstDifference, partOf, readEntryLine } from '#ledger/export.ts';
import { type Fault, type Folder, fault } from '#ledger/fault.ts';
import { readLeaf } from '#ledger/leaf.ts';
import { hashTilesOf, TILE_WIDTH, tilePath } from '#ledger/tile.ts';
import { HASH_BYTES, type Hash, hashLeaf, rootOfLeaves, sameHash } from '#ledger/tree.ts';

/** The hashes of all entries, one behind the other. */
export type Entries = { size: number; hashes: Uint8Array; lastFile: string };

const NEWLINE = 10;

/** Reads every entry; the first that is not in its one form is the fault. */
export function readEntries(folder: Folder): Entries | Fault {
  const there = new Set(folder.paths);
  const parts: Uint8Array[] = [];
  let size = 0;
  let part = 0;
  for (; there.has(entriesPath(part)); part++) {
    const file = entriesPath(part);
    const bytes = folder.read(file);
    if (bytes === null) return fault('file.missing', file);
    const read = readPart(bytes, file, size);
    if ('code' in read) return read;
    parts.push(read.hashes);
    size += read.hashes.length / HASH_BYTES;
    if (size !== (part + 1) * ENTRIES_PER_FILE) break;
  }
  return {
    size,
    hashes: Buffer.concat(parts),
    lastFile: entriesPath(part === 0 || size % ENTRIES_PER_FILE > 0 ? part : part - 1),
  };
}

function readPart(bytes: Uint8Array, file: string, first: number): { hashes: Uint8Array } | Fault {
  const hashes: Hash[] = [];
  for (let begin = 0; begin < bytes.length; ) {
    const index = first + hashes.length;
    const end = bytes.indexOf(NEWLINE, begin);
    if (end < 0) return fault('entry.form', file, bytes.length, index);
    if (hashes.length === ENTRIES_PER_FILE) return fault('entry.order', file, begin, index);
    const line = readEntryLine(
      Buffer.from(bytes.buffer, bytes.byteOffset + begin, end - begin).toString('latin1'),
      index,
    );
    if ('at' in line)
      return fault(line.otherIndex ? 'entry.order' : 'entry.form', file, begin + line.at, index);
    if (readLeaf(line.leaf, index) === null) return fault('entry.leaf', file, begin + line.leafAt, index);
    hashes.push(hashLeaf(line.leaf));
    begin = end + 1;
  }
  return { hashes: Buffer.concat(hashes) };
}

export function hashAt(entries: Entries, index: number): Hash {
  return entries.hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
}

function* firstHashes(entries: Entries, size: number): Generator<Hash> {
  for (let index = 0; index < size; index++) yield hashAt(entries, index);
}

/** The root of the log when it had this many entries. */
export function rootAt(entries: Entries, size: number): Hash {
  return rootOfLeaves(firstHashes(entries, size));
}

/**
 * Compares entries, stored hashes and the signed root. If the entries lead to the root, a hash that differs is itself
 * damaged; if they do not, the first entry whose stored hash differs is the one that was changed.
 */
export function treeFault(folder: Folder, entries: Entries, root: Hash): Fault | null {
  const whole = sameHash(rootAt(entries, entries.size), root);
  let level = entries.hashes;
  for (const tile of hashTilesOf(entries.size)) {
    if (tile.level !== 'entries' && tile.level > 0 && tile.index === 0) level = nextLevel(level);
    const begin = tile.index * TILE_WIDTH * HASH_BYTES;
    const should = level.subarray(begin, begin + tile.width * HASH_BYTES);
    const stored = folder.read(tilePath(tile));
    if (stored === null) return fault('file.missing', tilePath(tile));
    if (sameHash(stored, should)) continue;
    const offset = firstDifference(stored, should);
    const span = TILE_WIDTH ** Number(tile.level);
    const entry = (tile.index * TILE_WIDTH + Math.floor(offset / HASH_BYTES)) * span;
    if (whole || entry >= entries.size)
      return fault('tile.changed', tilePath(tile), offset, span === 1 ? entry : null);
    return span === 1 ? changedEntry(folder, entry) : fault('log.root', tilePath(tile), offset, entry);
  }
  return whole ? null : fault('log.root', 'checkpoint');
}

/** Each full tile of a level hashed to one hash of the next. */
function nextLevel(level: Uint8Array): Uint8Array {
  const width = TILE_WIDTH * HASH_BYTES;
  const hashes: Hash[] = [];
  for (let begin = 0; begin + width <= level.length; begin += width) {
    const tile = Array.from({ length: TILE_WIDTH }, (_, i) =>
      level.subarray(begin + i * HASH_BYTES, begin + (i + 1) * HASH_BYTES),
    );
    hashes.push(rootOfLeaves(tile));
  }
  return Buffer.concat(hashes);
}

function changedEntry(folder: Folder, entry: number): Fault {
  const file = entriesPath(partOf(entry));
  const bytes = folder.read(file) ?? new Uint8Array();
  let begin = 0;
  for (let line = partOf(entry) * ENTRIES_PER_FILE; line < entry; line++)
    begin = bytes.indexOf(NEWLINE, begin) + 1;
  return fault('entry.changed', file, begin + `{"index":${entry},"leaf":"`.length, entry);
}
