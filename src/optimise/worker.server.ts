/** Solves off the server's thread, with progress, cancellation and a deadline: threads and files stay in this file. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { openSideDoor } from '#optimise/side-door.server.ts';

export type AsideOptions = {
  canonical?: boolean;
  seed?: string;
  /** after so many seconds the best plan so far is given back */
  timeLimit?: number;
  /** ends the solve at once; the promise then rejects with the signal's reason */
  signal?: AbortSignal;
  /** a line of progress for people, in the language asked for */
  onProgress?: (line: string) => void;
  lang?: 'id' | 'en';
};

/** The plan of a case, found in a thread of its own by the side door, so that page and command give the same bytes. */
export async function solveAside(
  input: PlacementCase | string,
  options: AsideOptions = {},
): Promise<PlacementPlan> {
  const folder = await mkdtemp(join(tmpdir(), 'tepat-solve-'));
  try {
    const file = join(folder, 'problem.json');
    const out = join(folder, 'plan.json');
    await writeFile(file, typeof input === 'string' ? input : JSON.stringify(input));
    const args = ['solve', file, '--out', out, '--progress', '--lang', options.lang ?? 'id'];
    if (options.canonical) args.push('--canonical');
    if (options.seed !== undefined) args.push('--seed', options.seed);
    if (options.timeLimit !== undefined) args.push('--time-limit', String(options.timeLimit));
    await runAside(args, options);
    return JSON.parse(await readFile(out, 'utf8')) as PlacementPlan;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runAside(argv: string[], { signal, onProgress }: AsideOptions): Promise<void> {
  signal?.throwIfAborted();
  const worker = openSideDoor(argv, { stdout: true, stderr: true });
  const lines: string[] = [];
  worker.stdout.resume();
  worker.stderr.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter(Boolean)) {
      lines.push(line);
      onProgress?.(line);
    }
  });
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason);
      // 3 and 4 are answers too: proven infeasible, stopped by its time limit
      else if (code === 0 || code === 3 || code === 4) resolve();
      else reject(new Error(lines.at(-1) ?? `solve ended with ${code}`));
    });
  });
}
