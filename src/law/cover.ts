/**
 * Proof by cases: facts fall into classes within which a set of conditions cannot change its answer, so trying one fact of
 * each class tries them all. Shows gaps and overlaps of tables, exceptions that meet, and builds the index classes of compile.ts.
 */
import { addDays } from '#ground/day.ts';
import { type Condition, type Domains, domainOf, factsIn, type Values } from '#law/condition.ts';
import { type FactName, type Facts, type FactValue, typeOfFact } from '#law/facts.ts';

/** The figures and words each fact is compared with, and whether it meets something that is not fixed. */
export type Cuts = Map<
  FactName,
  {
    at: Set<FactValue>;
    prefixes: Set<string>;
    free: boolean;
    /** `ada x` is asked: that it is absent is a class of its own */
    presence: boolean;
  }
>;

export const emptyCut = () => ({
  at: new Set<FactValue>(),
  prefixes: new Set<string>(),
  free: false,
  presence: false,
});

export function cutsOf(conditions: readonly Condition[], values: Values): Cuts {
  const cuts: Cuts = new Map();
  const of = (name: FactName) => {
    const found = cuts.get(name) ?? emptyCut();
    cuts.set(name, found);
    return found;
  };
  const fixed = (node: Condition): readonly FactValue[] | null => {
    if (node.kind !== 'tetap' && node.kind !== 'nilai') return null;
    const value = node.kind === 'tetap' ? node.value : values[node.name];
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [value as FactValue];
  };
  const meet = (fact: Condition, other: Condition, prefix: boolean) => {
    if (fact.kind !== 'fakta') return;
    const known = fixed(other);
    if (known === null) of(fact.name).free = true;
    else
      for (const value of known)
        prefix ? of(fact.name).prefixes.add(String(value)) : of(fact.name).at.add(value);
  };
  const walk = (node: Condition): void => {
    if (node.kind === 'fakta') of(node.name);
    else if (node.kind === 'ada') of(node.name).presence = true;
    else if (node.kind === 'tidak') walk(node.of);
    else if (node.kind === 'dan' || node.kind === 'atau') node.of.forEach(walk);
    else if (node.kind === 'hitung') for (const name of factsIn(node)) of(name).free = true;
    else if ('left' in node) {
      meet(node.left, node.right, node.kind === 'diawali');
      meet(node.right, node.left, false);
      walk(node.left);
      walk(node.right);
    }
  };
  conditions.forEach(walk);
  return cuts;
}

/** A fact of one class; undefined is the class of its absence. */
type Sample = FactValue | undefined;

/** One fact of every class, for the facts that the conditions name. */
export function samplesOf(cuts: Cuts, domains: Domains): Map<FactName, Sample[]> {
  const freeNumbers = [...cuts].flatMap(([name, cut]) =>
    cut.free && typeOfFact(name).type === 'bilangan' ? [...cut.at] : [],
  ) as number[];
  const freeCount = [...cuts.values()].filter((cut) => cut.free).length;
  const samples = new Map<FactName, Sample[]>();
  for (const [name, cut] of cuts) {
    const type = typeOfFact(name);
    if (type.type === 'ya_tidak') samples.set(name, [true, false]);
    else if (type.type === 'pilihan') samples.set(name, [...(domainOf(type, domains) ?? [])]);
    else if (type.type === 'bilangan') {
      const at = [...(cut.at as Set<number>), ...(cut.free ? freeNumbers : [])];
      samples.set(name, between(at, cut.free ? freeCount : 1, type.min, type.max));
    } else if (type.type === 'tanggal') {
      const days = [...(cut.at as Set<string>)].flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
      samples.set(name, days.length > 0 ? [...new Set(days)] : ['2026-01-01', '2026-01-02']);
    } else {
      const words = [...(cut.at as Set<string>)];
      const prefixed = [...cut.prefixes].flatMap((prefix) => [prefix, `${prefix}~`]);
      samples.set(name, [...new Set([...words, ...prefixed, '~'])]);
    }
  }
  for (const [name, cut] of cuts) if (cut.presence) samples.get(name)?.push(undefined);
  return samples;
}

/** Every cut, and `many` figures in each space around and between them, inside what the fact can be. */
function between(
  cuts: number[],
  many: number,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
): number[] {
  const sorted = [
    ...new Set([...cuts, ...(Number.isFinite(min) ? [min] : []), ...(Number.isFinite(max) ? [max] : [])]),
  ];
  sorted.sort((a, b) => a - b);
  if (sorted.length === 0) sorted.push(0);
  const points: number[] = [];
  const first = sorted[0] as number;
  const last = sorted[sorted.length - 1] as number;
  for (let i = 1; i <= many; i++) points.push(first - i);
  sorted.forEach((cut, i) => {
    points.push(cut);
    const after = sorted[i + 1];
    if (after !== undefined)
      for (let k = 1; k <= many; k++) points.push(cut + ((after - cut) * k) / (many + 1));
  });
  for (let i = 1; i <= many; i++) points.push(last + i);
  return points.filter((point) => point >= min && point <= max);
}

export const TOO_MANY = 200_000;

/** Every combination of classes; null when there are too many to try. */
export function casesOf(samples: ReadonlyMap<FactName, readonly Sample[]>): Iterable<Facts> | null {
  const names = [...samples.keys()];
  const total = names.reduce((product, name) => product * (samples.get(name)?.length ?? 1), 1);
  return total > TOO_MANY ? null : combinations(names, samples);
}

function* combinations(
  names: FactName[],
  samples: ReadonlyMap<FactName, readonly Sample[]>,
): Generator<Facts> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield {};
    return;
  }
  for (const value of samples.get(name) ?? [])
    for (const others of combinations(rest, samples))
      yield value === undefined ? others : ({ ...others, [name]: value } as Facts);
}

/** A case as a sentence part: `jpm = 79, promosi = ya`. */
export function showCase(facts: Facts): string {
  const parts = Object.entries(facts).map(
    ([name, value]) =>
      `${name} = ${value === true ? 'ya' : value === false ? 'tidak' : value === '~' ? '(lainnya)' : value}`,
  );
  return parts.length > 0 ? parts.join(', ') : '–';
}
