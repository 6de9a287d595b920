/** Search over people, posts, rounds and decrees, limited to what the role acted in may open. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { namedRounds } from '#home/waiting.reads.server.ts';
import type { Actor } from '#record/office.ts';
import { fileRoles, staffRoles, unitsOf } from '#registry/scope.ts';

type Db = Kysely<Tables>;

export type Found = { to: string; name: string; about: string; nip?: string };
export type SearchResult = { people: Found[]; posts: Found[]; rounds: Found[]; decrees: Found[] };

const most = 20;
const nothing: SearchResult = { people: [], posts: [], rounds: [], decrees: [] };

/** `text` is a NIP (with or without blanks), part of a name or title, or a decree number. */
export async function searchFor(db: Db, actor: Actor, text: string): Promise<SearchResult> {
  if (text.length < 2 || !staffRoles.includes(actor.role)) return nothing;
  const people = fileRoles.includes(actor.role);
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return {
    people: people ? await peopleLike(db, actor, text, like) : [],
    posts: await postsLike(db, like),
    rounds: (await namedRounds(db))
      .filter((round) => round.title.toLowerCase().includes(text.toLowerCase()))
      .slice(0, most)
      .map(({ id, title }) => ({ to: `/putaran/${encodeURIComponent(id)}`, name: title, about: id })),
    decrees: people ? await decreesLike(db, actor, like) : [],
  };
}

/** Units below the given ones, themselves included. */
const under = (units: readonly string[]) => sql`
  with recursive under (id) as (
    select unnest(${units}::text[])
    union
    select unit.key from unit join under on unit.parent = under.id where unit.ended_by is null
  ) select id from under`;

async function peopleLike(db: Db, actor: Actor, text: string, like: string): Promise<Found[]> {
  const digits = text.replace(/[\s.]/g, '');
  const units = unitsOf(actor);
  const rows = await db
    .selectFrom('employee')
    .leftJoin('post', (join) => join.onRef('post.key', '=', 'employee.post').on('post.ended_by', 'is', null))
    .leftJoin('unit', (join) => join.onRef('unit.key', '=', 'employee.unit').on('unit.ended_by', 'is', null))
    .select(['employee.nip', 'employee.name', 'post.name as post', 'unit.name as unit'])
    .where('employee.ended_by', 'is', null)
    .$if(/^\d{4,18}$/.test(digits), (query) => query.where('employee.nip', 'like', `${digits}%`))
    .$if(!/^\d{4,18}$/.test(digits), (query) => query.where('employee.name', 'ilike', like))
    .$if(units !== null, (query) => query.where(sql<boolean>`employee.unit in (${under(units ?? [])})`))
    .orderBy('employee.name')
    .limit(most)
    .execute();
  return rows.map(({ nip, name, post, unit }) => ({
    to: `/pegawai/${nip}`,
    name,
    nip,
    about: [post, unit].filter(Boolean).join(', '),
  }));
}

/** Titles are no secret; each leads to its unit's needs in the register. */
async function postsLike(db: Db, like: string): Promise<Found[]> {
  const rows = await db
    .selectFrom('post')
    .leftJoin('unit', (join) => join.onRef('unit.key', '=', 'post.unit').on('unit.ended_by', 'is', null))
    .select(['post.key', 'post.name', 'unit.name as unit'])
    .where('post.ended_by', 'is', null)
    .where('post.name', 'ilike', like)
    .orderBy('post.name')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    to: `/data/jabatan?q=${encodeURIComponent(row.name)}`,
    name: row.name,
    about: row.unit ?? row.key,
  }));
}

/** Decrees by number; an agency finds those about its own posts. */
async function decreesLike(db: Db, actor: Actor, like: string): Promise<Found[]> {
  const units = unitsOf(actor);
  const rows = await db
    .selectFrom('log_entry')
    .innerJoin('log_about', 'log_about.entry_index', 'log_entry.index')
    .innerJoin('case_status', 'case_status.case_id', 'log_about.case_id')
    .select([
      'log_about.case_id',
      sql<string>`convert_from(log_entry.leaf, 'UTF8')::jsonb -> 'public' ->> 'number'`.as('number'),
    ])
    .where('log_entry.kind', '=', 'decree_issued')
    .where(sql<boolean>`convert_from(log_entry.leaf, 'UTF8')::jsonb -> 'public' ->> 'number' ilike ${like}`)
    .$if(units !== null, (query) =>
      query.where(sql<boolean>`(split_part(case_status.from_post, '/', 1) in (${under(units ?? [])})
        or split_part(case_status.to_post, '/', 1) in (${under(units ?? [])}))`),
    )
    .orderBy('log_entry.index', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ case_id, number }) => ({
    to: `/kasus/${encodeURIComponent(case_id)}`,
    name: number,
    about: case_id,
  }));
}
