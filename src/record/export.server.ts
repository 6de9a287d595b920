/** Copies of the log that stand alone: the whole as a folder, one round as a file. Personal parts are never in them. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';
import type { Lang } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import {
  CHECKPOINT,
  ENTRIES_PER_FILE,
  entriesPath,
  entryLine,
  KEY,
  type Listed,
  listed,
  MANIFEST,
  manifestText,
  README,
} from '#ledger/export.ts';
import { type SignerKey, verifierText } from '#ledger/note.ts';
import { type BundleEntry, bundleText } from '#ledger/round-bundle.ts';
import { hashTile, hashTilesOf, TILE_WIDTH, tilePath, treeLevelOf } from '#ledger/tile.ts';
import { issueCheckpoint, publishedNote } from '#record/checkpoint.server.ts';
import { hashesAt, inclusionProof, leavesIn } from '#record/nodes.server.ts';

type Db = Kysely<Tables>;

/** Writes the whole log into a new folder, up to a head signed now. Answers the number of entries. */
export async function exportLog(
  db: Db,
  key: SignerKey,
  now: Date,
  folder: string,
  lang: Lang,
): Promise<number> {
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0) throw refuse('input', 'export.taken', { path: folder });
  const head = await issueCheckpoint(db, key, now);
  if (head.size === 0) throw refuse('missing', 'log.empty', undefined);
  const files: Listed[] = [];
  const put = async (path: string, bytes: Uint8Array) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes, { flag: 'wx', flush: true });
    files.push(listed(path, bytes));
  };
  const text = (path: string, content: string) => put(path, Buffer.from(content));

  await text(README, wordsIn(lang).ledger.readme({ origin: key.name, size: head.size }));
  await text(CHECKPOINT, await publishedNote(db, head));
  await text(KEY, `${verifierText(key)}\n`);
  for (let begin = 0; begin < head.size; begin += ENTRIES_PER_FILE) {
    const leaves = await leavesIn(db, begin, Math.min(begin + ENTRIES_PER_FILE, head.size));
    await text(
      entriesPath(begin / ENTRIES_PER_FILE),
      leaves.map((leaf, i) => entryLine(begin + i, leaf)).join(''),
    );
  }
  for (const tile of hashTilesOf(head.size)) {
    const begin = tile.index * TILE_WIDTH;
    const hashes = await hashesAt(db, treeLevelOf(Number(tile.level)), begin, begin + tile.width);
    await put(tilePath(tile), hashTile(hashes));
  }
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  await writeFile(
    join(folder, MANIFEST),
    manifestText({ origin: key.name, size: head.size, root: head.root }, sorted),
    { flag: 'wx', flush: true },
  );
  return head.size;
}

/** One round's entries with their proofs, under a head signed now. */
export async function roundBundle(
  db: Db,
  key: SignerKey,
  now: Date,
  round: string,
): Promise<{ text: string; entries: number }> {
  const head = await issueCheckpoint(db, key, now);
  const rows = await db
    .selectFrom('log_entry')
    .select(['index', 'leaf'])
    .where('round_id', '=', round)
    .where('index', '<', head.size)
    .orderBy('index')
    .execute();
  if (rows.length === 0) throw refuse('missing', 'thing.missing', { what: 'putaran', id: round });
  const entries: BundleEntry[] = [];
  for (const { index, leaf } of rows) {
    const proof = await inclusionProof(db, index, head.size);
    if (proof === null)
      throw refuse('rule', 'log.damaged', { what: `log_node (${index})`, why: 'file.missing' });
    entries.push({ index, leaf, proof });
  }
  return {
    text: bundleText({ round, key, checkpoint: await publishedNote(db, head), entries }),
    entries: rows.length,
  };
}
