/** What is in the database that a new sheet may lean on: units, posts, people and their SIASN ids. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { Known } from '#registry/kinds/kind.ts';

export async function knownIn(db: Kysely<Tables>, asOf: Day): Promise<Known> {
  const [units, posts, people] = await Promise.all([
    db.selectFrom('unit').select(['key', 'parent']).where('ended_by', 'is', null).execute(),
    db.selectFrom('post').select('key').where('ended_by', 'is', null).execute(),
    db.selectFrom('employee').select(['key', 'siasn_id']).where('ended_by', 'is', null).execute(),
  ]);
  return {
    asOf,
    units: new Map(units.map(({ key, parent }) => [key, parent])),
    posts: new Set(posts.map(({ key }) => key)),
    people: new Set(people.map(({ key }) => key)),
    siasn: new Map(
      people.flatMap(({ key, siasn_id }) => (siasn_id === null ? [] : [[siasn_id, key] as const])),
    ),
  };
}
