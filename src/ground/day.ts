/** Calendar days as ISO text, and working days of the office: counting never reads the clock, it is given `today`. */
import { refuse } from '#ground/refusal.ts';

/** `2026-11-24`. Days sort as text. */
export type Day = string;

/** Public holidays and cuti bersama by year. A year that is absent is *not loaded*, which is not the same as having none. */
export type Calendar = ReadonlyMap<number, ReadonlySet<Day>>;

/** A counted deadline. It is firm only if every year it passes through has its holiday table. */
export type Deadline = { day: Day; firm: boolean; missingYears: number[] };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const INDONESIAN = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** Days of each month of a year that is no leap year. */
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const padded = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Asked of every date in a sheet: counted, with no Date made. Years below 100 are slips of the pen. */
function made(year: number, month: number, date: number): Day | null {
  if (year < 100 || month < 1 || month > 12 || date < 1) return null;
  const last = month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] as number);
  return date > last ? null : `${String(year).padStart(4, '0')}-${padded(month)}-${padded(date)}`;
}

/** Three letters tell the months apart, in Indonesian and in the English that Excel writes on many machines. */
const monthNames: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};
const WRITTEN = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4})$/i;

/** Reads `24-11-2026`, `24/11/2026`, `24 November 2026` or `2026-11-24`; null if it is no real day. */
export function readDay(text: string): Day | null {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed.slice(0, 10));
  if (iso && (trimmed.length === 10 || trimmed[10] === 'T' || trimmed[10] === ' '))
    return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = INDONESIAN.exec(trimmed);
  if (local) return made(Number(local[3]), Number(local[2]), Number(local[1]));
  const written = WRITTEN.exec(trimmed);
  const month = monthNames[written?.[2]?.slice(0, 3).toLowerCase() ?? ''];
  return written && month ? made(Number(written[3]), month, Number(written[1])) : null;
}

/** As `readDay`, refusing what is no day with its place. */
export function dayOf(text: string, where: string): Day {
  const day = readDay(text);
  if (day === null) throw refuse('input', 'date.invalid', { value: text, where });
  return day;
}

/** Today's day at the office (Asia/Jakarta unless told): the one place where an instant becomes a day. */
export function officeDay(at: Date, zone = 'Asia/Jakarta'): Day {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Two figures of a day that stand at a place of its text; counting months is asked millions of times in a round. */
const two = (day: Day, at: number): number => (day.charCodeAt(at) - 48) * 10 + day.charCodeAt(at + 1) - 48;
const yearIn = (day: Day): number => two(day, 0) * 100 + two(day, 2);

/** The same date `months` later; the last day of the month where that date does not exist (31 Jan + 1 = 28 Feb). */
export function addMonths(day: Day, months: number): Day {
  const first = yearIn(day) * 12 + two(day, 5) - 1 + months;
  const year = Math.floor(first / 12);
  const month = first - year * 12;
  const last = month === 1 && isLeap(year) ? 29 : (monthDays[month] as number);
  return `${String(year).padStart(4, '0')}-${padded(month + 1)}-${padded(Math.min(two(day, 8), last))}`;
}

export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12);

/** Whole months from one day to a later one (negative when it is earlier): 15 Jan → 14 Feb is 0. */
export function monthsBetween(from: Day, to: Day): number {
  const months = (yearIn(to) - yearIn(from)) * 12 + two(to, 5) - two(from, 5);
  return two(to, 8) < two(from, 8) ? months - 1 : months;
}

export const yearsBetween = (from: Day, to: Day): number => Math.floor(monthsBetween(from, to) / 12);

/** Days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !(calendar.get(yearOf(day))?.has(day) ?? false);
}

/**
 * The n-th working day after `from`; day 1 is the first working day after it (domain.md §J: five-day week, holidays and
 * cuti bersama left out). Through a year without a holiday table the answer is an estimate: `firm` is false.
 */
export function addWorkingDays(calendar: Calendar, from: Day, n: number): Deadline {
  let day = from;
  for (let counted = 0; counted < n; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) counted++;
  }
  const missing = missingYears(calendar, from, day);
  return { day, firm: missing.length === 0, missingYears: missing };
}

/** The years that a count of working days passes through without a holiday table, whichever day is the later one. */
export function missingYears(calendar: Calendar, from: Day, to: Day): number[] {
  const [first, last] = from <= to ? [yearOf(from), yearOf(to)] : [yearOf(to), yearOf(from)];
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return years.filter((year) => !calendar.has(year));
}

/** Working days from `from` (not counted) to `to` (counted): how many are left, negative once past. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count++;
  }
  return count;
}
