/** The log's door: its signed head and tiles for anyone, and the way in for a witness that brings its signature (C2SP tlog-tiles, tlog-witness). */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { House } from '#people/page-context.server.ts';
import { logFile } from '#record/tiles.server.ts';
import { takeWitnessedNote, witnessesOf } from '#record/witness.server.ts';
import type { FrontEnv } from './front-headers.ts';

/** A head with a handful of signature lines is well below this. */
const MOST_BYTES = 64 * 1024;

export function logDoor({ db, settings }: Pick<House, 'db' | 'settings'>): Hono<FrontEnv> {
  const door = new Hono<FrontEnv>();
  // No form of a page: it carries no cookie and is believed only for the signature of a witness that the office has named.
  door.post('/cosignature', bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
    const known = (await witnessesOf(settings)).map(({ key }) => key);
    const taken = await takeWitnessedNote(db, await c.req.text(), known);
    return taken > 0
      ? c.text(`${taken}\n`)
      : c.text('no signature of a known witness on a stored head\n', 403);
  });
  door.get('/*', async (c, next) => {
    const file = await logFile(db, c.req.path.slice('/log/'.length));
    if (!file) return next();
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': file.type,
      'Cache-Control': file.cache,
    });
  });
  return door;
}
