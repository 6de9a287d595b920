/** The log as anyone may fetch it: checkpoint, hash tiles and entry bundles (C2SP tlog-tiles), and a proof for one entry. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { verifierText } from '#ledger/note.ts';
import { proofText } from '#ledger/proof.ts';
import { entryBundle, hashTile, hasTile, readTilePath, TILE_WIDTH, treeLevelOf } from '#ledger/tile.ts';
import {
  latestCheckpoint,
  logKeys,
  publishedNote,
  type StoredCheckpoint,
} from '#record/checkpoint.server.ts';
import { hashesAt, inclusionProof, leavesIn } from '#record/nodes.server.ts';

/** What `/log/…` answers. Tiles never change; the checkpoint does. */
export type Served = { bytes: Uint8Array; type: string; cache: string };

/** Beside what the specification names: the public key, for a witness that meets this log for the first time. */
export const KEY_PATH = 'log.pub';
const FOREVER = 'public, max-age=31536000, immutable';

/** The bytes for a path below `/log/` (`checkpoint`, `tile/…`); undefined if the signed log has no such file. */
export async function logFile(db: Kysely<Tables>, path: string): Promise<Served | undefined> {
  const checkpoint = await latestCheckpoint(db);
  if (checkpoint === undefined) return undefined;
  if (path === 'checkpoint') {
    const bytes = Buffer.from(await publishedNote(db, checkpoint));
    return { bytes, type: 'text/plain; charset=utf-8', cache: 'public, max-age=5' };
  }
  if (path === KEY_PATH) {
    const lines = (await logKeys(db)).map((key) => `${verifierText(key)}\n`);
    return {
      bytes: Buffer.from(lines.join('')),
      type: 'text/plain; charset=utf-8',
      cache: 'public, max-age=5',
    };
  }
  const tile = readTilePath(path);
  if (tile === null || !hasTile(tile, checkpoint.size)) return undefined;
  const begin = tile.index * TILE_WIDTH;
  const bytes =
    tile.level === 'entries'
      ? entryBundle(await leavesIn(db, begin, begin + tile.width))
      : hashTile(await hashesAt(db, treeLevelOf(tile.level), begin, begin + tile.width));
  return { bytes, type: 'application/octet-stream', cache: FOREVER };
}

/** A `.tlog-proof` file for one entry under a checkpoint that covers it: good offline, forever. */
export async function entryProof(
  db: Kysely<Tables>,
  index: number,
  checkpoint: StoredCheckpoint,
): Promise<string | undefined> {
  const [leaf] = await leavesIn(db, index, index + 1);
  if (leaf === undefined || checkpoint.size <= index) return undefined;
  const path = await inclusionProof(db, index, checkpoint.size);
  if (path === null) return undefined;
  return proofText({ extra: leaf, index, path, checkpoint: await publishedNote(db, checkpoint) });
}
