/** How far the example province is filled, for the home page of the first minutes. Never writes. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { type Filling, type FillingPart, fillingFrom } from '#home/filling.ts';

/** Null: not being filled. */
export async function fillingOf(db: Kysely<Tables>): Promise<Filling | null> {
  const { demo } = await db.selectFrom('installation').select('demo').executeTakeFirstOrThrow();
  if (demo !== 'filling') return null;
  const { rows } = await sql<FillingPart>`
    select name, weight, done, total, ended_at is not null as ended,
      extract(epoch from coalesce(ended_at, clock_timestamp()) - began_at)::float8 as seconds
    from filling_part order by position`.execute(db);
  return fillingFrom(rows);
}
