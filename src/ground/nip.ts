/** NIP, the 18 digits that name a civil servant (domain.md §M.1): birth date, month of appointment, sex, serial. */
import type { Day } from '#ground/day.ts';
import { monthsBetween, readDay } from '#ground/day.ts';

export type Nip = string;

/** What the digits say. They are read only for identity checks and age; no digit may enter a value. */
export type NipParts = { birth: Day; appointedMonth: string; sex: 'M' | 'F'; serial: string };

export type NipFault =
  | 'nip.format'
  | 'nip.rounded'
  | 'nip.birthdate'
  | 'nip.appointment'
  | 'nip.age'
  | 'nip.sex';

const DIGITS = /^\d{18}$/;
const CPNS_AGE_MIN_MONTHS = 17 * 12;

/** Blanks, apostrophes and dots are how people and Excel write a NIP; they are taken away, nothing is guessed. */
export function cleanNip(text: string): string {
  // Nearly all of them are written as they should be.
  if (DIGITS.test(text)) return text;
  return text.replace(/[\s'’`.]/g, '');
}

/** Checks an NIP of a PNS or CPNS as of `today`. PPPK numbers share the birth date only (pass `contract`). */
export function checkNip(
  text: string,
  today: Day,
  contract = false,
): { parts: NipParts } | { fault: NipFault } {
  const nip = cleanNip(text);
  if (/^\d[.,]?\d*E\+?\d+$/i.test(text.trim())) return { fault: 'nip.rounded' };
  if (!DIGITS.test(nip)) return { fault: 'nip.format' };
  // Excel keeps 15 digits of a number: three zeros at the end are its mark, no serial is 000.
  if (nip.endsWith('000')) return { fault: 'nip.rounded' };
  const birth = readDay(`${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`);
  if (birth === null || birth > today) return { fault: 'nip.birthdate' };
  const sex = nip[14] === '1' ? 'M' : nip[14] === '2' ? 'F' : null;
  if (contract) {
    const parts = {
      birth,
      appointedMonth: nip.slice(8, 14),
      sex: sex ?? 'M',
      serial: nip.slice(15),
    } as const;
    return monthsBetween(birth, today) < CPNS_AGE_MIN_MONTHS ? { fault: 'nip.age' } : { parts };
  }
  const appointed = readDay(`${nip.slice(8, 12)}-${nip.slice(12, 14)}-01`);
  if (appointed === null || appointed > today) return { fault: 'nip.appointment' };
  if (monthsBetween(birth, appointed) < CPNS_AGE_MIN_MONTHS) return { fault: 'nip.age' };
  if (sex === null) return { fault: 'nip.sex' };
  return { parts: { birth, appointedMonth: nip.slice(8, 14), sex, serial: nip.slice(15) } };
}

/** `19850317 201001 1 004`, as offices write it. */
export function groupedNip(nip: Nip): string {
  return `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
}

/** `1985******2010******`: what the public may see; the birth day and sex are in the hidden digits. */
export function maskedNip(nip: Nip): string {
  return `${nip.slice(0, 4)}******${nip.slice(8, 12)}******`;
}
