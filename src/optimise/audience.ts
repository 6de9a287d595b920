/** An answer as the employee may read it: posts and counts, nobody else's name or number (design §4, voice). */
import type { Question } from '#optimise/explain.ts';

/** How many people would go from one post to another; null is no post. */
export type Flow = { from: string | null; to: string | null; people: number };
export type OwnQuestion = Pick<Question, 'post' | 'eligible' | 'place' | 'loss' | 'exact' | 'needs'> & {
  /** how many other people would have to change */
  others: number;
  flows: Flow[];
};

/** Built up key by key, never copied whole, so that what is added to an answer later stays with the board. */
export function ownQuestion(
  { post, eligible, place, loss, exact, needs, chain }: Question,
  self: string,
): OwnQuestion {
  const others = chain.filter(({ employee }) => employee !== self);
  const flows = new Map<string, Flow>();
  for (const { from, to } of others) {
    const key = JSON.stringify([from, to]);
    const flow = flows.get(key) ?? { from, to, people: 0 };
    flows.set(key, { ...flow, people: flow.people + 1 });
  }
  // sorted by name, not in the order of the chain, which would say who follows whom
  const sorted = [...flows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, flow]) => flow);
  return { post, eligible, place, loss, exact, needs, others: others.length, flows: sorted };
}
