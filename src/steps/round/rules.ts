/** The timetable of a round in working days, and what must be given to open one. */
import { z } from 'zod';
import type { Timetable } from '#case/entry.ts';
import { addWorkingDays, type Calendar, type Day } from '#ground/day.ts';

/** Working days that each step takes when the office plans nothing else (dated practice, not law; decision 0011). */
export const defaultDurations = [
  { step: 'kebutuhan', days: 5 },
  { step: 'evaluasi', days: 5 },
  { step: 'usulan', days: 5 },
  { step: 'rapat', days: 3 },
  { step: 'keputusan', days: 7 },
  { step: 'suara', days: 14 },
  { step: 'publikasi', days: 2 },
  { step: 'hasil', days: 125 },
] as const;

/** One step after the other from `start`; the first working day of a step follows the last of the one before. */
export function timetableFrom(calendar: Calendar, start: Day): Timetable {
  let from = start;
  return defaultDurations.map(({ step, days }) => {
    const to = addWorkingDays(calendar, from, days).day;
    const row = { step, from, to };
    from = addWorkingDays(calendar, to, 1).day;
    return row;
  });
}

export const OpenRound = z.object({
  title: z.string().trim().min(5).max(120),
  asOf: z.iso.date(),
  tmt: z.iso.date(),
  start: z.iso.date(),
});
export type OpenRound = z.infer<typeof OpenRound>;
