/**
 * The law in force on a day: the files this copy was shipped with and the changes approved since. A frozen round keeps the very
 * text it was frozen with, so that it re-runs under the law of its day.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Calendar, Day } from '#ground/day.ts';
import type { Law } from '#law/law.ts';
import { type LawFile, loadLaw } from '#law/load.ts';
import { calendarOf } from '#law/lookup.ts';
import { lawFilesIn, lawFolder, shippedLaw } from '#law/shipped.server.ts';
import { filesOn, isTableFile, type Standing } from '#lawbook/timeline.ts';

type Db = Kysely<Tables>;

/** Laws that were read already, by what they were made of; a round asks for the same one again and again. */
const kept = new Map<string, Law>();
const LAWS_KEPT = 12;

function keep(key: string, load: () => Law): Law {
  const law = kept.get(key) ?? load();
  kept.delete(key);
  kept.set(key, law);
  const [oldest] = kept.keys();
  if (kept.size > LAWS_KEPT && oldest !== undefined) kept.delete(oldest);
  return law;
}

let shippedFiles: LawFile[] | undefined;
/** The files as shipped, read once: they change only with the program. */
export function filesShipped(): readonly LawFile[] {
  shippedFiles ??= lawFilesIn(lawFolder());
  return shippedFiles;
}

/** Approved texts in the order they were approved. */
export async function standingChanges(db: Db): Promise<(Standing & { id: string })[]> {
  const rows = await db
    .selectFrom('law_change')
    .select(['id', 'file', 'text', 'from_day'])
    .where('status', '=', 'berlaku')
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, file, text, from_day }, order) => ({ id, file, text, from: from_day, order }));
}

async function inForceOn(db: Db, day: Day): Promise<{ key: string; files: () => LawFile[] } | null> {
  const changes = (await standingChanges(db)).filter(({ from }) => from <= day);
  if (changes.length === 0) return null;
  return { key: changes.map(({ id }) => id).join(' '), files: () => filesOn(filesShipped(), changes, day) };
}

/** The law as known now for a day. */
export async function lawOn(db: Db, day: Day): Promise<Law> {
  const found = await inForceOn(db, day);
  return found ? keep(found.key, () => loadLaw(found.files())) : shippedLaw();
}

export async function calendarOn(db: Db, day: Day): Promise<Calendar> {
  return calendarOf(await lawOn(db, day));
}

/** The law with its texts, for whoever stores them: the freeze. */
export async function lawTextOn(db: Db, day: Day): Promise<{ law: Law; files: readonly LawFile[] }> {
  const found = await inForceOn(db, day);
  return { law: await lawOn(db, day), files: found ? found.files() : filesShipped() };
}

/** The law of a round: once frozen, the texts it was frozen with; before that, the law of the day its data are of. */
export async function lawOfRound(db: Db, round: { id: string; asOf: Day }): Promise<Law> {
  const freeze = await db
    .selectFrom('round_freeze')
    .select('law_hash')
    .where('round_id', '=', round.id)
    .executeTakeFirst();
  if (!freeze) return lawOn(db, round.asOf);
  const hash = freeze.law_hash;
  if (hash === shippedLaw().hash) return shippedLaw();
  const before = kept.get(hash);
  if (before) return before;
  const { files } = await db
    .selectFrom('law_snapshot')
    .select('files')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  // A text of a table that is younger than the freeze cannot be in it; what it holds was not known to that round.
  const names = new Set(files.map(({ name }) => name));
  const younger = filesShipped().filter(({ name }) => isTableFile(name) && !names.has(name));
  return keep(hash, () => ({ ...loadLaw([...files, ...younger]), hash }));
}
