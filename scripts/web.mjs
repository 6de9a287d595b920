/** Builds the pages and the server (build/client, build/server) when they are missing or older than their sources. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isStale, root } from './fresh.mjs';
import { prepare } from './prepare.mjs';

const sources = ['src', 'public', 'vite.config.ts', 'react-router.config.ts', 'package-lock.json'];
if (isStale('build/server/server.js', sources)) {
  console.error('Menyiapkan halaman (sekali saja, beberapa detik) …');
  const program = path.join(root, 'node_modules/@react-router/dev/bin.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) console.error(stdout + stderr);
  // React Router empties build/ first, and the side door with it.
  await prepare();
  process.exitCode = status ?? 1;
}
