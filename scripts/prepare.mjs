/** Builds the side door (src/cli.ts → build/cli) and links it as node_modules/.bin/tepat, which npm does not do for a root package. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from './fresh.mjs';

export async function prepare() {
  const done = path.join(root, 'build/cli');
  const draft = `${done}.${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts'],
    outdir: draft,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    loader: { '.typ': 'text', '.css': 'empty' },
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  fs.chmodSync(path.join(draft, 'cli.js'), 0o755);
  fs.rmSync(done, { recursive: true, force: true });
  fs.renameSync(draft, done);
  link();
}

function link() {
  const bin = path.join(root, 'node_modules/.bin');
  const at = path.join(bin, 'tepat');
  fs.mkdirSync(bin, { recursive: true });
  fs.rmSync(at, { force: true });
  fs.symlinkSync(path.relative(bin, path.join(root, 'build/cli/cli.js')), at);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prepare();
