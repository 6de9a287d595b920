/** Search over people, posts, decrees and rounds, by index and limited to what the role acted in may open. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { decreeReaders, decreesInSight } from '#home/decrees.reads.server.ts';
import type { Actor } from '#record/office.ts';
import { movedSince } from '#registry/employees.reads.server.ts';
import { literal, nipPart, type Org, orgOf, titlesWith, unitsInSight } from '#registry/org.reads.server.ts';
import { fileRoles, sightOf, staffRoles } from '#registry/scope.ts';
import { openedRounds } from '#steps/round/list.reads.server.ts';
import { roundPath } from '#ui/steps.ts';

type Db = Kysely<Tables>;

export type Found = { to: string; name: string; about: string; nip?: string };
export type SearchResult = { people: Found[]; posts: Found[]; decrees: Found[]; rounds: Found[] };

const nothing: SearchResult = { people: [], posts: [], decrees: [], rounds: [] };

/** `text` is a NIP or a part of one (with or without blanks), parts of a name or title in any order, or of a decree's number. */
export async function searchFor(
  db: Db,
  actor: Actor,
  text: string,
  today: Day,
  most = 20,
): Promise<SearchResult> {
  if (text.length < 2 || !staffRoles.includes(actor.role)) return nothing;
  const org = await orgOf(db);
  const digits = nipPart(text);
  const [people, posts, decrees, rounds] = await Promise.all([
    fileRoles.includes(actor.role) ? peopleLike(db, org, actor, text, today, most) : [],
    digits === null ? postsLike(db, org, text, most) : [],
    decreeReaders.includes(actor.role) ? decreesLike(db, org, actor, text, most) : [],
    openedRounds(db),
  ]);
  return {
    people,
    posts,
    decrees,
    rounds: rounds
      .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()))
      .slice(0, most)
      .map(({ id, title }) => ({ to: roundPath(id), name: title, about: id })),
  };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean).slice(0, 6);

/** Every word must occur; under three letters an index of parts is of no use, so the name must begin with it. */
function words(column: RawBuilder<unknown>, text: string): RawBuilder<unknown> {
  if (text.length < 3) return sql`lower(${column}) like ${`${literal(text.toLowerCase())}%`}`;
  return sql.join(
    wordsOf(text).map((part) => sql`${column} ilike ${`%${literal(part)}%`}`),
    sql` and `,
  );
}

/** What begins with the text comes before what only has it somewhere. */
const nearest = (column: RawBuilder<unknown>, text: string) =>
  sql`(lower(${column}) like ${`${literal(text.toLowerCase())}%`}) desc, ${column}`;

async function peopleLike(
  db: Db,
  org: Org,
  actor: Actor,
  text: string,
  today: Day,
  most: number,
): Promise<Found[]> {
  const digits = nipPart(text);
  const own = unitsInSight(org, sightOf(actor, org));
  const moved = await movedSince(db, today);
  const unitOf = (post: string) => post.slice(0, post.indexOf('/'));
  const inside = new Set(own ?? []);
  const came = [...moved].filter(([, post]) => inside.has(unitOf(post))).map(([nip]) => nip);
  const match = digits === null ? words(sql`e.name`, text) : sql`e.key like ${`%${digits}%`}`;
  const order = digits === null ? nearest(sql`e.name`, text) : nearest(sql`e.key`, digits);
  const { rows } = await sql<{ nip: string; name: string; unit: string | null; post: string | null }>`
    select e.key as nip, e.name, e.unit, e.post from employee e
    where e.ended_by is null and ${match}
      and ${own === null ? sql`true` : sql`(e.unit = any(${own}::text[]) or e.key = any(${came}::text[]))`}
    order by ${order} limit ${most}`.execute(db);
  const seen =
    own === null
      ? rows
      : rows.filter(({ nip }) => inside.has(unitOf(moved.get(nip) ?? '/')) || !moved.has(nip));
  const places = seen.map(({ nip, post }) => moved.get(nip) ?? post ?? '');
  const { rows: posts } = await sql<{ key: string; name: string; unit: string }>`
    select key, name, unit from post where ended_by is null and key = any(${places}::text[])`.execute(db);
  const known = new Map(posts.map((post) => [post.key, post]));
  return seen.map(({ nip, name, unit, post }) => {
    const held = known.get(moved.get(nip) ?? post ?? '');
    const at = held?.unit ?? unit ?? '';
    return {
      to: `/pegawai/${nip}`,
      name,
      nip,
      about: [held?.name, org.units.get(at)?.name ?? at].filter(Boolean).join(', '),
    };
  });
}

/** Titles are no secret; each leads to itself in the list of posts. */
async function postsLike(db: Db, org: Org, text: string, most: number): Promise<Found[]> {
  const { rows } = await sql<{ name: string; unit: string; count: number }>`
    select p.name, min(p.unit) as unit, count(*)::int as count from post p
    where p.ended_by is null and p.name = any(${await titlesWith(db, org, ...wordsOf(text))}::text[])
    group by p.name order by ${nearest(sql`p.name`, text)} limit ${most}`.execute(db);
  return rows.map(({ name, unit, count }) => ({
    to: `/data/jabatan?q=${encodeURIComponent(name)}`,
    name,
    about: count === 1 ? (org.units.get(unit)?.name ?? unit) : `${count} ×`,
  }));
}

async function decreesLike(db: Db, org: Org, actor: Actor, text: string, most: number): Promise<Found[]> {
  const { rows } = await sql<{ number: string; about: string }>`
    select d.number, d.decree ->> 'about' as about from decree d
    where d.number ilike ${`%${literal(text)}%`} and ${decreesInSight(org, actor)}
    order by d.year desc, d.sequence desc limit ${most}`.execute(db);
  return rows.map(({ number, about }) => ({
    to: `/sk/${encodeURIComponent(number)}`,
    name: number,
    about,
  }));
}
