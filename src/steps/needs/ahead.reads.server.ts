/** Needs in pictures: the tree of posts, five years ahead, regencies, schools and floors; looked up in what was counted. */
import type { Law } from '#law/law.ts';
import type { Actor } from '#record/office.ts';
import { placesOf, regionOf } from '#registry/distance.ts';
import { agencyOf, type Province } from '#registry/facts.ts';
import { unitName } from '#registry/names.ts';
import { sightOf } from '#registry/scope.ts';
import { unitsAbove } from '#registry/superior.ts';
import type { Counted } from '#steps/needs/counted.server.ts';
import { type Forecast, forecastIn } from '#steps/needs/forecast.ts';
import { groupBy } from '#steps/needs/group.ts';
import { type MapPost, type MapUnit, positionMap } from '#steps/needs/position-map.ts';
import type { CountedNeeds, PostNeed } from '#steps/needs/rules.ts';
import { grownNeeds, type Scenario, scenarioOf } from '#steps/needs/scenario.ts';
import { type SchoolNeed, schoolNeeds } from '#steps/needs/schools.ts';

export type Filter = { agency?: string | undefined; family?: string | undefined; unit?: string | undefined };

/** Whether a post falls under a filter. A unit includes everything below it. */
export function within(province: Province, { agency, family, unit }: Filter): (need: PostNeed) => boolean {
  const below = new Map<string, boolean>();
  const inUnit = (id: string): boolean => {
    let known = below.get(id);
    if (known === undefined) {
      known = unit === undefined || unitsAbove(province, id).includes(unit);
      below.set(id, known);
    }
    return known;
  };
  return (need) =>
    (!agency || need.agency === agency) &&
    (!family || need.family === family) &&
    (!unit || inUnit(need.unit));
}

/** Five years of the posts under a filter; with `grown`, as if their need were that. */
export function aheadOf(
  { needs, province, tracks }: Counted,
  filter: Filter,
  grown?: ReadonlyMap<string, number>,
): Forecast {
  const ask = forecastIn(needs, tracks);
  const fits = within(province, filter);
  return grown ? ask(fits, (need) => grown.get(need.post) ?? need.need) : ask(fits);
}

/** The unit's work grown by a percentage, with the five years that would follow. Nothing is stored. */
export function whatIf(
  counted: Counted,
  law: Law,
  unit: string,
  percent: number,
): { scenario: Scenario; then: Forecast; now: Forecast } {
  const { needs, province, policy } = counted;
  const grown = grownNeeds({ needs, province, policy, law, unit, percent });
  const [now, then] = [aheadOf(counted, { unit }), aheadOf(counted, { unit }, grown)];
  return { scenario: scenarioOf(needs, law, grown, percent), now, then };
}

export type NamedPost = Omit<MapPost, 'holders' | 'acting'> & {
  holders: number;
  acting: { as: MapPost['acting'][number]['as']; name: string | null }[];
};
export type NamedUnit = Omit<MapUnit, 'posts' | 'children'> & { posts: NamedPost[]; children: NamedUnit[] };

/** Names of acting holders only for those who may read people's files there. */
export function mapOf(
  { needs, province }: Counted,
  root: string,
  depth: number,
  actor: Actor,
  people: Province['people'] | null,
): NamedUnit | null {
  const tree = positionMap(needs, province, root, depth);
  if (!tree) return null;
  const sees = sightOf(actor, province);
  const name = (unit: MapUnit): NamedUnit => ({
    ...unit,
    posts: unit.posts.map((post) => ({
      ...post,
      holders: post.holders.length,
      acting: post.acting.map(({ nip, as }) => ({
        as,
        name: people !== null && sees(unit.id) ? (people.get(nip)?.name ?? null) : null,
      })),
    })),
    children: unit.children.map(name),
  });
  return name(tree);
}

/** Those who stand in somewhere. */
export const actingIn = ({ needs }: Counted): string[] =>
  [...needs.occupancy.acting.values()].flatMap((list) => list.map(({ nip }) => nip));

/** How many levels of a unit fit on one page: the whole tree while it has at most this many posts. */
const FITS = 1200;
export function depthFor({ needs, province }: Counted, root: string): number {
  const inside = [...needs.posts.values()].filter(({ unit }) =>
    unitsAbove(province, unit).includes(root),
  ).length;
  return inside <= FITS ? 12 : 1;
}

export type RegionNeed = {
  code: string;
  latitude: number | null;
  longitude: number | null;
  posts: number;
  open: number;
  critical: number;
  shortage: number;
  surplus: number;
  leavers: number;
};

/** Vacant seats and gaps by regency; posts of units that nobody places are a row of their own. */
export function regionsOf({ needs, province }: Counted): RegionNeed[] {
  const places = placesOf(province.units.values());
  const groups = groupBy(needs.posts.values(), (need) => regionOf(province, need.unit) ?? '');
  return [...groups]
    .map(([code, posts]) => {
      const sum = (of: (need: PostNeed) => number): number =>
        posts.reduce((total, one) => total + of(one), 0);
      const open = (need: PostNeed): number => (need.closed === null ? need.open : 0);
      return {
        code,
        latitude: places.get(code)?.latitude ?? null,
        longitude: places.get(code)?.longitude ?? null,
        posts: posts.length,
        open: sum(open),
        critical: sum((need) => (need.critical ? open(need) : 0)),
        shortage: sum((need) => need.shortage),
        surplus: sum((need) => need.surplus),
        leavers: sum((need) => need.leavers.reduce((a, b) => a + b, 0)),
      };
    })
    .sort((a, b) => b.open - a.open || (a.code < b.code ? -1 : 1));
}

const schoolsKept = new WeakMap<CountedNeeds, SchoolNeed[]>();
export function schoolsOf({ needs, province }: Counted, law: Law): SchoolNeed[] {
  const before = schoolsKept.get(needs);
  if (before) return before;
  const schools = schoolNeeds(needs, province, law);
  schoolsKept.set(needs, schools);
  return schools;
}

export type FloorRow = {
  id: string;
  unit: string;
  agency: string;
  family: string;
  present: number;
  need: number;
  min: number;
  /** people who may leave before the floor is reached */
  free: number;
};

/** Donor floors, those with nothing to give first (R10). */
export function floorsOf({ needs, province }: Counted, agency?: string): FloorRow[] {
  return needs.floors
    .filter((floor) => !agency || agencyOf(province, floor.unit) === agency)
    .map(({ id, unit, family, present, need, min }) => ({
      id,
      unit: unitName(province, unit),
      agency: unitName(province, agencyOf(province, unit)),
      ...{ family, present, need, min, free: present - min },
    }))
    .sort((a, b) => a.free - b.free || b.need - a.need || (a.id < b.id ? -1 : 1));
}
