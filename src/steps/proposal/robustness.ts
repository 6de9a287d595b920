/**
 * Ketahanan: how often a placement survives errors of the size the data has, who is as good for the seat as far as the data can tell
 * (setara), which weights would turn a placement, and which missing facts turn most of them. Pure; docs/decisions/0025.
 */
import type { Nip } from '#ground/nip.ts';
import { randomFrom } from '#ground/random.ts';
import { type Again, readyAgain, solveAgain } from '#optimise/again.ts';
import type { CloseCore } from '#optimise/core.ts';
import { choiceOfPlan } from '#optimise/plan-file.ts';
import { type Problem, problemOf } from '#optimise/problem.ts';
import { type DoubtKind, type Doubts, doubtKinds, doubtsOf, drawValues } from '#steps/proposal/doubt.ts';
import { type Blame, blameOf, newBlame } from '#steps/proposal/influence.ts';
import type { Prepared, RoundResult } from '#steps/proposal/rules.ts';
import { type Flip, flipsUnder } from '#steps/proposal/weights.ts';

/** Somebody who ends in a post in at least so many of a hundred samples is setara for it: the data cannot tell them apart. */
export const EQUAL_SHARE = 10;
const NAMED = 5;
const FACTS = 300;

export type Shared = { id: string; share: number };
export type MoverRobustness = {
  /** 0–100: in how many of the samples the person ends where the plan puts them */
  share: number;
  /** others who would take a seat of the same post, the most frequent first */
  others: Shared[];
  /** where the person ends otherwise */
  elsewhere: Shared[];
  /** changes of one weight that turn this placement, the smallest of each weight */
  weights: Flip[];
};
export type Influence = {
  /** placements that hang on this fact, on average over the samples */
  flips: number;
};
export type Robustness = {
  samples: number;
  /** by person, everybody the plan places */
  share: ReadonlyMap<Nip, number>;
  movers: ReadonlyMap<Nip, MoverRobustness>;
  /** placements that differ from the plan, on average over the samples */
  flips: number;
  /** single facts worth getting first */
  facts: (Influence & { nip: Nip; kind: DoubtKind })[];
  /** what makes the plan uncertain, by kind of fact; `ukuran` is the error of measurement that fresh data has too */
  kinds: (Influence & { kind: DoubtKind | 'ukuran'; people: number })[];
};

export type RobustnessOptions = {
  shouldStop?: () => boolean;
  /** told after each solve: how many are done, of how many */
  onProgress?: (done: number, of: number) => void;
  /** false: no weights are tried, samples only */
  weights?: boolean;
  /** solves what caps, kin and couples leave undecided, as for the plan itself */
  closeCore?: CloseCore;
};

/** Draws and solves `samples` times; the same seed gives the same answer. Stopped early, it answers for what was done. */
export function robustnessOf(
  result: Prepared & Pick<RoundResult, 'plan'>,
  samples: number,
  seed: string,
  options: RobustnessOptions = {},
): Robustness {
  const { shouldStop = () => false } = options;
  const problem = problemOf(result.problem);
  const doubts = doubtsOf(result, problem);
  const planned = choiceOfPlan(problem, result.plan);
  const tally = tallyOf(problem, planned);
  const again = doubts.level < 0 ? null : readyAgain(problem, doubts.level, shouldStop, options.closeCore);
  const weighed = options.weights === false || again === null ? 0 : flipsUnder.count(result);
  let done = 0;
  for (; done < samples && !shouldStop(); done++) {
    // without `fit` among the aims no doubt can reach the plan
    if (again !== null) {
      const choice = sampled(again, doubts, `${seed}|ketahanan|${done}`, shouldStop);
      if (choice === null && shouldStop()) break;
      if (choice !== null) count(tally, doubts, choice);
    }
    options.onProgress?.(done + 1, samples + weighed);
  }
  const flips =
    weighed === 0 || again === null
      ? new Map<number, Flip[]>()
      : flipsUnder(
          result,
          doubts,
          planned,
          shouldStop,
          (i) => options.onProgress?.(done + i, samples + weighed),
          options.closeCore,
        );
  return told(problem, planned, tally, doubts, flips, done);
}

