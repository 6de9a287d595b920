/** How a helper beside the server does the work of this step (reckoned.server.ts says what is asked). */
import type { Doing } from '#db/beside.server.ts';
import { type OutcomeWork, reckonIndex, reckonOutcome } from '#steps/outcome/reckoned.server.ts';

export const doing: Doing<OutcomeWork> = {
  reckonOutcome: (db, { round, today }) => reckonOutcome(db, round, today),
  reckonIndex: (db, { today }) => reckonIndex(db, today),
};
