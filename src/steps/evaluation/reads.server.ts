/** The stored evaluation of a round: counts by box, the list, and one person; an agency reads its own people only. Never writes. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Actor } from '#record/office.ts';
import { circleOf } from '#registry/circle.server.ts';
import type { Province } from '#registry/facts.ts';
import { agencyOf } from '#registry/facts.ts';
import { sightOf } from '#registry/scope.ts';
import type { Mark } from '#steps/evaluation/option.ts';
import type { Axis } from '#steps/evaluation/talent.ts';
import type { TableState } from '#ui/read-table.ts';

type Db = Kysely<Tables>;

/** The snapshot beside an evaluation row, as evaluation-rows writes it. */
export type StoredFacts = {
  frozenBy: string[];
  stay: { values: number[]; known: number; mark: Mark };
  performance: Axis;
  potential: Axis;
  ratings: { year: number; rating: number | null }[];
  assessedOn: string | null;
  stale: boolean;
};

export const evaluationSorts = ['nama', 'kinerja', 'potensi', 'kotak'] as const;
export const evaluationFilters = ['kotak', 'gerak', 'perangkat'] as const;
export type EvaluationSort = (typeof evaluationSorts)[number];

export type EvaluatedRow = {
  nip: string;
  name: string;
  post: string;
  unit: string;
  performance: number | null;
  potential: number | null;
  box: number | null;
  mark: Mark;
  stale: boolean;
  movable: boolean;
  frozenBy: string[];
};

/** The units an actor may look into, as a list for SQL; null: all. */
function unitsSeen(actor: Actor, province: Province, agency: string | undefined): string[] | null {
  const sees = sightOf(actor, province);
  const all = [...province.units.keys()];
  const own = all.filter((unit) => sees(unit) && (!agency || agencyOf(province, unit) === agency));
  return own.length === all.length ? null : own;
}

const numberOrNull = (value: number | string | null): number | null =>
  value === null ? null : Number(value);

type Asked = { round: string; province: Province; actor: Actor; state: TableState<EvaluationSort> };

function evaluated(db: Db, { round, province, actor, state }: Asked, withBox: boolean) {
  const units = unitsSeen(actor, province, state.filters.perangkat);
  const { kotak, gerak } = state.filters;
  const q = state.q.replace(/[\\%_]/g, '\\$&');
  const box = kotak && /^[1-9]$/.test(kotak) ? Number(kotak) : null;
  return db
    .selectFrom('evaluation as e')
    .where('e.round_id', '=', round)
    .$if(units !== null, (query) => query.where(sql<boolean>`e.unit = any(${units}::text[])`))
    .$if(withBox && box !== null, (query) => query.where('e.box', '=', box))
    .$if(withBox && kotak === 'belum', (query) => query.where('e.box', 'is', null))
    .$if(gerak === 'ya', (query) => query.where('e.movable', '=', true))
    .$if(gerak === 'tidak', (query) => query.where('e.movable', '=', false))
    .$if(gerak === 'tertahan', (query) => query.where('e.held', '=', true))
    .$if(q !== '', (query) =>
      query.where(({ eb, or }) =>
        or([eb('e.name', 'ilike', `%${q}%`), eb('e.nip', 'like', `%${q.replace(/\s/g, '')}%`)]),
      ),
    );
}

export type BoxCounts = {
  boxes: Record<number, number>;
  unboxed: number;
  people: number;
  movable: number;
  held: number;
};

/** How many people stand in each box, under the other filters of the list. */
export async function boxCounts(db: Db, asked: Asked): Promise<BoxCounts> {
  const rows = await evaluated(db, asked, false)
    .select(({ fn }) => [
      'e.box',
      fn.countAll<number>().as('people'),
      fn.countAll<number>().filterWhere('e.movable', '=', true).as('movable'),
      fn.countAll<number>().filterWhere('e.held', '=', true).as('held'),
    ])
    .groupBy('e.box')
    .execute();
  const sum = (of: 'people' | 'movable' | 'held') => rows.reduce((total, row) => total + Number(row[of]), 0);
  return {
    boxes: Object.fromEntries(
      rows.flatMap((row) => (row.box === null ? [] : [[row.box, Number(row.people)]])),
    ),
    unboxed: Number(rows.find((row) => row.box === null)?.people ?? 0),
    people: sum('people'),
    movable: sum('movable'),
    held: sum('held'),
  };
}

