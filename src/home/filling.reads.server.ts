/** How far the example province is filled, for the home page of the first minutes. */
import type { Kysely } from 'kysely';
import { type RoundStatus, roundStatuses } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import { kindNames } from '#registry/kinds/kinds.ts';

/** Where the two rounds of the example end: one published, one before its meeting. */
const exampleEnds: readonly RoundStatus[] = ['terbit', 'diusulkan'];
const stage = (status: RoundStatus): number => roundStatuses.indexOf(status);

/** How far the example province is filled: its files and the steps of its rounds, counted from what is stored; null: not being filled. */
export async function fillingOf(db: Kysely<Tables>): Promise<{ done: number; of: number } | null> {
  const { demo } = await db.selectFrom('installation').select('demo').executeTakeFirstOrThrow();
  if (demo !== 'filling') return null;
  const [files, rounds] = await Promise.all([
    db.selectFrom('import_batch').select('kind').distinct().execute(),
    db.selectFrom('round_status').select('status').execute(),
  ]);
  const of = kindNames.length + exampleEnds.reduce((sum, end) => sum + stage(end), 0);
  const done = files.length + rounds.reduce((sum, { status }) => sum + stage(status as RoundStatus), 0);
  return { done: Math.min(done, of), of };
}
