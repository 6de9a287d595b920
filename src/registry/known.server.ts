/**
 * What is in the database that a new sheet may lean on: units, posts, people and their SIASN ids. It comes as text, made by
 * PostgreSQL, so that it passes through the server's thread unread and is opened where the sheet is read.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { KnownText } from '#registry/known.ts';

/** What changes whenever units, posts, people or accepted titles do: they only come and go by a batch or its undoing. */
export async function knownState(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select coalesce(md5(string_agg(id || coalesce('|' || undone_at::text, ''), ',' order by id)), '') as state
    from import_batch
    where kind in ('unit', 'jabatan', 'pegawai') or id in (select batch_id from title_accepted)`.execute(db);
  return rows[0]?.state ?? '';
}

type Kept = { state: string; people: boolean; text: KnownText };
/** Files come in rows: most lean on what the one before leant on. */
const kept = new WeakMap<object, Kept>();

export async function knownTextIn(db: Kysely<Tables>, asOf: Day, people = true): Promise<KnownText> {
  const state = await knownState(db);
  const before = kept.get(db);
  if (before?.state === state && (before.people || !people)) return { ...before.text, asOf };
  const text = await read(db, asOf, people);
  kept.set(db, { state, people, text });
  return text;
}

async function read(db: Kysely<Tables>, asOf: Day, people: boolean): Promise<KnownText> {
  const { rows } = await sql<Omit<KnownText, 'asOf'>>`
    select units, posts, people, siasn, places, titles from
      (select coalesce(json_agg(json_build_array(key, parent)), '[]')::text as units from unit where ended_by is null) u,
      (select coalesce(json_agg(key), '[]')::text as posts from post where ended_by is null) p,
      (select coalesce(json_agg(key), '[]')::text as people, coalesce(json_agg(siasn_id), '[]')::text as siasn,
        coalesce(json_agg(unit), '[]')::text as places from employee where ended_by is null and ${people}) e,
      (select coalesce(json_agg(json_build_array(unit, as_written, position) order by b.at), '[]')::text as titles
        from title_accepted t join import_batch b on b.id = t.batch_id where b.undone_at is null) t`.execute(
    db,
  );
  const none = { units: '[]', posts: '[]', people: '[]', siasn: '[]', places: '[]', titles: '[]' };
  return { asOf, ...(rows[0] ?? none) };
}
