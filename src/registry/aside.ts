/** The reading side of a sheet read in a thread of its own: sends a shipment, waits until it is stored, sends the next. */
import os from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { isRefusal, type RefusalKind } from '#ground/refusal.ts';
import type { RefusalCode } from '#ground/words/refusals.ts';
import { type ReadingJob, type Shipment, shipmentsOf, type Tally } from '#registry/shipment.ts';

export type Told =
  | { is: 'shipment'; shipment: Shipment }
  | { is: 'done'; tally: Tally }
  | { is: 'refusal'; kind: RefusalKind; code: RefusalCode; values: unknown };

/** Politer than the server's own thread: on Linux a thread has a niceness of its own. */
const NICE = 10;

export async function readForParent(port: MessagePort, job: ReadingJob): Promise<void> {
  try {
    os.setPriority(0, NICE);
  } catch {
    // A machine that knows no niceness reads a little louder.
  }
  const heard: (() => void)[] = [];
  port.on('message', () => heard.shift()?.());
  const tell = (told: Told, moved: ArrayBuffer[] = []): void => port.postMessage(told, moved);
  try {
    const shipments = shipmentsOf(job);
    for (;;) {
      const next = await shipments.next();
      if (next.done) {
        tell({ is: 'done', tally: next.value });
        break;
      }
      const stored = new Promise<void>((resolve) => heard.push(resolve));
      const { rows } = next.value;
      tell({ is: 'shipment', shipment: next.value }, rows ? [rows.buffer] : []);
      await stored;
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    tell({ is: 'refusal', kind: error.kind, code: error.code, values: error.values });
  } finally {
    port.close();
  }
}
