import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { signedCheckpoint } from '#ledger/checkpoint.ts';
import { entriesPath, entryLine, MANIFEST } from '#ledger/export.ts';
import {
  cosigned,
  exportOf,
  type Files,
  folderOf,
  headOf,
  key,
  leafOf,
  logOf,
  nobody,
  readmes,
  stranger,
  withManifest,
  witness,
} from '#ledger/exported.test-data.ts';
import { signerOf } from '#ledger/note.ts';
import type { Hash } from '#ledger/tree.ts';
import { verifyLog } from '#ledger/verify.ts';

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
