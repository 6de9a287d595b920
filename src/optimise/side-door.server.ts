/** Opens the side door in a thread of its own, for heavy work beside the server: solving a case, reading a sheet, asking about a plan. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Where the side door stands: the built one, or its source where nothing is built yet (tests, development). */
function sideDoor(): { root: string; built: string | null; source: string } {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root);
  const built = join(root, 'build/cli/cli.js');
  return { root, built: existsSync(built) ? built : null, source: join(root, 'src/cli.ts') };
}

/** The same for a process of its own: the file, and what node needs to read it. */
export function sideDoorFile(): { file: string; execArgv: string[] } {
  const { built, source } = sideDoor();
  return built === null ? { file: source, execArgv: ['--import', 'tsx'] } : { file: built, execArgv: [] };
}

/** A thread that runs the side door. */
export function openSideDoor(argv: string[], options: WorkerOptions): Worker {
  const { root, built, source } = sideDoor();
  if (built !== null) return new Worker(built, { ...options, argv });
  const tsx = createRequire(join(root, 'package.json')).resolve('tsx/esm/api').replace(/cjs$/, 'mjs');
  const [reader, door] = [tsx, source].map((file) => JSON.stringify(pathToFileURL(file).href));
  const code = `import(${reader}).then(({ register }) => { register(); return import(${door}); })`;
  return new Worker(code, { ...options, argv, eval: true });
}
