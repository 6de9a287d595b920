/**
 * Whether a person may take a post: the rules of law/*.yaml asked about the facts of both, and what that means for a round
 * (layak, layak bersyarat, tidak layak; a rule blocks only on an article, an approval may be waived by the policy).
 */
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { type CompiledLaw, compileLaw, type Layers } from '#law/compile.ts';
import type { Decision } from '#law/decide.ts';
import { type RuleResult, resultOf } from '#law/evaluate.ts';
import type { Facts } from '#law/facts.ts';
import type { Law } from '#law/law.ts';
import type { Stage } from '#law/rule.ts';
import type { Province } from '#registry/facts.ts';
import {
  factsBetween,
  pairWorldOf,
  type Subject,
  subjectOf,
  type Target,
  targetOf,
} from '#registry/pair-facts.ts';
import type { Policy } from '#registry/policy.ts';

export type PairStatus = 'layak' | 'layak_bersyarat' | 'tidak_layak';
export type PairVerdict = {
  status: PairStatus;
  /** rules that keep the pair from being layak */
  blocking: string[];
  /** approval rules that failed and that the policy waives */
  waived: string[];
  /** warnings; they never exclude */
  warnings: string[];
};
export type PairJudgement = PairVerdict & { results: RuleResult[] };

/** Every fact the rules ask about one person and one post; `more` adds what other rooms compute (kotakTalenta, …). */
export function factsOfPair(
  province: Province,
  law: Law,
  policy: Policy,
  nip: Nip,
  postId: string,
  tmt: Day,
  more: Facts = {},
): Facts {
  return { ...pairsOf(province, law, policy, tmt).facts(nip, postId), ...more };
}

export type Pairs = {
  subject: (nip: Nip) => Subject | undefined;
  target: (postId: string) => Target | undefined;
  facts: (nip: Nip, postId: string) => Facts;
  /** the same kept apart by person, post and both, for whoever asks one rule about very many pairs */
  layers: (nip: Nip, postId: string, more?: Facts) => Layers | undefined;
  /** whether the pair is layak at a stage, with nothing copied and no sentence made: for all pairs of a round */
  verdict: (nip: Nip, postId: string, stage: Stage, more?: Facts) => PairVerdict;
};

/** The same for many pairs: facts of a person and of a post are made once. Empty facts where either is not on record. */
export function pairsOf(province: Province, law: Law, policy: Policy, tmt: Day): Pairs {
  const made = pairsMade.get(province);
  if (made && made.law === law && made.policy === policy && made.tmt === tmt) return made.pairs;
  const pairs = makePairs(province, law, policy, tmt);
  pairsMade.set(province, { law, policy, tmt, pairs });
  return pairs;
}

/** The last set per province: asking pair by pair costs no more than asking all at once. */
const pairsMade = new WeakMap<Province, { law: Law; policy: Policy; tmt: Day; pairs: Pairs }>();

const nothing: Facts = {};

function makePairs(province: Province, law: Law, policy: Policy, tmt: Day): Pairs {
  const world = pairWorldOf(province, law, policy, tmt);
  const subjects = new Map<Nip, Subject | undefined>();
  const targets = new Map<string, Target | undefined>();
  const once = <K, V>(made: Map<K, V>, key: K, make: () => V): V => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as V;
  };
  const subject = (nip: Nip) => once(subjects, nip, () => subjectOf(world, nip));
  const target = (postId: string) => once(targets, postId, () => targetOf(world, postId));
  const layers = (nip: Nip, postId: string, more: Facts): Layers | undefined => {
    const [who, where] = [subject(nip), target(postId)];
    if (!who || !where) return undefined;
    const between = factsBetween(world, who, where);
    if (more === nothing) return [who.facts, where.facts, between];
    return [{ ...who.facts, ...more }, { ...where.facts, ...more }, Object.assign(between, more)];
  };
  return {
    subject,
    target,
    layers: (nip, postId, more = nothing) => layers(nip, postId, more),
    verdict: (nip, postId, stage, more = nothing) => {
      const known = layers(nip, postId, more) ?? [nothing, nothing, nothing];
      const { rules } = compiledFor(law, policy, stage);
      return verdictOf(
        rules.map((one) => [one.rule.id, one.decideLayers(known)]),
        policy,
        nip,
      );
    },
    facts: (nip, postId) => {
      const [who, where] = [subject(nip), target(postId)];
      return who && where ? { ...who.facts, ...where.facts, ...factsBetween(world, who, where) } : {};
    },
  };
}

/** All rules about the pair at a stage, under the law of the policy's day. `nip` lets waivers for one person apply. */
export function judgePair(law: Law, policy: Policy, facts: Facts, stage: Stage, nip?: Nip): PairJudgement {
  const compiled = compiledFor(law, policy, stage);
  const decisions = compiled.rules.map((one) => ({ one, decision: one.decide(facts) }));
  const verdict = verdictOf(
    decisions.map(({ one, decision }) => [one.rule.id, decision]),
    policy,
    nip,
  );
  const results = decisions.map(({ one, decision }) => resultOf(law, one.rule, facts, one.values, decision));
  return { ...verdict, results };
}

function verdictOf(
  decisions: readonly [string, Decision][],
  policy: Policy,
  nip: Nip | undefined,
): PairVerdict {
  const verdict: PairVerdict = { status: 'layak', blocking: [], waived: [], warnings: [] };
  for (const [rule, { status, level }] of decisions) {
    if (status === 'lulus' || status === 'tidak_berlaku') continue;
    if (level === 'peringatan') verdict.warnings.push(rule);
    else if (level === 'blokir') {
      verdict.blocking.push(rule);
      if (status === 'gagal') verdict.status = 'tidak_layak';
      else if (verdict.status === 'layak') verdict.status = 'layak_bersyarat';
    } else if (status === 'belum_diketahui') verdict.warnings.push(rule);
    else if (waives(policy, rule, nip)) verdict.waived.push(rule);
    else {
      verdict.blocking.push(rule);
      if (verdict.status === 'layak') verdict.status = 'layak_bersyarat';
    }
  }
  return verdict;
}

const waives = (policy: Policy, rule: string, nip: Nip | undefined): boolean =>
  policy.waivers.some((waiver) => waiver.rule === rule && (waiver.nip === undefined || waiver.nip === nip));

/** Compiled once per law, policy and stage: asking again costs a look-up. */
const compiledOf = new WeakMap<Policy, Map<string, CompiledLaw>>();

export function compiledFor(law: Law, policy: Policy, stage: Stage): CompiledLaw {
  const made = compiledOf.get(policy) ?? new Map<string, CompiledLaw>();
  compiledOf.set(policy, made);
  const key = `${law.hash} ${stage}`;
  const found =
    made.get(key) ?? compileLaw(law, { on: policy.asOf, stage, scope: 'pasangan', parameters: policy.rules });
  made.set(key, found);
  return found;
}
