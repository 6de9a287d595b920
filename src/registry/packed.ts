/**
 * Rows as the bytes that PostgreSQL takes by COPY: made where a sheet is read, handed on and stored without being looked into
 * (registry/store.server.ts lays them out in the columns named here).
 */
import { canonicalWriter, type Json, sha256 } from '#ground/canonical.ts';
import type { AcceptedRow } from '#registry/reading.ts';

/** COPY's own marks: eleven bytes, flags and the length of an extension that is not there; and what follows the last row. */
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END = Buffer.from([0xff, 0xff]);
/** jsonb travels as a version byte and its text. */
const JSONB_VERSION = 1;
const FIRST_SIZE = 262_144;

export const packedColumns = ['key', 'grp', 'digest', 'quality', 'base', 'sheet', 'line', 'body'] as const;

type Bytes = Uint8Array<ArrayBuffer>;

function copyWriter() {
  let bytes = Buffer.allocUnsafeSlow(FIRST_SIZE);
  let at = SIGNATURE.copy(bytes);
  const room = (size: number): void => {
    if (at + size <= bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, at + size));
    bytes.copy(larger, 0, 0, at);
    bytes = larger;
  };
  const field = (value: string | null, version?: number): void => {
    const start = at + 4;
    // No character of a text takes more than three bytes of UTF-8 for each of its units.
    room(5 + (value?.length ?? 0) * 3);
    if (value === null) {
      bytes.writeInt32BE(-1, at);
      at = start;
      return;
    }
    if (version !== undefined) bytes[start] = version;
    const head = version === undefined ? 0 : 1;
    const length = head + bytes.write(value, start + head);
    bytes.writeInt32BE(length, at);
    at = start + length;
  };
  return {
    row: (): void => {
      room(2);
      at = bytes.writeInt16BE(packedColumns.length, at);
    },
    text: (value: string | null): void => field(value),
    whole: (value: number): void => {
      room(8);
      at = bytes.writeInt32BE(4, at);
      at = bytes.writeInt32BE(value, at);
    },
    json: (value: string | null): void => field(value, JSONB_VERSION),
    done: (): Bytes => {
      room(END.length);
      at += END.copy(bytes, at);
      return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, at);
    },
  };
}

/** `heads` is enough to say what the rows would change: their bodies are left out, but for those of a working copy. */
export type Packed = { whole: Bytes | null; heads: Bytes | null };

/** Packs the rows of one kind, as a whole, as heads or both. */
export function packer(group: ((row: Json) => string) | null, wanted: { whole: boolean; heads: boolean }) {
  const textOf = canonicalWriter();
  return (rows: readonly AcceptedRow<Json>[]): Packed => {
    const whole = wanted.whole ? copyWriter() : null;
    const heads = wanted.heads ? copyWriter() : null;
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
