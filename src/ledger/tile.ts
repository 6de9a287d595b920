/** The log as static files, as C2SP tlog-tiles says: hash tiles of 256, bundles of entries, and their paths. */
import { HASH_BYTES, type Hash } from '#ledger/tree.ts';

export const TILE_WIDTH = 256;
/** A leaf's length is written in two bytes. */
export const MOST_LEAF_BYTES = 65_535;

/** `level` is the tile's own level (each is eight of the tree's); entries stand beside level 0. */
export type Tile = { level: number | 'entries'; index: number; width: number };

function indexPath(index: number): string {
  let path = String(index % 1000).padStart(3, '0');
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`;
  return path;
}

/** `tile/0/x001/x234/067.p/12`. */
export function tilePath({ level, index, width }: Tile): string {
  return `tile/${level}/${indexPath(index)}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

/** Reads a tile's path, accepting only the one spelling `tilePath` gives; null otherwise. */
export function readTilePath(path: string): Tile | null {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!match) return null;
  const level = match[1] === 'entries' ? 'entries' : Number(match[1]);
  const index = Number((match[2] as string).replace(/[x/]/g, ''));
  const width = match[3] === undefined ? TILE_WIDTH : Number(match[3]);
  const tile: Tile = { level, index, width };
  const inside = Number.isSafeInteger(index) && width >= 1 && (level === 'entries' || level <= 63);
  return inside && tilePath(tile) === path ? tile : null;
}

/** All hash tiles of a log of this size, lowest level first; those at the right edge are partial. */
export function hashTilesOf(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0, hashes = size; hashes > 0; level++, hashes = Math.floor(hashes / TILE_WIDTH))
    for (let index = 0; index * TILE_WIDTH < hashes; index++)
      tiles.push({ level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) });
  return tiles;
}

/** Whether a log of this size has this tile (a full tile also stands in for its partial ones). */
export function hasTile(tile: Tile, size: number): boolean {
  const level = tile.level === 'entries' ? 0 : tile.level;
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  return tile.index * TILE_WIDTH + tile.width <= hashes;
}

/** The tree's own level on which the hashes of a tile lie. */
export const treeLevelOf = (tileLevel: number): number => tileLevel * 8;

export function hashTile(hashes: readonly Hash[]): Uint8Array {
  return Buffer.concat(hashes);
}

export function readHashTile(bytes: Uint8Array, width: number): Hash[] | null {
  if (bytes.length !== width * HASH_BYTES) return null;
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

export function entryBundle(leaves: readonly Uint8Array[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (const leaf of leaves) {
    if (leaf.length > MOST_LEAF_BYTES) throw new RangeError(`a leaf of ${leaf.length} bytes fits no bundle`);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(leaf.length);
    pieces.push(length, leaf);
  }
  return Buffer.concat(pieces);
}

/** The leaves of a bundle of hostile bytes; null if it does not hold exactly `width` of them. */
export function readEntryBundle(bytes: Uint8Array, width: number): Uint8Array[] | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const leaves: Uint8Array[] = [];
  let at = 0;
  while (at + 2 <= view.length && leaves.length < width) {
    const end = at + 2 + view.readUInt16BE(at);
    if (end > view.length) return null;
    leaves.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return at === view.length && leaves.length === width ? leaves : null;
}
