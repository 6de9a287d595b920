/** Rows on record as the cells they were read from, as a list asks for them: what a working copy and a grid of stored rows open. Never writes. */
import { type Kysely, sql } from 'kysely';
import type { Role } from '#case/roles.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Value } from '#paper/sheets/write.ts';
import {
  type EmployeeSort,
  employeeFilters,
  employeeSorts,
  employeesOf,
} from '#registry/employees.reads.server.ts';
import { literal, type Org, unitsInSight } from '#registry/org.reads.server.ts';
import { postFilters, postSorts, postsOf } from '#registry/posts.reads.server.ts';
import { isOfSets } from '#registry/returned-sets.server.ts';
import { fileRoles } from '#registry/scope.ts';
import { tableOf } from '#registry/store.server.ts';
import {
  aboutPeople,
  type CopyKind,
  cellsOf,
  copyKinds,
  isCopyKind,
  VERSION_DIGITS,
} from '#registry/working-copy.ts';
import { readTable, type TableState } from '#ui/read-table.ts';

type Db = Kysely<Tables>;
type Sight = (unit: string | null) => boolean;

export type StoredRow = { name: string; cells: Record<string, Value>; version: string };
/** `total` counts what is paged: people where the rows speak of people, posts where they are their tasks, else the rows themselves. */
export type StoredRows = { rows: StoredRow[]; total: number };

/** Rows of one grid: posts and units one by one; of people, and of posts with their tasks, so many with all their rows of the kind. */
const PAGE = { people: 25, sets: 25, rows: 50 };

/** The kinds whose rows a role may take out: those about people only where it may open files. */
export const kindsOpenTo = (role: Role): CopyKind[] =>
  copyKinds.filter((kind) => (keepers[kind] ?? (aboutPeople(kind) ? fileRoles : [role])).includes(role));

/**
 * Wishes lie between an employee and those who keep the files; what the public answered is for those who hold the survey, never for the
 * agency it judges.
 */
const keepers: Partial<Record<CopyKind, readonly Role[]>> = {
  minat: ['bkd', 'operator'],
  skm: ['bkd', 'biro_organisasi'],
};

export function copyKindOf(role: Role, name: string): CopyKind {
  const open = kindsOpenTo(role);
  if (!isCopyKind(name)) throw refuse('input', 'kind.unknown', { kind: name, kinds: open.join(', ') });
  if (!open.includes(name)) throw refuse('permission', 'act.forbidden', { role, act: 'importFacts' });
  return name;
}

/** What the address of a list of employees or posts asks for, in the page size of a grid. */
export function storedAsked(request: Request, kind: CopyKind): TableState {
  if (kind === 'jabatan')
    return readTable(request, { sorts: postSorts, filters: postFilters, size: PAGE.rows });
  if (!aboutPeople(kind))
    return readTable(request, {
      ...{ sorts: ['nama'], filters: ['perangkat'] },
      size: kind === 'abk' ? PAGE.sets : PAGE.rows,
    });
  const size = kind === 'pegawai' ? PAGE.rows : PAGE.people;
  return readTable(request, { sorts: employeeSorts, filters: employeeFilters, size });
}

type Raw = { key: string; who: string; body: unknown; digest: string; set: string | null };
const asStored = (kind: CopyKind, name: (who: string) => string) => (row: Raw) => ({
  name: name(row.who),
  cells: cellsOf(kind, row.body),
  version: row.digest.slice(0, VERSION_DIGITS) + (row.set ?? ''),
});

export async function storedRows(
  db: Db,
  org: Org,
  sees: Sight,
  asked: { kind: CopyKind; state: TableState; today: Day },
): Promise<StoredRows> {
  const { kind, state, today } = asked;
  if (kind === 'unit' || kind === 'sekolah' || kind === 'skm') return ofUnits(db, org, sees, asked);
  if (kind === 'abk') return ofPosts(db, org, sees, state);
  if (kind === 'jabatan') {
    const { rows: posts, total } = await postsOf(db, org, state as TableState<'jabatan'>, today, sees);
    const rows = await bodies(
      db,
      kind,
      posts.map(({ id }) => id),
    );
    return { total, rows: rows.map(asStored(kind, (unit) => org.units.get(unit)?.name ?? unit)) };
  }
  const { rows: people, total } = await employeesOf(db, org, sees, state as TableState<EmployeeSort>, today);
  const names = new Map(people.map(({ nip, name }) => [nip, name]));
  const rows = await bodies(db, kind, [...names.keys()]);
  return { total, rows: rows.map(asStored(kind, (nip) => names.get(nip) ?? nip)) };
}

