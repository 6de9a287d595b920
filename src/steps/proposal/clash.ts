/** What cannot hold together when a round has no plan, by the names that people read. Pure. */
import type { Conflict, PlacementCase } from '#optimise/formats.ts';
import type { Province } from '#registry/facts.ts';
import { postNames } from '#registry/names.ts';
import { floorName } from '#steps/proposal/flows.ts';

export type Clash = { people: string[]; posts: string[]; rules: string[]; cap: boolean };

export function clashOf(
  province: Pick<Province, 'units' | 'posts' | 'people'>,
  conflict: Conflict | null,
  problem: Pick<PlacementCase, 'kin'>,
): Clash {
  const { employees = [], posts = [], groups = [], kin = [], moveCaps = [] } = conflict ?? {};
  const named = (nip: string): string => province.people.get(nip)?.name ?? nip;
  return {
    people: employees.map(named),
    posts: posts.map((post) => {
      const { name, unit } = postNames(province, post);
      return unit ? `${name} (${unit})` : name;
    }),
    rules: [
      ...groups.map((group) => floorName(province, group)),
      ...kin.map((row) => (problem.kin?.[row]?.employees ?? []).map(named).join(' – ')),
    ],
    cap: moveCaps.length > 0,
  };
}
