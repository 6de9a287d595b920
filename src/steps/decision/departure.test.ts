import { expect, it } from 'vitest';
import type { PlacementCase } from '#optimise/formats.ts';
import { solveCase } from '#optimise/solve-case.ts';
import { departureFor } from '#steps/decision/departure.ts';

/** One vacant seat at b that both would fill; the plan gives it to x, who is worth more there. */
const input: PlacementCase = {
  format: 'placement-case/1',
  objectives: ['fit'],
  posts: ['a', 'b', 'c'].map((id) => ({ id, capacity: 1 })),
  groups: [],
  moveCaps: [],
  kin: [],
  couples: [],
  employees: [
    { id: 'x', post: 'a', stay: [0], unplaced: null, moves: [{ post: 'b', values: [10] }], lot: 0 },
    { id: 'y', post: 'c', stay: [0], unplaced: null, moves: [{ post: 'b', values: [7] }], lot: 1 },
  ],
};
const plan = solveCase(input, {});

it('another placement is decided for the person, and whoever takes the seat left is a new mover', () => {
  const departure = departureFor(input, plan, { nip: 'y', post: 'b' }, []);
  expect(departure?.cost).toEqual([3]);
  expect(departure?.changes.map(({ nip, effect }) => [nip, effect])).toEqual([
    ['y', 'ditetapkan'],
    ['x', 'batal_pindah'],
  ]);
});

it('who is left in the own post moves nowhere: the case ends, and no decree is written for it', () => {
  const departure = departureFor(input, plan, { nip: 'x', post: 'a' }, []);
  expect(departure?.cost).toEqual([3]);
  expect(departure?.changes.map(({ nip, effect }) => [nip, effect])).toEqual([
    ['x', 'batal_pindah'],
    ['y', 'penggerak_baru'],
  ]);
});
