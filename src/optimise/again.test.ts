import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readyAgain, solveAgain } from '#optimise/again.ts';
import { tinyCase } from '#optimise/brute-force.ts';
import { solvedHere } from '#optimise/peer.ts';
import { assignmentOf } from '#optimise/plan.ts';
import { problemOf } from '#optimise/problem.ts';
import { solveProblem } from '#optimise/solve-case.ts';

it('a round with other values on its later levels ends where solving it from the beginning does', () => {
  let solved = 0;
  fc.assert(
    fc.property(
      tinyCase({ people: 5, groups: true, sides: true }),
      fc.nat(),
      fc.boolean(),
      fc.infiniteStream(fc.integer({ min: -9, max: 9 })),
      (input, pick, core, stream) => {
        const problem = problemOf(input);
        if (problem.levels.length === 0) return;
        const from = pick % problem.levels.length;
        const closeCore = core ? { closeCore: solvedHere } : {};
        const again = readyAgain(problem, from, () => false, closeCore.closeCore);
        const levels = problem.levels.slice(from).map(({ name, values }) => ({
          name,
          values: name === 'moves' ? values : values.map(() => stream.next().value as number),
        }));
        const cold = solveProblem(
          { ...problem, levels: [...problem.levels.slice(0, from), ...levels] },
          { canonical: true, ...closeCore },
        );
        const choice = again && solveAgain(again, levels);
        expect(choice && assignmentOf(problem, choice)).toEqual(cold.assignment);
        if (choice) solved++;
      },
    ),
    { numRuns: 1500 },
  );
  expect(solved).toBeGreaterThan(100);
});
