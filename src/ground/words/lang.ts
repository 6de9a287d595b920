/** The two languages of the house, and numbers and dates as each writes them. */
export type Lang = 'id' | 'en';
export const langs = ['id', 'en'] as const satisfies readonly Lang[];

const locale = { id: 'id-ID', en: 'en-GB' } as const;

/** Made once each: a formatter takes a thousand times as long to make as to use, and letters of a province use them by the hundred thousand. */
function keptFormats<F>(make: (lang: Lang, by: string) => F): (lang: Lang, by: string) => F {
  const made = new Map<string, F>();
  return (lang, by) => {
    const name = `${lang} ${by}`;
    const known = made.get(name) ?? make(lang, by);
    made.set(name, known);
    return known;
  };
}

const atMost = keptFormats(
  (lang, digits) => new Intl.NumberFormat(locale[lang], { maximumFractionDigits: Number(digits) }),
);
const exactly = keptFormats(
  (lang, digits) =>
    new Intl.NumberFormat(locale[lang], {
      minimumFractionDigits: Number(digits),
      maximumFractionDigits: Number(digits),
    }),
);
const dayIn = keptFormats(
  (lang, zone) =>
    new Intl.DateTimeFormat(locale[lang], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: zone,
    }),
);
const timeIn = keptFormats(
  (lang, zone) =>
    new Intl.DateTimeFormat(locale[lang], { hour: '2-digit', minute: '2-digit', timeZone: zone }),
);

/** `40.000`, `83,75`: at most `digits` decimals (default 2), none needed. */
export const numberIn = (lang: Lang, value: number, digits = 2): string =>
  atMost(lang, String(digits)).format(value);

/** Exactly `digits` decimals, for columns: `83,75`, `80,00`. */
export const fixedIn = (lang: Lang, value: number, digits = 2): string =>
  exactly(lang, String(digits)).format(value);

/** `24 November 2026` from an ISO day. */
export const dateIn = (lang: Lang, day: string): string =>
  dayIn(lang, 'UTC').format(new Date(`${day}T00:00:00Z`));

/** `24-11-2026` from an ISO day. */
export function shortDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}-${month}-${year}`;
}

/** `24 November 2026` and `14.05 WIB` (office time) from an instant. */
export const momentParts = (lang: Lang, at: Date, zone = 'Asia/Jakarta'): [day: string, time: string] => [
  dayIn(lang, zone).format(at),
  `${timeIn(lang, zone).format(at)} WIB`,
];

/** `24 November 2026 14.05 WIB`. */
export const momentIn = (lang: Lang, at: Date, zone?: string): string =>
  momentParts(lang, at, zone).join(' ');
