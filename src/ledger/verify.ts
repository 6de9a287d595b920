/**
 * Checks an exported log with nothing but its files: no server, no database, no network. Every byte is hostile. The answer is
 * a verdict in codes; who reads it out finds the sentence in ground/words.
 */

import { type Checkpoint, headText, readCheckpoint } from '#ledger/checkpoint.ts';
import {
  CHECKPOINT,
  firstDifference,
  KEY,
  type Listed,
  listed,
  MANIFEST,
  manifestText,
  pathsOf,
  README,
  readListed,
} from '#ledger/export.ts';
import { type Fault, type Folder, fault } from '#ledger/fault.ts';
import { heldSignatures, readVerifier, type VerifierKey, verifierText } from '#ledger/note.ts';
import { sameHash } from '#ledger/tree.ts';
import { type Entries, readEntries, rootAt, treeFault } from '#ledger/verify-entries.ts';

/** What the reader brings from elsewhere: keys he trusts, and heads of this log that he or others kept. */
export type Outside = {
  keys: readonly VerifierKey[];
  checkpoints: readonly { file: string; bytes: Uint8Array }[];
};

export type Verdict = {
  ok: boolean;
  checked: string[];
  unchecked: string[];
  first: Fault | null;
  origin: string | null;
  size: number;
};

/** Checks a whole export. `readmes` are the texts its README may be. */
export function verifyLog(
  folder: Folder,
  outside: Outside,
  readmes: (head: { origin: string; size: number }) => readonly string[],
): Verdict {
  const key = readKey(folder);
  if ('code' in key) return verdictOf(key, outside, null, 0, []);
  const checkpoint = checkpointIn(folder.read(CHECKPOINT), key);
  const missing = 'code' in checkpoint ? null : firstMissing(folder, checkpoint.size);
  if (missing) return verdictOf(missing, outside, key.name, 0, []);
  const entries = readEntries(folder);
  if ('code' in entries) return verdictOf(entries, outside, key.name, 0, []);
  if ('code' in checkpoint)
    return verdictOf(located(folder, key, entries, checkpoint), outside, key.name, entries.size, []);
  const first =
    sizeFault(checkpoint, entries) ??
    treeFault(folder, entries, checkpoint.root) ??
    contentsFault(folder, key, checkpoint, readmes({ origin: key.name, size: entries.size })) ??
    outsideFault(entries, key, checkpoint, outside);
  const heldBy = heldSignatures(checkpoint.note, outside.keys).held;
  return verdictOf(
    first,
    outside,
    key.name,
    entries.size,
    heldBy.map((one) => one.key.type),
  );
}

export function verdictOf(
  first: Fault | null,
  outside: Outside,
  origin: string | null,
  size: number,
  heldTypes: number[],
): Verdict {
  const seen = {
    key: first === null && heldTypes.includes(1),
    witness: first === null && heldTypes.includes(4),
    'earlier-checkpoint': first === null && outside.checkpoints.length > 0,
  };
  const own = first === null ? ['entries', 'tree', 'checkpoint', 'manifest'] : [];
  const names = Object.keys(seen) as (keyof typeof seen)[];
  return {
    ok: first === null,
    checked: [...own, ...names.filter((name) => seen[name])],
    unchecked: names.filter((name) => !seen[name]),
    first,
    origin,
    size,
  };
}

function readKey(folder: Folder): VerifierKey | Fault {
  const bytes = folder.read(KEY);
  if (bytes === null) return fault('file.missing', KEY);
  const text = Buffer.from(bytes).toString();
  const key = readVerifier(text.split('\n')[0] ?? '');
  if (key === null || key.type !== 1) return fault('key.form', KEY, 0);
  const should = Buffer.from(`${verifierText(key)}\n`);
  return should.equals(bytes) ? key : fault('key.form', KEY, firstDifference(bytes, should));
}