function sampled(again: Again, doubts: Doubts, seed: string, shouldStop: () => boolean): Int32Array | null {
  const values = drawValues(doubts, randomFrom(seed));
  const { levels } = again.problem;
  return solveAgain(again, [{ name: 'fit', values }, ...levels.slice(doubts.level + 1)], shouldStop);
}

type Tally = {
  problem: Problem;
  /** node of everybody in the plan */
  planned: Int32Array;
  moved: Int32Array;
  changed: number;
  /** by node, who else came there and how often; only posts that the plan moves somebody to */
  comers: Map<number, Map<number, number>>;
  /** by mover, where else the person went */
  goings: Map<number, Map<number, number>>;
  blame: Blame;
};

function tallyOf(problem: Problem, choice: Int32Array): Tally {
  const planned = choice.map((k) => problem.node[k] as number);
  const comers = new Map<number, Map<number, number>>();
  const goings = new Map<number, Map<number, number>>();
  planned.forEach((n, e) => {
    if (n === problem.incumbent[e] || n === problem.root) return;
    comers.set(n, new Map());
    goings.set(e, new Map());
  });
  return {
    problem,
    planned,
    moved: new Int32Array(problem.people),
    changed: 0,
    comers,
    goings,
    blame: newBlame(problem.people),
  };
}

const more = (counts: Map<number, number> | undefined, key: number): void => {
  counts?.set(key, (counts.get(key) ?? 0) + 1);
};

function count(tally: Tally, doubts: Doubts, choice: Int32Array): void {
  const { problem, planned, moved, comers, goings, blame } = tally;
  const changed: number[] = [];
  for (let e = 0; e < problem.people; e++) {
    const n = problem.node[choice[e] as number] as number;
    if (n === planned[e]) continue;
    changed.push(e);
    (moved[e] as number)++;
    more(comers.get(n), e);
    more(goings.get(e), n);
  }
  tally.changed += changed.length;
  blameOf(blame, doubts, planned, choice, changed);
}

function told(
  problem: Problem,
  planned: Int32Array,
  tally: Tally,
  doubts: Doubts,
  flips: ReadonlyMap<number, Flip[]>,
  done: number,
): Robustness {
  const per = (times: number): number => (done === 0 ? 0 : (100 * times) / done);
  const survived = (e: number): number => (done === 0 ? 0 : per(done - (tally.moved[e] as number)));
  const nip = (e: number): Nip => problem.employeeIds[e] as string;
  const post = (n: number): string => (n === problem.root ? '' : String(problem.postIds[n]));
  const most = (counts: Map<number, number> | undefined, name: (of: number) => string): Shared[] =>
    [...(counts ?? [])]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, NAMED)
      .map(([of, times]) => ({ id: name(of), share: per(times) }));
  const movers = new Map<Nip, MoverRobustness>();
  for (const [e, goings] of tally.goings)
    movers.set(nip(e), {
      share: survived(e),
      others: most(tally.comers.get(problem.node[planned[e] as number] as number), nip),
      elsewhere: most(goings, post),
      weights: flips.get(e) ?? [],
    });
  const { byFact, byKind } = tally.blame;
  const mean = (sum: number): number => (done === 0 ? 0 : sum / done);
  const facts = [...byFact]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, FACTS)
    .map(([key, sum]) => ({
      nip: nip(Math.floor(key / doubtKinds.length)),
      kind: doubtKinds[key % doubtKinds.length] as DoubtKind,
      flips: mean(sum),
    }));
  const peopleWith = (kind: DoubtKind | 'ukuran'): number =>
    doubts.people.filter((each) => each && (kind === 'ukuran' || each.kinds.includes(kind))).length;
  return {
    samples: done,
    share: new Map(problem.employeeIds.map((id, e) => [id, survived(e)])),
    movers,
    flips: mean(tally.changed),
    facts,
    kinds: ([...doubtKinds, 'ukuran'] as const)
      .map((kind) => ({ kind, people: peopleWith(kind), flips: mean(byKind.get(kind) ?? 0) }))
      .sort((a, b) => b.flips - a.flips),
  };
}

/** Whether somebody is setara for a post whose other comers these are: choosing among them is no departure (design §4). */
export function isAmong(others: readonly Shared[], nip: Nip): boolean {
  return others.some(({ id, share }) => id === nip && share >= EQUAL_SHARE);
}
