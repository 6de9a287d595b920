/** The tree of units by itself, for lists: read once and kept until the next import, so that no list has to read the whole province. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { agencyOf, type Unit } from '#registry/facts.ts';

type Db = Kysely<Tables>;

export type Org = {
  units: ReadonlyMap<string, Unit> & Map<string, Unit>;
  /** agencies that have posts, by name: options of a filter */
  agencies: readonly { value: string; label: string }[];
};

const kept = new WeakMap<object, { state: string; org: Promise<Org> }>();

export async function orgOf(db: Db): Promise<Org> {
  const { rows } = await sql<{ state: string }>`
    select count(*) || '/' || count(undone_at) || '/' || coalesce(max(at)::text, '') as state
    from import_batch`.execute(db);
  const state = rows[0]?.state ?? '';
  const before = kept.get(db);
  if (before?.state === state) return before.org;
  const org = load(db);
  kept.set(db, { state, org });
  org.catch(() => kept.delete(db));
  return org;
}

async function load(db: Db): Promise<Org> {
  const [units, holding] = await Promise.all([
    sql<{ body: Unit }>`select body from unit where ended_by is null`.execute(db),
    sql<{ unit: string }>`select distinct unit from post where ended_by is null`.execute(db),
  ]);
  const tree = new Map(units.rows.map(({ body }) => [body.id, body]));
  const agencies = new Set(holding.rows.map(({ unit }) => agencyOf({ units: tree }, unit)));
  return {
    units: tree,
    agencies: [...agencies]
      .map((value) => ({ value, label: tree.get(value)?.name ?? value }))
      .sort((a, b) => a.label.localeCompare(b.label, 'id')),
  };
}

/** Units in sight, narrowed to one agency if asked; null: all there are, known or not. */
export function unitsInSight(
  org: Org,
  sees: (unit: string | null) => boolean,
  agency?: string,
): string[] | null {
  const all = [...org.units.keys()];
  const own = all.filter((unit) => sees(unit) && (!agency || agencyOf(org, unit) === agency));
  return own.length < all.length || agency ? own : null;
}

const counts = new WeakMap<Org, Map<string, Promise<number>>>();
/** So many questions are remembered for one state of the registry. */
const COUNTS_KEPT = 500;

/**
 * How many rows a list has, counted once for each question and state of the registry: whoever turns pages or changes the order asks
 * the same again. `key` says everything the count hangs on beside the registry.
 */
export function countedOnce(org: Org, key: string, count: () => Promise<number>): Promise<number> {
  const known = counts.get(org) ?? new Map<string, Promise<number>>();
  counts.set(org, known);
  const before = known.get(key);
  if (before) return before;
  const made = count();
  known.set(key, made);
  made.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > COUNTS_KEPT && oldest !== undefined) known.delete(oldest);
  return made;
}

type Spelled = { title: string; small: string };
const titles = new WeakMap<Org, Promise<Spelled[]>>();

/**
 * Titles of posts in which all these texts stand. Fifteen thousand posts bear a few hundred titles: these are looked through here, and
 * the posts are then found by the index of titles. Under three letters a title must begin with the text.
 */
export async function titlesWith(db: Db, org: Org, ...texts: string[]): Promise<string[]> {
  const known = titles.get(org) ?? titlesOf(db);
  titles.set(org, known);
  known.catch(() => titles.delete(org));
  const parts = texts.map((text) => text.toLowerCase());
  const [first = ''] = parts;
  const begins = parts.length === 1 && first.length < 3;
  return (await known)
    .filter(({ small }) => (begins ? small.startsWith(first) : parts.every((part) => small.includes(part))))
    .map(({ title }) => title);
}

async function titlesOf(db: Db): Promise<Spelled[]> {
  const { rows } = await sql<{ title: string }>`
    select distinct name as title from post where ended_by is null`.execute(db);
  return rows.map(({ title }) => ({ title, small: title.toLowerCase() }));
}

const strangers = new WeakMap<Org, Promise<string[]>>();

/** Posts that sheets of employees name and no sheet of posts has: found once for each state of the registry. */
export async function unknownPosts(db: Db, org: Org): Promise<string[]> {
  const known = strangers.get(org) ?? strangersOf(db);
  strangers.set(org, known);
  known.catch(() => strangers.delete(org));
  return known;
}

async function strangersOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ post: string }>`
    select distinct e.post from employee e
    where e.ended_by is null and e.post is not null
      and not exists (select from post p where p.key = e.post and p.ended_by is null)`.execute(db);
  return rows.map(({ post }) => post);
}

/** Text as a LIKE pattern that means itself. */
export const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The digits of a NIP or a part of one, however it was grouped; null if it is something else. */
export function nipPart(text: string): string | null {
  const digits = text.replace(/[\s.'’-]/g, '');
  return /^\d{2,18}$/.test(digits) ? digits : null;
}
