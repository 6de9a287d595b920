/** Is a built file older than what it was built from? */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** True when `output` is missing, or any file under `inputs` is newer; tests do not count. */
export function isStale(output, inputs) {
  const built = fs.statSync(path.join(root, output), { throwIfNoEntry: false });
  if (!built) return true;
  return inputs.some((input) => newest(path.join(root, input)) > built.mtimeMs);
}

function newest(at) {
  const stat = fs.statSync(at, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return at.includes('.test.') ? 0 : stat.mtimeMs;
  return fs.readdirSync(at).reduce((latest, name) => Math.max(latest, newest(path.join(at, name))), 0);
}
