/**
 * Whether a person may take a post: the rules of law/*.yaml asked about the facts of both, and what that means for a round
 * (layak, layak bersyarat, tidak layak; a rule blocks only on an article, an approval may be waived by the policy).
 */
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { type CompiledLaw, type CompiledRule, compileLaw, type Layers } from '#law/compile.ts';
import type { Decision } from '#law/decide.ts';
import { type RuleResult, resultOf } from '#law/evaluate.ts';
import type { Facts } from '#law/facts.ts';
import type { Law } from '#law/law.ts';
import type { Stage, Status } from '#law/rule.ts';
import type { Province } from '#registry/facts.ts';
import {
  factsBetween,
  fieldFits,
  kinAboveOrBelow,
  type PairWorld,
  pairWorldOf,
  type Subject,
  subjectOf,
  type Target,
  targetOf,
  testPassed,
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
  /** the answer of every rule to the pair at a stage; one and the same list for all posts of a person that are alike */
  statuses: (nip: Nip, postId: string, stage: Stage, more?: Facts) => readonly RuleStatus[];
};

export type RuleStatus = readonly [rule: string, status: Status];

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

/** A post as the rules of a stage see it: the class of each rule, the kind of post that all its likes share, the fields of study. */
type Place = { target: Target; classes: Int32Array; kind: number; fields: number };
/** A person as they see them, with what was found so far for each kind of post. */
type Seat = {
  nip: Nip;
  more: Facts;
  subject: Subject;
  facts: Facts;
  classes: Int32Array;
  verdicts: Map<number, PairVerdict>;
  statuses: Map<number, readonly RuleStatus[]>;
  /** whether a degree lies in the fields of study, where that was asked */
  fits: (boolean | undefined)[];
};

/** A round is walked person by person: the facts of so many are kept, those of a whole province would only fill the memory. */
const SUBJECTS = 1000;

function makePairs(province: Province, law: Law, policy: Policy, tmt: Day): Pairs {
  const world = pairWorldOf(province, law, policy, tmt);
  const subjects = new Map<Nip, Subject | undefined>();
  const targets = new Map<string, Target | undefined>();
  const subject = (nip: Nip) => {
    if (subjects.size >= SUBJECTS && !subjects.has(nip)) subjects.clear();
    return once(subjects, nip, () => subjectOf(world, nip));
  };
  const target = (postId: string) => once(targets, postId, () => targetOf(world, postId));
  const stages = new Map<Stage, Judged>();
  const judged = (stage: Stage): Judged =>
    once(stages, stage, () =>
      judgedAt(compiledFor(law, policy, stage).rules, { world, policy, subject, target }),
    );
  return {
    subject,
    target,
    layers: (nip, postId, more = nothing) => {
      const [who, where] = [subject(nip), target(postId)];
      if (!who || !where) return undefined;
      const own = more === nothing ? who.facts : { ...who.facts, ...more };
      return [own, where.facts, factsBetween(world, who, where)];
    },
    verdict: (nip, postId, stage, more) => judged(stage).verdict(nip, postId, more),
    statuses: (nip, postId, stage, more) => judged(stage).statuses(nip, postId, more),
    facts: (nip, postId) => {
      const [who, where] = [subject(nip), target(postId)];
      return who && where ? { ...who.facts, ...where.facts, ...factsBetween(world, who, where) } : {};
    },
  };
}

/** What was made before for this key, or made now. */
function once<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as V;
}

type Judged = {
  verdict: (nip: Nip, postId: string, more?: Facts) => PairVerdict;
  statuses: (nip: Nip, postId: string, more?: Facts) => readonly RuleStatus[];
};

