/** Peta jabatan: units from top to bottom with their posts, class, need, holders, gap and who acts (PermenPANRB 1/2020); pure. */
import type { Assignment, PostKind, Province } from '#registry/facts.ts';
import { groupBy } from '#steps/needs/group.ts';
import type { CountedNeeds, PostNeed } from '#steps/needs/rules.ts';

export type MapPost = Pick<
  PostNeed,
  'post' | 'name' | 'need' | 'shortage' | 'surplus' | 'critical' | 'strategic' | 'grade'
> & {
  kind: PostKind;
  jobClass: number | null;
  holders: readonly string[];
  acting: readonly { nip: string; as: Assignment }[];
  abolished: boolean;
};
export type MapUnit = {
  id: string;
  name: string;
  kind: string;
  posts: MapPost[];
  /** of this unit and all below it */
  sums: { posts: number; need: number; holders: number; shortage: number; surplus: number };
  /** Each unit with an echelon has exactly one head. */
  finding: 'tanpa_kepala' | 'banyak_kepala' | null;
  children: MapUnit[];
  /** units below that were left out; open the unit itself to see them */
  folded: number;
};

const kindOrder: readonly PostKind[] = ['struktural', 'fungsional', 'pelaksana'];

/** The tree below a unit. A branch deeper than `depth` is only summed; a parent circle is walked once. */
export function positionMap(
  needs: CountedNeeds,
  province: Province,
  root: string,
  depth: number,
): MapUnit | null {
  const children = groupBy(province.units.values(), (unit) => unit.parent);
  const posts = groupBy(needs.posts.values(), (post) => post.unit);
  const seen = new Set<string>();

  function build(id: string, left: number): MapUnit | null {
    const unit = province.units.get(id);
    if (!unit || seen.has(id)) return null;
    seen.add(id);
    const own = posts.get(id) ?? [];
    const below = (children.get(id) ?? []).flatMap((child) => build(child.id, left - 1) ?? []);
    below.sort((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }));
    const sums = { posts: own.length, need: 0, holders: 0, shortage: 0, surplus: 0 };
    for (const post of own) {
      sums.need += post.need ?? 0;
      sums.holders += post.holders.length;
      sums.shortage += post.shortage;
      sums.surplus += post.surplus;
    }
    for (const child of below)
      for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += child.sums[key];
    const heads = own.filter(
      (one) => province.posts.get(one.post)?.kind === 'struktural' && one.closed !== 'dihapus',
    );
    const rung = heads.map((one) => province.posts.get(one.post)?.echelon ?? '99').sort();
    const leading = rung.filter((one) => one === rung[0]).length;
    return {
      ...{ id, name: unit.name, kind: unit.kind, sums },
      posts: left < 0 ? [] : own.map((one) => mapPost(one, needs, province)).sort(byRank),
      finding:
        unit.echelon === null
          ? null
          : heads.length === 0
            ? 'tanpa_kepala'
            : leading > 1
              ? 'banyak_kepala'
              : null,
      children: left <= 0 ? [] : below,
      folded: left <= 0 ? below.length : 0,
    };
  }
  return build(root, depth);
}

function mapPost(need: PostNeed, needs: CountedNeeds, province: Province): MapPost {
  const post = province.posts.get(need.post);
  const { name, shortage, surplus, critical, strategic, grade } = need;
  return {
    ...{ post: need.post, name, need: need.need, shortage, surplus, critical, strategic, grade },
    kind: post?.kind ?? 'pelaksana',
    jobClass: post?.jobClass ?? null,
    holders: need.holders,
    acting: needs.occupancy.acting.get(need.post) ?? [],
    abolished: post?.abolished ?? false,
  };
}

const byRank = (a: MapPost, b: MapPost): number =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
  (b.jobClass ?? 0) - (a.jobClass ?? 0) ||
  a.name.localeCompare(b.name, 'id');
