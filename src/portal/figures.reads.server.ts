/** Figures for the public, each about five people at least: moves by agency, and satisfaction per unit of the last twelve months. */
import type { Kysely } from 'kysely';
import { afterDecree } from '#case/arrows.ts';
import type { Tables } from '#db/tables.ts';
import { addMonths, type Day } from '#ground/day.ts';
import type { Law } from '#law/law.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { leafIn } from '#record/read.server.ts';
import { agencyOf } from '#registry/facts.ts';
import { provinceOf } from '#registry/province.server.ts';
import { groupBy } from '#steps/needs/group.ts';
import { surveyAnswers } from '#steps/outcome/reads.server.ts';
import { satisfactionOf } from '#steps/outcome/satisfaction.ts';
import { type RegionMoves, regionMovesOf, shownFlows } from '#steps/publication/regions.reads.server.ts';
import { K_ANONYMOUS, shownCount } from '#steps/publication/rules.ts';

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
  const [province, law] = await Promise.all([provinceOf(db, today), lawOn(db, today)]);
  const { regions, flows } = await regionMovesOf(db, province, roundId, law);
  return { regions, flows: shownFlows(flows) };
}

async function movesByAgency(db: Db, roundId: string, today: Day): Promise<RoundFigures['agencies']> {
  const [province, rows] = await Promise.all([
    provinceOf(db, today),
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

export type UnitIndex = {
  unit: string;
  name: string;
  respondents: number;
  ikm: number;
  mutu: string;
  ci95: [number, number] | null;
};

/** Satisfaction per unit over the last twelve months in which anybody answered; units with fewer than five answers are left out. */
export async function indexByUnit(db: Db, law: Law, today: Day): Promise<UnitIndex[]> {
  const province = await provinceOf(db, today);
  const from = addMonths(today, -12);
  const answers = [...province.satisfaction, ...(await surveyAnswers(db))].filter(
    ({ on }) => from < on && on <= today,
  );
  return [...groupBy(answers, ({ unit }) => unit)]
    .flatMap(([unit, rows]) => {
      const found = satisfactionOf(
        law,
        rows.map((row) => row.answers),
      );
      if (!found || found.respondents < K_ANONYMOUS) return [];
      const { respondents, ikm, mutu, ci95 } = found;
      return [{ unit, name: province.units.get(unit)?.name ?? unit, respondents, ikm, mutu, ci95 }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
