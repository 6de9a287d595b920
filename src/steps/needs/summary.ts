/** Need in sums: per agency, unit or job family, with shortage and surplus side by side and never netted. */
import { groupBy } from '#steps/needs/group.ts';
import type { CountedNeeds, PostNeed } from '#steps/needs/rules.ts';

export type NeedSum = {
  key: string;
  posts: number;
  need: number;
  holders: number;
  shortage: number;
  surplus: number;
  criticalOpen: number;
  /** posts whose need has not been counted */
  uncounted: number;
  leavers: readonly number[];
};

export function sumsBy(needs: CountedNeeds, key: (need: PostNeed) => string): NeedSum[] {
  const groups = groupBy(needs.posts.values(), key);
  return [...groups].map(([name, members]) => sumOf(name, members)).sort((a, b) => (a.key < b.key ? -1 : 1));
}

export const sumOfAll = (needs: CountedNeeds): NeedSum => sumOf('', [...needs.posts.values()]);

function sumOf(key: string, members: readonly PostNeed[]): NeedSum {
  const sum = {
    key,
    posts: members.length,
    need: 0,
    holders: 0,
    shortage: 0,
    surplus: 0,
    criticalOpen: 0,
    uncounted: 0,
  };
  const leavers = [0, 0, 0, 0, 0];
  for (const post of members) {
    sum.need += post.need ?? 0;
    sum.holders += post.holders.length;
    sum.shortage += post.shortage;
    sum.surplus += post.surplus;
    if (post.critical && post.closed === null) sum.criticalOpen += post.open;
    if (post.need === null) sum.uncounted += 1;
    post.leavers.forEach((count, year) => {
      leavers[year] = (leavers[year] ?? 0) + count;
    });
  }
  return { ...sum, leavers };
}
