/**
 * The rules of one round made fast: facts are sorted into the classes within which a rule cannot change its answer, and each
 * combination of classes is asked once, so that 40,000 people × 12,000 posts are thousands of questions, not 480 million.
 */
import type { Day } from '#ground/day.ts';
import type { Condition, Values } from '#law/condition.ts';
import { cutsOf } from '#law/cover.ts';
import { type Decision, decide } from '#law/decide.ts';
import { valuesWith } from '#law/evaluate.ts';
import {
  type FactName,
  type FactScope,
  type Facts,
  type FactValue,
  scopeOf,
  typeOfFact,
} from '#law/facts.ts';
import { type Law, type Rule, rulesOn } from '#law/law.ts';
import type { RuleText, Stage } from '#law/rule.ts';

export type CompiledRule = {
  rule: Rule;
  values: Values;
  /** the widest scope of its facts: a rule about the person alone needs asking once per person */
  scope: FactScope;
  decide: (facts: Facts) => Decision;
  /** the same from facts about the person, the post and both, kept apart: nothing is copied for a class already asked */
  decideLayers: (layers: Layers) => Decision;
  /** how many different questions were asked so far */
  asked: () => number;
};
/** Facts by scope: person, post, both (or the process). */
export type Layers = readonly [Facts, Facts, Facts];

export type CompiledLaw = { on: Day; stage: Stage; rules: readonly CompiledRule[] };

export type Wanted = {
  on: Day;
  stage: Stage;
  scope: RuleText['lingkup'];
  /** `policy.rules` */
  parameters: Readonly<Record<string, Values>>;
};

/** The rules of a scope that are tested at a stage under the law of a day. */
export function compileLaw(law: Law, wanted: Wanted): CompiledLaw {
  const rules = rulesOn(law, wanted.on)
    .filter((rule) => rule.scope === wanted.scope && rule.tested.has(wanted.stage))
    .map((rule) =>
      compiled(rule, valuesWith(law, rule, wanted.on, wanted.parameters[rule.id] ?? {}), wanted),
    );
  return { on: wanted.on, stage: wanted.stage, rules };
}

function compiled(rule: Rule, values: Values, wanted: Wanted): CompiledRule {
  const classes = rule.facts.map((name) => classifier(name, rule, values));
  const layerOf = rule.facts.map((name) => layerOfScope[scopeOf(name)]);
  const answers = new Map<number | string, Decision>();
  const small = rule.facts.length <= 4;
  const keyOf = (layers: Layers): number | string => {
    if (!small)
      return rule.facts
        .map((name, i) => (classes[i] as Classify)(layers[layerOf[i] as 0 | 1 | 2][name]))
        .join();
    let key = 0;
    for (let i = 0; i < classes.length; i++) {
      const value = layers[layerOf[i] as 0 | 1 | 2][rule.facts[i] as FactName];
      key = key * WIDTH + (classes[i] as Classify)(value);
    }
    return key;
  };
  const decideLayers = (layers: Layers): Decision => {
    const key = keyOf(layers);
    const known = answers.get(key);
    if (known) return known;
    const facts: Facts = Object.assign({}, layers[0], layers[1], layers[2]);
    const answer = decide(rule, facts, values, wanted.on, wanted.stage);
    answers.set(key, answer);
    return answer;
  };
  return {
    rule,
    values,
    scope: widest(rule.facts.map(scopeOf)),
    decide: (facts) => decideLayers([facts, facts, facts]),
    decideLayers,
    asked: () => answers.size,
  };
}

const layerOfScope = { orang: 0, jabatan: 1, pasangan: 2, proses: 2 } as const satisfies Record<
  FactScope,
  0 | 1 | 2
>;

/** Four classes side by side stay below 2^53. */
const WIDTH = 8192;
const ABSENT = 0;

type Classify = (value: FactValue | undefined) => number;

function classifier(name: FactName, rule: Rule, values: Values): Classify {
  const sets = [
    values,
    ...rule.exceptions.flatMap((one) => (one.values ? [{ ...values, ...one.values }] : [])),
  ];
  const cuts = sets
    .map((set) => cutsOf(conditionsOf(rule), set).get(name))
    .filter((cut) => cut !== undefined);
  const type = typeOfFact(name).type;
  if (type === 'ya_tidak') return (value) => (value === undefined ? ABSENT : value ? 1 : 2);
  if ((type === 'bilangan' || type === 'tanggal') && !cuts.some((cut) => cut.free)) {
    const edges = [...new Set(cuts.flatMap((cut) => [...cut.at]))].sort((a, b) => (a < b ? -1 : 1));
    return (value) => {
      if (value === undefined) return ABSENT;
      let at = 0;
      while (at < edges.length && (edges[at] as FactValue) < value) at++;
      return at * 2 + (edges[at] === value ? 2 : 1);
    };
  }
  const seen = new Map<FactValue, number>();
  return (value) => {
    if (value === undefined) return ABSENT;
    let id = seen.get(value);
    if (id === undefined) {
      id = seen.size + 1;
      if (id >= WIDTH) throw new RangeError(`more than ${WIDTH} values of ${name}`);
      seen.set(value, id);
    }
    return id;
  };
}

function conditionsOf(rule: Rule): Condition[] {
  const all = [
    rule.applies,
    ...[...rule.clauses, ...rule.rows].flatMap((clause) => [clause.applies, clause.condition]),
    ...rule.exceptions.map((one) => one.when),
  ];
  return all.filter((one): one is Condition => one !== null);
}

function widest(scopes: readonly FactScope[]): FactScope {
  if (scopes.includes('proses')) return 'proses';
  const both = scopes.includes('orang') && scopes.includes('jabatan');
  if (both || scopes.includes('pasangan')) return 'pasangan';
  return scopes.includes('jabatan') ? 'jabatan' : 'orang';
}
