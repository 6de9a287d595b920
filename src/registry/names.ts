/** Names that people read instead of ids, and the agencies of a province to choose from. */
import { agencyOf, type Province } from '#registry/facts.ts';

export const unitName = (province: Pick<Province, 'units'>, unit: string | null | undefined): string =>
  unit ? (province.units.get(unit)?.name ?? unit) : '';

/** `{name, unit}` of a post; its id where it is not known (any more). */
export function postNames(
  province: Pick<Province, 'units' | 'posts'>,
  id: string | null,
): { name: string; unit: string } {
  const post = id === null ? undefined : province.posts.get(id);
  return { name: post?.name ?? id ?? '–', unit: unitName(province, post?.unit) };
}

/** Agencies that have posts, by name: options of a filter. */
export function agenciesIn(province: Province): { value: string; label: string }[] {
  const ids = new Set([...province.posts.values()].map((post) => agencyOf(province, post.unit)));
  return [...ids]
    .map((value) => ({ value, label: unitName(province, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'id'));
}
