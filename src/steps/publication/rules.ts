/**
 * What becomes public of a round, and how anyone checks it: an allow-list, a salted row per person whose hash alone is public, and
 * figures only where at least five people stand behind them (UU 14/2008 on public information; UU 27/2022 on personal data).
 */
import { canonical, hashOf, type Json } from '#ground/canonical.ts';
import { maskedNip, type Nip } from '#ground/nip.ts';
import { hashLeaf, rootOfLeaves } from '#ledger/tree.ts';
import type { CertificateLevel, PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import type { Decree } from '#paper/decree.ts';
import type { Policy } from '#registry/policy.ts';

export const PUBLICATION_FORMAT = 'tepat-publication/1';

/** Below this many people a figure could point at one of them. */
export const K_ANONYMOUS = 5;

/** A count as it may be shown: null where it is about too few people. Nobody at all is told. */
export const shownCount = (count: number): number | null =>
  count === 0 || count >= K_ANONYMOUS ? count : null;

/** One line of the public result. */
export type PublicMove = {
  name: string;
  /** `1985******2010******` */
  nip: string;
  from: { post: string; unit: string } | null;
  to: { post: string; unit: string };
  decree: string;
  date: string;
};

/** The people of a decree as the public sees them: nothing that is not named here. */
export function publicMoves(decree: Pick<Decree, 'number' | 'date' | 'rows'>): PublicMove[] {
  return decree.rows.map((row) => ({
    name: row.name,
    nip: maskedNip(row.nip),
    from: row.from && { post: row.from.post, unit: row.from.unit },
    to: { post: row.to.post, unit: row.to.unit },
    decree: decree.number,
    date: decree.date,
  }));
}

/** One person's part of the placement problem, and where the plan put the person. */
export type PrivateRow = { nip: Nip; salt: string; content: string };

/** The bytes whose hash is a leaf of the published root: the salt, a line end, the row. Both parts are text the person can copy. */
export const rowBytes = (row: Pick<PrivateRow, 'salt' | 'content'>): Buffer =>
  Buffer.from(`${row.salt}\n${row.content}`);

export const rowHash = (row: Pick<PrivateRow, 'salt' | 'content'>): Buffer =>
  Buffer.from(hashLeaf(rowBytes(row)));

/** Rows in the order of their hashes, so that the place of a row says nothing about whose it is. `saltFor` must give fresh chance. */
export function rowsOf(
  problem: PlacementCase,
  plan: Pick<PlacementPlan, 'assignment'>,
  saltFor: (nip: Nip) => string,
): { rows: PrivateRow[]; root: string } {
  const rows = problem.employees.map((employee) => {
    const { id: nip, post, stay, unplaced, moves, lot } = employee;
    const content = canonical({ nip, post, stay, unplaced, moves, lot, to: plan.assignment?.[nip] ?? null });
    return { nip, salt: saltFor(nip), content };
  });
  const hashed = rows
    .map((row) => ({ row, hash: rowHash(row) }))
    .sort((a, b) => Buffer.compare(a.hash, b.hash));
  const root = Buffer.from(rootOfLeaves(hashed.map(({ hash }) => hash))).toString('hex');
  return { rows: hashed.map(({ row }) => row), root };
}

/** Prices of posts, groups and caps; of kin and couples only how many bind, because those are about named people. */
export type PublicLevel = Pick<
  CertificateLevel,
  'name' | 'proof' | 'scale' | 'post' | 'group' | 'cap' | 'bound'
> & {
  ties: number;
};

export type Bundle = {
  format: typeof PUBLICATION_FORMAT;
  round: { id: string; title: string; asOf: string; tmt: string };
  policy: Omit<Policy, 'waivers' | 'seed'> & { waivers: string[] };
  criteria: string | null;
  seed: string | null;
  case: string;
  plan: string;
  status: string;
  objectives: string[];
  objective: number[] | null;
  bound: (number | null)[] | null;
  certificate: PublicLevel[];
  counts: { people: number; posts: number; moves: number; decrees: number };
  decrees: { number: string; date: string; sha256: string; code: string }[];
  departures: { count: number; cost: number[] };
  rows: { count: number; root: string };
};

export type BundleInput = {
  round: Bundle['round'];
  policy: Policy;
  criteria: string | null;
  seed: string | null;
  problem: PlacementCase;
  plan: PlacementPlan;
  caseHash: string;
  planHash: string;
  moves: number;
  decrees: Bundle['decrees'];
  departures: readonly { cost: readonly number[] }[];
  rows: { count: number; root: string };
};

export function bundleOf(input: BundleInput): Bundle {
  const { policy, plan, problem } = input;
  // Waivers name people and circumstances: public is only which rules were waived.
  const { waivers, seed: _, ...open } = policy;
  return {
    format: PUBLICATION_FORMAT,
    round: input.round,
    policy: { ...open, waivers: waivers.map(({ rule }) => rule).sort() },
    criteria: input.criteria,
    seed: input.seed,
    case: input.caseHash,
    plan: input.planHash,
    status: plan.status,
    objectives: [...plan.objectives],
    objective: plan.objective === null || plan.objective === undefined ? null : [...plan.objective],
    bound: plan.bound === null || plan.bound === undefined ? null : [...plan.bound],
    certificate: (plan.certificate?.levels ?? []).map(publicLevel),
    counts: {
      people: problem.employees.length,
      posts: problem.posts.length,
      moves: input.moves,
      decrees: input.decrees.length,
    },
    decrees: input.decrees,
    departures: { count: input.departures.length, cost: costOf(input.departures) },
    rows: input.rows,
  };
}

function publicLevel(level: CertificateLevel): PublicLevel {
  const { name, proof, scale, post, group, cap, bound } = level;
  const ties = Object.keys(level.kin ?? {}).length + Object.keys(level.couple ?? {}).length;
  return { name, proof, scale, post, group, cap, bound, ties };
}

/** What all departures cost together, level by level. */
export function costOf(departures: readonly { cost: readonly number[] }[]): number[] {
  const longest = Math.max(0, ...departures.map(({ cost }) => cost.length));
  return Array.from({ length: longest }, (_, level) =>
    departures.reduce((sum, { cost }) => sum + (cost[level] ?? 0), 0),
  );
}

export const bundleText = (bundle: Bundle): string => canonical(bundle as unknown as Json);
export const bundleHash = (bundle: Bundle): string => hashOf(bundle as unknown as Json);
