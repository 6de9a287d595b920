/** One server on one data folder: the second is told at once who holds it. Light, because it runs before anything else is loaded. */
import { type Holder, holderOf, type Lock, runFolder, takeLock } from '#db/lock.server.ts';
import { refuse } from '#ground/refusal.ts';
import type { Settings } from '#settings';

/** Takes the data folder for this server until the process ends; `announce` tells the port once it is known. */
export function holdFolder(settings: Pick<Settings, 'data' | 'port'>): Lock {
  const taken = takeLock(runFolder(settings.data), 'server', settings.port);
  if ('holder' in taken) {
    const { pid, port, since } = taken.holder;
    throw refuse('busy', 'server.held', { folder: settings.data, pid, port: port ?? 0, since });
  }
  process.once('exit', taken.release);
  return taken;
}

/** The server that runs on this folder now, if one does. */
export function serverOn(settings: Pick<Settings, 'data'>): Holder | undefined {
  return holderOf(runFolder(settings.data), 'server');
}
