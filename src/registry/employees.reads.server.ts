/** Employees in a list as on record today: filter, order and page by index, at forty thousand as at two hundred. Never reads the province as a whole. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { hashOf } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import {
  countedOnce,
  literal,
  nipPart,
  type Org,
  titlesWith,
  unitsInSight,
  unknownPosts,
} from '#registry/org.reads.server.ts';
import type { TableState } from '#ui/read-table.ts';

type Db = Kysely<Tables>;

export const employeeSorts = ['nama', 'nip', 'jabatan', 'golongan', 'lahir'] as const;
export type EmployeeSort = (typeof employeeSorts)[number];
export const employeeFilters = ['perangkat', 'jenis', 'status', 'peta'] as const;

export type EmployeeRow = {
  nip: string;
  name: string;
  status: string;
  rank: string | null;
  birth: Day;
  post: string | null;
  unit: string;
  doubtful: boolean;
};

/** Whom decrees have put elsewhere since the sheet: the list says where they are now. */
export type Moved = ReadonlyMap<string, string>;

/** The latest appointment of each person that no later sheet has overtaken. */
export async function movedSince(db: Db, today: Day): Promise<Moved> {
  const { rows } = await sql<{ nip: string; post: string }>`
    select distinct on (a.nip) a.nip, a.post
    from appointment a join employee e on e.key = a.nip and e.ended_by is null
    where a.from_day <= ${today}::date and coalesce(e.body ->> 'postSince', '') < a.from_day::text
      and e.post is distinct from a.post
    order by a.nip, a.from_day desc, a.id desc`.execute(db);
  return new Map(rows.map(({ nip, post }) => [nip, post]));
}

const unitOf = (post: string): string => post.slice(0, post.indexOf('/'));

/** Conditions on `e`, a current row of employee; alike for counting and for the page. */
async function conditions(
  db: Db,
  org: Org,
  sees: (unit: string | null) => boolean,
  state: TableState,
  moved: Moved,
): Promise<RawBuilder<unknown>> {
  const { perangkat, jenis, status, peta } = state.filters;
  const parts: RawBuilder<unknown>[] = [sql`e.ended_by is null`];
  const own = unitsInSight(org, sees, perangkat);
  if (own !== null) {
    const inside = new Set(own);
    const came = [...moved].filter(([, post]) => inside.has(unitOf(post))).map(([nip]) => nip);
    const went = [...moved].filter(([, post]) => !inside.has(unitOf(post))).map(([nip]) => nip);
    parts.push(
      moved.size === 0
        ? sql`e.unit = any(${own}::text[])`
        : sql`(e.unit = any(${own}::text[]) and e.key <> all(${went}::text[]) or e.key = any(${came}::text[]))`,
    );
  }
  if (status) parts.push(sql`e.status = ${status}`);
  if (jenis)
    parts.push(sql`e.post in (select p.key from post p where p.ended_by is null and p.kind = ${jenis})`);
  if (peta === 'belum')
    parts.push(sql`(e.post is null or e.post = any(${await unknownPosts(db, org)}::text[]))`);
  if (peta === 'ragu') parts.push(sql`e.quality = 'diragukan'`);
  if (state.q) parts.push(await matching(db, org, state.q));
  return sql.join(parts, sql` and `);
}

/** Part of a NIP, of a name, or of a title. Under three letters an index of parts is of no use: then names that begin so. */
async function matching(db: Db, org: Org, q: string): Promise<RawBuilder<unknown>> {
  const digits = nipPart(q);
  if (digits !== null) return sql`e.key like ${`%${digits}%`}`;
  if (q.length < 3) return found(sql`lower(n.name) like ${`${literal(q.toLowerCase())}%`}`);
  const named = sql`n.name ilike ${`%${literal(q)}%`}`;
  const titles = await titlesWith(db, org, q);
  if (titles.length === 0) return found(named);
  return sql`e.row_id in (
    select n.row_id from employee n where n.ended_by is null and ${named}
    union all
    select h.row_id from post p join employee h on h.post = p.key and h.ended_by is null
    where p.ended_by is null and p.name = any(${titles}::text[]))`;
}

