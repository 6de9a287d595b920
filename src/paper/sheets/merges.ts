/** Merged cells of a sheet: what Excel shows over a whole range stands in its first cell only, and is spread over the range here. */
import type { RawRow } from '#paper/sheets/raw.ts';
import { chunksOf, type Zip } from '#paper/sheets/zip.ts';

type Merge = { top: number; bottom: number; left: number; right: number; value?: string };

/** More ranges, or a larger one, than a sheet for people has: left as they are. */
const MOST = 20_000;
const LARGEST = 100_000;
const TAG = /<(?:[a-z0-9]+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** A tag is shorter than this; the end of a piece is kept for one that is cut in two. */
const OVERLAP = 200;

const columnAt = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The ranges stand behind the rows, so the part is looked through before it is read. */
export async function mergesOf(zip: Zip, path: string): Promise<Merge[]> {
  const entry = zip.entries.get(path);
  const found: Merge[] = [];
  if (!entry) return found;
  let held = '';
  for await (const chunk of chunksOf(zip, entry)) {
    held += chunk.toString('latin1');
    if (held.includes('mergeCell'))
      for (const [, left = '', top, right = '', bottom] of held.matchAll(TAG)) {
        const range = {
          top: Number(top),
          bottom: Number(bottom),
          left: columnAt(left),
          right: columnAt(right),
        };
        const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
        if (size > 1 && size <= LARGEST && found.length < MOST) found.push(range);
      }
    held = held.slice(Math.max(held.lastIndexOf('>') + 1, held.length - OVERLAP));
  }
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Fills the rows of a sheet, which come in their order, from the ranges they lie in. */
export function spreader(merges: readonly Merge[], columns: number): (row: RawRow) => void {
  let next = 0;
  let open: Merge[] = [];
  return (row) => {
    for (let merge = merges[next]; merge && merge.top <= row.row; merge = merges[++next]) {
      if (merge.bottom < row.row) continue;
      open.push({ ...merge });
    }
    if (open.length === 0) return;
    open = open.filter(({ bottom }) => bottom >= row.row);
    for (const merge of open) {
      if (row.row === merge.top) {
        const value = row.cells[merge.left];
        if (value !== undefined) merge.value = value;
      }
      if (merge.value === undefined) continue;
      for (let at = merge.left; at <= Math.min(merge.right, columns - 1); at++) {
        if (row.cells[at] !== undefined) continue;
        row.cells[at] = merge.value;
        row.merged = [...(row.merged ?? []), at];
      }
    }
  };
}
