/** How often a false list of wishes pays: the weighted optimum against stable matching, on the same simulated markets. */
import { randomFrom } from '#ground/random.ts';
import type { PlacementCase } from '#optimise/formats.ts';
import { solveCase } from '#optimise/solve-case.ts';
import { solveStable } from '#optimise/stable.ts';
import type { Figure } from './figure.ts';

const PEOPLE = 30;
const MARKETS = 20;

export async function* run(): AsyncGenerator<Figure> {
  const random = randomFrom('misreport');
  const gains = { optimum: 0, stable: 0 };
  let tried = 0;
  for (let m = 0; m < MARKETS; m++) {
    const order = (n: number) =>
      Array.from({ length: n }, (_, i) => [random(), i] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, i]) => i);
    const wishes = Array.from({ length: PEOPLE }, (_, e) =>
      order(PEOPLE)
        .filter((p) => p !== e)
        .slice(0, 6),
    );
    const priority = Array.from({ length: PEOPLE }, () => order(PEOPLE));
    const places = { optimum: optimumPlaces, stable: stablePlaces };
    for (const mode of ['optimum', 'stable'] as const) {
      const honest = places[mode](wishes, priority);
      for (let e = 0; e < PEOPLE; e++) {
        // the likely lie: only the dearest wish, everything else hidden
        const lied = wishes.map((list, i) => (i === e ? list.slice(0, 1) : list));
        const rank = (p: number) => (p === e ? PEOPLE : (wishes[e] as number[]).indexOf(p));
        if (rank(places[mode](lied, priority)[e] as number) < rank(honest[e] as number)) gains[mode]++;
        if (mode === 'optimum') tried++;
      }
    }
  }
  yield { what: 'false wishes that pay, %: weighted optimum', measured: (100 * gains.optimum) / tried };
  yield {
    what: 'false wishes that pay, %: stable matching',
    measured: (100 * gains.stable) / tried,
    must: 0,
  };
}

/** Everyone holds the post of the own number; a wish counts by its place in the list, all else equal. */
function optimumPlaces(wishes: number[][]): number[] {
  const input: PlacementCase = {
    format: 'placement-case/1',
    objectives: ['preference'],
    posts: wishes.map((_, p) => ({ id: `P${p}`, capacity: 1 })),
    employees: wishes.map((list, e) => ({
      id: `E${e}`,
      post: `P${e}`,
      stay: [0],
      unplaced: null,
      moves: list.map((p, i) => ({ post: `P${p}`, values: [6 - i] })),
    })),
  };
  const { assignment } = solveCase(input, { canonical: true });
  return wishes.map((_, e) => Number((assignment?.[`E${e}`] ?? 'P0').slice(1)));
}

function stablePlaces(wishes: number[][], priority: number[][]): number[] {
  const { assignment } = solveStable({
    format: 'placement-stable/1',
    posts: priority.map((list, p) => ({ id: `P${p}`, capacity: 1, priority: list.map((e) => `E${e}`) })),
    employees: wishes.map((list, e) => ({
      id: `E${e}`,
      post: `P${e}`,
      preferences: [...list, e].map((p) => `P${p}`),
    })),
  });
  return wishes.map((_, e) => Number((assignment?.[`E${e}`] ?? 'P0').slice(1)));
}
