/** Rules written into a generated case so that they bind and can still be kept: staffing, abolished posts, caps, kin, couples. */
import type { CaseEmployee, CaseGroup, CasePost, CaseTie, PlacementCase } from '#optimise/formats.ts';
import { givenLevels } from '#optimise/problem.ts';
import { solveCase } from '#optimise/solve-case.ts';

/** A whole number in [from, to], from the seed of the kind. */
export type Draw = (from: number, to: number) => number;
type Assignment = Record<string, string | null>;

const optionsOf = (person: CaseEmployee): number =>
  person.moves.length + Number(person.stay !== null) + Number(person.unplaced !== null);

/** What nobody wants, and what is worth nothing. */
const leastIn = (input: PlacementCase): number[] =>
  givenLevels(input.objectives).map((name) => (name === 'value' ? -1_000_000 : 0));
export const zerosIn = (input: PlacementCase): number[] => givenLevels(input.objectives).map(() => 0);

export const change = (
  input: PlacementCase,
  by: (person: CaseEmployee, e: number) => CaseEmployee,
): PlacementCase => ({ ...input, employees: input.employees.map(by) });

/** Every eighth post that somebody holds is abolished, every eighth of several seats loses one; whoever held it may be left without a post. */
export function abolished(input: PlacementCase): PlacementCase {
  const held = new Map<string, number>();
  for (const { post } of input.employees) if (post !== null) held.set(post, (held.get(post) ?? 0) + 1);
  const closed = new Set([...held.keys()].filter((_, i) => i % 8 === 0));
  const shrunk = new Set([...held].filter(([, n], i) => n > 1 && i % 8 === 4).map(([id]) => id));
  const posts = input.posts.map((post) => {
    if (closed.has(post.id)) return { ...post, capacity: 0 };
    return shrunk.has(post.id) ? { ...post, capacity: (held.get(post.id) as number) - 1 } : post;
  });
  return change({ ...input, posts }, (person, e) => {
    if (person.post === null || !(closed.has(person.post) || shrunk.has(person.post))) return person;
    // some files leave the way back open although nobody can take it
    const stay = closed.has(person.post) && e % 2 === 0 ? null : person.stay;
    return { ...person, stay, unplaced: person.unplaced ?? leastIn(input) };
  });
}

/** Everybody where they are, or without a post where they must leave: a plan that keeps all staffing bounds below. */
function today(input: PlacementCase): Assignment {
  const left = new Map(input.posts.map(({ id, capacity }) => [id, capacity]));
  const place = ({ post, stay, unplaced }: CaseEmployee): string | null => {
    const free = post === null ? 0 : (left.get(post) as number);
    if (post === null || stay === null || (free === 0 && unplaced !== null)) return null;
    left.set(post, free - 1);
    return post;
  };
  return Object.fromEntries(input.employees.map((person) => [person.id, place(person)]));
}

const bestOf = (input: PlacementCase): Assignment => solveCase(input).assignment as Assignment;

const staffOf = (assignment: Assignment, posts: string[]): number => {
  const inside = new Set(posts);
  return Object.values(assignment).filter((post) => post !== null && inside.has(post)).length;
};

export const grouped = (posts: CasePost[], label: (post: CasePost) => string): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const post of posts) groups.set(label(post), [...(groups.get(label(post)) ?? []), post.id]);
  return groups;
};

/** Agencies, their units and some single posts, each bound half way between today's staffing and what would be best without bounds. */
export function staffed(input: PlacementCase): PlacementCase {
  const [now, best] = [today(input), bestOf(input)];
  const groups: CaseGroup[] = [];
  const bind = (id: string, posts: string[]): void => {
    const [from, to] = [staffOf(now, posts), staffOf(best, posts)];
    const middle = from + Math.trunc((to - from) / 2);
    groups.push({ id, posts, ...(to > from ? { max: middle } : to < from ? { min: middle } : {}) });
  };
  for (const [id, posts] of grouped(input.posts, ({ agency }) => `agency ${agency}`)) bind(id, posts);
  for (const [id, posts] of grouped(input.posts, ({ unit }) => `unit ${unit}`)) bind(id, posts);
  input.posts.forEach(({ id }, p) => {
    if (p % 20 === 0) bind(`post ${id}`, [id]);
  });
  bind(
    'everybody',
    input.posts.map(({ id }) => id),
  );
  return { ...input, groups };
}

