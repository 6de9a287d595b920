/** Which rows of a sheet an importer may bring: an operator speaks for the own agency only, everybody else for the province. */
import type { Actor } from '#record/office.ts';
import type { Known } from '#registry/kinds/kind.ts';
import type { KindName } from '#registry/kinds/kinds.ts';
import type { Places } from '#registry/known.ts';

/** The units a row touches; the first that lies outside names the trouble. */
export type Outside = (row: unknown) => string | null;

/** Units an operator was given; null when the role is not bound to any. */
export function ownUnits(actor: Actor): string[] | null {
  const mine = actor.roles.filter(({ role }) => role === actor.role);
  if (mine.length === 0 || mine.some(({ unit }) => unit === null)) return null;
  return [...new Set(mine.map(({ unit }) => unit as string))];
}

/** Null when every row is allowed. */
export function outsideOf(
  units: readonly string[] | null,
  kind: KindName,
  known: Known,
  placesOf: () => Places,
): Outside | null {
  if (units === null) return null;
  const own = new Set(units);
  const places = placesOf();
  const inside = (unit: string | null | undefined): boolean => {
    const seen = new Set<string>();
    for (let at = unit; at !== null && at !== undefined && !seen.has(at); at = known.units.get(at)) {
      if (own.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  const first = (touched: readonly (string | null | undefined)[]): string | null => {
    const outside = touched.find((unit) => !inside(unit));
    return touched.some((unit) => !inside(unit)) ? (outside ?? '') : null;
  };
  return (row) => {
    const fact = row as {
      nip?: string;
      unit?: string | null;
      post?: string;
      id?: string;
      parent?: string | null;
    };
    // A unit is inside if it is known to be, and it may only be hung below one that is.
    if (kind === 'unit') return first([fact.parent, ...(known.units.has(fact.id ?? '') ? [fact.id] : [])]);
    if (kind === 'abk') return first([fact.post?.split('/')[0]]);
    if (kind === 'jabatan' || kind === 'skm' || kind === 'sekolah') return first([fact.unit]);
    const stands = places.get(fact.nip ?? '');
    if (kind === 'pegawai') return first(stands === undefined ? [fact.unit] : [fact.unit, stands]);
    return first([stands]);
  };
}
