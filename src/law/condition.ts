/** A condition whose every name is known and whose every comparison makes sense; what does not is refused before it runs. */
import { type Comparison, type Node, parse, Unreadable } from '#law/expression.ts';
import { type FactName, type FactType, type FactValue, isFact, typeOfFact } from '#law/facts.ts';

/** The named values of the tables that facts choose from, in their order. */
export type Domains = Record<'jenjang' | 'golongan' | 'pendidikan', readonly string[]>;

/** What a named value of a rule may be: a figure, a word, yes or no, or a list of words. */
export type Value = FactValue | readonly string[];
export type Values = Readonly<Record<string, Value>>;

export type Condition =
  | { kind: 'tetap'; value: FactValue | readonly FactValue[] }
  | { kind: 'fakta'; name: FactName; rank?: ReadonlyMap<string, number> }
  | { kind: 'nilai'; name: string; rank?: ReadonlyMap<string, number> }
  | { kind: 'hitung'; op: '+' | '-' | '*'; left: Condition; right: Condition }
  | { kind: 'banding'; op: Comparison; left: Condition; right: Condition }
  | { kind: 'dalam' | 'diawali'; left: Condition; right: Condition }
  | { kind: 'ada'; name: FactName }
  | { kind: 'tidak'; of: Condition }
  | { kind: 'dan' | 'atau'; of: readonly Condition[] };

type Kind = 'bilangan' | 'ya_tidak' | 'teks' | 'tanggal' | 'kata' | 'daftar';
type Typed = {
  node: Condition;
  kind: Kind;
  domain?: readonly string[];
  ordered?: boolean;
  words?: readonly string[];
};

