/** The judge of plans by wish and priority: seats, nobody below the own post, no blocking pair, and trades that are cycles. */
import type { Verdict } from '#judge/verdict.ts';

type Bag = Record<string, unknown>;
type Post = { id: string; capacity: number; priority: string[] };
type Person = { id: string; post: string | null; preferences: string[] };

export function checkStable(input: Bag, plan: Bag, fail: (reason: string, exit?: 1 | 2) => Verdict): Verdict {
  const posts = input.posts as Post[];
  const people = input.employees as Person[];
  const assignment = plan.assignment as Record<string, string | null>;
  if (plan.status !== 'stable' || typeof assignment !== 'object' || assignment === null)
    return fail('status');
  if (Object.keys(assignment).length !== people.length) return fail('assignment.people');
  const order = new Map(
    posts.map((post) => [post.id, new Map((post.priority ?? []).map((id, i) => [id, i]))]),
  );
  const seats = new Map(posts.map((post) => [post.id, post.capacity]));
  const seated = new Map<string, Person[]>(posts.map((post) => [post.id, []]));
  /** the post's view of a person: incumbents first where the mode keeps them, then its list, then nobody */
  const rank = (post: string, e: Person, incumbents: boolean): number => {
    const listed = order.get(post)?.get(e.id) ?? Number.POSITIVE_INFINITY;
    if (!incumbents || e.post !== post) return listed;
    return -2 * (people.length + posts.length) + Math.min(listed, people.length);
  };
  const wish = (e: Person, post: string | null): number => {
    if (post === null) return Number.POSITIVE_INFINITY;
    const found = (e.preferences ?? []).indexOf(post);
    return found < 0 ? (post === e.post ? (e.preferences ?? []).length : Number.NaN) : found;
  };
  for (const e of people) {
    const post = assignment[e.id];
    if (post === undefined) return fail(`assignment.missing: ${e.id}`);
    if (post === null && e.post !== null) return fail(`worse: ${e.id}`);
    if (post === null) continue;
    if (!seated.has(post) || Number.isNaN(wish(e, post))) return fail(`assignment.option: ${e.id}`);
    if (e.post !== null && wish(e, post) > wish(e, e.post)) return fail(`worse: ${e.id}`);
    if (post !== e.post && rank(post, e, false) === Number.POSITIVE_INFINITY)
      return fail(`unacceptable: ${e.id}`);
    (seated.get(post) as Person[]).push(e);
  }
  for (const [post, there] of seated)
    if (there.length > (seats.get(post) as number)) return fail(`capacity: ${post}`);
  if (plan.mode === 'stable') {
    for (const e of people)
      for (const post of e.preferences ?? []) {
        if (wish(e, post) >= wish(e, assignment[e.id] as string | null)) break;
        const mine = rank(post, e, true);
        if (mine === Number.POSITIVE_INFINITY) continue;
        const there = seated.get(post) as Person[];
        const free = there.length < (seats.get(post) as number);
        if (free || there.some((other) => rank(post, other, true) > mine))
          return fail(`blocking: ${e.id} ${post}`);
      }
  } else {
    const byId = new Map(people.map((e) => [e.id, e]));
    const traded = new Set<string>();
    for (const cycle of (plan.cycles ?? []) as string[][])
      for (let i = 0; i < cycle.length; i++) {
        const e = byId.get(cycle[i] as string);
        const giver = byId.get(cycle[(i + 1) % cycle.length] as string);
        if (e === undefined || giver === undefined || traded.has(e.id)) return fail('cycle');
        traded.add(e.id);
        if (giver.post === null || assignment[e.id] !== giver.post) return fail(`cycle: ${e.id}`);
        const outranks = rank(giver.post, e, false) < rank(giver.post, giver, false);
        if (plan.mode !== 'ttc' && !outranks) return fail(`priority: ${e.id}`);
      }
    for (const e of people)
      if (!traded.has(e.id) && assignment[e.id] !== e.post) return fail(`cycle: ${e.id}`);
  }
  return { feasible: true, objective: null, bound: null, proved: [], reason: null, exit: 0 };
}
