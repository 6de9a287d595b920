/** The thread in which users' sheets are read; it speaks with registry/aside.server.ts and with nobody else. */
import { parentPort } from 'node:worker_threads';
import type { Command } from '#desk/command.ts';
import { readForParent } from '#registry/aside.ts';

export const run: Command = async () => {
  if (parentPort === null) return 2;
  await readForParent(parentPort);
  return 0;
};
