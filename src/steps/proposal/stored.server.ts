/** A stored plan read back: problem, plan, moves and chains. Rows of plans never change, so the latest few are kept in memory. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { type Problem, problemOf } from '#optimise/problem.ts';
import { type Chain, chainsOf, linksOf, type Move, movesOf } from '#steps/proposal/chains.ts';

export type StoredPlan = {
  id: string;
  problem: PlacementCase;
  plan: PlacementPlan;
  moves: readonly Move[];
  chains: readonly Chain[];
  links: ReturnType<typeof linksOf>;
  /** the problem ready to be questioned */
  solved: () => Problem;
};

const KEPT = 2;
const keptFor = new WeakMap<object, Map<string, StoredPlan>>();

export async function storedPlan(db: Kysely<Tables>, id: string): Promise<StoredPlan> {
  const kept = keptFor.get(db) ?? new Map<string, StoredPlan>();
  keptFor.set(db, kept);
  const before = kept.get(id);
  if (before) return before;
  const row = await db
    .selectFrom('plan')
    .select(['case_text', 'plan_text'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw refuse('missing', 'thing.missing', { what: 'Rencana', id });
  const problem = JSON.parse(row.case_text) as PlacementCase;
  const plan = JSON.parse(row.plan_text) as PlacementPlan;
  const moves = movesOf(problem, plan);
  const chains = chainsOf(moves);
  let made: Problem | undefined;
  const solved = (): Problem => {
    made ??= problemOf(problem);
    return made;
  };
  const stored = { id, problem, plan, moves, chains, links: linksOf(chains), solved };
  kept.set(id, stored);
  for (const old of kept.keys()) if (kept.size > KEPT) kept.delete(old);
  return stored;
}
