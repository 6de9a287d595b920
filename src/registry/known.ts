/** What a new sheet may lean on, opened from the text in which it travels to the thread that reads. */
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { Known } from '#registry/kinds/kind.ts';

/** JSON lists: units `[id, parent]`, posts `id`, people `[nip, SIASN id, unit]`. */
export type KnownText = { asOf: Day; units: string; posts: string; people: string };

export type Places = ReadonlyMap<Nip, string | null>;

export function knownOf(text: KnownText): { known: Known; places: Places } {
  const people = JSON.parse(text.people) as [Nip, string | null, string | null][];
  const siasn = new Map<string, Nip>();
  for (const [nip, id] of people) if (id !== null) siasn.set(id, nip);
  return {
    known: {
      asOf: text.asOf,
      units: new Map(JSON.parse(text.units) as [string, string | null][]),
      posts: new Set(JSON.parse(text.posts) as string[]),
      people: new Set(people.map(([nip]) => nip)),
      siasn,
    },
    places: new Map(people.map(([nip, , unit]) => [nip, unit])),
  };
}
