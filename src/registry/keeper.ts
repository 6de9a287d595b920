/** Keeps what a preview reads beside the upload, frame by frame, where it is read (registry/kept-reading.server.ts takes it back). */
import { open, rm, writeFile } from 'node:fs/promises';
import type { Shipment, Tally } from '#registry/shipment.ts';

const FILE_MODE = 0o600;
export const ROWS = 1;
const FINDINGS = 2;
/** A byte for what it is and four for how long. */
export const HEAD = 5;

/** Endings of the two files beside an upload; the second is written last, and only for a reading that came to its end. */
export const keptEndings = ['.baris', '.baca'] as const;

/** Where a reading is kept, and what it holds for. */
export type Keeping = { path: string; terms: string };

export type Keeper = {
  add: (shipment: Shipment) => Promise<void>;
  done: (tally: Tally) => Promise<void>;
  close: () => Promise<void>;
};

export async function openKeeper({ path, terms }: Keeping): Promise<Keeper> {
  await rm(`${path}.baca`, { force: true });
  const out = await open(`${path}.baris`, 'w', FILE_MODE);
  let size = 0;
  const frame = async (what: number, bytes: Uint8Array): Promise<void> => {
    const head = Buffer.alloc(HEAD);
    head[0] = what;
    head.writeUInt32BE(bytes.length, 1);
    await out.writev([head, bytes]);
    size += HEAD + bytes.length;
  };
  return {
    add: async ({ whole, findings }) => {
      if (findings.length > 0) await frame(FINDINGS, Buffer.from(JSON.stringify(findings)));
      if (whole !== null) await frame(ROWS, whole);
    },
    done: async (tally) => {
      await out.close();
      await writeFile(`${path}.baca`, JSON.stringify({ terms, size, tally }), { mode: FILE_MODE });
    },
    close: () => out.close().catch(() => undefined),
  };
}
