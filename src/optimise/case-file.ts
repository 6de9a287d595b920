/** Reads placement-case/1 from outside: every refusal names the place in the file (contracts: placement files). */
import { refuse } from '#ground/refusal.ts';
import type { PlacementCase } from '#optimise/formats.ts';
import { givenLevels } from '#optimise/problem.ts';
import { treeOf } from '#optimise/tree.ts';

/** no value may be larger, so that sums and prices stay exact */
export const LARGEST = 1_000_000_000;
type Bag = Record<string, unknown>;

/** Bytes or text of a case file to a case, or a refusal. */
export function readCase(bytes: Uint8Array | string): PlacementCase {
  return checkCase(parseJson(bytes));
}

/** JSON of a file, refused in one line when it is none. */
export function parseJson(bytes: Uint8Array | string): unknown {
  try {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text);
  } catch (error) {
    throw refuse('input', 'case.json', {
      why: (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' '),
    });
  }
}

/** Checks a parsed case. Unknown keys are ignored everywhere; absent lists are empty. */
export function checkCase(value: unknown): PlacementCase {
  const input = object(value, '$');
  const { objectives, width, posts } = checkHead(input);
  const people = checkPeople(list(input.employees, '$.employees'), posts, width, objectives);
  checkRules(input, posts, people);
  return value as PlacementCase;
}

type Ids = ReadonlyMap<string, number>;

/** The format, the objectives and the posts. */
export function checkHead(input: Bag): { objectives: string[]; width: number; posts: Ids } {
  if (input.format !== 'placement-case/1')
    throw refuse('input', 'case.format', { path: '$.format', expected: 'placement-case/1' });
  const objectives = list(input.objectives, '$.objectives').map((name, i) =>
    text(name, `$.objectives[${i}]`),
  );
  unique(objectives, (i) => `$.objectives[${i}]`);
  const width = givenLevels(objectives).length;
  const posts = new Map<string, number>();
  list(input.posts, '$.posts').forEach((item, p) => {
    const post = object(item, `$.posts[${p}]`);
    add(posts, text(post.id, `$.posts[${p}].id`), p, `$.posts[${p}].id`);
    count(post.capacity, `$.posts[${p}].capacity`);
  });
  return { objectives, width, posts };
}

/** What binds posts and people together: groups, caps, kin and couples. */
export function checkRules(input: Bag, posts: Ids, people: Ids): void {
  checkGroups(listOrNone(input.groups, '$.groups'), posts);
  const caps = new Map<string, number>();
  listOrNone(input.moveCaps, '$.moveCaps').forEach((item, c) => {
    const at = `$.moveCaps[${c}]`;
    const cap = object(item, at);
    add(caps, text(cap.id, `${at}.id`), c, `${at}.id`);
    count(cap.max, `${at}.max`);
    if (cap.employees !== 'all')
      list(cap.employees, `${at}.employees`).forEach((id, i) => {
        known(people, id, `${at}.employees[${i}]`);
      });
  });
  for (const kind of ['kin', 'couples'] as const)
    listOrNone(input[kind], `$.${kind}`).forEach((item, t) => {
      const at = `$.${kind}[${t}]`;
      const tie = object(item, at);
      const pair = list(tie.employees, `${at}.employees`);
      if (pair.length !== 2) throw wrong(`${at}.employees`, 'two ids');
      pair.forEach((id, i) => {
        known(people, id, `${at}.employees[${i}]`);
      });
      if (pair[0] === pair[1])
        throw refuse('input', 'case.twice', { path: `${at}.employees`, id: String(pair[0]) });
      text(tie.key, `${at}.key`);
    });
}

