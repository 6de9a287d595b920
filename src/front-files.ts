/** Our built files, packed once and then kept in memory: names with a hash never change, so browsers keep them for a year. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.ico': 'image/x-icon',
};
const packable = new Set(['.js', '.css', '.svg', '.txt', '.json']);

type Kept = { plain: Buffer; br?: Buffer; gzip?: Buffer; type: string; forever: boolean };

async function keep(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const found = await fs.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const file of found) {
    if (!file.isFile() || !(path.extname(file.name) in types)) continue;
    const full = path.join(file.parentPath, file.name);
    files.set(`/${path.relative(folder, full).split(path.sep).join('/')}`, full);
  }
  return files;
}

async function packed(address: string, file: string): Promise<Kept> {
  const plain = await fs.readFile(file);
  const extension = path.extname(file);
  const kept: Kept = {
    plain,
    type: types[extension] ?? 'application/octet-stream',
    forever: address.startsWith('/assets/'),
  };
  if (!packable.has(extension) || plain.length < 1024) return kept;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(plain, { params }),
    promisify(gzip)(plain, { level: 9 }),
  ]);
  return { ...kept, br, gzip: zipped };
}

/** Answers for the files that stood in the folder at the start; everything else goes on to the pages. */
export async function builtFiles(folder: string): Promise<MiddlewareHandler> {
  const files = await keep(folder);
  const memory = new Map<string, Promise<Kept>>();
  return async (c, next) => {
    const file = files.get(c.req.path);
    if (file === undefined || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return next();
    const waiting = memory.get(c.req.path) ?? packed(c.req.path, file);
    memory.set(c.req.path, waiting);
    const kept = await waiting;
    const accepted = c.req.header('accept-encoding') ?? '';
    const way =
      kept.br && /\bbr\b/.test(accepted) ? 'br' : kept.gzip && /\bgzip\b/.test(accepted) ? 'gzip' : null;
    const body = (way && kept[way]) ?? kept.plain;
    c.header('Content-Type', kept.type);
    c.header('Cache-Control', kept.forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    c.header('Vary', 'Accept-Encoding');
    if (way) c.header('Content-Encoding', way);
    return c.body(new Uint8Array(body));
  };
}
