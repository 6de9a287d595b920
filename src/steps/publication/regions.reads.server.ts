/** Moves between regencies, from the cases of a round that have a decree: flows for a map, whole for staff, without small figures for the public. */
import type { Kysely } from 'kysely';
import { afterDecree } from '#case/arrows.ts';
import type { Tables } from '#db/tables.ts';
import type { Law } from '#law/law.ts';
import { placesOf, regionOf } from '#registry/distance.ts';
import type { Province } from '#registry/facts.ts';
import { regionName } from '#registry/region-names.ts';
import { groupBy } from '#steps/needs/group.ts';
import { K_ANONYMOUS } from '#steps/publication/rules.ts';

export type RegionFlow = { from: string; to: string; count: number };
export type RegionMoves = {
  regions: { code: string; name: string; latitude: number; longitude: number }[];
  flows: RegionFlow[];
};

/** Flows between the regencies of the posts left and taken; people without a former post are in none. */
export function flowsOf(
  province: Province,
  moves: readonly { from: string | null; to: string | null }[],
): RegionFlow[] {
  const at = (post: string | null): string | null => {
    const unit = post === null ? null : (province.posts.get(post)?.unit ?? post.split('/')[0] ?? null);
    return unit === null ? null : regionOf(province, unit);
  };
  const known = moves.flatMap(({ from, to }) => {
    const [here, there] = [at(from), at(to)];
    return here !== null && there !== null ? [{ here, there }] : [];
  });
  return [...groupBy(known, ({ here, there }) => `${here}|${there}`)]
    .map(([key, all]) => {
      const [from = '', to = ''] = key.split('|');
      return { from, to, count: all.length };
    })
    .sort((a, b) => b.count - a.count || a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
}

/** A flow of fewer than five people could point at one of them: the public sees it in no figure. */
export const shownFlows = (flows: readonly RegionFlow[]): RegionFlow[] =>
  flows.filter(({ count }) => count >= K_ANONYMOUS);

export async function regionMovesOf(
  db: Kysely<Tables>,
  province: Province,
  roundId: string,
  law: Law,
): Promise<RegionMoves> {
  const rows = await db
    .selectFrom('case_status')
    .select(['from_post as from', 'to_post as to'])
    .where('round_id', '=', roundId)
    .where('status', 'in', [...afterDecree])
    .execute();
  return { regions: regionsOf(province, law), flows: flowsOf(province, rows) };
}

/** Regencies with the middle of their units as their place. */
function regionsOf(province: Province, law: Law): RegionMoves['regions'] {
  return [...placesOf(province.units.values())]
    .map(([code, place]) => ({ code, name: regionName(province, code, law), ...place }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
