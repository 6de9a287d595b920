/** The reading side of a sheet read in a thread of its own: sends a shipment, waits until it is stored, sends the next. */
import os from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { isRefusal, type RefusalKind } from '#ground/refusal.ts';
import type { RefusalCode } from '#ground/words/refusals.ts';
import { type Keeping, openKeeper } from '#registry/keeper.ts';
import { type ReadingJob, type Shipment, shipmentsOf, type Tally } from '#registry/shipment.ts';

export type Told =
  | { is: 'shipment'; shipment: Shipment }
  | { is: 'done'; tally: Tally }
  | { is: 'refusal'; kind: RefusalKind; code: RefusalCode; values: unknown };

/** Politer than the server's own thread: on Linux a thread has a niceness of its own. */
const NICE = 10;

/** Reads a sheet, gives each shipment to `store` before the next is made, and keeps the whole rows where it is told to. */
export async function readThrough(
  job: ReadingJob,
  keep: Keeping | null,
  store: (shipment: Shipment) => Promise<void>,
): Promise<Tally> {
  const keeper = keep === null ? null : await openKeeper(keep);
  try {
    const shipments = shipmentsOf(job);
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

export type AsideJob = { job: ReadingJob; keep: Keeping | null };
export type Asked = AsideJob | 'stored';

/** Reads what it is asked to, one sheet after the other, until the port closes. */
export function readForParent(port: MessagePort): Promise<void> {
  try {
    os.setPriority(0, NICE);
  } catch {
    // A machine that knows no niceness reads a little louder.
  }
  const waiting: (() => void)[] = [];
  port.on('message', (asked: Asked) => {
    if (asked === 'stored') waiting.shift()?.();
    else void answer(port, asked, waiting);
  });
  return new Promise((resolve) => port.once('close', resolve));
}

async function answer(port: MessagePort, { job, keep }: AsideJob, waiting: (() => void)[]): Promise<void> {
  const tell = (told: Told, moved: ArrayBuffer[] = []): void => port.postMessage(told, moved);
  const send = async ({ whole, heads, findings }: Shipment): Promise<void> => {
    const stored = new Promise<void>((resolve) => waiting.push(resolve));
    // What is kept here has not to be carried over as well.
    const shipment = { whole: keep === null ? whole : null, heads, findings };
    const moved = [shipment.whole, heads].flatMap((bytes) => (bytes === null ? [] : [bytes.buffer]));
    tell({ is: 'shipment', shipment }, moved);
    await stored;
  };
  try {
    tell({ is: 'done', tally: await readThrough(job, keep, send) });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    tell({ is: 'refusal', kind: error.kind, code: error.code, values: error.values });
  }
}