/** The bodies of posts, or of all that is known of people or posts, in the order of the list that they were found in. */
async function bodies(db: Db, kind: CopyKind, ids: readonly string[]): Promise<Raw[]> {
  const facts = tableOf(kind) === 'fact';
  const who = kind === 'abk' ? 'r.grp' : facts ? 'r.nip' : 'r.key';
  const { rows } = await sql<Raw>`
    select r.key, ${sql.ref(kind === 'jabatan' ? 'r.unit' : who)} as who, r.body, r.digest,
      ${isOfSets(kind) ? setMark : sql`null`} as set
    from unnest(${[...ids]}::text[]) with ordinality as asked (id, n)
    join ${sql.table(tableOf(kind))} r on ${sql.ref(who)} = asked.id
    where r.ended_by is null ${facts ? sql`and r.kind = ${kind}` : sql``}
    order by asked.n, r.key`.execute(db);
  return rows;
}

/** The mark of the set a row stands in, all of whose rows are asked for: what `settleCopy` compares a returning set with. */
const setMark = sql`left(md5(string_agg(r.digest, ',') over (
  partition by r.grp order by r.key rows between unbounded preceding and unbounded following)), ${VERSION_DIGITS})`;

/** The tasks of posts, whole sets of them: found by the title of the post, the unit, or what a task says. */
async function ofPosts(db: Db, org: Org, sees: Sight, state: TableState): Promise<StoredRows> {
  const own = unitsInSight(org, sees, state.filters.perangkat);
  const like = `%${literal(state.q)}%`;
  const found = sql`
    from fact r left join post p on p.key = r.grp and p.ended_by is null
    where r.ended_by is null and r.kind = 'abk'
      ${own === null ? sql`` : sql`and split_part(r.grp, '/', 1) = any(${own}::text[])`}
      ${state.q ? sql`and (p.name ilike ${like} or r.body ->> 'task' ilike ${like})` : sql``}`;
  const [counted, { rows: posts }] = await Promise.all([
    sql<{ total: number }>`select count(distinct r.grp)::int as total ${found}`.execute(db),
    sql<{ id: string; name: string | null }>`
      select r.grp as id, min(p.name) as name ${found} group by r.grp
      order by min(p.name) ${state.down ? sql`desc` : sql``} nulls last, r.grp
      limit ${state.size} offset ${state.offset}`.execute(db),
  ]);
  const names = new Map(posts.map(({ id, name }) => [id, name ?? id]));
  const rows = await bodies(db, 'abk', [...names.keys()]);
  return {
    total: counted.rows[0]?.total ?? 0,
    rows: rows.map(asStored('abk', (post) => names.get(post) ?? post)),
  };
}

/** Units themselves, or what is counted of them. */
async function ofUnits(
  db: Db,
  org: Org,
  sees: Sight,
  { kind, state }: { kind: CopyKind; state: TableState },
): Promise<StoredRows> {
  const own = unitsInSight(org, sees, state.filters.perangkat);
  const facts = tableOf(kind) === 'fact';
  const unit = sql.ref(facts ? 'r.unit' : 'r.key');
  const where = sql.join(
    [
      sql`r.ended_by is null`,
      ...(facts ? [sql`r.kind = ${kind}`] : []),
      ...(own === null ? [] : [sql`${unit} = any(${own}::text[])`]),
      ...(state.q && kind !== 'skm' ? [sql`r.body ->> 'name' ilike ${`%${literal(state.q)}%`}`] : []),
    ],
    sql` and `,
  );
  const table = sql`${sql.table(tableOf(kind))} r where ${where}`;
  const [counted, { rows }] = await Promise.all([
    sql<{ total: number }>`select count(*)::int as total from ${table}`.execute(db),
    sql<Raw>`
      select r.key, ${unit} as who, r.body, r.digest, null as set from ${table}
      order by ${kind === 'skm' ? sql`r.day desc` : sql`r.body ->> 'name' ${state.down ? sql`desc` : sql``}`}, r.key
      limit ${state.size} offset ${state.offset}`.execute(db),
  ]);
  return {
    total: counted.rows[0]?.total ?? 0,
    rows: rows.map(asStored(kind, (of) => org.units.get(of)?.name ?? of)),
  };
}
