/** The right to object: 14 working days to file, 21 to answer (PP 79/2021 art 4–7; R28). Reading a letter is never agreeing. */

import { z } from 'zod';
import type { ObjectionOutcome } from '#case/entry.ts';
import { addWorkingDays, type Calendar, type Day, type Deadline } from '#ground/day.ts';

export const OBJECTION_WORKING_DAYS = 14;
export const ANSWER_WORKING_DAYS = 21;

/** Until when an objection may be filed against a decree received on this day; day 1 is the next working day. */
export function objectionUntil(calendar: Calendar, receivedOn: Day): Deadline {
  return addWorkingDays(calendar, receivedOn, OBJECTION_WORKING_DAYS);
}

/** By when the PPK decides on an objection filed on this day. */
export function answerDue(calendar: Calendar, filedOn: Day): Deadline {
  return addWorkingDays(calendar, filedOn, ANSWER_WORKING_DAYS);
}

/** An objection after the last day is taken in and ruled inadmissible: it is never turned away at the door. */
export function isInTime(calendar: Calendar, receivedOn: Day, filedOn: Day): boolean {
  return filedOn <= objectionUntil(calendar, receivedOn).day;
}

/** A late objection has one possible ruling; one in time has the others. */
export function rulingsFor(inTime: boolean): ObjectionOutcome[] {
  return inTime ? ['diterima', 'ditolak'] : ['tidak_dapat_diterima'];
}

export const Rule = z.object({
  outcome: z.enum(['diterima', 'ditolak', 'tidak_dapat_diterima']),
  remedy: z.enum(['tetap', 'diubah', 'dicabut']).default('tetap'),
  reason: z.string().trim(),
});
export type Rule = z.infer<typeof Rule>;
