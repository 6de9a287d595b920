/** Families of rounds that are hard for one algorithm or another. */
import { randomFrom } from '#ground/random.ts';
import type { Person, Round } from './rounds.ts';

/** Each family with its size, and how much of the better LEMON's time it may take. */
export const families = {
  chain: { people: 100_000, must: 1 },
  cycles: { people: 100_000, must: 1 },
  ties: { people: 50_000, must: 1 },
  large: { people: 20_000, must: 1 },
  tight: { people: 20_000, must: 1 },
  hot: { people: 20_000, must: 1 },
  'two-cost': { people: 20_000, must: 1 },
  full: { people: 20_000, must: 1 },
  product: { people: 20_000, must: 3 },
} as const;
export type Family = keyof typeof families;

/** Rounds that break one thing each: long chains, cycles, equal values, huge posts, price wars, one favourite part, two values, no vacancy, products. */
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
  // as many people as seats, forty posts each, and nobody holds one yet
  const pool = (value: (i: number, p: number) => number): Round =>
    flat(
      ones(n),
      index.map((i) => ({
        own: -1,
        stay: null,
        unplaced: -1_000_000,
        arcs: some(40, n, (p) => value(i, p)),
      })),
    );
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
    case 'cycles': {
      const people: Person[] = [];
      while (people.length < n) {
        const length = 2 + below(11);
        const first = people.length;
        for (let k = 0; k < length; k++) {
          const arcs = new Map([[first + ((k + length - 1) % length), 990 + below(50)]]);
          arcs.set(first + ((k + 1) % length), 1000 + below(50));
          people.push({ own: first + k, stay: 1000 + below(50), unplaced: null, arcs: [...arcs] });
        }
      }
      return flat(ones(people.length), people);
    }
    case 'full':
      return flat(
        ones(n),
        index.map((i) => ({
          own: i,
          stay: below(100_000),
          unplaced: null,
          arcs: some(40, n, () => below(100_000)).filter(([p]) => p !== i),
        })),
      );
    case 'hot':
      return pool((_, p) => (p < n / 10 ? 90_000 + below(1000) : below(1000)));
    case 'two-cost':
      return pool(() => (below(2) === 0 ? 1 : 100_000));
    case 'product':
      return pool((i, p) => Math.floor((i * p) / (n / 5)));
  }
}
