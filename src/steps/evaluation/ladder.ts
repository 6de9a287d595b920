/** Jenjang as rungs: functional and structural levels side by side, as PP 11/2017 treats them when moving between the two. */
import type { Law } from '#law/law.ts';
import { levelOf } from '#law/lookup.ts';
import type { Post } from '#registry/facts.ts';

/** The rung of a post, or null for a level nobody knows. */
export type RungOf = (post: Pick<Post, 'level' | 'echelon' | 'kind'>) => number | null;

export function ladderOf(law: Law): RungOf {
  const known = new WeakMap<object, number | null>();
  return (post) => {
    let rung = known.get(post);
    if (rung === undefined) {
      rung = levelOf(law, post)?.setara ?? null;
      known.set(post, rung);
    }
    return rung;
  };
}
