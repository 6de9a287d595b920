/** One considered pair of a person and a post: whether the law lets them go there, what it is worth, and how well that is known. */
import type { Considered } from '#steps/evaluation/considered.ts';
import type { ClosedWhy } from '#steps/needs/rules.ts';

/** Layak: in the problem. Layak bersyarat: only approvals or unknown facts stand in the way. Tidak layak: a blocking rule failed. */
export type PairStatus = 'layak' | 'layak_bersyarat' | 'tidak_layak';
export type Verdict = { status: PairStatus; blocking: readonly string[] };

/** How far a pair's value stands on known and fresh facts. */
export type Mark = 'kuat' | 'cukup' | 'lemah';

export type Option = Considered &
  Verdict & {
    /** why nobody may come in, whoever they are; such a pair is not in the problem */
    closed: ClosedWhy | null;
    values: readonly number[];
    known: number;
    mark: Mark;
  };

/** Can be chosen by the solver: lawful, and the post takes people in. */
export const isOpen = ({ status, closed }: Pick<Option, 'status' | 'closed'>): boolean =>
  status === 'layak' && closed === null;

export function markOf(known: number, stale: boolean): Mark {
  if (known >= 90 && !stale) return 'kuat';
  return known >= 60 ? 'cukup' : 'lemah';
}
