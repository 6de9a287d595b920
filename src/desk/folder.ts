/** A folder to write into, made with all that lead to it; one that cannot be made is said, not waited for. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { refuse } from '#ground/refusal.ts';

/** Step by step: Node's own recursive `mkdir` never returns where a file system such as /proc takes no new folder. */
export async function makeFolder(dir: string): Promise<void> {
  const missing: string[] = [];
  for (let at = resolve(dir); !(await isThere(at)); at = dirname(at)) missing.push(at);
  for (const at of missing.reverse())
    await mkdir(at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw refuse('input', 'folder.unmade', { folder: at });
    });
}

const isThere = (at: string): Promise<boolean> =>
  stat(at).then(
    () => true,
    () => dirname(at) === at,
  );
