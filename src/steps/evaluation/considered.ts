/**
 * Which posts are looked at for a person: those wished for, then those of the own job family at the same level, one up and one down, at
 * most sixty, in one published order. Lists are made once per family, rung and region, so that a whole province is walked by index.
 */
import type { Nip } from '#ground/nip.ts';
import { type Kilometres, regionOf } from '#registry/distance.ts';
import { dossierOf, type Province } from '#registry/facts.ts';
import type { RungOf } from '#steps/evaluation/ladder.ts';
import { groupBy } from '#steps/needs/group.ts';
import type { Needs, PostNeed } from '#steps/needs/rules.ts';

export const AT_MOST = 60;
export const WISHES = 10;
/** Seats of the sixty that each rung gets before what is left over is filled in the same order. */
const QUOTA = { same: 40, up: 15, down: 5 } as const;

export type Considered = { post: string; why: 'minat' | 'rumpun' };
export type Consider = (nip: Nip) => Considered[];

/**
 * The published order within a rung: critical posts, then posts with an open seat, then the nearer to home, then by id. Posts that
 * take nobody in are left out, unless somebody wishes for them.
 */
export function considering(given: {
  province: Province;
  needs: Needs;
  rungOf: RungOf;
  kilometres: Kilometres;
}): Consider {
  const { province, needs, rungOf, kilometres } = given;
  const open = [...needs.posts.values()].filter((need) => need.closed === null);
  const rungs = groupBy(open, (need) => {
    const post = province.posts.get(need.post);
    return `${need.family}|${post && (rungOf(post) ?? post.level)}`;
  });
  const regions = new Map(open.map((need) => [need.post, regionOf(province, need.unit)]));
  const lists = new Map<string, Considered[]>();

  function listAt(family: string, rung: number | string, home: string | null): Considered[] {
    const key = `${family}|${rung}|${home}`;
    let list = lists.get(key);
    if (!list) {
      const far = (need: PostNeed): number =>
        kilometres(home, regions.get(need.post) ?? null) ?? Number.MAX_SAFE_INTEGER;
      list = (rungs.get(`${family}|${rung}`) ?? [])
        .map((need) => ({ need, km: far(need) }))
        .sort(
          (a, b) =>
            Number(b.need.critical) - Number(a.need.critical) ||
            Number(b.need.open > 0) - Number(a.need.open > 0) ||
            a.km - b.km ||
            (a.need.post < b.need.post ? -1 : 1),
        )
        .slice(0, AT_MOST + WISHES + 1)
        .map(({ need }): Considered => ({ post: need.post, why: 'rumpun' }));
      lists.set(key, list);
    }
    return list;
  }

  return (nip) => {
    const person = province.people.get(nip);
    const own = person?.post ?? null;
    const chosen = new Map<string, Considered>();
    const wishes = dossierOf(province, nip).wishes.slice(0, WISHES);
    for (const { post } of wishes)
      if (post !== own && province.posts.has(post)) chosen.set(post, { post, why: 'minat' });
    const here = own === null ? undefined : province.posts.get(own);
    if (!person || !here) return [...chosen.values()];
    const home = person.homeRegion ?? regionOf(province, here.unit);
    const rung = rungOf(here);
    const at = (step: number): Considered[] =>
      rung === null
        ? step === 0
          ? listAt(here.family, here.level, home)
          : []
        : listAt(here.family, rung + step, home);
    const [same, up, down] = [at(0), at(1), at(-1)];
    const take = (list: readonly Considered[], limit: number): void => {
      let taken = 0;
      for (const one of list) {
        if (taken >= limit || chosen.size >= AT_MOST) return;
        if (one.post === own || chosen.has(one.post)) continue;
        chosen.set(one.post, one);
        taken++;
      }
    };
    take(same, QUOTA.same);
    take(up, QUOTA.up);
    take(down, QUOTA.down);
    for (const list of [same, up, down]) take(list, AT_MOST);
    return [...chosen.values()];
  };
}