/** Six objectives, coarse first and wide, so that folded into one number they would take far more than 64 bits. */
export function wide(input: PlacementCase): PlacementCase {
  const six = (vector: number[] | null): number[] | null => {
    if (vector === null) return null;
    const [critical, value, preference] = vector as [number, number, number];
    const out = value < 0;
    return [
      critical,
      out ? -1_000_000 : Math.floor(value / 20_000),
      out ? 0 : Math.floor(value / 2000) * 9_999_991,
      (preference % 4) * 123_456_789,
      value,
    ];
  };
  return {
    ...change(input, (person) => ({
      ...person,
      stay: six(person.stay),
      unplaced: six(person.unplaced),
      moves: person.moves.map(({ post, values }) => ({ post, values: six(values) as number[] })),
    })),
    objectives: ['critical', 'band', 'merit', 'moves', 'wish', 'value'],
  };
}

const isMove = ({ post }: CaseEmployee, end: string | null | undefined): boolean =>
  post !== null && end !== post;

/** So many moves of these people as a part of those that are not forced anyhow. */
function capFor(people: CaseEmployee[], best: Assignment, percent: number): number {
  const moving = people.filter((person) => isMove(person, best[person.id]));
  const forced = people.filter(({ post, stay }) => post !== null && stay === null).length;
  return forced + Math.floor(((moving.length - Math.min(forced, moving.length)) * percent) / 100);
}

export function capped(input: PlacementCase, percent: number): PlacementCase {
  const max = capFor(input.employees, bestOf(input), percent);
  return { ...input, moveCaps: [{ id: 'round', employees: 'all', max }] };
}

/** One cap over all, and one for each agency. */
export function cappedByAgency(input: PlacementCase, percent: number): PlacementCase {
  const best = bestOf(input);
  const agencyOf = new Map(input.posts.map(({ id, agency }) => [id, agency]));
  const agencies = [...new Set(agencyOf.values())];
  const caps = agencies.map((agency) => {
    const people = input.employees.filter(({ post }) => post !== null && agencyOf.get(post) === agency);
    const employees = people.map(({ id }) => id);
    return { id: `agency ${agency}`, employees, max: capFor(people, best, percent) };
  });
  const max = capFor(input.employees, best, percent + 10);
  return { ...input, moveCaps: [{ id: 'round', employees: 'all', max }, ...caps] };
}

/** Pairs who would meet under a label (`meet`), or would not, in what would be best without them; nobody is in two. */
function pairs(input: PlacementCase, draw: Draw, key: string, meet: boolean, count: number): CaseTie[] {
  const best = bestOf(input);
  const label = new Map(input.posts.map((post) => [post.id, post[key]]));
  const chosen = input.employees.filter((person) => optionsOf(person) > 5 && best[person.id] !== null);
  const left = chosen.map((person) => ({ person, at: draw(0, 1e6) })).sort((a, b) => a.at - b.at);
  const placeOf = ({ id }: CaseEmployee) => label.get(best[id] as string);
  const reach = (person: CaseEmployee) => new Set(person.moves.map(({ post }) => label.get(post)));
  const ties: CaseTie[] = [];
  const used = new Set<string>();
  for (const [i, { person }] of left.entries()) {
    if (ties.length === count) break;
    if (used.has(person.id)) continue;
    const open = reach(person);
    const other = left.slice(i + 1).find(({ person: b }) => {
      if (used.has(b.id) || (placeOf(person) === placeOf(b)) !== meet) return false;
      return meet || [...reach(b)].filter((one) => open.has(one)).length > 1;
    })?.person;
    if (other === undefined) continue;
    used.add(person.id).add(other.id);
    ties.push({ employees: [person.id, other.id], key });
  }
  if (ties.length === 0) throw new Error(`nobody to tie by ${key} among ${input.employees.length} people`);
  return ties;
}

const few = (input: PlacementCase, per: number): number =>
  Math.max(2, Math.floor(input.employees.length / per));

export const related = (input: PlacementCase, draw: Draw): PlacementCase => ({
  ...input,
  kin: pairs(input, draw, 'agency', true, few(input, 40)),
});

export const married = (input: PlacementCase, draw: Draw): PlacementCase => ({
  ...input,
  couples: pairs(input, draw, 'district', false, few(input, 60)),
});
