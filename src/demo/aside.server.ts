/** Fills a new house in a process of its own: a whole province is made, taken in and solved while the server answers undisturbed. */
import { fork } from 'node:child_process';
import { sideDoorFile } from '#optimise/side-door.server.ts';
import type { Settings } from '#settings';

/** A province is made of very many short-lived values: more room for young ones spares looking through the old ones. */
const ROOMY = ['--max-semi-space-size=64'];

/** Ends when the house is filled; fails when the process does, or with the signal, and may then be begun again. */
export function fillAside(settings: Settings, signal: AbortSignal): Promise<void> {
  const { file, execArgv } = sideDoorFile();
  return new Promise((resolve, reject) => {
    const child = fork(file, ['fill-demo'], {
      execArgv: [...execArgv, ...ROOMY],
      signal,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, TEPAT_DATA: settings.data },
    });
    child.once('error', reject);
    child.once('exit', (status) =>
      status === 0 ? resolve() : reject(new Error(`filling ended with ${status}`)),
    );
  });
}
