/** What the Sekda forwards and the governor decides: the package by its hash, the number of a decree, and its dates (R25–R27). */
import { hashOf, type Json } from '#ground/canonical.ts';
import { addWorkingDays, type Calendar, type Day, type Deadline, workingDaysBetween } from '#ground/day.ts';

/** One item of the package exactly as the board considered it. */
export type PackageItem = {
  case: string;
  nip: string;
  from: string | null;
  to: string;
  result: string;
  plan: string | null;
};

/** A decision names this hash: what is signed is what was voted on, or the hash differs. Order does not matter. */
export function packageHash(items: readonly PackageItem[]): string {
  const sorted = [...items].sort((a, b) => (a.case < b.case ? -1 : 1));
  return hashOf({ format: 'paket/1', items: sorted as unknown as Json });
}

/** Classification code of personnel decrees (scheme of 2023, practice; decision 0011). */
export const DECREE_SERIES = '800.1.3.3';

/** `800.1.3.3/17/2026`: gap-free within its series and local year. */
export function decreeNumber(series: string, sequence: number, year: number): string {
  return `${series}/${sequence}/${year}`;
}

/** Inauguration within 30 working days after the decree (Perka BKN 7/2017). */
export const INAUGURATION_WORKING_DAYS = 30;

export function inaugurationDue(calendar: Calendar, decreedOn: Day): Deadline {
  return addWorkingDays(calendar, decreedOn, INAUGURATION_WORKING_DAYS);
}

export type InaugurationFault = 'terlambat' | 'undangan_terlambat' | 'sebelum_sk';

/** R27: not before the decree, within 30 working days, invited at least one working day before. */
export function inaugurationFaults(
  calendar: Calendar,
  decreedOn: Day,
  invitedOn: Day,
  on: Day,
): InaugurationFault[] {
  const faults: InaugurationFault[] = [];
  if (on < decreedOn) faults.push('sebelum_sk');
  if (on > inaugurationDue(calendar, decreedOn).day) faults.push('terlambat');
  if (workingDaysBetween(calendar, invitedOn, on) < 1) faults.push('undangan_terlambat');
  return faults;
}

/** R26: I-MUT answers within 5 working days; no answer counts as approval on the sixth (press; shown, never assumed). */
export function imutDue(calendar: Calendar, proposedOn: Day): Deadline {
  return addWorkingDays(calendar, proposedOn, 5);
}

/** R29: a departure from the computed order carries a reason that says something. */
export const REASON_MIN_CHARS = 50;

/** What a departure costs per objective: what the plan promised less what remains. Never negative on the first level that differs. */
export function costOf(before: readonly number[], after: readonly number[]): number[] {
  return before.map((value, level) => value - (after[level] ?? 0));
}
