import { describe, expect, it } from 'vitest';
import { conflictOf, degreeBetween, kinship } from '#people/conflict.ts';

const graph = kinship([
  { of: 'ani', relation: 'suami', other: 'budi' },
  { of: 'budi', relation: 'saudara', other: 'citra' },
  { of: 'citra', relation: 'anak', other: 'dedi' },
  { of: 'ani', relation: 'orang_tua', other: 'eka' },
]);
const facts = { kin: graph, superiorOf: (nip: string) => (nip === 'fani' ? 'gita' : null), degree: 2 };

describe('family', () => {
  it('counts birth links, and through marriage as the spouse would', () => {
    expect(degreeBetween(graph, 'ani', 'budi')).toBe(0);
    expect(degreeBetween(graph, 'ani', 'citra')).toBe(2);
    expect(degreeBetween(graph, 'budi', 'eka')).toBe(1);
    expect(degreeBetween(graph, 'ani', 'dedi')).toBe(3);
    expect(degreeBetween(graph, 'eka', 'dedi')).toBeNull();
  });
  it('is the same from both sides', () => {
    for (const [a, b] of [
      ['ani', 'citra'],
      ['dedi', 'budi'],
    ] as const)
      expect(degreeBetween(graph, a, b)).toBe(degreeBetween(graph, b, a));
  });
});

describe('conflict of interest', () => {
  it('nobody acts on oneself, a sister-in-law, or one who reports to them', () => {
    expect(conflictOf(facts, 'ani', 'ani')).toEqual({ kind: 'diri' });
    expect(conflictOf(facts, 'ani', 'citra')).toEqual({ kind: 'keluarga', degree: 2 });
    expect(conflictOf(facts, 'gita', 'fani')).toEqual({ kind: 'atasan' });
    expect(conflictOf(facts, 'fani', 'gita')).toEqual({ kind: 'bawahan' });
  });
  it('a nephew by marriage, third degree, is not kept out by a limit of two', () => {
    expect(conflictOf(facts, 'ani', 'dedi')).toBeNull();
    expect(conflictOf({ ...facts, degree: 3 }, 'ani', 'dedi')).toEqual({ kind: 'keluarga', degree: 3 });
  });
});
