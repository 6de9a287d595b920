/** Rounds to measure on: a believable province of any size, and families that are hard for one algorithm or another. */
import { randomFrom } from '#ground/random.ts';

export type Person = {
  own: number;
  stay: number | null;
  unplaced: number | null;
  arcs: [post: number, value: number][];
};
export type Round = {
  capacity: number[];
  people: Person[];
  agency: number[];
  unit: number[];
  district: number[];
};

const NONE = -2147483648;

/** placement-round/1 as bytes. */
export function bytesOf({ capacity, people, agency, unit, district }: Round): Buffer {
  const arcs = people.flatMap((person) => person.arcs);
  const starts = [0];
  for (const person of people) starts.push((starts.at(-1) as number) + person.arcs.length);
  const parts = [
    [0x504c4331, people.length, capacity.length, arcs.length],
    capacity,
    people.map((person) => person.own),
    people.map((person) => person.stay ?? NONE),
    people.map((person) => person.unplaced ?? NONE),
    starts,
    arcs.map(([post]) => post),
    arcs.map(([, value]) => value),
    agency,
    unit,
    district,
  ];
  return Buffer.from(Int32Array.from(parts.flat()).buffer);
}

/**
 * A province: posts in agencies, districts, twelve job families and six grades; 8 % of the seats vacant, 1.5 % of the people without a
 * post, most movable people with 20 to 50 posts they qualify for, mostly of their family and near home; some must leave their post.
 */
export function province(size: number, seed = '1'): Round {
  const random = randomFrom(`province ${size} ${seed}`);
  const below = (n: number) => Math.floor(random() * n);
  const agencies = Math.max(4, Math.min(240, Math.floor(size / 250)));
  const districts = Math.max(5, Math.min(40, Math.floor(size / 1000)));
  const round: Round = { capacity: [], people: [], agency: [], unit: [], district: [] };
  const kind: number[] = [];
  const seats: number[] = [];
  while (seats.length < size * 1.08) {
    const p = round.capacity.length;
    const agency = Math.floor(agencies * random() * random());
    const grade = Math.floor(6 * random() * random());
    const count = random() < 0.75 ? 1 : random() < 0.7 ? 2 + below(3) : 5 + below(21);
    round.capacity.push(count);
    round.agency.push(agency);
    round.unit.push(agency * 64 + below(20));
    round.district.push(random() < 0.6 ? agency % districts : below(districts));
    kind.push((random() < 0.5 ? agency % 12 : Math.floor(12 * random() * random())) * 6 + grade);
    for (let s = 0; s < count; s++) seats.push(p);
  }
  for (let i = seats.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [seats[i], seats[j]] = [seats[j] as number, seats[i] as number];
  }
  const alike = new Map<string, number[]>();
  const add = (key: string, p: number) => alike.set(key, [...(alike.get(key) ?? []), p]);
  kind.forEach((k, p) => {
    (alike.get(`${k}`) ?? alike.set(`${k}`, []).get(`${k}`))?.push(p);
    add(`${k} ${round.district[p]}`, p);
  });
  for (let e = 0; e < size; e++) {
    const own = e < size * 0.985 ? (seats[e] as number) : -1;
    const like = own >= 0 ? own : below(round.capacity.length);
    const home = random() < 0.55 ? (round.district[like] as number) : below(districts);
    const merit = below(10_000);
    const years = own < 0 ? 3 : below(9);
    const forced = own >= 0 && years > 5 && random() < 0.25;
    const value = (p: number) =>
      merit +
      below(8) * 3500 +
      (round.district[p] === home ? 22_000 : below(9000)) +
      below(5) * 4000 +
      below(1000);
    const arcs = new Map<number, number>();
    const wanted = years >= 2 ? 20 + below(31) : 0;
    for (let t = 0; t < wanted * 3 && arcs.size < wanted; t++) {
      const up = random() < 0.2 ? 1 : 0;
      const family = random() < 0.02 ? 6 * below(12) + ((kind[like] as number) % 6) : (kind[like] as number);
      const near = alike.get(random() < 0.45 ? `${family + up} ${home}` : `${family + up}`);
      const p = near?.[below(near.length)];
      if (p !== undefined && p !== own && !arcs.has(p)) arcs.set(p, value(p));
    }
    round.people.push({
      own,
      stay: own < 0 || (forced && arcs.size > 0) ? null : value(own) + 9000,
      unplaced: own < 0 || forced ? -1_000_000 : null,
      arcs: [...arcs].sort((a, b) => a[0] - b[0]),
    });
  }
  return round;
}

export const families = ['chain', 'ties', 'large', 'tight', 'product'] as const;
export type Family = (typeof families)[number];

/** Rounds that break one thing each: long chains, equal values, huge posts, price wars, product values without slack. */
export function family(kind: Family, n: number): Round {
  const random = randomFrom(`${kind} ${n}`);
  const below = (limit: number) => Math.floor(random() * limit);
  const flat = (capacity: number[], people: Person[]): Round => {
    const zeros = capacity.map(() => 0);
    return { capacity, people, agency: zeros, unit: zeros, district: zeros };
  };
  const ones = (count: number) => new Array<number>(count).fill(1);
  const some = (count: number, limit: number, value: (post: number) => number): [number, number][] => {
    const posts = new Set<number>();
    while (posts.size < Math.min(count, limit)) posts.add(below(limit));
    return [...posts].sort((a, b) => a - b).map((post) => [post, value(post)]);
  };
  const index = Array.from({ length: n }, (_, i) => i);
  switch (kind) {
    case 'chain':
      return flat(
        ones(n + 1),
        index.map((i) => ({
          own: i,
          stay: 10,
          unplaced: null,
          arcs: [[i + 1, i === 0 ? 100 : i === n - 1 ? 9 : 10]],
        })),
      );
    case 'ties':
      return flat(
        ones(n + (n >> 3)),
        index.map((i) => ({
          own: i,
          stay: 500,
          unplaced: null,
          arcs: some(12, n + (n >> 3), () => 500).filter(([p]) => p !== i),
        })),
      );
    case 'large':
      return flat(
        new Array<number>(20).fill(Math.ceil(n / 20) + 2),
        index.map((i) => ({
          own: i % 20,
          stay: below(1000),
          unplaced: null,
          arcs: some(20, 20, () => below(1000)).filter(([p]) => p !== i % 20),
        })),
      );
    case 'tight':
      return flat(
        ones(n),
        index.map((i) => {
          const arcs = new Map(
            Array.from(
              { length: Math.min(n, 40) },
              (_, k) => [(i + k * k) % n, 100_000 - (k === 0 ? 0 : 1 + below(3))] as [number, number],
            ).reverse(),
          );
          return { own: -1, stay: null, unplaced: -1_000_000, arcs: [...arcs].sort((a, b) => a[0] - b[0]) };
        }),
      );
    case 'product':
      return flat(
        ones(Math.floor(n / 5)),
        index.map((i) => ({
          own: -1,
          stay: null,
          unplaced: 0,
          arcs: some(40, Math.floor(n / 5), (p) => Math.floor((i * p) / Math.max(1, n / 5))),
        })),
      );
  }
}
