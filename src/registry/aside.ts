/** The reading side of a sheet read in a thread of its own: sends shipments, never more than may be under way before they are stored. */
import os from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { isRefusal, type RefusalKind } from '#ground/refusal.ts';
import type { RefusalCode } from '#ground/words/refusals.ts';
import { type Keeping, openKeeper } from '#registry/keeper.ts';
import { knownOpener } from '#registry/known.ts';
import { editedSheet, type LookedSheet, lookedSheet } from '#registry/sheet-grid.ts';
import { type ReadingJob, type Shipment, shipmentsOf, type Tally } from '#registry/shipment.ts';

export type Told =
  | { is: 'shipment'; shipment: Shipment }
  | { is: 'done'; tally: Tally }
  | { is: 'looked'; sheet: LookedSheet | null }
  | { is: 'edited'; text: string | null }
  | { is: 'refusal'; kind: RefusalKind; code: RefusalCode; values: unknown };

/** Politer than the server's own thread: on Linux a thread has a niceness of its own. */
const NICE = 10;

/** Reads a sheet, gives each shipment to `store`, and keeps the whole rows where it is told to. */
export async function readThrough(
  job: ReadingJob,
  keep: Keeping | null,
  store: (shipment: Shipment) => Promise<void>,
  open?: ReturnType<typeof knownOpener>,
): Promise<Tally> {
  const keeper = keep === null ? null : await openKeeper(keep);
  try {
    const shipments = shipmentsOf(job, open);
    for (;;) {
      const next = await shipments.next();
      if (next.done) {
        await keeper?.done(next.value);
        return next.value;
      }
      await keeper?.add(next.value);
      await store(next.value);
    }
  } finally {
    await keeper?.close();
  }
}

type AsideJob = { job: ReadingJob; keep: Keeping | null };
/** A sheet to be shown as a grid, or written again as it was typed in one. */
type LookJob = { look: Parameters<typeof lookedSheet> };
type EditJob = { edit: Parameters<typeof editedSheet> };
export type Asked = AsideJob | LookJob | EditJob | 'stored';

/** Reads what it is asked to, one sheet after the other, until the port closes. */
export function readForParent(port: MessagePort): Promise<void> {
  try {
    os.setPriority(0, NICE);
  } catch {
    // A machine that knows no niceness reads a little louder.
  }
  const waiting: (() => void)[] = [];
  const open = knownOpener();
  port.on('message', (asked: Asked) => {
    if (asked === 'stored') waiting.shift()?.();
    else void answer(port, asked, waiting, open);
  });
  return new Promise((resolve) => port.once('close', resolve));
}

/** While one shipment is stored the next is read, and no more: two cores work, and memory holds two. */
const UNDER_WAY = 2;

async function answer(
  port: MessagePort,
  asked: AsideJob | LookJob | EditJob,
  waiting: (() => void)[],
  open: ReturnType<typeof knownOpener>,
): Promise<void> {
  const tell = (told: Told, moved: ArrayBuffer[] = []): void => port.postMessage(told, moved);
  const under: Promise<void>[] = [];
  const send = async ({ whole, heads, findings }: Shipment): Promise<void> => {
    while (under.length >= UNDER_WAY) await under.shift();
    under.push(new Promise((resolve) => waiting.push(resolve)));
    // What is kept here has not to be carried over as well.
    const kept = 'job' in asked && asked.keep !== null;
    const shipment = { whole: kept ? null : whole, heads, findings };
    const moved = [shipment.whole, heads].flatMap((bytes) => (bytes === null ? [] : [bytes.buffer]));
    tell({ is: 'shipment', shipment }, moved);
  };
  try {
    if ('look' in asked) return tell({ is: 'looked', sheet: await lookedSheet(...asked.look) });
    if ('edit' in asked) return tell({ is: 'edited', text: await editedSheet(...asked.edit) });
    const tally = await readThrough(asked.job, asked.keep, send, open);
    await Promise.all(under);
    tell({ is: 'done', tally });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // The next sheet must not hear of what this one left under way.
    await Promise.all(under);
    tell({ is: 'refusal', kind: error.kind, code: error.code, values: error.values });
  }
}
