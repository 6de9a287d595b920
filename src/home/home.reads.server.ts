/** The figures of the home page, and an employee's own cases once there is a decision to speak of. */
import type { Kysely } from 'kysely';
import { afterDecree, ended, type TransferStatus } from '#case/arrows.ts';
import type { Tables } from '#db/tables.ts';
import type { Actor } from '#record/office.ts';

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
