/** The quality of the data reckoned from the whole province and kept as rows: the figures of all agencies, and what each one owes. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { latestDataDay, refusedEmployees } from '#registry/data.reads.server.ts';
import { provinceOf } from '#registry/province.server.ts';
import { factsMark, keepReckoned, type Reckoned, reckonedOf, resultOf } from '#registry/reckoned.server.ts';
import { QUALITY_RULES, type QualityRow, qualityOf } from '#steps/evaluation/quality.ts';
import {
  type AssessmentMonth,
  assessmentsDue,
  type Debtor,
  debtorsByAgency,
} from '#steps/evaluation/quality-detail.ts';

type Db = Kysely<Tables>;

export type Quality = { rows: QualityRow[]; due: (AssessmentMonth & { unit: string | null })[] };

/** The day the data speak of: that of the newest sheet. */
export const qualityDay = async (db: Db, today: Day): Promise<Day> => (await latestDataDay(db)) ?? today;

const marked = async (db: Db, asOf: Day): Promise<string> =>
  `${QUALITY_RULES} ${asOf} ${await factsMark(db)}`;
const debtsOf = (agency: string, depends: string) => ({ kind: 'tunggakan', key: agency, depends });

/** What each agency owes is kept along with it. */
export const qualityKept = resultOf<{ asOf: Day }, Quality>({
  kind: 'mutu',
  key: () => '',
  depends: (db, { asOf }) => marked(db, asOf),
  reckon: async (db, { asOf }, depends) => {
    const province = await provinceOf(db, asOf);
    const rows = qualityOf(province, await refusedEmployees(db));
    const debtors = debtorsByAgency(province);
    for (const agency of new Set(rows.map((row) => row.agency)))
      await keepReckoned(db, debtsOf(agency, depends), debtors.get(agency) ?? []);
    return { rows, due: assessmentsDue(province) };
  },
});

/** What an agency owes; an agency of which nothing is known owes nothing. */
export async function debtsKept(db: Db, asOf: Day, agency: string): Promise<Reckoned<Debtor[]>> {
  const { at, fresh, value } = await qualityKept(db, { asOf });
  if (!value.rows.some((row) => row.agency === agency)) return { at, fresh, value: [] };
  return reckonedOf(db, debtsOf(agency, await marked(db, asOf)), () => qualityKept.work(db, { asOf }));
}