/** The signed head of the export; what is wrong with it if it cannot be believed. */
export function checkpointIn(bytes: Uint8Array | null, key: VerifierKey): Checkpoint | Fault {
  if (bytes === null) return fault('file.missing', CHECKPOINT);
  const checkpoint = readCheckpoint(bytes);
  if (checkpoint === null) return fault('checkpoint.form', CHECKPOINT, 0);
  const held = heldSignatures(checkpoint.note, [key]).held.length > 0 && checkpoint.origin === key.name;
  return held ? checkpoint : fault('checkpoint.signature', CHECKPOINT, 0);
}

/** Where a checkpoint that does not hold was damaged, if the entries still tell what its head should be. */
function located(folder: Folder, key: VerifierKey, entries: Entries, found: Fault): Fault {
  const bytes = folder.read(CHECKPOINT);
  if (bytes === null) return found;
  const head = Buffer.from(
    headText({ origin: key.name, size: entries.size, root: rootAt(entries, entries.size) }),
  );
  return { ...found, offset: firstDifference(bytes, Buffer.concat([head, Buffer.from(`\n— ${key.name} `)])) };
}

function firstMissing(folder: Folder, size: number): Fault | null {
  const there = new Set(folder.paths);
  const path = [...pathsOf(size), MANIFEST].find((one) => !there.has(one));
  return path === undefined ? null : fault('file.missing', path);
}

function sizeFault(checkpoint: Checkpoint, entries: Entries): Fault | null {
  if (entries.size === checkpoint.size) return null;
  const code = entries.size < checkpoint.size ? 'log.short' : 'log.long';
  return fault(code, entries.lastFile, null, Math.min(entries.size, checkpoint.size));
}

/** What the tree does not cover: the README, files too many, lines of unknown witnesses, and the list of contents itself. */
function contentsFault(
  folder: Folder,
  key: VerifierKey,
  checkpoint: Checkpoint,
  readmes: readonly string[],
): Fault | null {
  const paths = pathsOf(checkpoint.size);
  const known = new Set([...paths, MANIFEST]);
  const extra = folder.paths.find((path) => !known.has(path));
  if (extra !== undefined) return fault('file.extra', extra);
  const manifest = folder.read(MANIFEST) ?? new Uint8Array();
  const claimed = readListed(manifest);
  const files: Listed[] = [];
  for (const path of paths) {
    const bytes = folder.read(path);
    if (bytes === null) return fault('file.missing', path);
    const file = listed(path, bytes);
    files.push(file);
    if (file.sha256 === claimed.get(path)) continue;
    if (path === README && !readmes.some((text) => Buffer.from(text).equals(bytes)))
      return fault(
        'file.changed',
        path,
        Math.max(...readmes.map((text) => firstDifference(bytes, Buffer.from(text)))),
      );
    const others = checkpoint.note.signatures.find((one) => one.name !== key.name || one.id !== key.id);
    if (path === CHECKPOINT && others !== undefined && claimed.has(path))
      return fault('file.changed', path, Buffer.from(bytes).indexOf(others.line));
  }
  const should = Buffer.from(manifestText(checkpoint, files));
  if (should.equals(manifest)) return null;
  const code = claimed.size === 0 ? 'manifest.form' : 'manifest.changed';
  return fault(code, MANIFEST, firstDifference(manifest, should));
}

function outsideFault(
  entries: Entries,
  key: VerifierKey,
  checkpoint: Checkpoint,
  outside: Outside,
): Fault | null {
  const ownKeys = outside.keys.filter((one) => one.type === 1);
  const { held, broken } = heldSignatures(checkpoint.note, outside.keys);
  if (broken) return fault('checkpoint.cosignature', CHECKPOINT);
  if (ownKeys.length > 0 && !held.some((one) => one.key.type === 1)) return fault('key.other', KEY);
  for (const { file, bytes } of outside.checkpoints) {
    const old = readCheckpoint(bytes);
    if (old === null || old.origin !== checkpoint.origin) return fault('outside.origin', file);
    const trusted = ownKeys.length > 0 ? ownKeys : [key];
    if (heldSignatures(old.note, trusted).held.length === 0) return fault('outside.signature', file);
    if (old.size > entries.size) return fault('outside.shorter', entries.lastFile, null, entries.size);
    if (!sameHash(rootAt(entries, old.size), old.root)) return fault('outside.rewritten', file);
  }
  return null;
}
