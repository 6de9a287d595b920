/** Scenarios: the same people and posts under other weights, side by side, with every difference by name. Pure. */
import type { Nip } from '#ground/nip.ts';
import { readyAgain, solveAgain } from '#optimise/again.ts';
import type { CloseCore } from '#optimise/core.ts';
import { objectiveOf } from '#optimise/plan.ts';
import { type Problem, problemOf } from '#optimise/problem.ts';
import type { Policy } from '#registry/policy.ts';
import { doubtsOf, valuesUnder } from '#steps/proposal/doubt.ts';
import type { Prepared } from '#steps/proposal/rules.ts';
import { growthUnder } from '#steps/proposal/weights.ts';

export type WeightSet = { name: string; weights: Policy['weights'] };
export type Scenario = {
  name: string;
  /** value per aim, measured by the policy's own weights so that columns can be compared */
  objective: number[];
  moves: number;
  /** who ends elsewhere than in the first column */
  differs: number;
};
/** Where somebody ends under each set, for all whom the sets treat differently. */
export type Difference = { nip: Nip; from: string | null; places: (string | null)[] };
export type Scenarios = {
  objectives: string[];
  columns: Scenario[];
  differences: Difference[];
  more: number;
};

const NAMED = 500;

/** The first set is the one the others are compared with. Null where one of them has no plan or the time is over. */
export function scenariosOf(
  result: Prepared,
  sets: readonly WeightSet[],
  options: {
    shouldStop?: () => boolean;
    onProgress?: (done: number, of: number) => void;
    closeCore?: CloseCore;
  } = {},
): Scenarios | null {
  const { shouldStop = () => false } = options;
  const problem = problemOf(result.problem);
  const doubts = doubtsOf(result, problem);
  const growth = growthUnder(doubts);
  const from = problem.levels.findIndex(({ name }) => name === 'fit' || name === 'growth');
  const again = from < 0 ? null : readyAgain(problem, from, shouldStop, options.closeCore);
  if (again === null) return null;
  const choices: Int32Array[] = [];
  for (const { weights } of sets) {
    const levels = problem.levels.slice(from).map(({ name, values }) => ({
      name,
      values:
        name === 'fit'
          ? valuesUnder(doubts, weights.fit)
          : name === 'growth'
            ? growth(weights.growth)
            : values,
    }));
    const choice = solveAgain(again, levels, shouldStop);
    if (choice === null) return null;
    choices.push(choice);
    options.onProgress?.(choices.length, sets.length);
  }
  const ends = choices.map((choice) => choice.map((k) => problem.node[k] as number));
  return compared(problem, sets, choices, ends);
}

function compared(
  problem: Problem,
  sets: readonly WeightSet[],
  choices: readonly Int32Array[],
  ends: readonly Int32Array[],
): Scenarios {
  const { people, root, incumbent, employeeIds, postIds } = problem;
  const first = ends[0] as Int32Array;
  const place = (n: number): string | null => (n === root || n < 0 ? null : String(postIds[n]));
  const differences: Difference[] = [];
  let found = 0;
  for (let e = 0; e < people; e++) {
    if (ends.every((end) => end[e] === first[e])) continue;
    if (found++ < NAMED)
      differences.push({
        nip: employeeIds[e] as string,
        from: place(incumbent[e] as number),
        places: ends.map((end) => place(end[e] as number)),
      });
  }
  return {
    objectives: problem.levels.map(({ name }) => name),
    columns: sets.map(({ name }, s) => ({
      name,
      objective: objectiveOf(problem, choices[s] as Int32Array),
      moves: (ends[s] as Int32Array).reduce(
        (sum, n, e) => sum + Number((incumbent[e] as number) >= 0 && n !== incumbent[e]),
        0,
      ),
      differs: (ends[s] as Int32Array).reduce((sum, n, e) => sum + Number(n !== first[e]), 0),
    })),
    differences,
    more: found - differences.length,
  };
}
