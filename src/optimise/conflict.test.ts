import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tinyCase } from '#optimise/brute-force.ts';
import { solveCase } from '#optimise/solve-case.ts';

it('names no more people than it takes: those named cannot all be placed, and without any one of them the others can', () => {
  let named = 0;
  fc.assert(
    fc.property(tinyCase({ people: 6, forced: true }), (input) => {
      const { status, conflict } = solveCase(input);
      if (status !== 'infeasible' || !conflict) return;
      const only = (ids: readonly string[]) =>
        solveCase({ ...input, employees: input.employees.filter(({ id }) => ids.includes(id)) }).status;
      expect(only(conflict.employees)).toBe('infeasible');
      for (const left of conflict.employees)
        expect(only(conflict.employees.filter((id) => id !== left))).toBe('optimal');
      // and every post that one of them may take is named with them
      for (const { id, post, stay, moves } of input.employees)
        if (conflict.employees.includes(id))
          for (const place of [...(stay ? [post] : []), ...moves.map((move) => move.post)])
            expect(conflict.posts).toContain(place);
      named += conflict.employees.length;
    }),
    { numRuns: 2000 },
  );
  expect(named).toBeGreaterThan(500);
});
