/** The thread in which a users' sheet is read; it speaks with registry/aside.server.ts and with nobody else. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Command } from '#desk/command.ts';
import { readForParent } from '#registry/aside.ts';
import type { ReadingJob } from '#registry/shipment.ts';

export const run: Command = async () => {
  if (parentPort === null) return 2;
  await readForParent(parentPort, workerData as ReadingJob);
  return 0;
};
