/** Whether a condition holds: true, false, or unknown (undefined) when a fact it turns on is absent (Kleene's logic). */
import type { Condition, Values } from '#law/condition.ts';
import type { FactName, Facts, FactValue } from '#law/facts.ts';

type Known = FactValue | readonly FactValue[] | undefined;

export function truthOf(at: Condition, facts: Facts, values: Values): boolean | undefined {
  switch (at.kind) {
    case 'dan': {
      let known = true;
      for (const part of at.of) {
        const truth = truthOf(part, facts, values);
        if (truth === false) return false;
        if (truth === undefined) known = false;
      }
      return known ? true : undefined;
    }
    case 'atau': {
      let known = true;
      for (const part of at.of) {
        const truth = truthOf(part, facts, values);
        if (truth === true) return true;
        if (truth === undefined) known = false;
      }
      return known ? false : undefined;
    }
    case 'tidak': {
      const truth = truthOf(at.of, facts, values);
      return truth === undefined ? undefined : !truth;
    }
    case 'ada':
      return facts[at.name] !== undefined;
    default:
      return knownOf(at, facts, values) as boolean | undefined;
  }
}

function knownOf(at: Condition, facts: Facts, values: Values): Known {
  switch (at.kind) {
    case 'tetap':
      return at.value;
    case 'fakta':
      return ranked(facts[at.name], at.rank);
    case 'nilai':
      return ranked(values[at.name], at.rank);
    case 'hitung': {
      const left = knownOf(at.left, facts, values) as number | undefined;
      const right = knownOf(at.right, facts, values) as number | undefined;
      if (left === undefined || right === undefined) return undefined;
      return at.op === '+' ? left + right : at.op === '-' ? left - right : left * right;
    }
    case 'banding': {
      const left = knownOf(at.left, facts, values) as FactValue | undefined;
      const right = knownOf(at.right, facts, values) as FactValue | undefined;
      if (left === undefined || right === undefined) return undefined;
      switch (at.op) {
        case '=':
          return left === right;
        case '!=':
          return left !== right;
        case '<':
          return left < right;
        case '<=':
          return left <= right;
        case '>':
          return left > right;
        default:
          return left >= right;
      }
    }
    case 'dalam': {
      const left = knownOf(at.left, facts, values) as FactValue | undefined;
      const list = knownOf(at.right, facts, values) as readonly FactValue[] | undefined;
      return left === undefined || list === undefined ? undefined : list.includes(left);
    }
    case 'diawali': {
      const left = knownOf(at.left, facts, values);
      const starts = knownOf(at.right, facts, values);
      if (left === undefined || starts === undefined) return undefined;
      const list = Array.isArray(starts) ? starts : [starts];
      return list.some((start) => String(left).startsWith(String(start)));
    }
    default:
      return truthOf(at, facts, values);
  }
}

/** An ordered word by its place in the order; a word the table does not know is unknown. */
function ranked(value: Known, rank: ReadonlyMap<string, number> | undefined): Known {
  return rank === undefined || value === undefined ? value : rank.get(value as string);
}

/** The absent facts that keep a condition from being decided; empty when it is decided. */
export function missingIn(at: Condition, facts: Facts, values: Values): FactName[] {
  const missing = new Set<FactName>();
  const walk = (node: Condition): void => {
    if (node.kind === 'ada') return;
    if (node.kind === 'fakta') {
      if (ranked(facts[node.name], node.rank) === undefined) missing.add(node.name);
    } else if (node.kind === 'dan' || node.kind === 'atau') {
      if (truthOf(node, facts, values) === undefined) node.of.forEach(walk);
    } else if (node.kind === 'tidak') walk(node.of);
    else if ('left' in node) {
      walk(node.left);
      walk(node.right);
    }
  };
  if (truthOf(at, facts, values) === undefined) walk(at);
  return [...missing];
}
