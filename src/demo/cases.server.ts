/** The cases of a round of the demo by where they stand: a round that was interrupted goes on from there. */

import type { Walk } from '#demo/walk.server.ts';
import { isRefusal } from '#ground/refusal.ts';

export type Held = { id: string; nip: string; status: string };

export async function casesOf(walk: Walk, round: string, ...states: string[]): Promise<Held[]> {
  const rows = await walk.db
    .selectFrom('case_status')
    .select(['case_id as id', 'nip', 'status'])
    .where('round_id', '=', round)
    .orderBy('case_id')
    .execute();
  return rows.flatMap(({ id, nip, status }) =>
    nip !== null && states.includes(status) ? [{ id, nip, status }] : [],
  );
}

export const ids = (cases: readonly Held[]): string[] => cases.map((one) => one.id);

/** An act that an earlier start may have done already: then the house refuses it, and the walk goes on. Answers whether it was done now. */
export async function unlessDone(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if (isRefusal(error) && error.kind === 'rule') return false;
    throw error;
  }
}
