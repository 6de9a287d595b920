/**
 * Rows as the bytes that PostgreSQL takes by COPY: made where a sheet is read, handed on and stored without being looked into
 * (registry/store.server.ts lays them out in the columns named here).
 */
import { type CopyBytes, copyWriter } from '#db/copy-writer.ts';
import { canonicalWriter, type Json, sha256 } from '#ground/canonical.ts';
import type { AcceptedRow } from '#registry/reading.ts';

export const packedColumns = ['key', 'grp', 'digest', 'quality', 'base', 'sheet', 'line', 'body'] as const;

/** `heads` is enough to say what the rows would change: their bodies are left out, but for those of a working copy. */
export type Packed = { whole: CopyBytes | null; heads: CopyBytes | null };

/** Packs the rows of one kind, as a whole, as heads or both. */
export function packer(group: ((row: Json) => string) | null, wanted: { whole: boolean; heads: boolean }) {
  const textOf = canonicalWriter();
  return (rows: readonly AcceptedRow<Json>[]): Packed => {
    const whole = wanted.whole ? copyWriter(packedColumns.length) : null;
    const heads = wanted.heads ? copyWriter(packedColumns.length) : null;
    for (const { row, key, doubtful, base, sheet, line } of rows) {
      const body = textOf(row);
      const grp = group ? group(row) : null;
      const digest = sha256(body);
      const quality = doubtful ? 'diragukan' : 'tercatat';
      for (const out of [whole, heads]) {
        if (out === null) continue;
        out.row();
        out.text(key);
        out.text(grp);
        out.text(digest);
        out.text(quality);
        out.text(base);
        out.text(sheet);
        out.whole(line);
        out.json(out === whole || base !== null ? body : null);
      }
    }
    return { whole: whole?.done() ?? null, heads: heads?.done() ?? null };
  };
}
