/** A person put on a post by a decree from a day on; written by the decision step inside its own act. */
import type { Transaction } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { askReckoning } from '#registry/reckoned.server.ts';

export type Appointment = { nip: Nip; post: string; from: Day; decree: string; caseId?: string };

/** One decree appoints a person once: writing it again changes nothing. */
export async function appoint(tx: Transaction<Tables>, appointment: Appointment, at: Date): Promise<void> {
  await tx
    .insertInto('appointment')
    .values({
      nip: appointment.nip,
      post: appointment.post,
      from_day: appointment.from,
      decree: appointment.decree,
      case_id: appointment.caseId ?? null,
      at,
    })
    .onConflict((conflict) => conflict.columns(['nip', 'decree']).doNothing())
    .execute();
  await askReckoning(tx);
}
