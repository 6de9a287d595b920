/** Whether a province is small enough to be reckoned with between two pages: then a process of its own would cost more than it saves. */
import { type Kysely, sql } from 'kysely';
import { standsBeside } from '#db/beside.server.ts';
import type { Tables } from '#db/tables.ts';

/** Some tenths of a second of work for the heaviest of acts. */
const SMALL = 1000;

/** Whether to do it here: the province is small, or this process is one beside the server already. */
export async function reckonsHere(db: Kysely<Tables>): Promise<boolean> {
  if (standsBeside()) return true;
  const { rows } = await sql<{ small: boolean }>`
    select count(*) <= ${SMALL} as small
    from (select from employee where ended_by is null limit ${SMALL + 1}) as few`.execute(db);
  return rows[0]?.small !== false;
}

/** Employees on record. */
export async function peopleIn(db: Kysely<Tables>): Promise<number> {
  const { people } = await db
    .selectFrom('employee')
    .select(({ fn }) => fn.countAll<string>().as('people'))
    .where('ended_by', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(people);
}
