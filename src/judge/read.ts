/** The judge's own reading of a case, in JSON or binary, with the changes a repaired plan says it was made for. */
type Bag = Record<string, unknown>;
export type Tie = { a: number; b: number; label: (string | undefined)[] };
export type Matter = {
  levels: string[];
  people: string[];
  posts: (string | number)[];
  postIndex: Map<string | number, number>;
  capacity: number[];
  own: Int32Array;
  /** option k of person e (start[e] ≤ k < start[e+1]) leads to post `to[k]`, −1 = without a post */
  start: Int32Array;
  to: Int32Array;
  values: Int32Array[];
  groups: { id: string; posts: number[]; min: number; max: number }[];
  caps: { id: string; people: number[]; max: number }[];
  kin: Tie[];
  couples: Tie[];
};

/** Held a post, and option k does not lead back to it. */
export const moves = (m: Matter, e: number, k: number): boolean =>
  (m.own[e] as number) >= 0 && m.to[k] !== m.own[e];

/** A placement case as arrays; a stable case comes back as it is. Throws on anything unreadable. */
export function read(bytes: Uint8Array | string, changes: unknown): Matter | Bag {
  if (
    typeof bytes !== 'string' &&
    bytes.length >= 16 &&
    new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true) === 0x504c4331
  )
    return changed(readRound(bytes), changes);
  const input = JSON.parse(
    typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  ) as Bag;
  if (input.format === 'placement-stable/1') return input;
  if (input.format !== 'placement-case/1') throw new Error('format');
  return changed(readJson(input), changes);
}

