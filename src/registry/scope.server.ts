/** Which rows of a sheet an importer may bring: an operator speaks for the own agency only, everybody else for the province. */

import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Office } from '#record/office.ts';
import type { Known } from '#registry/kinds/kind.ts';
import type { KindName } from '#registry/kinds/kinds.ts';

/** The units a row touches; the first that lies outside names the trouble. */
export type Outside = (row: unknown) => string | null;

/** Units an operator was given; null when the role is not bound to any. */
function ownUnits(office: Office): ReadonlySet<string> | null {
  const mine = office.actor.roles.filter(({ role }) => role === office.actor.role);
  if (mine.length === 0 || mine.some(({ unit }) => unit === null)) return null;
  return new Set(mine.map(({ unit }) => unit as string));
}

async function placesOf(db: Kysely<Tables>): Promise<Map<string, string | null>> {
  const people = await db
    .selectFrom('employee')
    .select(['key', 'unit'])
    .where('ended_by', 'is', null)
    .execute();
  return new Map(people.map(({ key, unit }) => [key, unit]));
}

/** Null when every row is allowed. */
export async function outsideOf(office: Office, kind: KindName, known: Known): Promise<Outside | null> {
  const own = ownUnits(office);
  if (own === null) return null;
  const inside = (unit: string | null | undefined): boolean => {
    const seen = new Set<string>();
    for (let at = unit; at !== null && at !== undefined && !seen.has(at); at = known.units.get(at)) {
      if (own.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  const places = await placesOf(office.db);
  const first = (units: readonly (string | null | undefined)[]): string | null => {
    const outside = units.find((unit) => !inside(unit));
    return units.some((unit) => !inside(unit)) ? (outside ?? '') : null;
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
    if (kind === 'jabatan' || kind === 'skm') return first([fact.unit]);
    const stands = places.get(fact.nip ?? '');
    if (kind === 'pegawai') return first(stands === undefined ? [fact.unit] : [fact.unit, stands]);
    return first([stands]);
  };
}