/** Found first and then ordered: walking all names in their order to find fifty that fit reads most of them. */
const found = (match: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`e.row_id = any(array(select n.row_id from employee n where n.ended_by is null and ${match}))`;

const orders = {
  nama: { up: sql`e.name, e.key`, down: sql`e.name desc, e.key desc` },
  nip: { up: sql`e.key`, down: sql`e.key desc` },
  golongan: { up: sql`e.rank, e.key`, down: sql`e.rank desc nulls last, e.key desc` },
  lahir: { up: sql`e.birth, e.key`, down: sql`e.birth desc, e.key desc` },
} as const;

type Raw = {
  key: string;
  name: string;
  status: string;
  rank: string | null;
  birth: Day;
  unit: string | null;
  post: string | null;
  quality: string;
};
const columns = sql`e.key, e.name, e.status, e.rank, e.birth, e.unit, e.post, e.quality`;

/** Employees as on record now. `sees` limits an agency to its own units. */
export async function employeesOf(
  db: Db,
  org: Org,
  sees: (unit: string | null) => boolean,
  state: TableState<EmployeeSort>,
  today: Day,
): Promise<{ rows: EmployeeRow[]; total: number }> {
  const moved = await movedSince(db, today);
  const where = await conditions(db, org, sees, state, moved);
  const own = unitsInSight(org, sees, state.filters.perangkat);
  const question = hashOf(['pegawai', state.q, state.filters, own, [...moved].flat()]);
  const [total, raw] = await Promise.all([
    countedOnce(org, question, () => countOf(db, where)),
    state.sort === 'jabatan' ? byTitle(db, where, state) : pageOf(db, where, state, orders[state.sort]),
  ]);
  const places = raw.map((row) => moved.get(row.key) ?? row.post).filter((post) => post !== null);
  const posts = await db
    .selectFrom('post')
    .select(['key', 'name', 'unit'])
    .where('ended_by', 'is', null)
    .where(sql<boolean>`key = any(${places}::text[])`)
    .execute();
  const known = new Map(posts.map((post) => [post.key, post]));
  return {
    total,
    rows: raw.map((row) => {
      const post = known.get(moved.get(row.key) ?? row.post ?? '');
      const unit = post?.unit ?? row.unit ?? '';
      return {
        nip: row.key,
        name: row.name,
        status: row.status,
        rank: row.rank,
        birth: row.birth,
        post: post?.name ?? null,
        unit: org.units.get(unit)?.name ?? unit,
        doubtful: row.quality === 'diragukan',
      };
    }),
  };
}

async function countOf(db: Db, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from employee e where ${where}`.execute(db);
  return rows[0]?.total ?? 0;
}

type Order = { up: RawBuilder<unknown>; down: RawBuilder<unknown> };

/** Who is on the page is found first, along an index alone where nothing is asked of anybody; what is shown is then read of these few. */
async function pageOf(db: Db, where: RawBuilder<unknown>, state: TableState, order: Order): Promise<Raw[]> {
  const by = state.down ? order.down : order.up;
  const { rows } = await sql<Raw>`
    select ${columns} from employee e
    where e.ended_by is null and e.key = any (array(
      select e.key from employee e where ${where} order by ${by} limit ${state.size} offset ${state.offset}))
    order by ${by}`.execute(db);
  return rows;
}

/**
 * By title of the post: along the index of titles, and only then those without a known post. One outer join ordered by the
 * title of its right side would have to sort all forty thousand for every page.
 */
async function byTitle(db: Db, where: RawBuilder<unknown>, state: TableState): Promise<Raw[]> {
  const { size, offset, down } = state;
  const mapped = sql`employee e join post t on t.key = e.post and t.ended_by is null where ${where}`;
  const order = down ? sql`t.name desc, t.key desc, e.key desc` : sql`t.name, t.key, e.key`;
  const { rows: first } = await sql<Raw>`
    select ${columns} from ${mapped} order by ${order} limit ${size} offset ${offset}`.execute(db);
  if (first.length === size) return first;
  const { rows: counted } = await sql<{
    total: number;
  }>`select count(*)::int as total from ${mapped}`.execute(db);
  const { rows: rest } = await sql<Raw>`
    select ${columns} from employee e
    where ${where} and not exists (select from post t where t.key = e.post and t.ended_by is null)
    order by ${down ? sql`e.key desc` : sql`e.key`}
    limit ${size - first.length} offset ${Math.max(0, offset - (counted[0]?.total ?? 0))}`.execute(db);
  return [...first, ...rest];
}
