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
/** `total` counts what is paged: people where the rows speak of people, else the rows themselves. */
export type StoredRows = { rows: StoredRow[]; total: number };

/** Rows of one grid: posts and units one by one; of people so many, with all their rows of the kind. */
const PAGE = { people: 25, rows: 50 };

/** The kinds whose rows a role may take out: those about people only where it may open files. */
export const kindsOpenTo = (role: Role): CopyKind[] =>
  copyKinds.filter((kind) => !aboutPeople(kind) || fileRoles.includes(role));

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
    return readTable(request, { sorts: ['nama'], filters: ['perangkat'], size: PAGE.rows });
  const size = kind === 'pegawai' ? PAGE.rows : PAGE.people;
  return readTable(request, { sorts: employeeSorts, filters: employeeFilters, size });
}

type Raw = { key: string; who: string; body: unknown; digest: string };
const asStored = (kind: CopyKind, name: (who: string) => string) => (row: Raw) => ({
  name: name(row.who),
  cells: cellsOf(kind, row.body),
  version: row.digest.slice(0, VERSION_DIGITS),
});

export async function storedRows(
  db: Db,
  org: Org,
  sees: Sight,
  asked: { kind: CopyKind; state: TableState; today: Day },
): Promise<StoredRows> {
  const { kind, state, today } = asked;
  if (kind === 'unit' || kind === 'sekolah') return ofUnits(db, org, sees, asked);
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

/** The bodies of posts, or of all that is known of people, in the order of the list that they were found in. */
async function bodies(db: Db, kind: CopyKind, ids: readonly string[]): Promise<Raw[]> {
  const facts = tableOf(kind) === 'fact';
  const { rows } = await sql<Raw>`
    select r.key, ${sql.ref(kind === 'jabatan' ? 'r.unit' : 'r.nip')} as who, r.body, r.digest
    from unnest(${[...ids]}::text[]) with ordinality as asked (id, n)
    join ${sql.table(tableOf(kind))} r on ${sql.ref(facts ? 'r.nip' : 'r.key')} = asked.id
    where r.ended_by is null ${facts ? sql`and r.kind = ${kind}` : sql``}
    order by asked.n, r.key`.execute(db);
  return rows;
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
      ...(state.q ? [sql`r.body ->> 'name' ilike ${`%${literal(state.q)}%`}`] : []),
    ],
    sql` and `,
  );
  const table = sql`${sql.table(tableOf(kind))} r where ${where}`;
  const [counted, { rows }] = await Promise.all([
    sql<{ total: number }>`select count(*)::int as total from ${table}`.execute(db),
    sql<Raw>`
      select r.key, ${unit} as who, r.body, r.digest from ${table}
      order by r.body ->> 'name' ${state.down ? sql`desc` : sql``}, r.key
      limit ${state.size} offset ${state.offset}`.execute(db),
  ]);
  return {
    total: counted.rows[0]?.total ?? 0,
    rows: rows.map(asStored(kind, (of) => org.units.get(of)?.name ?? of)),
  };
}
