/** A stored plan as pages show it: its head, moves and chains. The problem stays in the thread beside; plans never change, so heads are kept. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Explanation } from '#optimise/explain.ts';
import { keepReckoned, reckonedOf } from '#registry/reckoned.server.ts';
import { askAside, askBehind } from '#steps/proposal/aside.server.ts';
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
  return plan === undefined ? null : planAnswer(db, plan, employee, post);
}

/**
 * What a plan says of a person, and of a post for them. A plan never changes: what it says of its movers and their own posts is kept, so
 * that the first to open such a page does not wait for the plan to be made ready.
 */
export async function planAnswer(
  db: Kysely<Tables>,
  plan: string,
  employee: string,
  post: string | null,
  asked: typeof askAside = askAside,
): Promise<Explanation | null> {
  const ask = () => asked(db, { kind: 'why', plan, employee, post });
  const move = (await storedPlan(db, plan)).moves.find(({ nip }) => nip === employee);
  if (!move || (post !== null && post !== move.from)) return ask();
  const name = {
    kind: 'mengapa',
    key: `${plan} ${employee} ${post === null ? 'rencana' : 'tetap'}`,
    depends: plan,
  };
  const { value } = await reckonedOf<Explanation | null>(db, name, async () =>
    keepReckoned(db, name, await ask()),
  );
  return value;
}

/** Has everything answered beforehand that pages ask of a plan's movers. */
export async function answerMovers(db: Kysely<Tables>, plan: string): Promise<void> {
  for (const { nip, from } of (await storedPlan(db, plan)).moves) {
    await planAnswer(db, plan, nip, null, askBehind);
    if (from !== null) await planAnswer(db, plan, nip, from, askBehind);
  }
}

async function read(db: Kysely<Tables>, id: string): Promise<StoredPlan> {
  // A plan never changes: what its head depends on is the plan itself.
  const name = { kind: 'rencana', key: id, depends: id };
  const { value: head } = await reckonedOf<PlanHead>(db, name, async () =>
    keepReckoned(db, name, await askAside(db, { kind: 'head', plan: id })),
  );
  const chains = chainsOf(head.moves);
  return { ...head, id, chains, links: linksOf(chains) };
}
