/** Small choices a browser remembers: language, appearance, and the role one acts in. Cookies, so they hold before any script runs. */
import { type Role, roles } from '#case/roles.ts';
import { type Lang, langs } from '#ground/words/lang.ts';
import type { Scheme } from '#ui/root-data.ts';

export function cookieOf(header: string | null, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

const oneOf = <T extends string>(all: readonly T[], value: string | undefined): T | undefined =>
  all.find((one) => one === value);

/** The language chosen; else the browser's first of the two; else Indonesian. */
export function langOf(cookie: string | null, accepted: string | null): Lang {
  const chosen = oneOf(langs, cookieOf(cookie, 'bahasa'));
  if (chosen) return chosen;
  const first = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return (
    oneOf(
      langs,
      first.find((part) => part === 'id' || part === 'ms' || part === 'en') === 'en' ? 'en' : 'id',
    ) ?? 'id'
  );
}

export const schemes = ['light', 'dark', 'auto'] as const satisfies readonly Scheme[];

export function schemeOf(cookie: string | null): Scheme {
  return oneOf(schemes, cookieOf(cookie, 'tampilan')) ?? 'auto';
}

export function chosenRole(cookie: string | null): Role | undefined {
  return oneOf(roles, cookieOf(cookie, 'peran'));
}

/** A choice kept for a year. */
export function preferenceCookie(
  name: 'bahasa' | 'tampilan' | 'peran',
  value: string,
  secure: boolean,
): string {
  return `${name}=${value}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** An address inside Tepat, or home: nobody is led elsewhere by a link to sign in. */
export function safePath(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(value) ? value : '/';
}
