/**
 * What is in the database that a new sheet may lean on: units, posts, people and their SIASN ids. It comes as text, made by
 * PostgreSQL, so that it passes through the server's thread unread and is opened where the sheet is read.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { KnownText } from '#registry/known.ts';

export async function knownTextIn(db: Kysely<Tables>, asOf: Day): Promise<KnownText> {
  const { rows } = await sql<Omit<KnownText, 'asOf'>>`
    select
      (select coalesce(json_agg(json_build_array(key, parent)), '[]')::text from unit where ended_by is null) as units,
      (select coalesce(json_agg(key), '[]')::text from post where ended_by is null) as posts,
      (select coalesce(json_agg(json_build_array(key, siasn_id, unit)), '[]')::text
        from employee where ended_by is null) as people`.execute(db);
  return { asOf, ...(rows[0] ?? { units: '[]', posts: '[]', people: '[]' }) };
}
