/** The thread in which a users' sheet is read; it speaks with registry/aside.server.ts and with nobody else. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Command } from '#desk/command.ts';
import { type AsideJob, readForParent } from '#registry/aside.ts';

export const run: Command = async () => {
  if (parentPort === null) return 2;
  await readForParent(parentPort, workerData as AsideJob);
  return 0;
};
