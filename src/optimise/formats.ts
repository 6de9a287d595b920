/** The placement files of contracts.md §2 as types: what a case asks, what a plan answers, what a certificate proves. */

/** `null` = not allowed. Vectors follow `objectives` with `moves` left out. */
export type CaseOption = number[] | null;

export type CasePost = { id: string; capacity: number; [label: string]: unknown };
export type CaseEmployee = {
  id: string;
  post: string | null;
  stay: CaseOption;
  unplaced: CaseOption;
  moves: { post: string; values: number[] }[];
  lot?: number;
};
export type CaseGroup = { id: string; posts: string[]; min?: number; max?: number };
export type CaseMoveCap = { id: string; employees: 'all' | string[]; max: number };
export type CaseTie = { employees: [string, string]; key: string };

export type PlacementCase = {
  format: 'placement-case/1';
  objectives: string[];
  posts: CasePost[];
  employees: CaseEmployee[];
  groups?: CaseGroup[];
  moveCaps?: CaseMoveCap[];
  kin?: CaseTie[];
  couples?: CaseTie[];
};

export type PlanStatus = 'optimal' | 'feasible' | 'infeasible' | 'unknown' | 'stable';
export type SolveMode = 'optimum' | 'stable' | 'exchange' | 'exchange-many' | 'ttc';

/** Prices of one level in units of 1/scale; zero prices are left out. */
export type CertificateLevel = {
  name: string;
  proof: 'dual' | 'search';
  scale: number;
  post: Record<string, number>;
  group: Record<string, number>;
  cap: Record<string, number>;
  kin: Record<string, Record<string, number>>;
  couple: Record<string, Record<string, number>>;
  bound: number | null;
};
export type Certificate = { levels: CertificateLevel[] };

/** What cannot hold together, when nothing can. */
export type Conflict = {
  employees: string[];
  posts: string[];
  groups: string[];
  moveCaps: string[];
  kin: number[];
  couples: number[];
};

/** What a repaired plan holds for besides its case: options taken away, options left alone, seats of a post, values. */
export type CaseChanges = {
  without?: [employee: string, post: string | null][];
  only?: [employee: string, post: string | null][];
  capacity?: Record<string, number>;
  /** what an option is worth on a level instead */
  values?: [employee: string, post: string | null, level: string, value: number][];
};

export type PlacementPlan = {
  format: 'placement-plan/1';
  /** SHA-256 (hex) of the case file's bytes */
  case: string;
  status: PlanStatus;
  mode: SolveMode;
  objectives: string[];
  objective: number[] | null;
  bound: (number | null)[] | null;
  assignment: Record<string, string | null> | null;
  certificate: Certificate | null;
  conflict: Conflict | null;
  canonical?: boolean;
  changes?: CaseChanges;
  /** of a repair with the fewest changes: other people changed, and the proven least number of them */
  fewestChanges?: { changed: number; atLeast: number };
  cycles?: string[][];
  seed: string;
  version: string;
};
