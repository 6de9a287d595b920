/** Who heads a unit and whose direct superior that is, from posts and their holders; what conflicts of interest are computed from. */
import type { Nip } from '#ground/nip.ts';
import { type ConflictFacts, kinship } from '#people/conflict.ts';
import type { Employee, Province } from '#registry/facts.ts';

/** The head of each unit: the holder of its highest structural post (lowest echelon id). A unit without one has no head. */
export function headsOf(province: Pick<Province, 'people' | 'posts'>): ReadonlyMap<string, Nip> {
  const best = new Map<string, { nip: Nip; echelon: string }>();
  for (const person of province.people.values()) {
    const post = person.post === null ? undefined : province.posts.get(person.post);
    if (post?.kind !== 'struktural' || post.unit !== person.unit) continue;
    const echelon = post.echelon ?? '99';
    const now = best.get(post.unit);
    if (!now || echelon < now.echelon || (echelon === now.echelon && person.nip < now.nip)) {
      best.set(post.unit, { nip: person.nip, echelon });
    }
  }
  return new Map([...best].map(([unit, head]) => [unit, head.nip]));
}

/** The unit and all above it, nearest first; a parent cycle ends the climb. */
export function unitsAbove(province: Pick<Province, 'units'>, unit: string | null): string[] {
  const path: string[] = [];
  for (let at = unit; at !== null && !path.includes(at); at = province.units.get(at)?.parent ?? null)
    path.push(at);
  return path;
}

/** The direct superior: the head of the own unit, or of the nearest unit above that has another head. */
export function superiorIn(province: Province, heads: ReadonlyMap<string, Nip>): (nip: Nip) => Nip | null {
  return (nip) => {
    const person: Employee | undefined = province.people.get(nip);
    for (const unit of unitsAbove(province, person?.unit ?? null)) {
      const head = heads.get(unit);
      if (head !== undefined && head !== nip) return head;
    }
    return null;
  };
}

const made = new WeakMap<Province, ConflictFacts>();

/** The registered ties and the ladder of superiors of a province, ready to ask about two people; made once per province. */
export function conflictFactsOf(province: Province, degree = 2): ConflictFacts {
  const known = made.get(province);
  if (known) return known.degree === degree ? known : { ...known, degree };
  const ties = [...province.dossiers].flatMap(([of, dossier]) =>
    dossier.ties.map((tie) => ({ of, relation: tie.relation, other: tie.other })),
  );
  const facts = { kin: kinship(ties), superiorOf: superiorIn(province, headsOf(province)), degree };
  made.set(province, facts);
  return facts;
}
