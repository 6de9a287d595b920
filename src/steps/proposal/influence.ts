/** Which doubtful facts turn placements: a chain of changes in a sample is put down to the doubtful facts of the people in it, in equal parts. */
import { type DoubtKind, type Doubts, doubtKinds } from '#steps/proposal/doubt.ts';

/** `byFact` has the key person × kinds + kind. */
export type Blame = {
  byFact: Map<number, number>;
  byKind: Map<DoubtKind | 'ukuran', number>;
  parent: Int32Array;
};

export const newBlame = (people: number): Blame => ({
  byFact: new Map(),
  byKind: new Map(),
  parent: new Int32Array(people),
});

/** Adds the changes of one sample. Whoever leaves a post and whoever comes there instead hang together. */
export function blameOf(
  blame: Blame,
  { problem, people }: Doubts,
  planned: Int32Array,
  choice: Int32Array,
  changed: readonly number[],
): void {
  const { parent, byFact, byKind } = blame;
  const find = (e: number): number => {
    let at = e;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const left = new Map<number, number[]>();
  for (const e of changed) {
    parent[e] = e;
    const n = planned[e] as number;
    left.set(n, [...(left.get(n) ?? []), e]);
  }
  // The i-th who comes takes the seat of the i-th who leaves, as in the chains of a plan.
  for (const e of changed) {
    const goer = left.get(problem.node[choice[e] as number] as number)?.shift();
    if (goer !== undefined) parent[find(e)] = find(goer);
  }
  const chains = new Map<number, number[]>();
  for (const e of changed) {
    const root = find(e);
    const chain = chains.get(root);
    if (chain) chain.push(e);
    else chains.set(root, [e]);
  }
  for (const chain of chains.values()) {
    const facts = chain.flatMap((e) => (people[e]?.kinds ?? []).map((kind) => ({ e, kind })));
    if (facts.length === 0) byKind.set('ukuran', (byKind.get('ukuran') ?? 0) + chain.length);
    for (const { e, kind } of facts) {
      const part = chain.length / facts.length;
      const key = e * doubtKinds.length + doubtKinds.indexOf(kind);
      byFact.set(key, (byFact.get(key) ?? 0) + part);
      byKind.set(kind, (byKind.get(kind) ?? 0) + part);
    }
  }
}
