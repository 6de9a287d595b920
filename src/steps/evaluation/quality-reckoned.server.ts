/** The quality of the data reckoned from the whole province and kept as rows: the figures of all agencies, and what each one owes. */
import type { Kysely } from 'kysely';
import { besides } from '#db/beside.server.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { latestDataDay, refusedEmployees } from '#registry/data.reads.server.ts';
import { provinceOf } from '#registry/province.server.ts';
import {
  factsMark,
  keepReckoned,
  type Reckoned,
  reckonedOf,
  type Waiting,
} from '#registry/reckoned.server.ts';
import { reckonsHere } from '#registry/size.server.ts';
import { QUALITY_RULES, type QualityRow, qualityOf } from '#steps/evaluation/quality.ts';
import {
  type AssessmentMonth,
  assessmentsDue,
  type Debtor,
  debtorsByAgency,
} from '#steps/evaluation/quality-detail.ts';

type Db = Kysely<Tables>;

export type QualityWork = { reckonQuality: { ask: { asOf: Day }; answer: unknown } };
const askQuality = besides<QualityWork>('provinsi');

export type Quality = { rows: QualityRow[]; due: (AssessmentMonth & { unit: string | null })[] };

const marked = async (db: Db, asOf: Day): Promise<string> =>
  `${QUALITY_RULES} ${asOf} ${await factsMark(db)}`;

const again = (db: Db, asOf: Day) => async (): Promise<unknown> =>
  (await reckonsHere(db)) ? reckonQuality(db, asOf) : askQuality(db, 'reckonQuality', { asOf });

/** The day the data speak of: that of the newest sheet. */
export const qualityDay = async (db: Db, today: Day): Promise<Day> => (await latestDataDay(db)) ?? today;

export const qualityKept = async (db: Db, asOf: Day, how: Waiting = {}): Promise<Reckoned<Quality>> =>
  reckonedOf(db, { kind: 'mutu', key: '', depends: await marked(db, asOf) }, again(db, asOf), how);

/** What an agency owes; an agency of which nothing is known owes nothing. */
export async function debtsKept(db: Db, asOf: Day, agency: string): Promise<Reckoned<Debtor[]>> {
  const { at, fresh, value } = await qualityKept(db, asOf);
  if (!value.rows.some((row) => row.agency === agency)) return { at, fresh, value: [] };
  return reckonedOf(db, { kind: 'tunggakan', key: agency, depends: await marked(db, asOf) }, again(db, asOf));
}

/** Reckons all of it and keeps it. Needs the whole province. */
export async function reckonQuality(db: Db, asOf: Day): Promise<void> {
  const depends = await marked(db, asOf);
  const province = await provinceOf(db, asOf);
  const rows = qualityOf(province, await refusedEmployees(db));
  const debtors = debtorsByAgency(province);
  for (const agency of new Set(rows.map((row) => row.agency)))
    await keepReckoned(db, { kind: 'tunggakan', key: agency, depends }, debtors.get(agency) ?? []);
  const quality: Quality = { rows, due: assessmentsDue(province) };
  await keepReckoned(db, { kind: 'mutu', key: '', depends }, quality);
}
