/**
 * What is in the database that a new sheet may lean on: units, posts, people and their SIASN ids. It comes as text, made by
 * PostgreSQL, so that it passes through the server's thread unread and is opened where the sheet is read.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { KnownText } from '#registry/known.ts';

export async function knownTextIn(db: Kysely<Tables>, asOf: Day, people = true): Promise<KnownText> {
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
