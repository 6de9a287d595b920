/** What is on record, for the pages of data: imported batches and counts. Never writes. */
import { type Kysely, sql } from 'kysely';
import type { ImportCounts } from '#db/registry.tables.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { KindName } from '#registry/kinds/kinds.ts';
import { refusedPeople } from '#registry/refused-people.ts';
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

export type Holdings = { units: number; posts: number; people: number; batches: number };

export async function holdingsOf(db: Db): Promise<Holdings> {
  const { rows } = await sql<Holdings>`
    select (select count(*) from unit where ended_by is null)::int as units,
      (select count(*) from post where ended_by is null)::int as posts,
      (select count(*) from employee where ended_by is null)::int as people,
      (select count(*) from import_batch where undone_at is null)::int as batches`.execute(db);
  return rows[0] ?? { units: 0, posts: 0, people: 0, batches: 0 };
}

/** Employee rows that the newest list of employees could not bring in, each by the unit it names: they are asked for by check D11. */
export async function refusedEmployees(db: Kysely<Tables>): Promise<{ unit: string | null }[]> {
  const batch = await db
    .selectFrom('import_batch')
    .select('counts')
    .where('kind', '=', 'pegawai')
    .where('undone_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return refusedPeople(batch?.counts.refusedIn ?? {});
}
