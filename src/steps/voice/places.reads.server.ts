/** Posts by their names, as people say them: for pages that hold only ids. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';

type Db = Kysely<Tables>;

export type PlaceName = { post: string; unit: string };

export async function placeNames(db: Db, posts: readonly (string | null)[]): Promise<Map<string, PlaceName>> {
  const keys = [...new Set(posts.filter((post) => post !== null))];
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('post')
    .leftJoin('unit', (join) => join.onRef('unit.key', '=', 'post.unit').on('unit.ended_by', 'is', null))
    .select(['post.key', 'post.name', 'unit.name as unitName', 'post.unit'])
    .where('post.key', 'in', keys)
    .where('post.ended_by', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.key, { post: row.name, unit: row.unitName ?? row.unit }]));
}

export const nameIn = (names: ReadonlyMap<string, PlaceName>, post: string | null): PlaceName | null =>
  post === null ? null : (names.get(post) ?? { post, unit: '' });
