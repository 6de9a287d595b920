/** Writes down how good the data are today, after an import and once a day, so that a trend can be shown. A later reading of a day replaces the earlier. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { officeDay } from '#ground/day.ts';
import { latestDataDay } from '#registry/data.reads.server.ts';
import { QUALITY_RULES } from '#steps/evaluation/quality.ts';
import { qualityKept } from '#steps/evaluation/quality-reckoned.server.ts';

export async function recordQuality(db: Kysely<Tables>, now: Date): Promise<number> {
  const today = officeDay(now);
  const asOf = await latestDataDay(db);
  if (asOf === null) return 0;
  const { value } = await qualityKept(db, { asOf }, { wait: true });
  const rows = value.rows.filter(({ asked }) => asked > 0);
  await sql`
    insert into quality_reading (day, agency, dimension, rules, passed, asked, people)
    select ${today}::date, t.agency, t.dimension, ${QUALITY_RULES}, t.passed, t.asked, t.people
    from unnest(${rows.map((row) => row.agency)}::text[], ${rows.map((row) => row.dimension)}::text[],
      ${rows.map((row) => row.passed)}::int[], ${rows.map((row) => row.asked)}::int[],
      ${rows.map((row) => row.people)}::int[]) as t(agency, dimension, passed, asked, people)
    on conflict (day, agency, dimension, rules)
      do update set passed = excluded.passed, asked = excluded.asked, people = excluded.people`.execute(db);
  return rows.length;
}
