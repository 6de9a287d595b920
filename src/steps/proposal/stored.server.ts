/** A stored plan as pages show it: its head, moves and chains. The problem stays in the thread beside; plans never change, so heads are kept. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Explanation } from '#optimise/explain.ts';
import { askAside } from '#steps/proposal/aside.server.ts';
import type { PlanHead } from '#steps/proposal/asked.server.ts';
import { type Chain, chainsOf, linksOf } from '#steps/proposal/chains.ts';
import { latestPlanId } from '#steps/proposal/latest.server.ts';

export type StoredPlan = PlanHead & {
  id: string;
  chains: readonly Chain[];
  links: ReturnType<typeof linksOf>;
};

const KEPT = 4;
const keptFor = new WeakMap<object, Map<string, Promise<StoredPlan>>>();

export function storedPlan(db: Kysely<Tables>, id: string): Promise<StoredPlan> {
  const kept = keptFor.get(db) ?? new Map<string, Promise<StoredPlan>>();
  keptFor.set(db, kept);
  const before = kept.get(id);
  if (before) return before;
  const stored = read(db, id);
  kept.set(id, stored);
  stored.catch(() => kept.delete(id));
  for (const old of kept.keys()) if (kept.size > KEPT) kept.delete(old);
  return stored;
}

/** What the plan that stands in a round now says of a person, and of a post for them; null where there is none, or the person is not in it. */
export async function standingAnswer(
  db: Kysely<Tables>,
  roundId: string,
  employee: string,
  post: string | null,
): Promise<Explanation | null> {
  const plan = await latestPlanId(db, roundId);
  return plan === undefined ? null : askAside(db, { kind: 'why', plan, employee, post });
}

async function read(db: Kysely<Tables>, id: string): Promise<StoredPlan> {
  const head = await askAside(db, { kind: 'head', plan: id });
  const chains = chainsOf(head.moves);
  return { ...head, id, chains, links: linksOf(chains) };
}
