/** A placement case as flat arrays: people, the options each has, and the tree of posts and staffing groups they enter. */
import type { CaseTie, PlacementCase } from '#optimise/formats.ts';
import { treeOf } from '#optimise/tree.ts';

/** A label of two people's posts that must differ (kin) or agree (couples); −1 where a post has no such label. */
export type Tie = { a: number; b: number; label: Int32Array; names: string[] };
/** `member` is null when every person counts. */
export type MoveCap = { id: string; member: Uint8Array | null; max: number };

/**
 * Nodes are posts 0…P−1, then groups in file order, then the root. Being left without a post is entering at the root.
 * The flow of a node is the number of people at or below it; it stays within `low` and `high`.
 */
export type Problem = {
  people: number;
  posts: number;
  root: number;
  employeeIds: readonly string[];
  postIds: readonly (string | number)[];
  groupIds: readonly string[];
  parent: Int32Array;
  low: Int32Array;
  high: Int32Array;
  /** the post now held, or −1 */
  incumbent: Int32Array;
  /** options of person e: `start[e]` … `start[e+1]−1`; own post first, moves as in the file, unplaced last */
  start: Int32Array;
  node: Int32Array;
  levels: { name: string; values: Int32Array }[];
  /** people in the order of their lots */
  byLot: Int32Array;
  caps: MoveCap[];
  kin: Tie[];
  couples: Tie[];
};

const MOVES = 'moves';
/** more than anybody can ask for, and still far from the end of an int32 */
export const NO_LIMIT = 2 ** 29;

/** What a case says besides its people. */
export type Frame = Omit<PlacementCase, 'employees'>;
/** The people of a case with their options as flat arrays, own post first and unplaced last; `values` has one list per given level. */
export type People = {
  ids: string[];
  incumbent: Int32Array;
  start: Int32Array;
  node: Int32Array;
  values: Int32Array[];
  lots: number[];
};

/** Flattens a case that `checkCase` has accepted. */
export function problemOf(input: PlacementCase): Problem {
  return assembled(input, peopleOf(input));
}

export const givenLevels = (objectives: readonly string[]): string[] =>
  objectives.filter((name) => name !== MOVES);

export const rootOf = ({ posts, groups }: Frame): number => posts.length + (groups ?? []).length;

function peopleOf(input: PlacementCase): People {
  const root = rootOf(input);
  const postOf = new Map(input.posts.map((post, p) => [post.id, p]));
  const people = input.employees.length;
  const start = new Int32Array(people + 1);
  const incumbent = new Int32Array(people);
  input.employees.forEach((person, e) => {
    const count = (person.stay ? 1 : 0) + (person.moves?.length ?? 0) + (person.unplaced ? 1 : 0);
    start[e + 1] = (start[e] as number) + count;
    incumbent[e] = (person.post ?? null) === null ? -1 : (postOf.get(person.post as string) as number);
  });
  const node = new Int32Array(start[people] as number);
  const values = givenLevels(input.objectives).map(() => new Int32Array(node.length));
  input.employees.forEach((person, e) => {
    let k = start[e] as number;
    const add = (target: number, vector: number[]) => {
      node[k] = target;
      for (let l = 0; l < values.length; l++) (values[l] as Int32Array)[k] = vector[l] as number;
      k++;
    };
    if (person.stay) add(incumbent[e] as number, person.stay);
    for (const move of person.moves ?? []) add(postOf.get(move.post) as number, move.values);
    if (person.unplaced) add(root, person.unplaced);
  });
  const lots = input.employees.map((person, e) => person.lot ?? e);
  return { ids: input.employees.map((person) => person.id), incumbent, start, node, values, lots };
}

/** The problem of a frame that has been checked and its people. */
export function assembled(input: Frame, { ids, incumbent, start, node, values, lots }: People): Problem {
  const people = ids.length;
  const posts = input.posts.length;
  const groups = input.groups ?? [];
  const root = rootOf(input);
  const postOf = new Map(input.posts.map((post, p) => [post.id, p]));
  const personOf = new Map(ids.map((id, e) => [id, e]));
  const low = new Int32Array(root + 1);
  const high = new Int32Array(root + 1).fill(NO_LIMIT);
  input.posts.forEach((post, p) => {
    high[p] = Math.min(post.capacity, NO_LIMIT);
  });
  groups.forEach((group, g) => {
    low[posts + g] = Math.min(group.min ?? 0, people + 1);
    high[posts + g] = Math.min(group.max ?? NO_LIMIT, NO_LIMIT);
  });
  const members = groups.map((group) => (group.posts ?? []).map((id) => postOf.get(id) as number));
  const ties = (list: CaseTie[] | undefined): Tie[] =>
    (list ?? []).map(({ employees: [a, b], key }) => ({
      a: personOf.get(a) as number,
      b: personOf.get(b) as number,
      ...labelsOf(input, key),
    }));
  let next = 0;
  return {
    people,
    posts,
    root,
    employeeIds: ids,
    postIds: input.posts.map((post) => post.id),
    groupIds: groups.map((group) => group.id),
    parent: treeOf(posts, members).parent,
    low,
    high,
    incumbent,
    start,
    node,
    levels: input.objectives.map((name) => ({
      name,
      values: name === MOVES ? movesOf({ people, incumbent, start, node }) : (values[next++] as Int32Array),
    })),
    byLot: Int32Array.from(lots.keys()).sort((a, b) => (lots[a] as number) - (lots[b] as number) || a - b),
    caps: (input.moveCaps ?? []).map(({ id, employees, max }) => {
      if (employees === 'all') return { id, member: null, max };
      const member = new Uint8Array(people);
      for (const person of employees) member[personOf.get(person) as number] = 1;
      return { id, member, max };
    }),
    kin: ties(input.kin),
    couples: ties(input.couples),
  };
}

/** Minus one for each option that is a move: held a post and does not end in it. */
export function movesOf(problem: Pick<Problem, 'people' | 'incumbent' | 'start' | 'node'>): Int32Array {
  const { people, incumbent, start, node } = problem;
  const values = new Int32Array(node.length);
  for (let e = 0; e < people; e++) {
    const own = incumbent[e] as number;
    if (own < 0) continue;
    for (let k = start[e] as number; k < (start[e + 1] as number); k++) if (node[k] !== own) values[k] = -1;
  }
  return values;
}

/** The label of each post as a number; labels are told apart by type as well as by text. */
function labelsOf(input: Frame, key: string): { label: Int32Array; names: string[] } {
  const seen = new Map<unknown, number>();
  const names: string[] = [];
  const label = Int32Array.from(input.posts, (post) => {
    const value = labelOf(post, key);
    if (value === undefined) return -1;
    const known = seen.get(value);
    if (known !== undefined) return known;
    seen.set(value, names.length);
    return names.push(String(value)) - 1;
  });
  return { label, names };
}

/** A post has a label where it carries the key itself with text or a number. */
function labelOf(post: Record<string, unknown>, key: string): string | undefined {
  if (!Object.hasOwn(post, key)) return undefined;
  const value = post[key];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** The option by which person e enters node n, or −1. */
export function optionInto(problem: Problem, e: number, n: number): number {
  for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++)
    if (problem.node[k] === n) return k;
  return -1;
}

/** The name of a node as it stands in the files; null for the root. */
export function nodeName(problem: Problem, n: number): string | number | null {
  if (n < problem.posts) return problem.postIds[n] as string | number;
  return n < problem.root ? (problem.groupIds[n - problem.posts] as string) : null;
}
