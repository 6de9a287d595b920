import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tinyCase } from '#optimise/brute-force.ts';
import { keptBy } from '#optimise/kept.ts';
import { problemOf } from '#optimise/problem.ts';
import { type Held, keepsAll } from '#optimise/sides.ts';

it('what a few changes leave of the rules across posts is what a count of everybody would say', () => {
  const said = { kept: 0, broken: 0 };
  fc.assert(
    fc.property(tinyCase({ people: 6, sides: true }), fc.infiniteStream(fc.nat()), (input, stream) => {
      const problem = problemOf(input);
      const draw = (below: number): number => (stream.next().value as number) % below;
      const optionOf = (e: number): number => {
        const from = problem.start[e] as number;
        return from + draw((problem.start[e + 1] as number) - from);
      };
      const planned = Int32Array.from({ length: problem.people }, (_, e) => optionOf(e));
      const held: Held = {
        caps: new Set(problem.caps.flatMap((_, c) => (draw(3) === 0 ? [c] : []))),
        kin: problem.kin.map(
          (tie) => new Set(tie.names.flatMap((_, label) => (draw(3) === 0 ? [label] : []))),
        ),
      };
      const keptAfter = keptBy(problem, held, planned);
      for (let round = 0; round < 6; round++) {
        const taken = Array.from({ length: draw(4) }, () => draw(problem.people)).map((who) => ({
          ...{ who, option: optionOf(who) },
        }));
        const after = planned.slice();
        for (const { who, option } of taken) after[who] = option;
        const truth = keepsAll(problem, held, after);
        said[truth ? 'kept' : 'broken']++;
        expect(keptAfter(taken)).toBe(truth);
      }
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(Math.min(said.kept, said.broken)).toBeGreaterThan(100);
});
