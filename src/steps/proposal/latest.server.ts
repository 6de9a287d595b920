/** The plan that stands in a round now: the newest, be it the first proposed or one after a departure or an upheld objection. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';

type Db = Kysely<Tables>;

const newest = (db: Db, round: string) =>
  db.selectFrom('plan').where('round_id', '=', round).orderBy('created_at', 'desc').limit(1);

export const latestPlanId = async (db: Db, round: string): Promise<string | undefined> =>
  (await newest(db, round).select('id').executeTakeFirst())?.id;

/** Problem and plan as the texts that were hashed. */
export const latestPlan = (db: Db, round: string) => newest(db, round).selectAll().executeTakeFirst();
