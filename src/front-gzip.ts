/** Packs pages on their way out and flushes each piece at once, so that a slow part holds nothing back; live events stay as they are. */
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { constants, createGzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const packable =
  /^(text\/(?!event-stream)|application\/(json|javascript|xml|problem\+json)|image\/svg)|x-script/;

export const gzipPages: MiddlewareHandler = async (c, next) => {
  await next();
  const { res } = c;
  if (!res.body || c.req.method === 'HEAD' || res.headers.has('Content-Encoding')) return;
  if (!packable.test(res.headers.get('Content-Type') ?? '')) return;
  res.headers.append('Vary', 'Accept-Encoding');
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return;
  const pack = createGzip({ level: 5, flush: constants.Z_SYNC_FLUSH });
  const source = Readable.fromWeb(res.body as NodeStream);
  source.on('error', (error) => pack.destroy(error));
  pack.on('close', () => source.destroy());
  const body = Readable.toWeb(source.pipe(pack)) as ReadableStream;
  const headers = new Headers(res.headers);
  headers.set('Content-Encoding', 'gzip');
  headers.delete('Content-Length');
  c.res = undefined;
  c.res = new Response(body, { status: res.status, statusText: res.statusText, headers });
};
