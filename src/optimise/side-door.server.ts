/** Where the side door stands, for threads that do heavy work beside the server: solving a case, reading a sheet. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built side door, or its source where nothing is built yet (tests, development). */
export function sideDoor(): { file: string; execArgv: string[] } {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root);
  const built = join(root, 'build/cli/cli.js');
  if (existsSync(built)) return { file: built, execArgv: [] };
  return { file: join(root, 'src/cli.ts'), execArgv: ['--import', 'tsx'] };
}
