/**
 * What a preview read, kept beside the upload: the checked rows in the bytes that are stored, and the findings. Saving takes
 * them as they are while they still hold, so that a file is read once; if anything they lean on has changed, it is read again.
 */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '#db/tables.ts';
import { hashOf } from '#ground/canonical.ts';
import { digestOf } from '#paper/sheets/read.ts';
import type { Finding } from '#registry/reading.ts';
import type { ReadingJob, Shipment, Tally } from '#registry/shipment.ts';

const FILE_MODE = 0o600;
const ROWS = 1;
const FINDINGS = 2;
/** A byte for what it is and four for how long. */
const HEAD = 5;

/** Endings of the two files beside an upload; the second is written last, and only for a reading that came to its end. */
export const keptEndings = ['.baris', '.baca'] as const;

/** Rules of reading may differ after a restart with a newer version: what an older process read is read again. */
const PROCESS = randomUUID();

/** Where a reading is kept, and what it holds for. */
export type Keeping = { path: string; terms: string };

/** All that a reading depends on beside the file itself. Units, posts and people only change by a batch or its undoing. */
export async function termsOf(db: Kysely<Tables>, job: Omit<ReadingJob, 'known' | 'wanted'>, asOf: string) {
  const { rows } = await sql<{ state: string }>`
    select coalesce(md5(string_agg(id || coalesce('|' || undone_at::text, ''), ',' order by id)), '') as state
    from import_batch where kind in ('unit', 'jabatan', 'pegawai')`.execute(db);
  const { kind, own, limits, source } = job;
  const state = rows[0]?.state ?? '';
  return hashOf({ kind, own, limits, asOf, state, name: source.name, process: PROCESS });
}

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

const Kept = z.object({
  terms: z.string(),
  size: z.number(),
  tally: z.object({
    sha256: z.string(),
    rows: z.number(),
    refusedRows: z.number(),
    refused: z.number(),
    warnings: z.number(),
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
