/** The judge's recount of "nothing is possible": a cut of posts and groups that cannot hold its people, or cannot be filled. */
import type { Matter } from '#judge/read.ts';

type Bag = Record<string, unknown>;

/** True only if the named people, posts, groups and caps really cannot hold together. */
export function isInfeasible(m: Matter, conflict: Bag | null): boolean {
  if (typeof conflict !== 'object' || conflict === null) return false;
  const set = (key: string) => new Set((conflict[key] ?? []) as unknown[]);
  const people = set('employees');
  const posts = set('posts');
  const groups = set('groups');
  const caps = set('moveCaps');
  if (m.groups.some((group) => groups.has(group.id) && group.min > group.max)) return true;
  const within = new Uint8Array(m.posts.length);
  m.posts.forEach((id, p) => {
    if (posts.has(id) || posts.has(String(id))) within[p] = 1;
  });
  let listed = 0;
  let allInside = true;
  let allEntrantsListed = true;
  let forced = 0;
  for (let e = 0; e < m.people.length; e++) {
    const named = people.has(m.people[e]);
    let must = (m.own[e] as number) >= 0;
    for (let k = m.start[e] as number; k < (m.start[e + 1] as number); k++) {
      const p = m.to[k] as number;
      const inside = p >= 0 && within[p] === 1;
      if (named && !inside) allInside = false;
      if (!named && inside) allEntrantsListed = false;
      if (p === m.own[e]) must = false;
    }
    if (named) listed++;
    if (named && must && m.caps.some((cap) => caps.has(cap.id) && cap.people.includes(e))) forced++;
  }
  for (const cap of m.caps) if (caps.has(cap.id) && caps.size === 1 && forced > cap.max) return true;
  // the tree: from small to large, equal sets in file order
  const parent = new Map<number, number>();
  const top = m.posts.map((_, p) => p);
  const order = m.groups.map((_, g) => g);
  order.sort((a, b) => size(m, a) - size(m, b) || a - b);
  for (const g of order)
    for (const p of (m.groups[g] as { posts: number[] }).posts) {
      const node = m.posts.length + g;
      if (top[p] !== node) parent.set(top[p] as number, node);
      top[p] = node;
    }
  const inside = (n: number | undefined): boolean => {
    if (n === undefined) return false;
    return n < within.length
      ? within[n] === 1
      : groups.has((m.groups[n - within.length] as { id: string }).id);
  };
  let room = 0; // most that can leave the named nodes upwards, less what must come in from unnamed ones below
  let need = 0; // least that must leave them, less what unnamed ones below may bring
  for (let n = 0; n < within.length + m.groups.length; n++) {
    const group = m.groups[n - within.length];
    const low = group?.min ?? 0;
    const high = group?.max ?? (m.capacity[n] as number);
    const below = inside(n);
    const above = inside(parent.get(n));
    if (below && !above) {
      room += high;
      need += low;
    } else if (!below && above) {
      room -= low;
      need -= high;
    }
  }
  return (allInside && listed > room) || (allEntrantsListed && need > listed);
}

const size = (m: Matter, g: number): number => (m.groups[g] as { posts: number[] }).posts.length;