/** Why a condition cannot be used; `what` is one of the sentences in words/law. */
export class Unusable extends Error {
  readonly what: 'unreadable' | 'unknown' | 'type' | 'word';
  readonly about: string;
  constructor(what: Unusable['what'], about: string) {
    super(`${what}: ${about}`);
    this.what = what;
    this.about = about;
  }
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;

export function domainOf(type: FactType, domains: Domains): readonly string[] | undefined {
  if (type.type !== 'pilihan') return undefined;
  return type.of ? domains[type.of] : type.values;
}

/** Names the ways a value can stand in the language. */
function kindOfValue(value: Value): Kind {
  if (typeof value === 'number') return 'bilangan';
  if (typeof value === 'boolean') return 'ya_tidak';
  if (typeof value === 'string') return ISO.test(value) ? 'tanggal' : 'teks';
  return 'daftar';
}

/** Reads and types a condition that must come out true or false. */
export function conditionOf(text: string, values: Values, domains: Domains): Condition {
  let node: Node;
  try {
    node = parse(text);
  } catch (error) {
    if (error instanceof Unreadable) throw new Unusable('unreadable', error.message);
    throw error;
  }
  const typed = bind(node, values, domains);
  if (typed.kind !== 'ya_tidak') throw new Unusable('type', text);
  return typed.node;
}

function bind(node: Node, values: Values, domains: Domains): Typed {
  const sub = (child: Node) => bind(child, values, domains);
  const truth = (child: Node): Condition => {
    const typed = sub(child);
    if (typed.kind !== 'ya_tidak') throw new Unusable('type', show(child));
    return typed.node;
  };
  switch (node.kind) {
    case 'angka':
      return { node: { kind: 'tetap', value: node.value }, kind: 'bilangan' };
    case 'teks':
      return {
        node: { kind: 'tetap', value: node.value },
        kind: ISO.test(node.value) ? 'tanggal' : 'teks',
        words: [node.value],
      };
    case 'nama':
      return named(node.name, values, domains);
    case 'daftar': {
      const items = node.items.map((item) => {
        const typed = sub(item);
        if (typed.node.kind !== 'tetap' || Array.isArray(typed.node.value))
          throw new Unusable('type', show(item));
        return typed.node.value as FactValue;
      });
      return {
        node: { kind: 'tetap', value: items },
        kind: 'daftar',
        words: items.filter((item): item is string => typeof item === 'string'),
      };
    }
    case 'ada':
      if (!isFact(node.name)) throw new Unusable('unknown', node.name);
      return { node: { kind: 'ada', name: node.name }, kind: 'ya_tidak' };
    case 'tidak':
      return { node: { kind: 'tidak', of: truth(node.of) }, kind: 'ya_tidak' };
    case 'dan':
    case 'atau':
      return { node: { kind: node.kind, of: node.of.map(truth) }, kind: 'ya_tidak' };
    case 'hitung': {
      const [left, right] = [sub(node.left), sub(node.right)];
      if (left.kind !== 'bilangan' || right.kind !== 'bilangan') throw new Unusable('type', show(node));
      return { node: { kind: 'hitung', op: node.op, left: left.node, right: right.node }, kind: 'bilangan' };
    }
    case 'banding':
      return compared(node, sub(node.left), sub(node.right));
    default: {
      const [left, right] = [sub(node.left), sub(node.right)];
      if (left.kind === 'kata') throw new Unusable('unknown', left.words?.[0] ?? show(node.left));
      const list = right.kind === 'daftar' || (node.kind === 'diawali' && right.kind === 'teks');
      if (!list || left.kind === 'daftar') throw new Unusable('type', show(node));
      within(left, right);
      return { node: { kind: node.kind, left: left.node, right: right.node }, kind: 'ya_tidak' };
    }
  }
}

function named(name: string, values: Values, domains: Domains): Typed {
  const value = values[name];
  if (value !== undefined) {
    const words = typeof value === 'string' ? [value] : Array.isArray(value) ? value : undefined;
    return { node: { kind: 'nilai', name }, kind: kindOfValue(value), ...(words ? { words } : {}) };
  }
  if (!isFact(name)) return { node: { kind: 'tetap', value: name }, kind: 'kata', words: [name] };
  const type = typeOfFact(name);
  const domain = domainOf(type, domains);
  const ordered = type.type === 'pilihan' && (type.of === 'golongan' || type.of === 'pendidikan');
  const kind: Kind = type.type === 'pilihan' ? 'teks' : type.type;
  return { node: { kind: 'fakta', name }, kind, ...(domain ? { domain } : {}), ordered };
}

/** A word is only a word beside a fact that can take it; otherwise it is a name nobody declared. */
function within(one: Typed, other: Typed): void {
  for (const word of other.words ?? []) {
    if (one.domain && !one.domain.includes(word)) throw new Unusable('word', word);
    if (!one.domain && other.kind === 'kata') throw new Unusable('unknown', word);
  }
}

function compared(node: Extract<Node, { kind: 'banding' }>, left: Typed, right: Typed): Typed {
  if (left.kind === 'kata' && right.kind === 'kata') throw new Unusable('unknown', left.words?.[0] ?? '');
  within(left, right);
  within(right, left);
  const plain = (kind: Kind) => (kind === 'kata' ? 'teks' : kind);
  if (plain(left.kind) !== plain(right.kind) || left.kind === 'daftar')
    throw new Unusable('type', show(node));
  const domain = left.domain ?? right.domain;
  if (left.domain && right.domain && left.domain !== right.domain) throw new Unusable('type', show(node));
  const equality = node.op === '=' || node.op === '!=';
  const countable = left.kind === 'bilangan' || left.kind === 'tanggal' || left.ordered || right.ordered;
  if (!equality && !countable) throw new Unusable('type', show(node));
  const rank = !equality && domain ? new Map(domain.map((word, i) => [word, i])) : undefined;
  const ranked = (at: Condition): Condition => {
    if (!rank) return at;
    if (at.kind === 'tetap') return { kind: 'tetap', value: rank.get(at.value as string) ?? -1 };
    return at.kind === 'fakta' || at.kind === 'nilai' ? { ...at, rank } : at;
  };
  return {
    node: { kind: 'banding', op: node.op, left: ranked(left.node), right: ranked(right.node) },
    kind: 'ya_tidak',
  };
}

/** The condition as text again, for a refusal. */
function show(node: Node): string {
  switch (node.kind) {
    case 'angka':
      return String(node.value);
    case 'teks':
      return `"${node.value}"`;
    case 'nama':
      return node.name;
    case 'daftar':
      return `[${node.items.map(show).join(', ')}]`;
    case 'ada':
      return `ada ${node.name}`;
    case 'tidak':
      return `tidak ${show(node.of)}`;
    case 'dan':
    case 'atau':
      return node.of.map(show).join(` ${node.kind} `);
    case 'dalam':
    case 'diawali':
      return `${show(node.left)} ${node.kind} ${show(node.right)}`;
    default:
      return `${show(node.left)} ${node.op} ${show(node.right)}`;
  }
}

/** The facts a condition reads (`ada x` counts as reading x). */
export function factsIn(condition: Condition): Set<FactName> {
  return new Set(
    partsOf(condition).flatMap((at) => (at.kind === 'fakta' || at.kind === 'ada' ? at.name : [])),
  );
}

/** The named values a condition leans on: their basis decides whether it may block. */
export function valuesIn(condition: Condition): Set<string> {
  return new Set(partsOf(condition).flatMap((at) => (at.kind === 'nilai' ? at.name : [])));
}

/** A condition and everything it is made of. */
function partsOf(at: Condition): Condition[] {
  if (at.kind === 'tidak') return [at, ...partsOf(at.of)];
  if (at.kind === 'dan' || at.kind === 'atau') return [at, ...at.of.flatMap(partsOf)];
  return 'left' in at ? [at, ...partsOf(at.left), ...partsOf(at.right)] : [at];
}
