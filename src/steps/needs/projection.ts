/**
 * Who leaves a post in the next five years, month by month: retirement by the post's own age limit (UU 20/2023 art. 55; the title's own
 * column where it has one) or the end of a contract. One person is counted once, in the year of leaving.
 */
import { type Day, monthsBetween } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { retirementDay } from '#law/lookup.ts';
import type { Employee } from '#registry/facts.ts';

export const HORIZON_YEARS = 5;

export type Leaver = { nip: Nip; on: Day; why: 'bup' | 'kontrak' };

/** The first day on which a person no longer holds the post, or null if nothing is known that ends it. */
export function leaverOf(
  person: Pick<Employee, 'nip' | 'birth' | 'contractEnd'>,
  retirementAge: number | null,
): Leaver | null {
  const pension = retirementAge === null ? null : retirementDay(person.birth, retirementAge);
  const end = person.contractEnd;
  if (end !== null && (pension === null || end < pension))
    return { nip: person.nip, on: end, why: 'kontrak' };
  return pension === null ? null : { nip: person.nip, on: pension, why: 'bup' };
}

/** Year (0…4) after `asOf` in which a day lies; days already past belong to the first; null beyond the horizon. */
export function yearAhead(asOf: Day, on: Day): number | null {
  const month = monthAhead(asOf, on);
  return month === null ? null : Math.floor(month / 12);
}

/** Month (0…59) after `asOf` in which a day lies. */
export function monthAhead(asOf: Day, on: Day): number | null {
  const months = on <= asOf ? 0 : monthsBetween(asOf, on);
  return months < HORIZON_YEARS * 12 ? months : null;
}

/** Leavers of each of the five years, not cumulative. */
export function leaversByYear(asOf: Day, leavers: readonly Leaver[]): number[] {
  const years = new Array<number>(HORIZON_YEARS).fill(0);
  for (const { on } of leavers) {
    const year = yearAhead(asOf, on);
    if (year !== null) years[year] = (years[year] ?? 0) + 1;
  }
  return years;
}

/** Leavers of each of the sixty months, not cumulative. */
export function leaversByMonth(asOf: Day, leavers: readonly Leaver[]): number[] {
  const months = new Array<number>(HORIZON_YEARS * 12).fill(0);
  for (const { on } of leavers) {
    const month = monthAhead(asOf, on);
    if (month !== null) months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}