/** Verdicts by index: the classes of a person and of a post are found once, and one verdict serves all posts of a kind. */
function judgedAt(
  rules: readonly CompiledRule[],
  given: Pick<Pairs, 'subject' | 'target'> & { world: PairWorld; policy: Policy },
): Judged {
  const { world, policy, subject, target } = given;
  const places = new Map<string, Place | undefined>();
  const kinds = new Map<string, number>();
  const fields = new Map<string, number>();
  const placeAt = (postId: string) =>
    once(places, postId, (): Place | undefined => {
      const found = target(postId);
      if (!found) return undefined;
      const classes = Int32Array.from(rules, (rule) => rule.classOf(1, found.facts));
      return {
        target: found,
        classes,
        kind: once(kinds, kindOf(found, classes), () => kinds.size),
        fields: once(fields, JSON.stringify(found.fields), () => fields.size),
      };
    });
  // A round is walked person by person: only the last one is kept.
  let last: Seat | undefined;
  const seatOf = (nip: Nip, more: Facts): Seat | undefined => {
    if (last?.nip === nip && sameFacts(last.more, more)) return last;
    const found = subject(nip);
    if (!found) return undefined;
    const facts = more === nothing ? found.facts : { ...found.facts, ...more };
    const classes = Int32Array.from(rules, (rule) => rule.classOf(0, facts));
    last = { nip, more, subject: found, facts, classes, verdicts: new Map(), statuses: new Map(), fits: [] };
    return last;
  };
  type Decided = (rule: CompiledRule, at: number) => Decision;
  const decidedBetween = (who: Seat, where: Place): Decided => {
    const between = factsBetween(world, who.subject, where.target);
    const layers = () => [who.facts, where.target.facts, between] as const;
    const [own, theirs] = [who.classes, where.classes];
    return (rule, at) =>
      rule.decideClasses(own[at] as number, theirs[at] as number, rule.classOf(2, between), layers);
  };
  /** What `make` finds for one pair, found once for all posts of the person that are alike. */
  const alike =
    <T>(known: (who: Seat) => Map<number, T>, make: (decided: Decided, nip: Nip) => T) =>
    (nip: Nip, postId: string, more: Facts = nothing): T => {
      const who = seatOf(nip, more);
      const where = places.get(postId) ?? placeAt(postId);
      if (!who || !where) return make((rule) => rule.decide(nothing), nip);
      const key = where.kind * NEARNESSES + nearness(who, where);
      const found = known(who);
      return found.get(key) ?? once(found, key, () => make(decidedBetween(who, where), nip));
    };
  return {
    verdict: alike(
      (who) => who.verdicts,
      (decided, nip) => verdictOf(rules, decided, policy, nip),
    ),
    statuses: alike(
      (who) => who.statuses,
      (decided) => rules.map((one, at): RuleStatus => [one.rule.id, decided(one, at).status]),
    ),
  };
}

/** Posts of one kind are alike in all that the facts between a person and a post are made of, but for what `nearness` tells. */
function kindOf({ post, level, rankOrder, retirementAge, rung }: Target, classes: Int32Array): string {
  const { family, standard } = post;
  return JSON.stringify([
    ...[post.level, level?.id, rankOrder, retirementAge, family, rung],
    Object.entries(standard).flat(),
    classes.join(),
  ]);
}

const NEARNESSES = 324;
const threefold = (value: boolean | undefined): number => (value === undefined ? 0 : value ? 2 : 1);

/** What is between this person and just this post: the same unit or title, field of study, a test, a wish, a relative above or below. */
function nearness({ subject, fits }: Seat, { target, fields }: Place): number {
  if (!(fields in fits)) fits[fields] = fieldFits(subject, target);
  const { post: own } = subject;
  const { post } = target;
  let key = threefold(own && own.unit === post.unit);
  key = key * 2 + Number(own !== undefined && own.position === post.position);
  key = key * 2 + Number(subject.wishes.has(post.id));
  key = key * 3 + threefold(fits[fields]);
  key = key * 3 + threefold(testPassed(subject, target));
  return key * 3 + threefold(kinAboveOrBelow(subject, target));
}

function sameFacts(a: Facts, b: Facts): boolean {
  if (a === b) return true;
  const names = Object.keys(a) as (keyof Facts)[];
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** All rules about the pair at a stage, under the law of the policy's day. `nip` lets waivers for one person apply. */
export function judgePair(law: Law, policy: Policy, facts: Facts, stage: Stage, nip?: Nip): PairJudgement {
  const { rules } = compiledFor(law, policy, stage);
  const decisions = rules.map((rule) => rule.decide(facts));
  const verdict = verdictOf(rules, (_rule, at) => decisions[at] as Decision, policy, nip);
  const results = rules.map((one, at) =>
    resultOf(law, one.rule, facts, one.values, decisions[at] as Decision),
  );
  return { ...verdict, results };
}

/** As `judgePair` without the results, for the many pairs of a round. */
export function pairVerdict(law: Law, policy: Policy, facts: Facts, stage: Stage, nip?: Nip): PairVerdict {
  return verdictOf(compiledFor(law, policy, stage).rules, (rule) => rule.decide(facts), policy, nip);
}

function verdictOf(
  rules: readonly CompiledRule[],
  decisionOf: (rule: CompiledRule, at: number) => Decision,
  policy: Policy,
  nip: Nip | undefined,
): PairVerdict {
  const verdict: PairVerdict = { status: 'layak', blocking: [], waived: [], warnings: [] };
  for (let at = 0; at < rules.length; at++) {
    const one = rules[at] as CompiledRule;
    const { status, level } = decisionOf(one, at);
    const rule = one.rule.id;
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
