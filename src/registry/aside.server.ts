/**
 * Reads a users' sheet in a thread with little memory, little priority and an end: a hostile or huge file costs its sender
 * patience, and nobody else anything (reliability.md T40, T42). A small sheet is read here; a thread would cost more than it saves.
 */
import { stat } from 'node:fs/promises';
import { Refusal, refuse } from '#ground/refusal.ts';
import { openSideDoor } from '#optimise/side-door.server.ts';
import type { SheetSource } from '#paper/sheets/raw.ts';
import { type AsideJob, readThrough, type Told } from '#registry/aside.ts';
import type { Keeping } from '#registry/kept-reading.server.ts';
import type { ReadingJob, Shipment, Tally } from '#registry/shipment.ts';

/** Of a packed sheet, what it may become is a hundred times as much. */
const SMALL_TEXT = 400_000;
const SMALL_PACKED = 40_000;
/** Nothing heard for so long: the sheet hangs its reader. */
const SILENCE_MS = 60_000;
const MEMORY_MB = 256;

async function isSmall(source: SheetSource): Promise<boolean> {
  const size = 'path' in source ? (await stat(source.path)).size : source.bytes.length;
  return size <= (/\.(csv|txt|tsv)$/i.test(source.name) ? SMALL_TEXT : SMALL_PACKED);
}

/** Reads a sheet, giving each shipment to `store` before the next is made; the tally, or the refusal of the file. */
export async function readAside(
  job: ReadingJob,
  keep: Keeping | null,
  store: (shipment: Shipment) => Promise<void>,
): Promise<Tally> {
  const small = await isSmall(job.source);
  return small ? readThrough(job, keep, store) : readInThread({ job, keep }, store);
}

function readInThread({ job, keep }: AsideJob, store: (shipment: Shipment) => Promise<void>): Promise<Tally> {
  const worker = openSideDoor(['read-sheet'], {
    workerData: { job, keep } satisfies AsideJob,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 32 },
  });
  const file = job.source.name;
  let silence: NodeJS.Timeout | undefined;
  const answer = new Promise<Tally>((resolve, reject) => {
    const listen = (): void => {
      clearTimeout(silence);
      silence = setTimeout(() => reject(refuse('input', 'sheet.slow', { file })), SILENCE_MS);
    };
    listen();
    worker.on('message', (told: Told) => {
      clearTimeout(silence);
      if (told.is === 'done') resolve(told.tally);
      else if (told.is === 'refusal') reject(new Refusal(told.kind, told.code, told.values as never));
      else
        store(told.shipment).then(() => {
          listen();
          worker.postMessage('stored');
        }, reject);
    });
    worker.once('error', (error) => {
      const heavy = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(heavy ? refuse('input', 'sheet.heavy', { file }) : error);
    });
    worker.once('exit', (code) => reject(new Error(`the reader of ${file} ended with ${code}`)));
  });
  return answer.finally(() => {
    clearTimeout(silence);
    return worker.terminate();
  });
}
