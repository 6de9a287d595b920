/** Posts in a list with their need and how many hold them, by index; holders are counted for the rows that are shown. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { hashOf } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import { movedSince } from '#registry/employees.reads.server.ts';
import { agencyOf } from '#registry/facts.ts';
import { countedOnce, type Org, titlesWith, unitsInSight } from '#registry/org.reads.server.ts';
import type { TableState } from '#ui/read-table.ts';

export const postSorts = ['jabatan', 'kebutuhan'] as const;
export type PostSort = (typeof postSorts)[number];
export const postFilters = ['perangkat', 'jenis', 'keadaan'] as const;

type Sight = (unit: string | null) => boolean;

export type PostRow = {
  id: string;
  name: string;
  unit: string;
  agency: string;
  kind: string;
  level: string;
  /** as the sheet says; null if it does not */
  need: number | null;
  holders: number;
  critical: boolean;
  strategic: boolean;
};

async function conditions(
  db: Kysely<Tables>,
  org: Org,
  sees: Sight,
  state: TableState,
): Promise<RawBuilder<unknown>> {
  const { perangkat, jenis, keadaan } = state.filters;
  const parts: RawBuilder<unknown>[] = [sql`p.ended_by is null`];
  const own = unitsInSight(org, sees, perangkat);
  if (own !== null) parts.push(sql`p.unit = any(${own}::text[])`);
  if (jenis) parts.push(sql`p.kind = ${jenis}`);
  if (keadaan === 'kosong')
    parts.push(
      sql`not p.abolished and not exists (select from employee e where e.post = p.key and e.ended_by is null)`,
    );
  if (keadaan === 'tanpa') parts.push(sql`p.need is null and not p.abolished`);
  if (keadaan === 'kritis') parts.push(sql`p.critical`);
  if (keadaan === 'strategis') parts.push(sql`p.strategic`);
  if (state.q) parts.push(sql`p.name = any(${await titlesWith(db, org, state.q)}::text[])`);
  return sql.join(parts, sql` and `);
}

const orders = {
  jabatan: { up: sql`p.name, p.key`, down: sql`p.name desc, p.key desc` },
  kebutuhan: { up: sql`p.need, p.key`, down: sql`p.need desc nulls last, p.key desc` },
} as const;

/** Titles are no secret: every official sees all of them. `sees` narrows the list to posts that somebody may change. */
export async function postsOf(
  db: Kysely<Tables>,
  org: Org,
  state: TableState<PostSort>,
  today: Day,
  sees: Sight = () => true,
): Promise<{ rows: PostRow[]; total: number }> {
  const where = await conditions(db, org, sees, state);
  const order = orders[state.sort];
  const question = hashOf(['jabatan', state.q, state.filters, unitsInSight(org, sees)]);
  const [total, page] = await Promise.all([
    countedOnce(org, question, async () => {
      const counted = await sql<{ total: number }>`
        select count(*)::int as total from post p where ${where}`.execute(db);
      return counted.rows[0]?.total ?? 0;
    }),
    sql<Omit<PostRow, 'agency' | 'holders'>>`
      select p.key as id, p.name, p.unit, p.kind, p.level, p.need, p.critical, p.strategic
      from post p where ${where} order by ${state.down ? order.down : order.up}
      limit ${state.size} offset ${state.offset}`.execute(db),
  ]);
  const holders = await holdersOf(
    db,
    page.rows.map(({ id }) => id),
    today,
  );
  return {
    total,
    rows: page.rows.map((row) => ({
      ...row,
      unit: org.units.get(row.unit)?.name ?? row.unit,
      agency: org.units.get(agencyOf(org, row.unit))?.name ?? row.unit,
      holders: holders.get(row.id) ?? 0,
    })),
  };
}

/** Holders by the sheet, with those counted where decrees have put them since. */
async function holdersOf(
  db: Kysely<Tables>,
  posts: readonly string[],
  today: Day,
): Promise<Map<string, number>> {
  const moved = await movedSince(db, today);
  const { rows } = await sql<{ post: string; nip: string }>`
    select e.post, e.key as nip from employee e where e.ended_by is null and e.post = any(${posts}::text[])`.execute(
    db,
  );
  const count = new Map<string, number>();
  const add = (post: string) => count.set(post, (count.get(post) ?? 0) + 1);
  for (const { post, nip } of rows) if (!moved.has(nip)) add(post);
  for (const post of moved.values()) add(post);
  return count;
}
