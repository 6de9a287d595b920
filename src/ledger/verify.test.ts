import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
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
import { bundleText, verifyRound } from '#ledger/round-bundle.ts';
import { hashTile, hashTilesOf, tilePath, treeLevelOf } from '#ledger/tile.ts';
import {
  type Coordinate,
  emptyEdge,
  extended,
  type Hash,
  hashLeaf,
  inclusionRanges,
  proofOf,
  rootOf,
} from '#ledger/tree.ts';
import { type Outside, verifyLog } from '#ledger/verify.ts';

const key = signerOf('tepat.test/log', 1, new Uint8Array(32).fill(1));
const stranger = signerOf('tepat.test/log', 1, new Uint8Array(32).fill(9));
const witness = signerOf('saksi.test/inspektorat', 4, new Uint8Array(32).fill(2));
const nobody: Outside = { keys: [], checkpoints: [] };
const readmes = (head: { origin: string; size: number }) => [words.id.readme(head), words.en.readme(head)];

const leafOf = (index: number, says = ''): Buffer =>
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

type Log = { leaves: Buffer[]; nodes: Map<string, Hash>; roots: Hash[] };
function logOf(leaves: Buffer[]): Log {
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
const nodeIn =
  (log: Log) =>
  ({ level, index }: Coordinate): Hash =>
    log.nodes.get(`${level}/${index}`) as Hash;

type Files = Map<string, Buffer>;
const headOf = (log: Log, size = log.leaves.length, by = key): string =>
  signedCheckpoint({ size, root: log.roots[size] as Hash }, by);
const cosigned = (note: string): string => {
  const read = readNote(Buffer.from(note));
  if (!read) throw new Error('a note');
  return writeNote({
    ...read,
    signatures: [...read.signatures, signatureOn(read.text, witness, 1_795_000_000)],
  });
};

function exportOf(log: Log, checkpoint: string): Files {
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
function withManifest(files: Files, checkpoint: string): Files {
  const head = readCheckpoint(Buffer.from(checkpoint));
  if (!head) throw new Error('a checkpoint');
  const list = pathsOf(head.size).flatMap((path) => {
    const bytes = files.get(path);
    return bytes ? [listed(path, bytes)] : [];
  });
  return new Map(files).set(MANIFEST, Buffer.from(manifestText(head, list)));
}
const folderOf = (files: Files): Folder => ({
  paths: [...files.keys()],
  read: (path) => files.get(path) ?? null,
});
const check = (files: Files, outside = nobody) => verifyLog(folderOf(files), outside, readmes);

const SIZE = 700;
const log = logOf(Array.from({ length: SIZE }, (_, i) => leafOf(i)));
const note = headOf(log);
let files: Files;
beforeAll(() => {
  files = exportOf(log, note);
});

describe('an exported log', () => {
  test('as exported is whole, and says what it was not compared with', () => {
    expect(check(files)).toEqual({
      ok: true,
      checked: ['entries', 'tree', 'checkpoint', 'manifest'],
      unchecked: ['key', 'witness', 'earlier-checkpoint'],
      first: null,
      origin: 'tepat.test/log',
      size: SIZE,
    });
    expect(check(exportOf(logOf([]), headOf(logOf([])))).ok).toBe(true);
  });

  test('compared with the key, an earlier head and a witness from outside leaves nothing unchecked', () => {
    const with3 = exportOf(log, cosigned(note));
    const outside = {
      keys: [key, witness],
      checkpoints: [{ file: 'lama', bytes: Buffer.from(headOf(log, 300)) }],
    };
    expect(check(with3, outside)).toMatchObject({ ok: true, unchecked: [] });
  });

  test('with any one of its bytes changed is found out, and the file named', () => {
    const small = logOf(log.leaves.slice(0, 260));
    const rich = exportOf(small, cosigned(headOf(small)));
    let seen = 0;
    for (const [path, bytes] of rich) {
      const step = Math.max(1, Math.floor(bytes.length / 90));
      for (let at = 0; at < bytes.length; at += step) {
        const bad = Buffer.from(bytes);
        bad[at] = (bad[at] as number) ^ (1 << (at % 8));
        const { ok, first } = check(new Map(rich).set(path, bad));
        if (ok || first === null) throw new Error(`${path}, byte ${at}: changed and not found`);
        // A changed list of contents may point at the README or at a stranger's line of the checkpoint; all others name themselves.
        if (path !== MANIFEST && first.file !== path)
          throw new Error(`${path}, byte ${at}: blamed ${first.file}`);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(500);
  });

  test('names the entry of a changed line, and a byte within that line', () => {
    const path = entriesPath(0);
    const bytes = files.get(path) as Buffer;
    const lines = bytes.toString().split('\n');
    fc.assert(
      fc.property(fc.nat(SIZE - 1), fc.nat(), fc.integer({ min: 1, max: 127 }), (entry, at, flip) => {
        const begin = lines.slice(0, entry).reduce((sum, line) => sum + line.length + 1, 0);
        const end = begin + (lines[entry] as string).length;
        const bad = Buffer.from(bytes);
        const changed = begin + (at % (end - begin));
        bad[changed] = (bad[changed] as number) ^ flip;
        const { first } = check(new Map(files).set(path, bad));
        // A newline written into a line breaks it in two: then the fault may show at its new end.
        return (
          first?.entry === entry &&
          first.file === path &&
          (first.offset ?? -1) >= begin &&
          (first.offset ?? 0) <= end
        );
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['an entry left out', (ls: string[]) => ls.toSpliced(5, 1), { code: 'entry.order', entry: 5 }],
    [
      'two entries exchanged',
      (ls: string[]) => ls.with(5, ls[6] as string).with(6, ls[5] as string),
      { code: 'entry.order', entry: 5 },
    ],
    [
      'an entry twice',
      (ls: string[]) => ls.toSpliced(5, 0, ls[5] as string),
      { code: 'entry.order', entry: 6 },
    ],
    [
      'its last entries cut off',
      (ls: string[]) => [...ls.slice(0, 690), ''],
      { code: 'log.short', entry: 690 },
    ],
    [
      'an entry added',
      (ls: string[]) => [...ls.slice(0, -1), entryLine(SIZE, leafOf(SIZE)).trim(), ''],
      { code: 'log.long', entry: SIZE },
    ],
    [
      'an entry rewritten well',
      (ls: string[]) => ls.with(77, entryLine(77, leafOf(77, 'lain')).trim()),
      { code: 'entry.changed', entry: 77 },
    ],
    ['its last newline gone', (ls: string[]) => ls.slice(0, -1), { code: 'entry.form', entry: 699 }],
  ])('with %s is found out, also with a new list of contents', (_, change, expected) => {
    const lines = (files.get(entriesPath(0)) as Buffer).toString().split('\n');
    const bad = new Map(files).set(entriesPath(0), Buffer.from(change(lines).join('\n')));
    expect(check(bad).first).toMatchObject(expected);
    expect(check(withManifest(bad, note)).first).toMatchObject(expected);
  });

  test('with a file missing or one too many is found out', () => {
    for (const path of files.keys()) {
      const less = new Map(files);
      less.delete(path);
      expect(check(less).first).toMatchObject({ code: 'file.missing', file: path });
    }
    expect(check(new Map(files).set('entries/x.ndjson', Buffer.from('x'))).first?.code).toBe('file.extra');
    expect(check(new Map()).first?.code).toBe('file.missing');
  });

  test('rewritten by someone who holds its key passes alone, and fails against any earlier head', () => {
    const older = { keys: [], checkpoints: [{ file: 'lama', bytes: Buffer.from(headOf(log, 300)) }] };
    for (const size of [0, 1, 299]) {
      const forged = logOf(log.leaves.with(size, leafOf(size, 'palsu')));
      const forgery = exportOf(forged, headOf(forged));
      expect(check(forgery).ok).toBe(true);
      expect(check(forgery, older).first?.code).toBe('outside.rewritten');
    }
    const short = logOf(log.leaves.slice(0, 250));
    expect(check(exportOf(short, headOf(short)), older).first).toMatchObject({
      code: 'outside.shorter',
      entry: 250,
    });
  });

  test('signed by another key, or compared with another log, is found out', () => {
    expect(check(exportOf(log, headOf(log, SIZE, stranger))).first?.code).toBe('checkpoint.signature');
    expect(check(files, { ...nobody, keys: [stranger] }).first?.code).toBe('key.other');
    const other = signedCheckpoint(
      { size: 1, root: log.roots[1] as Hash },
      signerOf('lain.test/log', 1, new Uint8Array(32)),
    );
    for (const [text, code] of [
      [other, 'outside.origin'],
      [headOf(log, 300, stranger), 'outside.signature'],
      ['sampah', 'outside.origin'],
    ] as const)
      expect(
        check(files, { keys: [], checkpoints: [{ file: 'x', bytes: Buffer.from(text) }] }).first?.code,
      ).toBe(code);
  });

  test('made of any bytes whatever is refused without harm', () => {
    const any = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(fc.constantFrom(...files.keys()), any, (path, bytes) => {
        expect(check(new Map(files).set(path, Buffer.from(bytes))).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a round bundle', () => {
  const entries = log.leaves
    .map((leaf, index) => ({ index, leaf, proof: proofOf(inclusionRanges(index, SIZE), nodeIn(log)) }))
    .filter(({ index }) => index % 3 === 0 && index < 40);
  const text = bundleText({ round: 'R2', key, checkpoint: cosigned(note), entries });
  const whole = Buffer.from(text);

  test('proves each of its entries, and does not claim to be complete', () => {
    expect(verifyRound(whole, 'r.json', nobody)).toMatchObject({
      ok: true,
      entries: 14,
      unchecked: ['key', 'witness', 'earlier-checkpoint', 'completeness'],
    });
    expect(verifyRound(whole, 'r.json', { keys: [key, witness], checkpoints: [] }).checked).toContain(
      'witness',
    );
    expect(verifyRound(whole, 'r.json', { keys: [stranger], checkpoints: [] }).first?.code).toBe('key.other');
  });

  test('with any one of its bytes changed is found out', () => {
    for (let at = 0; at < whole.length; at += 13) {
      const bad = Buffer.from(whole);
      bad[at] = (bad[at] as number) ^ (1 + (at % 127));
      const { ok, first } = verifyRound(bad, 'r.json', nobody);
      if (ok || first?.offset === null || first === null) throw new Error(`byte ${at} changed and not found`);
    }
  });

  test('that holds an entry of another round is found out', () => {
    const other = bundleText({ round: 'R1', key, checkpoint: note, entries });
    expect(verifyRound(Buffer.from(other), 'r.json', nobody).first).toMatchObject({
      code: 'round.other',
      entry: 0,
    });
    const none = bundleText({ round: 'R1', key, checkpoint: note, entries: [] });
    expect(verifyRound(Buffer.from(none), 'r.json', nobody).first?.code).toBe('round.form');
  });
});
