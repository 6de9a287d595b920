/** The figures of the home page, and an employee's own cases once there is a decision to speak of. */
import type { Kysely } from 'kysely';
import { afterDecree, ended, type TransferStatus } from '#case/arrows.ts';
import { type RoundStatus, roundStatuses } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import type { Actor } from '#record/office.ts';
import { kindNames } from '#registry/kinds/kinds.ts';

const deciding: readonly TransferStatus[] = ['direkomendasikan', 'diteruskan'];

export type RoundFigures = { running: number; deciding: number; decrees: number; objections: number };

export async function figuresOf(db: Kysely<Tables>, round: string): Promise<RoundFigures> {
  const count = (rows: readonly TransferStatus[]) => rows;
  return db
    .selectFrom('case_status')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('status', 'not in', count(ended)).as('running'),
      fn.countAll<number>().filterWhere('status', 'in', deciding).as('deciding'),
      fn.countAll<number>().filterWhere('status', 'in', count(afterDecree)).as('decrees'),
      fn.countAll<number>().filterWhere('objection', '=', 'diajukan').as('objections'),
    ])
    .where('round_id', '=', round)
    .executeTakeFirstOrThrow();
}

/** Before the decree names are exempt information, also to the person: a case shows from the decree on. */
export async function ownCases(
  db: Kysely<Tables>,
  actor: Actor,
): Promise<{ id: string; status: TransferStatus }[]> {
  if (actor.nip === null) return [];
  return db
    .selectFrom('case_status')
    .select(['case_id as id', 'status'])
    .where('nip', '=', actor.nip)
    .where('status', 'in', afterDecree)
    .orderBy('updated_index', 'desc')
    .execute();
}

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
