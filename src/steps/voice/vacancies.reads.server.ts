/** The vacancies of a round as they were frozen, by names; what anybody may see once the criteria are frozen (counts, no people). */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Vacancy } from '#steps/needs/vacancies.ts';
import { type PlaceName, placeNames } from '#steps/voice/places.reads.server.ts';

type Db = Kysely<Tables>;

export type NamedVacancy = PlaceName & Omit<Vacancy, 'post'> & { id: string };
export type FrozenVacancies = { frozenAt: string; list: NamedVacancy[]; seats: number };

/** Null before the freeze: until then the list may still change, and showing it would favour who hears of it. */
export async function frozenVacancies(db: Db, roundId: string): Promise<FrozenVacancies | null> {
  const [frozen, entry] = await Promise.all([
    db.selectFrom('round_freeze').select('vacancies').where('round_id', '=', roundId).executeTakeFirst(),
    db
      .selectFrom('log_entry')
      .select('at')
      .where('round_id', '=', roundId)
      .where('kind', '=', 'criteria_frozen')
      .executeTakeFirst(),
  ]);
  if (!frozen || !entry) return null;
  const vacancies = frozen.vacancies as Vacancy[];
  const names = await placeNames(
    db,
    vacancies.map(({ post }) => post),
  );
  const list = vacancies.map(({ post, seats, why, critical, strategic }) => ({
    id: post,
    ...(names.get(post) ?? { post, unit: '' }),
    seats,
    why,
    critical,
    strategic,
  }));
  return { frozenAt: entry.at.toISOString(), list, seats: list.reduce((sum, one) => sum + one.seats, 0) };
}
