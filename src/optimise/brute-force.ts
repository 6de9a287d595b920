/** The slow truth for tests: tries every plan of a tiny case, and makes tiny cases with all rules at once. */
import fc from 'fast-check';
import type { CaseEmployee, CaseGroup, CasePost, PlacementCase } from '#optimise/formats.ts';

type Ending = { post: string | null; values: number[] };

/** The best objective vector of all feasible plans, or null if there is none. */
export function bruteForce(input: PlacementCase): number[] | null {
  return bruteForcePlan(input)?.value ?? null;
}

/** The best plan and, among equals, the first: people by lot, own post first, posts in file order, unplaced last. */
export function bruteForcePlan(
  input: PlacementCase,
): { value: number[]; assignment: Record<string, string | null> } | null {
  const endings = input.employees.map((person) => endingsOf(input, person));
  const byLot = input.employees.map((_, e) => e);
  const lot = (e: number) => (input.employees[e] as CaseEmployee).lot ?? e;
  byLot.sort((a, b) => lot(a) - lot(b) || a - b);
  const order = (e: number, post: string | null) => {
    if (post === null) return input.posts.length;
    return post === (input.employees[e] as CaseEmployee).post
      ? -1
      : input.posts.findIndex((p) => p.id === post);
  };
  const earlier = (a: (string | null)[], b: (string | null)[]) => {
    for (const e of byLot)
      if (a[e] !== b[e]) return order(e, a[e] as string | null) < order(e, b[e] as string | null);
    return false;
  };
  let best: number[] | null = null;
  let places: (string | null)[] = [];
  const taken: (string | null)[] = [];
  const tryFrom = (e: number, sums: number[]): void => {
    if (e === endings.length) {
      if (!isFeasible(input, taken)) return;
      if (best === null || after(sums, best) || (!after(best, sums) && earlier(taken, places))) {
        best = [...sums];
        places = [...taken];
      }
      return;
    }
    for (const ending of endings[e] as Ending[]) {
      taken.push(ending.post);
      tryFrom(
        e + 1,
        sums.map((sum, l) => sum + (ending.values[l] as number)),
      );
      taken.pop();
    }
  };
  tryFrom(
    0,
    input.objectives.map(() => 0),
  );
  if (best === null) return null;
  return {
    value: best,
    assignment: Object.fromEntries(
      input.employees.map((person, e) => [person.id, places[e] as string | null]),
    ),
  };
}

export function endingsOf(input: PlacementCase, person: CaseEmployee): Ending[] {
  const full = (values: number[], post: string | null): Ending => {
    const rest = [...values];
    const moved = person.post !== null && post !== person.post ? -1 : 0;
    return {
      post,
      values: input.objectives.map((name) => (name === 'moves' ? moved : (rest.shift() as number))),
    };
  };
  return [
    ...(person.stay ? [full(person.stay, person.post)] : []),
    ...person.moves.map((move) => full(move.values, move.post)),
    ...(person.unplaced ? [full(person.unplaced, null)] : []),
  ];
}

const after = (a: number[], b: number[]): boolean => {
  const l = a.findIndex((value, i) => value !== b[i]);
  return l >= 0 && (a[l] as number) > (b[l] as number);
};

/** Whether these places, one per person, keep every rule. */
export function isFeasible(input: PlacementCase, taken: (string | null)[]): boolean {
  const held = (posts: string[]) => taken.filter((post) => post !== null && posts.includes(post)).length;
  if (input.posts.some((post) => held([post.id]) > post.capacity)) return false;
  if (
    (input.groups ?? []).some(
      (group) => held(group.posts) < (group.min ?? 0) || held(group.posts) > (group.max ?? Infinity),
    )
  )
    return false;
  const index = new Map(input.employees.map((person, e) => [person.id, e]));
  for (const cap of input.moveCaps ?? []) {
    const people = cap.employees === 'all' ? input.employees.map((person) => person.id) : cap.employees;
    const moves = people.filter((id) => {
      const e = index.get(id) as number;
      const own = (input.employees[e] as CaseEmployee).post;
      return own !== null && taken[e] !== own;
    });
    if (moves.length > cap.max) return false;
  }
  const posts = new Map(input.posts.map((post) => [post.id, post]));
  const label = (id: string, key: string) => {
    const post = taken[index.get(id) as number];
    return post === null || post === undefined ? undefined : (posts.get(post) as CasePost)[key];
  };
  const out = (id: string) => taken[index.get(id) as number] === null;
  for (const { employees, key } of input.kin ?? []) {
    const [a, b] = employees.map((id) => label(id, key));
    if (a !== undefined && a === b) return false;
  }
  for (const { employees, key } of input.couples ?? []) {
    const [a, b] = employees.map((id) => label(id, key));
    const [x, y] = employees.map(out);
    if (!(x && y) && (a === undefined || a !== b)) return false;
  }
  return true;
}

