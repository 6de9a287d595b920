/** Every round and case folded anew from the whole log, and compared with the state that lists read. */
import type { Recorded } from '#case/entry.ts';
import { advanceRound, type Round } from '#case/round.ts';
import { advance, type Transfer } from '#case/transfer.ts';
import type { Reader } from '#record/read.server.ts';
import { rowOf } from '#record/state.server.ts';

/** The first thing found wrong: in which table, at which row, and what does not fit. */
export type Damage = { table: string; row: string; why: string };

/** `last` is the last entry about each, by `r/` or `c/` and id. */
export type Refold = {
  rounds: Map<string, Round>;
  transfers: Map<string, Transfer>;
  last: Map<string, number>;
};

/** One entry more. */
export function refolded(fold: Refold, entry: Recorded): void {
  const { round, cases } = entry.about;
  const next = round === null ? null : advanceRound(fold.rounds.get(round) ?? null, entry, round);
  if (round !== null && next !== null) {
    fold.rounds.set(round, next);
    fold.last.set(`r/${round}`, entry.index);
  }
  for (const id of cases) {
    fold.transfers.set(id, advance(fold.transfers.get(id) ?? null, entry, id));
    fold.last.set(`c/${id}`, entry.index);
  }
}

export async function auditState(db: Reader, fold: Refold): Promise<Damage | null> {
  const rounds = await db.selectFrom('round_status').selectAll().execute();
  for (const row of rounds) {
    const same =
      fold.rounds.get(row.round_id)?.status === row.status &&
      fold.last.get(`r/${row.round_id}`) === row.updated_index;
    if (!same) return { table: 'round_status', row: row.round_id, why: 'state' };
  }
  const cases = await db.selectFrom('case_status').selectAll().execute();
  for (const row of cases) {
    const transfer = fold.transfers.get(row.case_id);
    const should = transfer && rowOf(transfer, fold.last.get(`c/${row.case_id}`) ?? -1);
    const keys = Object.keys(row) as (keyof typeof row)[];
    if (!should || keys.some((key) => row[key] !== should[key]))
      return { table: 'case_status', row: row.case_id, why: 'state' };
  }
  const lost =
    [...fold.rounds.keys()].find((id) => !rounds.some((row) => row.round_id === id)) ??
    (cases.length === fold.transfers.size ? undefined : 'case');
  return lost === undefined ? null : { table: 'case_status', row: lost, why: 'missing' };
}
