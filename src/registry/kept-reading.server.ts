/**
 * What a preview read, kept beside the upload: the checked rows in the bytes that are stored, and the findings. Saving takes
 * them as they are while they still hold, so that a file is read once; if anything they lean on has changed, it is read again.
 */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '#db/tables.ts';
import { hashOf } from '#ground/canonical.ts';
import { digestOf } from '#paper/sheets/read.ts';
import { HEAD, type Keeping, ROWS } from '#registry/keeper.ts';
import { knownState } from '#registry/known.server.ts';
import type { Finding } from '#registry/reading.ts';
import type { ReadingJob, Shipment, Tally } from '#registry/shipment.ts';

/** Rules of reading may differ after a restart with a newer version: what an older process read is read again. */
const PROCESS = randomUUID();

/** All that a reading depends on beside the file itself. */
export async function termsOf(
  db: Kysely<Tables>,
  job: Omit<ReadingJob, 'known' | 'wanted'>,
  more: { asOf: string; titles: readonly { unit: string; written: string; position: string }[] },
) {
  const { kind, own, limits, source } = job;
  const state = await knownState(db);
  return hashOf({ ...more, kind, own, limits, state, name: source.name, process: PROCESS });
}

const Kept = z.object({
  terms: z.string(),
  size: z.number(),
  tally: z.object({
    sha256: z.string(),
    rows: z.number(),
    refusedRows: z.number(),
    refused: z.number(),
    warnings: z.number(),
    unmatched: z.array(z.object({ unit: z.string(), written: z.string(), rows: z.number() })),
  }),
});

async function* framesOf(file: FileHandle): AsyncGenerator<{ what: number; bytes: Buffer }> {
  const head = Buffer.alloc(HEAD);
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(head, 0, HEAD, at);
    if (bytesRead === 0) return;
    const bytes = Buffer.allocUnsafe(head.readUInt32BE(1));
    await file.read(bytes, 0, bytes.length, at + HEAD);
    at += HEAD + bytes.length;
    yield { what: head[0] ?? 0, bytes };
  }
}

/** The kept reading of this upload under these terms, as it would be read now; undefined if there is none that still holds. */
export async function findKept({ path, terms }: Keeping) {
  const text = await readFile(`${path}.baca`, 'utf8').catch(() => null);
  const read = text === null ? undefined : Kept.safeParse(JSON.parse(text)).data;
  if (read?.terms !== terms) return undefined;
  const { tally, size } = read;
  const rows = await stat(`${path}.baris`).catch(() => null);
  if (rows?.size !== size || (await digestOf({ name: '', path })) !== tally.sha256) return undefined;
  return async (store: (shipment: Shipment) => Promise<void>): Promise<Tally> => {
    const file = await open(`${path}.baris`);
    try {
      for await (const { what, bytes } of framesOf(file))
        await store(
          what === ROWS
            ? {
                whole: new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length),
                heads: null,
                findings: [],
              }
            : { whole: null, heads: null, findings: JSON.parse(bytes.toString()) as Finding[] },
        );
    } finally {
      await file.close();
    }
    return tally;
  };
}
