/** The folder of this package, wherever the code runs from: source, the built side door, or the built server. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

let found: string | undefined;

/** Walks up to the package.json named "tepat". */
export function packageFolder(): string {
  found ??= find(path.dirname(fileURLToPath(import.meta.url)));
  return found;
}

function find(from: string): string {
  for (let at = from; ; at = path.dirname(at)) {
    const file = path.join(at, 'package.json');
    if (fs.existsSync(file) && JSON.parse(fs.readFileSync(file, 'utf8')).name === 'tepat') return at;
    if (at === path.dirname(at)) throw new Error(`no package.json named "tepat" above ${from}`);
  }
}
