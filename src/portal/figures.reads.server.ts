/** Figures for the public about each round, each about five people at least: who was looked at, and moves by agency. */
import type { Kysely } from 'kysely';
import { afterDecree } from '#case/arrows.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { leafIn } from '#record/read.server.ts';
import { houseOf } from '#registry/circle.server.ts';
import { agencyOf } from '#registry/facts.ts';
import { groupBy } from '#steps/needs/group.ts';
import { type RegionMoves, regionMovesOf, shownFlows } from '#steps/publication/regions.reads.server.ts';
import { shownCount } from '#steps/publication/rules.ts';

type Db = Kysely<Tables>;

export type RoundFigures = {
  id: string;
  title: string;
  people: number | null;
  movable: number | null;
  vacancies: number | null;
  moves: number | null;
  agencies: { name: string; count: number | null }[];
  /** between regencies, none about fewer than five people; null before publication */
  map: RegionMoves | null;
};

async function logged(db: Db, roundId: string, kind: string): Promise<Record<string, unknown>> {
  const row = await db
    .selectFrom('log_entry')
    .select('leaf')
    .where('round_id', '=', roundId)
    .where('kind', '=', kind)
    .orderBy('index', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? ((leafIn(row.leaf)?.public ?? {}) as Record<string, unknown>) : {};
}

const count = (value: unknown): number | null => (typeof value === 'number' ? shownCount(value) : null);

/** Counts of one round. Moves are told by agency only once the names are public anyway. */
export async function roundFigures(
  db: Db,
  round: { id: string; title: string },
  published: boolean,
  today: Day,
): Promise<RoundFigures> {
  const [frozen, evaluated, out] = await Promise.all(
    ['criteria_frozen', 'evaluated', 'round_published'].map((kind) => logged(db, round.id, kind)),
  );
  return {
    id: round.id,
    title: round.title,
    people: count(evaluated?.people),
    movable: count(evaluated?.movable),
    vacancies: typeof frozen?.vacancies === 'number' ? frozen.vacancies : null,
    moves: count(out?.moves),
    agencies: published ? await movesByAgency(db, round.id, today) : [],
    map: published ? await publicMap(db, round.id, today) : null,
  };
}

async function publicMap(db: Db, roundId: string, today: Day): Promise<RegionMoves> {
  const [province, law] = await Promise.all([houseOf(db, today), lawOn(db, today)]);
  const { regions, flows } = await regionMovesOf(db, province, roundId, law);
  return { regions, flows: shownFlows(flows) };
}

async function movesByAgency(db: Db, roundId: string, today: Day): Promise<RoundFigures['agencies']> {
  const [province, rows] = await Promise.all([
    houseOf(db, today),
    db
      .selectFrom('case_status')
      .select('to_post')
      .where('round_id', '=', roundId)
      .where('status', 'in', [...afterDecree])
      .execute(),
  ]);
  const byAgency = groupBy(rows, ({ to_post }) => {
    const unit = province.posts.get(to_post ?? '')?.unit ?? to_post?.split('/')[0] ?? '';
    return agencyOf(province, unit);
  });
  return [...byAgency]
    .map(([unit, moved]) => ({
      name: province.units.get(unit)?.name ?? unit,
      count: shownCount(moved.length),
    }))
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || (a.name < b.name ? -1 : 1));
}