function checkPeople(people: unknown[], posts: Ids, width: number, objectives: string[]): Ids {
  const ids = new Map<string, number>();
  const largest = new Float64Array(width);
  const seen = new Int32Array(posts.size).fill(-1);
  const vector = (value: unknown, path: () => string) => {
    if (!Array.isArray(value)) throw wrong(path(), 'list');
    if (value.length !== width)
      throw refuse('input', 'case.length', { path: path(), expected: width, found: value.length });
    for (let l = 0; l < width; l++) {
      const item = value[l];
      if (!Number.isInteger(item)) throw wrong(`${path()}[${l}]`, 'integer');
      if (item > LARGEST || item < -LARGEST) throw refuse('input', 'case.range', { path: `${path()}[${l}]` });
      if (Math.abs(item) > (largest[l] as number)) largest[l] = Math.abs(item);
    }
  };
  for (let e = 0; e < people.length; e++) {
    const at = `$.employees[${e}]`;
    const person = object(people[e], at);
    add(ids, text(person.id, `${at}.id`), e, `${at}.id`);
    const own = (person.post ?? null) === null ? -1 : known(posts, person.post, `${at}.post`);
    if ((person.stay ?? null) !== null) {
      vector(person.stay, () => `${at}.stay`);
      if (own < 0) throw refuse('input', 'case.stay', { path: `${at}.stay` });
    }
    if ((person.unplaced ?? null) !== null) vector(person.unplaced, () => `${at}.unplaced`);
    if (person.lot !== undefined && !Number.isSafeInteger(person.lot)) throw wrong(`${at}.lot`, 'integer');
    const moves = listOrNone(person.moves, `${at}.moves`);
    for (let m = 0; m < moves.length; m++) {
      const move = moves[m] as Bag;
      if (typeof move !== 'object' || move === null) throw wrong(`${at}.moves[${m}]`, 'object');
      const post = posts.get(move.post as string);
      if (post === undefined || typeof move.post !== 'string')
        throw unknownId(`${at}.moves[${m}].post`, move.post);
      if (post === own) throw refuse('input', 'case.own', { path: `${at}.moves[${m}].post`, id: move.post });
      if (seen[post] === e)
        throw refuse('input', 'case.twice', { path: `${at}.moves[${m}].post`, id: move.post });
      seen[post] = e;
      vector(move.values, () => `${at}.moves[${m}].values`);
    }
  }
  checkSums(objectives, largest, people.length);
  return ids;
}

/** No level may add up to more than a number holds exactly. */
export function checkSums(objectives: string[], largest: ArrayLike<number>, people: number): void {
  givenLevels(objectives).forEach((level, l) => {
    if ((largest[l] as number) * people >= 2 ** 53)
      throw refuse('input', 'case.sum', { path: '$.objectives', level });
  });
}

function checkGroups(groups: unknown[], posts: Ids): void {
  const ids = new Map<string, number>();
  const members = groups.map((item, g) => {
    const at = `$.groups[${g}]`;
    const group = object(item, at);
    add(ids, text(group.id, `${at}.id`), g, `${at}.id`);
    if (group.min !== undefined) count(group.min, `${at}.min`);
    if (group.max !== undefined && group.max !== null) count(group.max, `${at}.max`);
    const inside = listOrNone(group.posts, `${at}.posts`).map((id, i) =>
      known(posts, id, `${at}.posts[${i}]`),
    );
    const once = new Set<number>();
    inside.forEach((p, i) => {
      if (once.has(p))
        throw refuse('input', 'case.twice', {
          path: `${at}.posts[${i}]`,
          id: String((group.posts as unknown[])[i]),
        });
      once.add(p);
    });
    return inside;
  });
  const { crossing } = treeOf(posts.size, members);
  if (crossing >= 0)
    throw refuse('input', 'case.crossing', {
      path: `$.groups[${crossing}]`,
      id: String((groups[crossing] as Bag).id),
    });
}

function object(value: unknown, path: string): Bag {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(path, 'object');
  return value as Bag;
}

function list(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw wrong(path, 'list');
  return value;
}

const listOrNone = (value: unknown, path: string): unknown[] =>
  value === undefined ? [] : list(value, path);

function text(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '') throw wrong(path, 'text');
  return value;
}

function count(value: unknown, path: string): void {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw wrong(path, 'count');
}

function known(ids: Ids, id: unknown, path: string): number {
  const found = typeof id === 'string' ? ids.get(id) : undefined;
  if (found === undefined) throw unknownId(path, id);
  return found;
}

function add(ids: Map<string, number>, id: string, index: number, path: string): void {
  if (ids.has(id)) throw refuse('input', 'case.duplicate', { path, id });
  ids.set(id, index);
}

function unique(names: string[], path: (i: number) => string): void {
  const ids = new Map<string, number>();
  names.forEach((name, i) => {
    add(ids, name, i, path(i));
  });
}

type Expected = 'object' | 'list' | 'text' | 'integer' | 'count' | 'two ids';
const wrong = (path: string, expected: Expected) => refuse('input', 'case.value', { path, expected });
const unknownId = (path: string, id: unknown) =>
  refuse('input', 'case.unknown', { path, id: JSON.stringify(id) ?? '' });
