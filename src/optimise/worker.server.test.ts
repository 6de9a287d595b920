import { describe, expect, it } from 'vitest';
import type { PlacementCase } from '#optimise/formats.ts';
import { solveCase } from '#optimise/solve-case.ts';
import { solveAside } from '#optimise/worker.server.ts';

const input: PlacementCase = {
  format: 'placement-case/1',
  objectives: ['fit'],
  posts: [{ id: 'A', capacity: 1 }],
  employees: [{ id: 'ani', post: 'A', stay: [5], unplaced: null, moves: [] }],
};

describe('solving aside', () => {
  it('gives the same plan as solving in place', async () => {
    const plan = await solveAside(input, { seed: 's' });
    expect({ ...plan, case: '' }).toEqual({ ...solveCase(input, { seed: 's' }), case: '' });
  });

  it('ends when it is called off', async () => {
    const caller = new AbortController();
    const waiting = solveAside(input, { signal: caller.signal });
    caller.abort(new Error('called off'));
    await expect(waiting).rejects.toThrow('called off');
  });

  it('says what is wrong with a case that cannot be read', async () => {
    await expect(solveAside('{')).rejects.toThrow('JSON');
  });
});
