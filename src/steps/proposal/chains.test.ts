import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainsOf, type Move } from '#steps/proposal/chains.ts';

const move = (nip: string, from: string | null, to: string | null, lot: number): Move => ({
  nip,
  from,
  to,
  lot,
  values: [],
  gain: null,
});

describe('a plan told as chains', () => {
  it('begins with the one who takes the free seat and follows the seats that come free', () => {
    const chains = chainsOf([move('c', 'P3', 'P2', 0), move('a', 'P1', 'P0', 1), move('b', 'P2', 'P1', 2)]);
    expect(chains).toHaveLength(1);
    expect(chains[0]?.kind).toBe('rantai');
    expect(chains[0]?.moves.map((each) => each.nip)).toEqual(['a', 'b', 'c']);
  });
  it('knows an exchange, where nobody needs a free seat', () => {
    const [chain] = chainsOf([move('a', 'P1', 'P2', 0), move('b', 'P2', 'P1', 1)]);
    expect(chain?.kind).toBe('tukar');
    expect(chain?.moves.map((each) => each.nip)).toEqual(['a', 'b']);
  });
  it('holds every move once, and each link takes the seat of the one before', () => {
    const post = fc.integer({ min: 0, max: 5 }).map((n) => `P${n}`);
    const moves = fc
      .array(fc.tuple(post, post), { maxLength: 20 })
      .map((list) => list.filter(([a, b]) => a !== b).map(([a, b], i) => move(`n${i}`, a, b, i)));
    fc.assert(
      fc.property(moves, (list) => {
        const chains = chainsOf(list);
        expect(chains.flatMap((chain) => chain.moves.map((each) => each.nip)).sort()).toEqual(
          list.map((each) => each.nip).sort(),
        );
        for (const { moves: links, kind } of chains) {
          links.forEach((link, i) => {
            if (i > 0) expect(link.to).toBe(links[i - 1]?.from);
          });
          if (kind === 'tukar') expect(links[0]?.to).toBe(links.at(-1)?.from);
        }
      }),
    );
  });
});
