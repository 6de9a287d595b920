/** Forgetting a person (UU 27/2022 art. 8, 16): what entries say about these cases goes, the entries and their proofs stay. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';

/** Erases the openings of cases, and of whole entries that speak of the person under no case. Answers how many went. */
export async function erase(
  db: Kysely<Tables>,
  cases: readonly string[],
  entries: readonly number[] = [],
): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select log_erase(${cases}::text[], ${entries}::bigint[]) as gone`.execute(db);
  return rows[0]?.gone ?? 0;
}