export type Rules = { groups?: boolean; sides?: boolean; people?: number; posts?: number; forced?: boolean };

/** Tiny cases: few posts, few values (so ties abound), everything optional. */
export function tinyCase(rules: Rules = {}): fc.Arbitrary<PlacementCase> {
  const most = rules.people ?? 5;
  return fc
    .record({
      people: fc.integer({ min: 0, max: most }),
      posts: fc.integer({ min: 0, max: rules.posts ?? 5 }),
      levels: fc
        .subarray(['moves', 'critical', 'fit', 'growth'], { minLength: 0 })
        .chain((names) => fc.shuffledSubarray(names, { minLength: names.length, maxLength: names.length })),
      spread: fc.constantFrom(1, 3, 20),
      seeds: fc.infiniteStream(fc.nat({ max: 9999 })),
    })
    .map(({ people, posts, levels, spread, seeds }) => {
      const draw = (n: number) => (seeds.next().value as number) % n;
      return buildTiny(people, posts, levels, spread, draw, rules);
    });
}

function buildTiny(
  people: number,
  posts: number,
  objectives: string[],
  spread: number,
  draw: (n: number) => number,
  rules: Rules,
): PlacementCase {
  const width = objectives.filter((name) => name !== 'moves').length;
  const vector = () => Array.from({ length: width }, () => draw(2 * spread + 1) - spread);
  const postList: CasePost[] = Array.from({ length: posts }, (_, p) => ({
    id: `P${p}`,
    capacity: draw(3) === 0 ? draw(4) : 1,
    ...(draw(5) === 0 ? {} : { unit: `U${draw(3)}` }),
  }));
  const employees: CaseEmployee[] = Array.from({ length: people }, (_, e) => {
    const own = posts > 0 && draw(4) > 0 ? draw(posts) : -1;
    return {
      id: `E${e}`,
      post: own < 0 ? null : `P${own}`,
      stay: own >= 0 && draw(5) > 0 ? vector() : null,
      unplaced: draw(rules.forced ? 6 : 3) === 0 ? vector() : null,
      moves: postList
        .filter((_, p) => p !== own && draw(2) === 0)
        .map((post) => ({ post: post.id, values: vector() })),
      ...(draw(3) === 0 ? { lot: draw(10) } : {}),
    };
  });
  const input: PlacementCase = { format: 'placement-case/1', objectives, posts: postList, employees };
  if (rules.groups) input.groups = laminar(postList, draw);
  if (rules.sides) addSides(input, draw);
  return input;
}

/** Nested or disjoint groups: ranges of posts, each inside the one before or after it. */
function laminar(posts: CasePost[], draw: (n: number) => number): CaseGroup[] {
  const groups: CaseGroup[] = [];
  const split = (from: number, to: number, deep: number) => {
    if (deep > 2) return;
    if (draw(3) > 0) {
      const group: CaseGroup = {
        id: `G${groups.length}`,
        posts: posts.slice(from, to).map((post) => post.id),
      };
      if (draw(2) === 0) group.min = draw(3);
      if (draw(2) === 0) group.max = (group.min ?? 0) + draw(3);
      groups.push(group);
    }
    if (to - from < 1) return;
    const cut = from + draw(to - from + 1);
    split(from, cut, deep + 1);
    split(cut, to, deep + 1);
  };
  split(0, posts.length, 0);
  return groups;
}

function addSides(input: PlacementCase, draw: (n: number) => number): void {
  const ids = input.employees.map((person) => person.id);
  if (draw(2) === 0)
    input.moveCaps = [
      { id: 'K', employees: draw(2) === 0 ? 'all' : ids.filter(() => draw(2) === 0), max: draw(4) },
    ];
  if (ids.length < 2) return;
  const pair = (): [string, string] => {
    const a = draw(ids.length);
    return [ids[a] as string, ids[(a + 1 + draw(ids.length - 1)) % ids.length] as string];
  };
  if (draw(2) === 0) input.kin = [{ employees: pair(), key: 'unit' }];
  if (draw(2) === 0) input.couples = [{ employees: pair(), key: 'unit' }];
}
