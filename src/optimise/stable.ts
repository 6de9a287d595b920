/** Rounds by preference and priority: stable matching with incumbents, top trading cycles, and block exchange. */
import { refuse } from '#ground/refusal.ts';
import type { PlacementPlan, SolveMode } from '#optimise/formats.ts';
import { VERSION } from '#optimise/plan.ts';
import type { StableCase } from '#optimise/stable-file.ts';

export type StableMode = Exclude<SolveMode, 'optimum'>;
type Options = { mode?: StableMode; seed?: string; caseHash?: string };

/** The case by numbers; `rank[p].get(e)` is smaller for who comes first, incumbents before everybody. */
type Market = {
  own: number[];
  wishes: number[][];
  capacity: number[];
  rank: Map<number, number>[];
  /** the post's own order without that privilege */
  priority: Map<number, number>[];
};

export function solveStable(input: StableCase, options: Options = {}): PlacementPlan {
  const mode = options.mode ?? 'stable';
  const market = marketOf(input);
  if (mode === 'ttc' || mode === 'exchange')
    market.capacity.forEach((seats, p) => {
      if (seats !== 1) throw refuse('input', 'case.seats', { path: `$.posts[${p}].capacity` });
    });
  const traded = mode === 'stable' ? null : tradingCycles(market, mode);
  const places = traded ? traded.places : proposals(market);
  const name = (e: number): string => (input.employees[e] as { id: string }).id;
  return {
    format: 'placement-plan/1',
    case: options.caseHash ?? '',
    status: 'stable',
    mode,
    objectives: [],
    objective: null,
    bound: null,
    assignment: Object.fromEntries(
      input.employees.map((person, e) => {
        const p = places[e] as number;
        return [person.id, p < 0 ? null : (input.posts[p] as { id: string }).id];
      }),
    ),
    certificate: null,
    conflict: null,
    ...(traded ? { cycles: traded.cycles.map((cycle) => cycle.map(name)) } : {}),
    seed: options.seed ?? '',
    version: VERSION,
  };
}

function marketOf(input: StableCase): Market {
  const postOf = new Map(input.posts.map((post, p) => [post.id, p]));
  const personOf = new Map(input.employees.map((person, e) => [person.id, e]));
  const own = input.employees.map((person) =>
    person.post === null ? -1 : (postOf.get(person.post) as number),
  );
  const priority = input.posts.map(
    (post) => new Map(post.priority.map((id, i) => [personOf.get(id) as number, i])),
  );
  const rank = priority.map((place, p) => {
    const listed = [...place.keys()];
    const holders = own.flatMap((q, e) => (q === p ? [e] : []));
    holders.sort((a, b) => (place.get(a) ?? Infinity) - (place.get(b) ?? Infinity) || a - b);
    const order = [...holders, ...listed.filter((e) => own[e] !== p)];
    return new Map(order.map((e, i) => [e, i]));
  });
  return {
    own,
    wishes: input.employees.map((person) => person.preferences.map((id) => postOf.get(id) as number)),
    capacity: input.posts.map((post) => post.capacity),
    rank,
    priority,
  };
}

/** Deferred acceptance, employees proposing: the best stable matching for every employee at once (Gale, Shapley 1962). */
function proposals({ own, wishes, capacity, rank }: Market): number[] {
  const places = own.map(() => -1);
  const next = own.map(() => 0);
  const held = capacity.map((): number[] => []);
  const waiting = own.map((_, e) => e).reverse();
  while (waiting.length > 0) {
    const e = waiting.pop() as number;
    const p = (wishes[e] as number[])[next[e] as number];
    if (p === undefined) continue;
    (next[e] as number)++;
    const order = rank[p] as Map<number, number>;
    const seated = held[p] as number[];
    if (!order.has(e)) {
      waiting.push(e);
      continue;
    }
    seated.push(e);
    places[e] = p;
    if (seated.length <= (capacity[p] as number)) continue;
    let last = 0;
    for (let i = 1; i < seated.length; i++)
      if ((order.get(seated[i] as number) as number) > (order.get(seated[last] as number) as number))
        last = i;
    const out = seated.splice(last, 1)[0] as number;
    places[out] = -1;
    waiting.push(out);
  }
  return places;
}

/**
 * Everyone points to the dearest wish still open; cycles trade and leave. Vacant posts stand aside.
 * - ttc: any post that accepts the person and whose holder is still there (Shapley, Scarf 1974);
 * - exchange: only posts that rank the person above their holder, so no post gets worse by its own order;
 * - exchange-many: the same with several holders: one points to the last of those holders whom the post ranks below one.
 * The last-ranked holder is the one every admissible person outranks, so nobody's pointing changes what others may ask for.
 */
function tradingCycles(
  { own, wishes, rank, priority }: Market,
  mode: StableMode,
): { places: number[]; cycles: number[][] } {
  const places = own.slice();
  const holders = rank.map((order, p) => [...order.keys()].filter((e) => own[e] === p));
  const gone = own.map((p) => p < 0);
  const at = own.map(() => 0);
  const cycles: number[][] = [];
  const placeOf = (p: number, e: number): number => (priority[p] as Map<number, number>).get(e) ?? Infinity;
  const pointsTo = (e: number): number => {
    for (; ; (at[e] as number)++) {
      const p = (wishes[e] as number[])[at[e] as number];
      if (p === undefined || p === own[e]) return e;
      if (placeOf(p, e) === Infinity) continue;
      const there = holders[p] as number[];
      while (there.length > 0 && gone[there.at(-1) as number]) there.pop();
      const last = there.at(-1);
      if (last !== undefined && (mode === 'ttc' || placeOf(p, e) < placeOf(p, last))) return last;
    }
  };
  const onPath = own.map(() => false);
  for (let s = 0; s < own.length; s++) {
    while (!gone[s]) {
      const path: number[] = [];
      let e = s;
      while (!onPath[e]) {
        onPath[e] = true;
        path.push(e);
        e = pointsTo(e);
      }
      const cycle = path.slice(path.indexOf(e));
      cycle.forEach((who, i) => {
        places[who] = own[cycle[(i + 1) % cycle.length] as number] as number;
        gone[who] = true;
      });
      if (cycle.length > 1) cycles.push(cycle);
      for (const who of path) onPath[who] = false;
    }
  }
  return { places, cycles };
}
