/** Reads placement-stable/1: lists of preference and priority instead of values (contracts: placement files). */
import { refuse } from '#ground/refusal.ts';

export type StableCase = {
  format: 'placement-stable/1';
  posts: { id: string; capacity: number; priority: string[] }[];
  employees: { id: string; post: string | null; preferences: string[] }[];
};

type Bag = Record<string, unknown>;

/** Checks a parsed stable case. More incumbents than seats is refused, because somebody would have to end worse than today. */
export function checkStableCase(value: unknown): StableCase {
  const input = value as Bag;
  const posts = list(input.posts, '$.posts') as Bag[];
  const employees = list(input.employees, '$.employees') as Bag[];
  const postIds = idsOf(posts, '$.posts');
  const personIds = idsOf(employees, '$.employees');
  posts.forEach((post, p) => {
    const at = `$.posts[${p}]`;
    if (!Number.isSafeInteger(post.capacity) || (post.capacity as number) < 0)
      throw refuse('input', 'case.value', { path: `${at}.capacity`, expected: 'count' });
    names(list(post.priority ?? [], `${at}.priority`), personIds, `${at}.priority`);
  });
  const held = new Map<unknown, number>();
  employees.forEach((person, e) => {
    const at = `$.employees[${e}]`;
    const wishes = list(person.preferences ?? [], `${at}.preferences`);
    names(wishes, postIds, `${at}.preferences`);
    const own = person.post ?? null;
    if (own === null) return;
    names([own], postIds, `${at}.post`);
    held.set(own, (held.get(own) ?? 0) + 1);
    const found = wishes.indexOf(own);
    if (found >= 0 && found !== wishes.length - 1)
      throw refuse('input', 'case.last', { path: `${at}.preferences[${found}]`, id: String(own) });
  });
  posts.forEach((post, p) => {
    if ((held.get(post.id) ?? 0) > (post.capacity as number))
      throw refuse('input', 'case.incumbents', { path: `$.posts[${p}].capacity`, id: String(post.id) });
  });
  return {
    format: 'placement-stable/1',
    posts: posts.map((post) => ({
      id: post.id as string,
      capacity: post.capacity as number,
      priority: (post.priority ?? []) as string[],
    })),
    employees: employees.map((person) => {
      const own = (person.post ?? null) as string | null;
      const wishes = (person.preferences ?? []) as string[];
      return {
        id: person.id as string,
        post: own,
        preferences: own === null || wishes.includes(own) ? wishes : [...wishes, own],
      };
    }),
  };
}

function idsOf(items: Bag[], path: string): Set<string> {
  const ids = new Set<string>();
  items.forEach((item, i) => {
    if (typeof item !== 'object' || item === null)
      throw refuse('input', 'case.value', { path: `${path}[${i}]`, expected: 'object' });
    if (typeof item.id !== 'string' || item.id === '')
      throw refuse('input', 'case.value', { path: `${path}[${i}].id`, expected: 'text' });
    if (ids.has(item.id)) throw refuse('input', 'case.duplicate', { path: `${path}[${i}].id`, id: item.id });
    ids.add(item.id);
  });
  return ids;
}

function names(values: unknown[], known: Set<string>, path: string): void {
  const seen = new Set<unknown>();
  values.forEach((id, i) => {
    if (typeof id !== 'string' || !known.has(id))
      throw refuse('input', 'case.unknown', { path: `${path}[${i}]`, id: JSON.stringify(id) ?? '' });
    if (seen.has(id)) throw refuse('input', 'case.twice', { path: `${path}[${i}]`, id });
    seen.add(id);
  });
}

function list(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw refuse('input', 'case.value', { path, expected: 'list' });
  return value;
}
