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

/** Facts by scope: person, post, both (or the process). */
export type Layers = readonly [Facts, Facts, Facts];
export type Layer = 0 | 1 | 2;

export type CompiledRule = {
  rule: Rule;
  values: Values;
  /** the widest scope of its facts: a rule about the person alone needs asking once per person */
  scope: FactScope;
  decide: (facts: Facts) => Decision;
  /** the class into which the facts of one layer fall: within it the rule cannot change its answer */
  classOf: (layer: Layer, facts: Facts) => number;
  /** the answer for three classes; the facts are asked for only where these classes were never asked together */
  decideClasses: (person: number, post: number, both: number, layers: () => Layers) => Decision;
  /** the answer for facts kept apart by layer */
  decideLayers: (layers: Layers) => Decision;
  /** how many different questions were asked so far */
  asked: () => number;
};

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
  const layers = ([0, 1, 2] as const).map((layer) =>
    layerClasses(
      rule.facts
        .filter((name) => layerOfScope[scopeOf(name)] === layer)
        .map((name) => [name, classifier(name, rule, values)]),
    ),
  );
  const classOf = (layer: Layer, facts: Facts): number => (layers[layer] as LayerClass)(facts);
  const answers: Decision[][][] = [];
  let asked = 0;
  const decideClasses: CompiledRule['decideClasses'] = (person, post, both, layersOf) => {
    answers[person] ??= [];
    const ofPerson = answers[person] as Decision[][];
    ofPerson[post] ??= [];
    const ofPost = ofPerson[post] as Decision[];
    const known = ofPost[both];
    if (known) return known;
    const [own, target, between] = layersOf();
    const answer = decide(rule, Object.assign({}, own, target, between), values, wanted.on, wanted.stage);
    ofPost[both] = answer;
    asked++;
    return answer;
  };
  const decideLayers = (layers: Layers): Decision =>
    decideClasses(classOf(0, layers[0]), classOf(1, layers[1]), classOf(2, layers[2]), () => layers);
  return {
    rule,
    values,
    scope: widest(rule.facts.map(scopeOf)),
    classOf,
    decideClasses,
    decideLayers,
    decide: (facts) => decideLayers([facts, facts, facts]),
    asked: () => asked,
  };
}

type LayerClass = (facts: Facts) => number;

/** Lists in lists, by small numbers: the quickest way from a few classes to what is known of them together. */
type Tree<T> = (Tree<T> | T | undefined)[];

/** The class of several facts of one layer: their classes together, numbered as they first occur. */
function layerClasses(facts: readonly (readonly [FactName, Classify])[]): LayerClass {
  const last = facts.length - 1;
  const [only] = facts;
  if (!only) return () => 0;
  if (last === 0) return (given) => only[1](given[only[0]]);
  const root: Tree<number> = [];
  let count = 0;
  return (given) => {
    let tree = root;
    for (let at = 0; at < last; at++) {
      const [name, classify] = facts[at] as (typeof facts)[number];
      const id = classify(given[name]);
      tree[id] ??= [];
      tree = tree[id] as Tree<number>;
    }
    const [name, classify] = facts[last] as (typeof facts)[number];
    const id = classify(given[name]);
    tree[id] ??= count++;
    return tree[id] as number;
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