function whole(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number: ${JSON.stringify(value)}`);
  return value as number;
}

function readJson(input: Bag): Matter {
  const levels = input.objectives as string[];
  const posts = input.posts as Bag[];
  const employees = input.employees as Bag[];
  const indexOf = (list: Bag[]) => {
    const index = new Map(list.map((item, i) => [item.id as string, i]));
    if (index.size !== list.length) throw new Error('the same id twice');
    return index;
  };
  const postIndex = indexOf(posts);
  const personIndex = indexOf(employees);
  const find = (index: Map<string, number>, id: unknown): number => {
    const found = index.get(id as string);
    if (found === undefined) throw new Error(`unknown id: ${String(id)}`);
    return found;
  };
  const width = levels.filter((name) => name !== 'moves').length;
  const own = Int32Array.from(employees, (e) => ((e.post ?? null) === null ? -1 : find(postIndex, e.post)));
  const start = new Int32Array(employees.length + 1);
  const to: number[] = [];
  const vectors: number[][] = [];
  const add = (p: number, vector: unknown) => {
    if (!Array.isArray(vector) || vector.length !== width) throw new Error('vector');
    for (let l = 0; l < width; l++) if (Math.abs(whole(vector[l])) > 1e9) throw new Error('vector');
    to.push(p);
    vectors.push(vector);
  };
  employees.forEach((e, i) => {
    if (e.stay)
      add(
        find(
          { get: () => ((own[i] as number) < 0 ? undefined : own[i]) } as unknown as Map<string, number>,
          'stay',
        ),
        e.stay,
      );
    for (const move of (e.moves ?? []) as Bag[]) add(find(postIndex, move.post), move.values);
    if (e.unplaced) add(-1, e.unplaced);
    start[i + 1] = to.length;
  });
  let next = 0;
  const owner = new Int32Array(to.length);
  for (let e = 0; e < own.length; e++) owner.fill(e, start[e] as number, start[e + 1] as number);
  const values = levels.map((name) => {
    if (name !== 'moves') {
      const l = next++;
      return Int32Array.from(vectors, (vector) => vector[l] as number);
    }
    return Int32Array.from(to, (p, k) => {
      const held = own[owner[k] as number] as number;
      return held >= 0 && held !== p ? -1 : 0;
    });
  });
  const ties = (list: unknown): Tie[] =>
    ((list ?? []) as Bag[]).map((tie) => {
      const [a, b] = tie.employees as [string, string];
      const label = posts.map((post) => {
        const value = Object.hasOwn(post, tie.key as string) ? post[tie.key as string] : null;
        return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
      });
      return { a: find(personIndex, a), b: find(personIndex, b), label };
    });
  return {
    levels,
    people: employees.map((e) => e.id as string),
    posts: posts.map((post) => post.id as string),
    postIndex,
    capacity: posts.map((post) => whole(post.capacity)),
    own,
    start,
    to: Int32Array.from(to),
    values,
    groups: ((input.groups ?? []) as Bag[]).map((group) => ({
      id: group.id as string,
      posts: ((group.posts ?? []) as string[]).map((id) => find(postIndex, id)),
      min: whole(group.min ?? 0),
      max: (group.max ?? null) === null ? Number.POSITIVE_INFINITY : whole(group.max),
    })),
    caps: ((input.moveCaps ?? []) as Bag[]).map((cap) => ({
      id: cap.id as string,
      people:
        cap.employees === 'all'
          ? employees.map((_, e) => e)
          : [...new Set((cap.employees as string[]).map((id) => find(personIndex, id)))],
      max: whole(cap.max),
    })),
    kin: ties(input.kin),
    couples: ties(input.couples),
  };
}

/** placement-round/1: int32 little-endian; −2147483648 is "not allowed", its one objective is named `value`. */
function readRound(bytes: Uint8Array): Matter {
  const all = new Int32Array(bytes.slice().buffer);
  const [, people, posts, arcs] = all as unknown as [number, number, number, number];
  if (all.length !== 4 + 4 * posts + 3 * people + people + 1 + 2 * arcs) throw new Error('length');
  let o = 4;
  const take = (n: number) => {
    o += n;
    return all.subarray(o - n, o);
  };
  const [capacity, own, stay, unplaced, arcStart, arcPost, arcValue] = [
    posts,
    people,
    people,
    people,
    people + 1,
    arcs,
    arcs,
  ].map(take) as Int32Array[] as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const none = -2147483648;
  const start = new Int32Array(people + 1);
  const to = new Int32Array(arcs + 2 * people);
  const value = new Int32Array(to.length);
  let k = 0;
  for (let e = 0; e < people; e++) {
    if (stay[e] !== none) [to[k], value[k++]] = [own[e] as number, stay[e] as number];
    for (let a = arcStart[e] as number; a < (arcStart[e + 1] as number); a++) {
      to[k] = arcPost[a] as number;
      value[k++] = arcValue[a] as number;
    }
    if (unplaced[e] !== none) [to[k], value[k++]] = [-1, unplaced[e] as number];
    start[e + 1] = k;
  }
  const ids = Array.from({ length: posts }, (_, p) => p);
  return {
    levels: ['value'],
    people: Array.from({ length: people }, (_, e) => String(e)),
    posts: ids,
    postIndex: new Map(ids.map((p) => [p, p])),
    capacity: [...capacity],
    own,
    start,
    to: to.subarray(0, k),
    values: [value.subarray(0, k)],
    groups: [],
    caps: [],
    kin: [],
    couples: [],
  };
}

/** A repaired plan lists what changed since its case: options taken away, seats added or dropped. */
function changed(m: Matter, changes: unknown): Matter {
  if (changes === undefined || changes === null) return m;
  const {
    without = [],
    only = [],
    capacity = {},
    values = [],
  } = changes as { without?: unknown[][]; only?: unknown[][]; capacity?: Bag; values?: unknown[][] };
  const person = new Map(m.people.map((id, e) => [id, e]));
  // posts of a round file are numbers, and text in the changes of a plan
  const postOf = (id: unknown): number | undefined =>
    m.postIndex.get(id as string) ?? (/^\d+$/.test(String(id)) ? m.postIndex.get(Number(id)) : undefined);
  const dead = new Uint8Array(m.to.length);
  const strike = (pairs: unknown[][], keep: boolean) => {
    for (const [id, post] of pairs) {
      const e = person.get(id as string);
      const p = post === null ? -1 : postOf(post);
      if (e === undefined || p === undefined) throw new Error('changes');
      for (let k = m.start[e] as number; k < (m.start[e + 1] as number); k++)
        if ((m.to[k] === p) !== keep) dead[k] = 1;
    }
  };
  strike(without, false);
  strike(only, true);
  for (const [id, seats] of Object.entries(capacity)) {
    const p = postOf(id);
    if (p === undefined) throw new Error('changes');
    m.capacity[p] = whole(seats);
  }
  const worth = m.values.map((v) => v.slice());
  for (const [id, post, level, value] of values) {
    const e = person.get(id as string);
    const p = post === null ? -1 : postOf(post);
    const l = m.levels.indexOf(level as string);
    let k = e === undefined ? 0 : (m.start[e] as number);
    const end = e === undefined ? 0 : (m.start[e + 1] as number);
    while (k < end && m.to[k] !== p) k++;
    if (k >= end || l < 0 || level === 'moves' || Math.abs(whole(value)) > 1e9) throw new Error('changes');
    (worth[l] as Int32Array)[k] = value as number;
  }
  const alive = Int32Array.from(m.to.keys()).filter((k) => dead[k] === 0);
  const start = new Int32Array(m.start.length);
  for (const k of alive) {
    let e = 0;
    for (let high = m.people.length; high - e > 1; ) {
      const mid = (e + high) >> 1;
      if ((m.start[mid] as number) <= k) e = mid;
      else high = mid;
    }
    (start[e + 1] as number)++;
  }
  for (let e = 0; e < m.people.length; e++) (start[e + 1] as number) += start[e] as number;
  return {
    ...m,
    start,
    to: alive.map((k) => m.to[k] as number),
    values: worth.map((v) => alive.map((k) => v[k] as number)),
  };
}
