/** Decrees in a list: all of them for those who make or audit them, those about its own people for an agency. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Role } from '#case/roles.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { Actor } from '#record/office.ts';
import { literal, type Org, unitsInSight } from '#registry/org.reads.server.ts';
import { sightOf, unitsOf } from '#registry/scope.ts';
import { wholeRoles } from '#steps/decision/decree.reads.server.ts';
import { openedRounds } from '#steps/round/list.reads.server.ts';
import type { TableState } from '#ui/read-table.ts';

type Db = Kysely<Tables>;

/** Whole decrees, or those about the own agency. */
export const decreeReaders: readonly Role[] = [...wholeRoles, 'kepala_opd', 'operator'];

export const decreeSorts = ['tanggal', 'nomor', 'orang'] as const;
export type DecreeSort = (typeof decreeSorts)[number];
export const decreeFilters = ['putaran', 'tahun'] as const;

export type DecreeLine = {
  number: string;
  about: string;
  date: Day;
  effective: Day;
  people: number;
  signatory: string;
  round: string;
};

/** A decree is an agency's business when one of its rows leaves or reaches the agency. */
const concerns = (units: readonly string[]) => sql`exists (
  select from jsonb_array_elements(d.decree -> 'rows') as line
  join case_status c on c.round_id = d.round_id and c.nip = line ->> 'nip'
  where split_part(c.from_post, '/', 1) = any(${units}::text[]) or split_part(c.to_post, '/', 1) = any(${units}::text[]))`;

export function decreesInSight(org: Org, actor: Actor): RawBuilder<unknown> {
  return unitsOf(actor) === null ? sql`true` : concerns(unitsInSight(org, sightOf(actor, org)) ?? []);
}

function conditions(org: Org, actor: Actor, state: TableState): RawBuilder<unknown> {
  const { putaran, tahun } = state.filters;
  const parts: RawBuilder<unknown>[] = [decreesInSight(org, actor)];
  if (putaran) parts.push(sql`d.round_id = ${putaran}`);
  if (tahun && /^\d{4}$/.test(tahun)) parts.push(sql`d.year = ${Number(tahun)}`);
  const like = `%${literal(state.q)}%`;
  if (state.q) parts.push(sql`(d.number ilike ${like} or d.decree ->> 'about' ilike ${like})`);
  return sql.join(parts, sql` and `);
}

const size = sql`jsonb_array_length(d.decree -> 'rows')`;
const orders = {
  tanggal: {
    up: sql`d.decree ->> 'date', d.year, d.sequence`,
    down: sql`d.decree ->> 'date' desc, d.year desc, d.sequence desc`,
  },
  nomor: { up: sql`d.number`, down: sql`d.number desc` },
  orang: { up: sql`${size}, d.number`, down: sql`${size} desc, d.number desc` },
} as const;

export async function decreeLines(
  db: Db,
  org: Org,
  actor: Actor,
  state: TableState<DecreeSort>,
): Promise<{ rows: DecreeLine[]; total: number }> {
  const where = conditions(org, actor, state);
  const order = orders[state.sort];
  const [counted, page, rounds] = await Promise.all([
    sql<{ total: number }>`select count(*)::int as total from decree d where ${where}`.execute(db),
    sql<DecreeLine>`
      select d.number, d.decree ->> 'about' as about, d.decree ->> 'date' as date,
        d.decree ->> 'effective' as effective, ${size} as people,
        d.decree -> 'signatory' ->> 'name' as signatory, d.round_id as round
      from decree d where ${where} order by ${state.down ? order.down : order.up}
      limit ${state.size} offset ${state.offset}`.execute(db),
    openedRounds(db),
  ]);
  const titles = new Map(rounds.map(({ id, title }) => [id, title]));
  return {
    total: counted.rows[0]?.total ?? 0,
    rows: page.rows.map((row) => ({ ...row, round: titles.get(row.round) ?? row.round })),
  };
}

/** Years in which decrees were issued, the newest first: options of a filter. */
export async function decreeYears(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('decree').select('year').distinct().orderBy('year', 'desc').execute();
  return rows.map(({ year }) => year);
}
