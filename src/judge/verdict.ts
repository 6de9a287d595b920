/** What the judge says about a plan. */
export type Verdict = {
  feasible: boolean;
  objective: (number | string)[] | null;
  bound: (number | null)[] | null;
  proved: boolean[];
  /** null when nothing is wrong; otherwise a code and what it is about */
  reason: string | null;
  /** 0 holds · 1 wrong · 2 unreadable · 3 proven infeasible */
  exit: 0 | 1 | 2 | 3;
};
