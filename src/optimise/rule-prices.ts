/** What the staffing rules and the caps on moves cost: how much the round would gain at most if one were looser by one. */
import type { Certificate } from '#optimise/formats.ts';
import type { Problem } from '#optimise/problem.ts';

export type RulePrice = {
  kind: 'group' | 'cap';
  id: string;
  /** the bound that holds */
  bound: 'min' | 'max';
  /** per level, never below 0 on the first level that is not 0 */
  price: number[];
};

/** Rules with a price in the proof, the dearest first. A rule without one costs nothing. */
export function rulePricesOf(problem: Problem, certificate: Certificate | null): RulePrice[] {
  const levels = certificate?.levels ?? [];
  const priced = new Map<string, RulePrice>();
  levels.forEach((level, l) => {
    for (const kind of ['group', 'cap'] as const)
      for (const [id, price] of Object.entries(level[kind])) {
        const rule = priced.get(`${kind} ${id}`) ?? {
          kind,
          id,
          bound: price < 0 ? ('min' as const) : ('max' as const),
          price: problem.levels.map(() => 0),
        };
        // a rule priced on an earlier level is held there: its later prices count the same way round
        rule.price[l] = (rule.bound === 'min' ? -price : price) / level.scale;
        priced.set(`${kind} ${id}`, rule);
      }
  });
  return [...priced.values()].sort((a, b) => {
    const l = a.price.findIndex((part, at) => part !== b.price[at]);
    return l < 0 ? (a.id < b.id ? -1 : 1) : (b.price[l] as number) - (a.price[l] as number);
  });
}
