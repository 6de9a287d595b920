/** A folder on disk as the verifier wants it: plain files only, read when asked for. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Folder } from '#ledger/fault.ts';

/** An export never holds a file larger than this (4096 entries of the largest leaf, in base64). */
const MOST_BYTES = 400_000_000;

export function folderAt(root: string, paths: readonly string[]): Folder {
  return {
    paths,
    read(path) {
      try {
        const file = join(root, path);
        const kind = lstatSync(file);
        return kind.isFile() && kind.size <= MOST_BYTES ? readFileSync(file) : null;
      } catch {
        return null;
      }
    },
  };
}
