/** How good the data were on earlier days, and when agencies were reminded. Never writes. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { QUALITY_RULES } from '#steps/evaluation/quality.ts';

type Db = Kysely<Tables>;
export type TrendPoint = { day: Day; share: number };

/** Share of right answers by day, oldest first: of one agency, or of everything seen. */
export async function trendOf(db: Db, agencies: readonly string[], most = 24): Promise<TrendPoint[]> {
  if (agencies.length === 0) return [];
  const rows = await db
    .selectFrom('quality_reading')
    .select(['day'])
    .select(({ fn }) => [fn.sum<string>('passed').as('passed'), fn.sum<string>('asked').as('asked')])
    .where('rules', '=', QUALITY_RULES)
    .where('agency', 'in', [...agencies])
    .groupBy('day')
    .orderBy('day', 'desc')
    .limit(most)
    .execute();
  return rows
    .filter(({ asked }) => Number(asked) > 0)
    .map(({ day, passed, asked }) => ({ day, share: (100 * Number(passed)) / Number(asked) }))
    .reverse();
}

export type Reminder = { at: string; owed: number; people: number; told: number };

export async function remindersOf(db: Db, agency: string): Promise<Reminder[]> {
  const rows = await db
    .selectFrom('data_reminder')
    .select(['at', 'owed', 'people', 'told'])
    .where('agency', '=', agency)
    .orderBy('at', 'desc')
    .limit(5)
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
