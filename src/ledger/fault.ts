/** What a check found, in a code, and where. */
import type { FaultCode } from '#ground/words/ledger.ts';

/** `entry` is the place in the log, `offset` the byte of the file at which the fault shows; null where there is none. */
export type Fault = { code: FaultCode; entry: number | null; file: string; offset: number | null };

export function fault(
  code: FaultCode,
  file: string,
  offset: number | null = null,
  entry: number | null = null,
): Fault {
  return { code, entry, file, offset };
}

/** A folder as the verifier sees it: all paths in it, and the bytes of one. */
export type Folder = { paths: readonly string[]; read(path: string): Uint8Array | null };
