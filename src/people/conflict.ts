/**
 * Conflict of interest between a person who acts and the person acted upon: self, family to the second degree by blood or
 * marriage, direct superior (PermenPANRB 17/2024; UU 30/2014 art 42–45; degree is a parameter, R23).
 */
import type { Nip } from '#ground/nip.ts';

/** A family tie as registered: `other` is the `relation` of `of`. */
export type FamilyTie = { of: Nip; relation: string; other: Nip };

export type Conflict =
  | { kind: 'diri' }
  | { kind: 'keluarga'; degree: number }
  | { kind: 'atasan' }
  | { kind: 'bawahan' }
  | { kind: 'pernyataan' };

/** Birth links that a relation counts; marriage counts none (semenda has the degree of the spouse). */
const links: Record<string, number> = {
  suami: 0,
  istri: 0,
  anak: 1,
  orang_tua: 1,
  ayah: 1,
  ibu: 1,
  mertua: 1,
  menantu: 1,
  saudara: 2,
  kakak: 2,
  adik: 2,
  ipar: 2,
  kakek: 2,
  nenek: 2,
  cucu: 2,
  paman: 3,
  bibi: 3,
  keponakan: 3,
  sepupu: 4,
};

/** Ties in both directions, made once per province. An unknown relation counts as the nearest that is not provable otherwise: 2. */
export function kinship(
  ties: readonly FamilyTie[],
): ReadonlyMap<Nip, readonly { other: Nip; links: number }[]> {
  const graph = new Map<Nip, { other: Nip; links: number }[]>();
  const add = (from: Nip, other: Nip, count: number): void => {
    const list = graph.get(from) ?? [];
    list.push({ other, links: count });
    graph.set(from, list);
  };
  for (const tie of ties) {
    const count = links[tie.relation.trim().toLowerCase().replace(/\s+/g, '_')] ?? 2;
    add(tie.of, tie.other, count);
    add(tie.other, tie.of, count);
  }
  return graph;
}

/** The nearest degree between two people along registered ties, or null beyond `limit`. Spouses are degree 0. */
export function degreeBetween(graph: ReturnType<typeof kinship>, a: Nip, b: Nip, limit = 3): number | null {
  const best = new Map<Nip, number>([[a, 0]]);
  const queue: [Nip, number][] = [[a, 0]];
  while (queue.length > 0) {
    queue.sort((x, y) => x[1] - y[1]);
    const [at, degree] = queue.shift() as [Nip, number];
    if (at === b) return degree;
    if (degree > (best.get(at) ?? Number.POSITIVE_INFINITY)) continue;
    for (const next of graph.get(at) ?? []) {
      const sum = degree + next.links;
      if (sum <= limit && sum < (best.get(next.other) ?? Number.POSITIVE_INFINITY)) {
        best.set(next.other, sum);
        queue.push([next.other, sum]);
      }
    }
  }
  return null;
}

export type ConflictFacts = {
  kin: ReturnType<typeof kinship>;
  /** direct superior of a person, from the units and who heads them */
  superiorOf: (nip: Nip) => Nip | null;
  /** R23: degree to which relatives are kept out (2) */
  degree: number;
};

/** Why `actor` may not act on `subject`, or null. Computed; a declared conflict comes on top. */
export function conflictOf(facts: ConflictFacts, actor: Nip | null, subject: Nip | null): Conflict | null {
  if (actor === null || subject === null) return null;
  if (actor === subject) return { kind: 'diri' };
  const degree = degreeBetween(facts.kin, actor, subject, facts.degree);
  if (degree !== null) return { kind: 'keluarga', degree };
  if (facts.superiorOf(subject) === actor) return { kind: 'atasan' };
  return facts.superiorOf(actor) === subject ? { kind: 'bawahan' } : null;
}
