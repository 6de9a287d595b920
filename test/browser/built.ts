/** The pages are built once, before the first browser test: two of them start side by side. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

export default function setup(): void {
  const program = path.join(import.meta.dirname, '../../scripts/web.mjs');
  const { status } = spawnSync(process.execPath, [program], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The pages could not be built; see above.');
}