/** How long the list is, which the boxes have counted already. */
export function listedOf({ boxes, unboxed, people }: BoxCounts, { filters }: TableState): number {
  const { kotak } = filters;
  if (kotak === 'belum') return unboxed;
  return kotak && /^[1-9]$/.test(kotak) ? (boxes[Number(kotak)] ?? 0) : people;
}

const columnOf = {
  kinerja: 'e.performance',
  potensi: 'e.potential',
  kotak: 'e.box',
} as const;

/** The rows that the list shows. */
export async function evaluatedPeople(db: Db, asked: Asked): Promise<EvaluatedRow[]> {
  const { state, province } = asked;
  const { sort, down, size, offset } = state;
  const way = down ? 'desc' : 'asc';
  // The page is found first: a person's snapshot is wide, and only those shown need theirs.
  const page = await evaluated(db, asked, true)
    .select('e.nip')
    .$if(sort === 'nama', (query) => query.orderBy('e.name', way).orderBy('e.nip', way))
    .$if(sort !== 'nama', (query) =>
      query
        .orderBy(columnOf[sort === 'nama' ? 'kotak' : sort], (order) =>
          down ? order.desc().nullsLast() : order.asc().nullsLast(),
        )
        .orderBy('e.nip'),
    )
    .limit(size)
    .offset(offset)
    .execute();
  const shown = await db
    .selectFrom('evaluation')
    .select(['nip', 'name', 'performance', 'potential', 'box', 'movable', 'facts'])
    .where('round_id', '=', asked.round)
    .where(sql<boolean>`nip = any(${page.map(({ nip }) => nip)}::text[])`)
    .execute();
  const byNip = new Map(shown.map((row) => [row.nip, row]));
  const rows = page.flatMap(({ nip }) => byNip.get(nip) ?? []);
  const { people } = await circleOf(
    db,
    province.asOf,
    [],
    page.map(({ nip }) => nip),
  );
  return rows.map(({ facts, ...row }) => {
    const { frozenBy, stay, stale } = facts as StoredFacts;
    const post = province.posts.get(people.get(row.nip)?.post ?? '');
    return {
      nip: row.nip,
      name: row.name,
      post: post?.name ?? '–',
      unit: province.units.get(post?.unit ?? '')?.name ?? '',
      performance: numberOrNull(row.performance),
      potential: numberOrNull(row.potential),
      box: row.box,
      movable: row.movable,
      mark: stay.mark,
      stale,
      frozenBy,
    };
  });
}

export type PairRow = {
  post: string;
  name: string;
  unit: string;
  status: 'layak' | 'layak_bersyarat' | 'tidak_layak';
  blocking: string[];
  values: number[] | null;
  mark: Mark;
};

/** One person as evaluated, with every pair that was looked at; undefined if the person was not. */
export async function findEvaluated(db: Db, round: string, nip: string, province: Province) {
  const row = await db
    .selectFrom('evaluation')
    .selectAll()
    .where('round_id', '=', round)
    .where('nip', '=', nip)
    .executeTakeFirst();
  if (!row) return undefined;
  const pairs = await db
    .selectFrom('evaluation_pair')
    .select(['post_id', 'status', 'blocking', 'values', 'quality'])
    .where('round_id', '=', round)
    .where('nip', '=', nip)
    .execute();
  const order = ['layak', 'layak_bersyarat', 'tidak_layak'];
  return {
    movable: row.movable,
    box: row.box,
    performance: numberOrNull(row.performance),
    potential: numberOrNull(row.potential),
    talent: numberOrNull(row.talent),
    facts: row.facts as StoredFacts,
    pairs: pairs
      .map((pair): PairRow => {
        const post = province.posts.get(pair.post_id);
        return {
          post: pair.post_id,
          name: post?.name ?? pair.post_id,
          unit: province.units.get(post?.unit ?? '')?.name ?? '',
          status: pair.status,
          blocking: pair.blocking,
          values: pair.values,
          mark: pair.quality as Mark,
        };
      })
      .sort(
        (a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.name.localeCompare(b.name, 'id'),
      ),
  };
}
