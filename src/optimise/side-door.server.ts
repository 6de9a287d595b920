/** Opens the side door in a thread of its own, for heavy work beside the server: solving a case, reading a sheet, asking about a plan. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread that runs the side door: the built one, or its source where nothing is built yet (tests, development). */
export function openSideDoor(argv: string[], options: WorkerOptions): Worker {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root);
  const built = join(root, 'build/cli/cli.js');
  if (existsSync(built)) return new Worker(built, { ...options, argv });
  const tsx = createRequire(join(root, 'package.json')).resolve('tsx/esm/api').replace(/cjs$/, 'mjs');
  const [reader, source] = [tsx, join(root, 'src/cli.ts')].map((file) =>
    JSON.stringify(pathToFileURL(file).href),
  );
  const code = `import(${reader}).then(({ register }) => { register(); return import(${source}); })`;
  return new Worker(code, { ...options, argv, eval: true });
}
