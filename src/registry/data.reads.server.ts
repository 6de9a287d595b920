/** What is on record, for the pages of data: imported batches, employees in a list, counts. Never writes. */
import { type Kysely, sql } from 'kysely';
import type { ImportCounts } from '#db/registry.tables.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { agencyOf, type Province } from '#registry/facts.ts';
import type { KindName } from '#registry/kinds/kinds.ts';
import type { TableState } from '#ui/read-table.ts';

type Db = Kysely<Tables>;

/** The day of the newest import: what the house knows is as of this day. */
export async function latestDataDay(db: Db): Promise<Day | null> {
  const row = await db
    .selectFrom('import_batch')
    .select('as_of')
    .where('undone_at', 'is', null)
    .orderBy('as_of', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.as_of ?? null;
}

export type BatchRow = {
  id: string;
  kind: KindName;
  file: string;
  asOf: Day;
  at: string;
  by: string;
  counts: ImportCounts;
  undoneAt: string | null;
};

export async function batchesOf(
  db: Db,
  state: Pick<TableState, 'size' | 'offset'>,
): Promise<{ rows: BatchRow[]; total: number }> {
  const { total } = await db
    .selectFrom('import_batch')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('import_batch as b')
    .leftJoin('account as a', 'a.id', 'b.by')
    .select(['b.id', 'b.kind', 'b.file_name', 'b.as_of', 'b.at', 'b.by', 'b.counts', 'b.undone_at', 'a.name'])
    .orderBy('b.at', 'desc')
    .orderBy('b.id')
    .limit(state.size)
    .offset(state.offset)
    .execute();
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      id: row.id,
      kind: row.kind as KindName,
      file: row.file_name,
      asOf: row.as_of,
      at: row.at.toISOString(),
      by: row.name ?? row.by,
      counts: row.counts,
      undoneAt: row.undone_at?.toISOString() ?? null,
    })),
  };
}

export const employeeSorts = ['nama', 'nip', 'jabatan', 'golongan'] as const;
export type EmployeeSort = (typeof employeeSorts)[number];

export type EmployeeRow = {
  nip: string;
  name: string;
  status: string;
  rank: string | null;
  post: string | null;
  unit: string;
  doubtful: boolean;
};

const columnOf = { nama: 'e.name', nip: 'e.key', jabatan: 'p.name', golongan: 'e.rank' } as const;

/** Employees as on record now. `sees` limits an agency to its own units. */
export async function employeesOf(
  db: Db,
  province: Province,
  sees: (unit: string | null) => boolean,
  state: TableState<EmployeeSort>,
): Promise<{ rows: EmployeeRow[]; total: number }> {
  const all = [...province.units.keys()];
  const { perangkat, status, peta } = state.filters;
  const own = all.filter((unit) => sees(unit) && (!perangkat || agencyOf(province, unit) === perangkat));
  const q = state.q.replace(/[\\%_]/g, '\\$&');
  const base = db
    .selectFrom('employee as e')
    .leftJoin('post as p', (join) => join.onRef('p.key', '=', 'e.post').on('p.ended_by', 'is', null))
    .where('e.ended_by', 'is', null)
    .$if(own.length < all.length, (query) => query.where(sql<boolean>`e.unit = any(${own}::text[])`))
    .$if(status !== undefined, (query) => query.where('e.status', '=', status ?? ''))
    .$if(peta === 'belum', (query) => query.where('p.key', 'is', null))
    .$if(peta === 'ragu', (query) => query.where('e.quality', '=', 'diragukan'))
    .$if(q !== '', (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('e.name', 'ilike', `%${q}%`),
          eb('e.key', 'like', `%${q.replace(/\s/g, '')}%`),
          eb('p.name', 'ilike', `%${q}%`),
        ]),
      ),
    );
  const { total } = await base
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await base
    .select(['e.key', 'e.name', 'e.status', 'e.rank', 'e.unit', 'e.quality', 'p.name as post'])
    .orderBy(columnOf[state.sort], (order) =>
      state.down ? order.desc().nullsLast() : order.asc().nullsLast(),
    )
    .orderBy('e.key')
    .limit(state.size)
    .offset(state.offset)
    .execute();
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      nip: row.key,
      name: row.name,
      status: row.status,
      rank: row.rank,
      post: row.post,
      unit: province.units.get(row.unit ?? '')?.name ?? row.unit ?? '',
      doubtful: row.quality === 'diragukan',
    })),
  };
}

export type Holdings = { units: number; posts: number; people: number; batches: number };

export async function holdingsOf(db: Db): Promise<Holdings> {
  const { rows } = await sql<Holdings>`
    select (select count(*) from unit where ended_by is null)::int as units,
      (select count(*) from post where ended_by is null)::int as posts,
      (select count(*) from employee where ended_by is null)::int as people,
      (select count(*) from import_batch where undone_at is null)::int as batches`.execute(db);
  return rows[0] ?? { units: 0, posts: 0, people: 0, batches: 0 };
}
