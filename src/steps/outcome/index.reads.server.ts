/** Satisfaction per unit of the last twelve months, none about fewer than five people. Never writes. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { addMonths, type Day } from '#ground/day.ts';
import type { Law } from '#law/law.ts';
import { houseOf } from '#registry/circle.server.ts';
import { groupBy } from '#steps/needs/group.ts';
import { answersUntil } from '#steps/outcome/reads.server.ts';
import { satisfactionOf } from '#steps/outcome/satisfaction.ts';
import { K_ANONYMOUS } from '#steps/publication/rules.ts';

export type UnitIndex = {
  unit: string;
  name: string;
  respondents: number;
  ikm: number;
  mutu: string;
  ci95: [number, number] | null;
};

/** Satisfaction per unit over the last twelve months in which anybody answered; units with fewer than five answers are left out. */
export async function indexByUnit(db: Kysely<Tables>, law: Law, today: Day): Promise<UnitIndex[]> {
  const [province, all] = await Promise.all([houseOf(db, today), answersUntil(db, today)]);
  const from = addMonths(today, -12);
  const answers = all.filter(({ on }) => from < on && on <= today);
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
