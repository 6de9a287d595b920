/** The two languages of the house, and numbers and dates as each writes them. */
export type Lang = 'id' | 'en';
export const langs = ['id', 'en'] as const satisfies readonly Lang[];

const locale = { id: 'id-ID', en: 'en-GB' } as const;

/** `40.000`, `83,75`: at most `digits` decimals (default 2), none needed. */
export function numberIn(lang: Lang, value: number, digits = 2): string {
  return new Intl.NumberFormat(locale[lang], { maximumFractionDigits: digits }).format(value);
}

/** Exactly `digits` decimals, for columns: `83,75`, `80,00`. */
export function fixedIn(lang: Lang, value: number, digits = 2): string {
  return new Intl.NumberFormat(locale[lang], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** `24 November 2026` from an ISO day. */
export function dateIn(lang: Lang, day: string): string {
  return new Intl.DateTimeFormat(locale[lang], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** `24-11-2026` from an ISO day. */
export function shortDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}-${month}-${year}`;
}

/** `24 November 2026 14.05 WIB` (office time) from an instant. */
export function momentIn(lang: Lang, at: Date, zone = 'Asia/Jakarta'): string {
  const day = new Intl.DateTimeFormat(locale[lang], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).format(at);
  const time = new Intl.DateTimeFormat(locale[lang], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(at);
  return `${day} ${time} WIB`;
}
