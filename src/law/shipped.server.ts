/** The one file that reads law/*.yaml from disk: the law this copy of Tepat was shipped with, loaded once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Law } from '#law/law.ts';
import { type LawFile, loadLaw } from '#law/load.ts';

let shipped: Law | undefined;

export function shippedLaw(): Law {
  shipped ??= loadLaw(lawFilesIn(lawFolder()));
  return shipped;
}

/** Every yaml file of a law folder, tables included, named from that folder. */
export function lawFilesIn(folder: string): LawFile[] {
  const names = [
    ...readdirSync(folder).filter((name) => name.endsWith('.yaml')),
    ...readdirSync(join(folder, 'tabel'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `tabel/${name}`),
  ].sort();
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** `law/` beside the package.json named tepat, above wherever this code runs: source, build/cli or build/server. */
export function lawFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const manifest = join(at, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'tepat')
      return join(at, 'law');
    if (dirname(at) === at) throw new Error('no package.json named "tepat" above the running code');
  }
}
