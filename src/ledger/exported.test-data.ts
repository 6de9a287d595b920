import { canonical } from '#ground/canonical.ts';
import { words } from '#ground/words/ledger.ts';
import { readCheckpoint, signedCheckpoint } from '#ledger/checkpoint.ts';
import {
  CHECKPOINT,
  ENTRIES_PER_FILE,
  entriesPath,
  entryLine,
  KEY,
  listed,
  MANIFEST,
  manifestText,
  pathsOf,
  README,
} from '#ledger/export.ts';
import type { Folder } from '#ledger/fault.ts';
import { readNote, signatureOn, signerOf, verifierText, writeNote } from '#ledger/note.ts';
import { hashTile, hashTilesOf, tilePath, treeLevelOf } from '#ledger/tile.ts';
import { type Coordinate, emptyEdge, extended, type Hash, hashLeaf, rootOf } from '#ledger/tree.ts';
import type { Outside } from '#ledger/verify.ts';
export const key = signerOf('tepat.test/log', 1, new Uint8Array(32).fill(1));
export const stranger = signerOf('tepat.test/log', 1, new Uint8Array(32).fill(9));
export const witness = signerOf('saksi.test/inspektorat', 4, new Uint8Array(32).fill(2));
export const nobody: Outside = { keys: [], checkpoints: [] };
export const readmes = (head: { origin: string; size: number }) => [
  words.id.readme(head),
  words.en.readme(head),
];

export const leafOf = (index: number, says = ''): Buffer =>
  Buffer.from(
    canonical({
      v: 1,
      index,
      at: new Date(Date.UTC(2026, 10, 24) + index * 1000).toISOString(),
      kind: 'submitted',
      about: { round: index % 3 === 0 ? 'R2' : 'R1', cases: [`k${index}`] },
      actor: { account: 'a1', role: 'bkd' },
      public: says === '' ? {} : { says },
      commitments: {},
    }),
  );

export type Log = { leaves: Buffer[]; nodes: Map<string, Hash>; roots: Hash[] };
export function logOf(leaves: Buffer[]): Log {
  const nodes = new Map<string, Hash>();
  const roots = [rootOf([])];
  let edge = emptyEdge;
  for (const leaf of leaves) {
    const next = extended(edge, hashLeaf(leaf));
    edge = next.edge;
    for (const node of next.grown) nodes.set(`${node.level}/${node.index}`, node.hash);
    roots.push(rootOf(edge.hashes));
  }
  return { leaves, nodes, roots };
}
export const nodeIn =
  (log: Log) =>
  ({ level, index }: Coordinate): Hash =>
    log.nodes.get(`${level}/${index}`) as Hash;

export type Files = Map<string, Buffer>;
export const headOf = (log: Log, size = log.leaves.length, by = key): string =>
  signedCheckpoint({ size, root: log.roots[size] as Hash }, by);
export const cosigned = (note: string): string => {
  const read = readNote(Buffer.from(note));
  if (!read) throw new Error('a note');
  return writeNote({
    ...read,
    signatures: [...read.signatures, signatureOn(read.text, witness, 1_795_000_000)],
  });
};

export function exportOf(log: Log, checkpoint: string): Files {
  const size = log.leaves.length;
  const files: Files = new Map();
  files.set(README, Buffer.from(words.id.readme({ origin: key.name, size })));
  files.set(CHECKPOINT, Buffer.from(checkpoint));
  files.set(KEY, Buffer.from(`${verifierText(key)}\n`));
  for (let begin = 0; begin < size; begin += ENTRIES_PER_FILE) {
    const lines = log.leaves
      .slice(begin, begin + ENTRIES_PER_FILE)
      .map((leaf, i) => entryLine(begin + i, leaf));
    files.set(entriesPath(begin / ENTRIES_PER_FILE), Buffer.from(lines.join('')));
  }
  for (const tile of hashTilesOf(size)) {
    const level = treeLevelOf(Number(tile.level));
    const hashes = Array.from({ length: tile.width }, (_, i) =>
      nodeIn(log)({ level, index: tile.index * 256 + i }),
    );
    files.set(tilePath(tile), Buffer.from(hashTile(hashes)));
  }
  return withManifest(files, checkpoint);
}
export function withManifest(files: Files, checkpoint: string): Files {
  const head = readCheckpoint(Buffer.from(checkpoint));
  if (!head) throw new Error('a checkpoint');
  const list = pathsOf(head.size).flatMap((path) => {
    const bytes = files.get(path);
    return bytes ? [listed(path, bytes)] : [];
  });
  return new Map(files).set(MANIFEST, Buffer.from(manifestText(head, list)));
}
export const folderOf = (files: Files): Folder => ({
  paths: [...files.keys()],
  read: (path) => files.get(path) ?? null,
});
