/** What a new sheet may lean on, opened from the text in which it travels to the thread that reads. */
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { Known } from '#registry/kinds/kind.ts';
import { titleKey } from '#registry/titles.ts';

/** JSON lists: units `[id, parent]`, posts `id`; and of each person, in one order: NIP, SIASN id, unit. */
export type KnownText = {
  asOf: Day;
  units: string;
  posts: string;
  people: string;
  siasn: string;
  places: string;
  /** titles that were accepted: `[unit, title, position]` */
  titles: string;
};

/** With titles that are accepted just now; they go before what was accepted earlier. */
export function withTitles(
  text: KnownText,
  accepted: readonly { unit: string; written: string; position: string }[],
): KnownText {
  if (accepted.length === 0) return text;
  const more = accepted.map(({ unit, written, position }) => [unit, written, position]);
  return { ...text, titles: JSON.stringify([...(JSON.parse(text.titles) as unknown[]), ...more]) };
}

export type Places = ReadonlyMap<Nip, string | null>;

/** Made when it is first asked for: most kinds of sheet lean on little of what is known. */
function later<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export type Opened = { known: Known; places: () => Places };

/** Opens texts one after the other; the same one again is not opened twice. */
export function knownOpener(): (text: KnownText) => Opened {
  let last: { text: KnownText; opened: Opened } | undefined;
  return (text) => {
    if (last === undefined || !sameText(last.text, text)) last = { text, opened: knownOf(text) };
    return last.opened;
  };
}

const sameText = (a: KnownText, b: KnownText): boolean =>
  (Object.keys(a) as (keyof KnownText)[]).every((name) => a[name] === b[name]);

export function knownOf(text: KnownText): Opened {
  const list = later(() => JSON.parse(text.people) as Nip[]);
  const units = later(() => new Map(JSON.parse(text.units) as [string, string | null][]));
  const posts = later(() => new Set(JSON.parse(text.posts) as string[]));
  const people = later(() => new Set(list()));
  const siasn = later(() => {
    const ids = new Map<string, Nip>();
    const each = JSON.parse(text.siasn) as (string | null)[];
    list().forEach((nip, at) => {
      const id = each[at] ?? null;
      if (id !== null) ids.set(id, nip);
    });
    return ids;
  });
  const titles = later(() => {
    const accepted = JSON.parse(text.titles) as [string, string, string][];
    return new Map(accepted.map(([unit, title, position]) => [titleKey(unit, title), position]));
  });
  const places = later(() => {
    const each = JSON.parse(text.places) as (string | null)[];
    return new Map(list().map((nip, at) => [nip, each[at] ?? null] as const));
  });
  const known: Known = {
    asOf: text.asOf,
    get units() {
      return units();
    },
    get posts() {
      return posts();
    },
    get people() {
      return people();
    },
    get siasn() {
      return siasn();
    },
    get titles() {
      return titles();
    },
  };
  return { known, places };
}
