/**
 * Usulan: one round from a province and its policy to a plan that the independent judge accepts. `tepat round` and the web call the same
 * function, so that the same facts give the same plan, byte for byte, whoever asks.
 */
import { sha256 } from '#ground/canonical.ts';
import type { Nip } from '#ground/nip.ts';
import { refuse } from '#ground/refusal.ts';
import { check } from '#judge/check.ts';
import type { Verdict as Judged } from '#judge/verdict.ts';
import type { Law } from '#law/law.ts';
import type { CloseCore } from '#optimise/core.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { solveCase } from '#optimise/solve-case.ts';
import type { Province } from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';
import { type Judging, judgingOf } from '#steps/evaluation/judging.ts';
import { type Ground, groundOf, profileOf } from '#steps/evaluation/profile.ts';
import { type Evaluation, evaluate, holdersOf } from '#steps/evaluation/rules.ts';
import { type Needs, needsOf } from '#steps/needs/rules.ts';
import { type Vacancy, vacanciesOf } from '#steps/needs/vacancies.ts';
import { type Chain, chainsOf, type Move, movesOf } from '#steps/proposal/chains.ts';
import { type Relatives, relativesOf, type Standing, standingsOf } from '#steps/proposal/kin.ts';
import { problemOf } from '#steps/proposal/problem.ts';

export type RoundInput = { province: Province; policy: Policy; law: Law; seed: string };
export type RoundStage = 'kebutuhan' | 'evaluasi' | 'usulan' | 'juri';
export type RoundOptions = {
  shouldStop?: () => boolean;
  onProgress?: (placed: number, of: number) => void;
  /** told as each stage begins; the caller has the clock */
  onStage?: (stage: RoundStage) => void;
  /** people evaluated so far, and all of them */
  onPeople?: (done: number, of: number) => void;
  /** solves what a cap on moves leaves undecided */
  closeCore?: CloseCore;
};

export type RoundResult = {
  needs: Needs;
  vacancies: readonly Vacancy[];
  ground: Ground;
  judging: Judging;
  evaluation: Evaluation;
  relatives: Relatives;
  problem: PlacementCase;
  /** the bytes that are hashed, stored and published */
  problemText: string;
  plan: PlacementPlan;
  planText: string;
  /** what the independent judge says of exactly these bytes */
  judged: Judged;
  moves: readonly Move[];
  chains: readonly Chain[];
  /** relatives who stand above and below each other in one unit after the plan */
  standings: readonly Standing[];
};

const RELATIVE_DEGREE = 2;

/** Throws `proposal.unjudged` if the judge does not accept what the solver says. An infeasible round comes back with its conflict. */
export function runRound(input: RoundInput, options: RoundOptions = {}): RoundResult {
  const prepared = prepareRound(input, options);
  options.onStage?.('usulan');
  const { problem, problemText } = prepared;
  const plan = solveCase(problem, {
    canonical: true,
    seed: input.seed,
    caseHash: sha256(problemText),
    ...(options.shouldStop ? { shouldStop: options.shouldStop } : {}),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    ...(options.closeCore ? { closeCore: options.closeCore } : {}),
  });
  options.onStage?.('juri');
  return { ...prepared, ...judgedPlan(prepared, input.province, plan) };
}

export type Prepared = Pick<
  RoundResult,
  'needs' | 'vacancies' | 'ground' | 'judging' | 'evaluation' | 'relatives' | 'problem' | 'problemText'
>;

/** What everybody is evaluated against. */
export type Footing = Pick<RoundResult, 'needs' | 'ground' | 'judging'>;

export function footingOf({ province, policy, law }: Omit<RoundInput, 'seed'>): Footing {
  const ground = groundOf(province, policy, law);
  const judging = judgingOf(ground);
  const counted = needsOf({ province, policy, law });
  const immovable = new Set<Nip>();
  for (const nip of holdersOf(counted)) {
    // Only in an abolished post does it matter for the seats whether somebody is frozen.
    const post = province.people.get(nip)?.post;
    const profile = post && province.posts.get(post)?.abolished ? profileOf(ground, nip) : null;
    if (profile && judging.frozen(profile).length > 0) immovable.add(nip);
  }
  const needs = immovable.size === 0 ? counted : needsOf({ province, policy, law, immovable });
  return { needs, ground, judging };
}

/** Everything up to the problem: what is frozen and shown before anybody is placed. */
export function prepareRound(
  input: RoundInput,
  options: Pick<RoundOptions, 'onStage' | 'onPeople'> = {},
): Prepared {
  const { province, policy, seed } = input;
  options.onStage?.('kebutuhan');
  const footing = footingOf(input);
  const { needs, ground, judging } = footing;
  options.onStage?.('evaluasi');
  const evaluation = evaluate(
    { ground, needs, judge: judging.judge, frozen: judging.frozen },
    options.onPeople,
  );
  const frozen = new Set(
    [...evaluation.people.values()].flatMap((each) => (each.frozenBy.length > 0 ? [each.nip] : [])),
  );
  const relatives = relativesOf(province, degreeOfKin(policy));
  const problem = problemOf({ province, policy, needs, evaluation, relatives, seed });
  const problemText = `${JSON.stringify(problem)}\n`;
  const vacancies = vacanciesOf(needs, province, frozen);
  return { ...footing, vacancies, evaluation, relatives, problem, problemText };
}

/** R34's degree: the policy's, else the common default of public law (no text fixes it). */
function degreeOfKin(policy: Policy): number {
  const given = policy.rules.R34?.degree;
  return typeof given === 'number' ? given : RELATIVE_DEGREE;
}

export type JudgedPlan = Pick<RoundResult, 'plan' | 'planText' | 'judged' | 'moves' | 'chains' | 'standings'>;

/** A plan of a prepared round, whoever made it (a first solve, a repair, a scenario), through the judge. */
export function judgedPlan(
  prepared: Pick<Prepared, 'problem' | 'problemText' | 'relatives'>,
  province: Province,
  plan: PlacementPlan,
): JudgedPlan {
  const planText = `${JSON.stringify(plan)}\n`;
  const judged = check(prepared.problemText, planText);
  const infeasible = plan.status === 'infeasible' && judged.exit === 3;
  const unknown = plan.status === 'unknown';
  if (judged.exit !== 0 && !infeasible && !unknown)
    throw refuse('rule', 'proposal.unjudged', { reason: judged.reason ?? '' });
  const moves = movesOf(prepared.problem, plan);
  const after = new Map(Object.entries(plan.assignment ?? {}));
  const standings = standingsOf(prepared.relatives, province, (nip) => after.get(nip) ?? null);
  return { plan, planText, judged, moves, chains: chainsOf(moves), standings };
}
