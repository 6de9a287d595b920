/**
 * Reads a users' sheet in a thread with little memory, little priority and an end: a hostile or huge file costs its sender
 * patience, and nobody else anything (reliability.md T40, T42). A small sheet is read here; a thread would cost more than it saves.
 */
import { stat } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import { Refusal, refuse } from '#ground/refusal.ts';
import { openSideDoor } from '#optimise/side-door.server.ts';
import type { SheetSource } from '#paper/sheets/raw.ts';
import { type Asked, readThrough, type Told } from '#registry/aside.ts';
import type { Keeping } from '#registry/keeper.ts';
import type { KindName } from '#registry/kinds/kinds.ts';
import type { Finding } from '#registry/reading.ts';
import {
  editedSheet,
  firstFindings,
  isForGrid,
  type LookedSheet,
  lookedSheet,
} from '#registry/sheet-grid.ts';
import type { ReadingJob, Shipment, Tally } from '#registry/shipment.ts';
import type { TypedGrid } from '#ui/grid-cells.ts';

/** While a sheet is read here nobody else is answered: a few hundred rows. What a packed one may become is a hundred times as much. */
const SMALL_TEXT = 64_000;
const SMALL_PACKED = 16_000;
/** Nothing heard for so long: the sheet hangs its reader. */
const SILENCE_MS = 60_000;
const MEMORY_MB = 256;

/** Small enough to be read between two pages. */
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
  if (await isSmall(job.source)) return readThrough(job, keep, store);
  const told = await inThread(job.source.name, { job, keep }, store);
  if (told.is !== 'done') throw new Error(`the reader of ${job.source.name} answered ${told.is}`);
  return told.tally;
}

/** What a grid shows of a sheet that was tried: `rows` and `findings` are what the reader told of it. */
export async function lookAside(
  kind: KindName,
  source: SheetSource,
  rows: number,
  findings: readonly Finding[],
): Promise<LookedSheet | null> {
  if (!isForGrid(rows, findings)) return null;
  const look = [kind, source, firstFindings(findings)] as const;
  if (await isSmall(source)) return lookedSheet(...look);
  const told = await inThread(source.name, { look: [...look] });
  return told.is === 'looked' ? told.sheet : null;
}

/** The sheet again as it was typed in a grid; null where it is too long for one. */
export async function editAside(edit: {
  kind: KindName;
  source: SheetSource | null;
  typed: TypedGrid;
}): Promise<string | null> {
  const { kind, source, typed } = edit;
  if (source === null || (await isSmall(source))) return editedSheet(kind, source, typed);
  const told = await inThread(source.name, { edit: [kind, source, typed] });
  return told.is === 'edited' ? told.text : null;
}

/** A reader that has read to an end waits so long for the next sheet: files come in rows, and starting costs as much as a small one. */
const IDLE_MS = 20_000;
let idle: { worker: Worker; end: NodeJS.Timeout } | undefined;

function openReader(): Worker {
  if (idle !== undefined) {
    const { worker, end } = idle;
    clearTimeout(end);
    idle = undefined;
    worker.ref();
    return worker;
  }
  const worker = openSideDoor(['read-sheet'], {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 32 },
  });
  // Whoever waits for it hears of its end as well; one that idles may die in peace.
  worker.on('error', () => undefined);
  worker.once('exit', () => {
    if (idle?.worker === worker) idle = undefined;
  });
  return worker;
}

/** Only one waits. */
function release(worker: Worker): void {
  if (idle !== undefined) {
    void worker.terminate();
    return;
  }
  worker.unref();
  idle = { worker, end: setTimeout(() => void worker.terminate(), IDLE_MS).unref() };
}

type Last = Exclude<Told, { is: 'shipment' | 'refusal' }>;

/** Asks the reader and answers with what it says last; a refusal of the file is thrown. */
async function inThread(
  file: string,
  given: Exclude<Asked, 'stored'>,
  store: (shipment: Shipment) => Promise<void> = async () => undefined,
): Promise<Last> {
  const worker = openReader();
  const ask = (asked: Asked): void => worker.postMessage(asked);
  let silence: NodeJS.Timeout | undefined;
  let ended = false;
  let deaf = (): void => undefined;
  const answer = new Promise<Last>((resolve, reject) => {
    const listen = (): void => {
      clearTimeout(silence);
      silence = setTimeout(() => reject(refuse('input', 'sheet.slow', { file })), SILENCE_MS);
    };
    listen();
    const hear = (told: Told): void => {
      clearTimeout(silence);
      ended = told.is !== 'shipment';
      if (told.is === 'refusal') reject(new Refusal(told.kind, told.code, told.values as never));
      else if (told.is === 'shipment')
        store(told.shipment).then(() => {
          listen();
          ask('stored');
        }, reject);
      else resolve(told);
    };
    const fail = (error: Error): void => {
      const heavy = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(heavy ? refuse('input', 'sheet.heavy', { file }) : error);
    };
    const end = (code: number): void => reject(new Error(`the reader of ${file} ended with ${code}`));
    worker.on('message', hear).once('error', fail).once('exit', end);
    deaf = () => void worker.off('message', hear).off('error', fail).off('exit', end);
    ask(given);
  });
  try {
    return await answer;
  } finally {
    clearTimeout(silence);
    deaf();
    // One that was left in the middle of a sheet is of no use to the next.
    if (ended) release(worker);
    else await worker.terminate();
  }
}
