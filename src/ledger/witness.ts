/**
 * What a witness does (C2SP tlog-witness, add-checkpoint): signs the head of a log only if it still holds everything the
 * witness saw before. Pure: it is given what it has seen and the time, and says what to answer and what to remember.
 */
import { readCheckpoint } from '#ledger/checkpoint.ts';
import {
  fromBase64,
  heldSignatures,
  type SignerKey,
  signatureOn,
  toBase64,
  type VerifierKey,
} from '#ledger/note.ts';
import { TILE_WIDTH, type Tile } from '#ledger/tile.ts';
import {
  type Coordinate,
  consistencyRanges,
  coordinatesOf,
  emptyRoot,
  HASH_BYTES,
  type Hash,
  isConsistent,
  rootOf,
  sameHash,
} from '#ledger/tree.ts';

/** The last head of a log that this witness signed. */
export type Seen = { size: number; root: string };
export type WatchedLog = { origin: string; keys: readonly VerifierKey[]; seen: Seen };

export type Answer = {
  status: 200 | 400 | 403 | 404 | 409 | 422;
  body: string;
  type: string;
  seen: Seen | null;
};

export const nothingSeen = (): Seen => ({ size: 0, root: toBase64(emptyRoot()) });

/** The body of a request: the size last signed, the proof from there, and the new head. */
export function requestText(old: number, proof: readonly Hash[], checkpoint: string): string {
  return `old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${checkpoint}`;
}

function readRequest(body: Uint8Array): { old: number; proof: Hash[]; checkpoint: Uint8Array } | null {
  const text = Buffer.from(body);
  const border = text.indexOf('\n\n');
  if (border < 0) return null;
  const [first = '', ...lines] = text.subarray(0, border).toString().split('\n');
  const old = /^old (0|[1-9]\d{0,15})$/.exec(first);
  const proof = lines.map(fromBase64);
  if (!old || !Number.isSafeInteger(Number(old[1])) || proof.length > 63) return null;
  if (proof.some((hash) => hash?.length !== HASH_BYTES)) return null;
  return { old: Number(old[1]), proof: proof as Hash[], checkpoint: text.subarray(border + 2) };
}

const plain = 'text/plain; charset=utf-8';
const refused = (status: Exclude<Answer['status'], 200>, body = ''): Answer => ({
  status,
  body,
  type: plain,
  seen: null,
});
const conflict = (size: number): Answer => ({
  status: 409,
  body: `${size}\n`,
  type: 'text/x.tlog.size',
  seen: null,
});

/**
 * Answers one request. The caller must look up `seen` and store the answer's `seen` as one step, before it answers: two
 * requests between would let a log take entries back.
 */
export function addCheckpoint(
  body: Uint8Array,
  watched: (origin: string) => WatchedLog | undefined,
  witness: SignerKey,
  seconds: number,
): Answer {
  const request = readRequest(body);
  const checkpoint = request && readCheckpoint(request.checkpoint);
  if (!request || !checkpoint) return refused(400);
  const log = watched(checkpoint.origin);
  if (log === undefined) return refused(404);
  if (heldSignatures(checkpoint.note, log.keys).held.length === 0) return refused(403);
  if (request.old > checkpoint.size) return refused(400);
  if (request.old !== log.seen.size) return conflict(log.seen.size);
  const root = fromBase64(log.seen.root);
  if (root === null) throw new Error(`the witness does not remember ${log.origin} whole`);
  if (request.old === checkpoint.size && !sameHash(root, checkpoint.root)) return conflict(log.seen.size);
  if (!isConsistent(request.old, checkpoint.size, root, checkpoint.root, request.proof)) return refused(422);
  const { line } = signatureOn(checkpoint.note.text, witness, seconds);
  const seen = { size: checkpoint.size, root: toBase64(checkpoint.root) };
  return { status: 200, body: `${line}\n`, type: plain, seen };
}

/** The tile of a log of this size that holds a perfect subtree, and where in it. */
function placeOf({ level, index }: Coordinate, size: number): { tile: Tile; at: number; span: number } {
  const tileLevel = Math.floor(level / 8);
  const span = 2 ** (level % 8);
  const begin = index * span;
  const tileIndex = Math.floor(begin / TILE_WIDTH);
  const hashes = Math.floor(size / TILE_WIDTH ** tileLevel);
  const width = Math.min(TILE_WIDTH, hashes - tileIndex * TILE_WIDTH);
  return { tile: { level: tileLevel, index: tileIndex, width }, at: begin % TILE_WIDTH, span };
}

/** The tiles from which a witness that fetches makes its own consistency proof. */
export function tilesForConsistency(old: number, size: number): Tile[] {
  const wanted = consistencyRanges(old, size).flatMap(coordinatesOf);
  const tiles = new Map(
    wanted.map((one) => placeOf(one, size).tile).map((tile) => [`${tile.level}/${tile.index}`, tile]),
  );
  return [...tiles.values()];
}

/** The consistency proof out of fetched tiles (hostile: it is verified like any other). */
export function consistencyFromTiles(
  old: number,
  size: number,
  hashesOf: (tile: Tile) => readonly Hash[],
): Hash[] {
  return consistencyRanges(old, size).map((range) =>
    rootOf(
      coordinatesOf(range).map((one) => {
        const { tile, at, span } = placeOf(one, size);
        return rootOf(pairs(hashesOf(tile).slice(at, at + span)));
      }),
    ),
  );
}

// The root over hashes of one perfect subtree, halved as the tree is.
function pairs(hashes: readonly Hash[]): readonly Hash[] {
  if (hashes.length <= 2) return hashes;
  const half = hashes.length / 2;
  return [rootOf(pairs(hashes.slice(0, half))), rootOf(pairs(hashes.slice(half)))];
}
