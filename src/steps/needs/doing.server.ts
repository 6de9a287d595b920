/** What a helper beside the server does for this step. */
import type { Doing } from '#db/beside.server.ts';
import { frozenBeside } from '#steps/needs/acts.server.ts';
import { needsKept } from '#steps/needs/counted.server.ts';
import { submittedBeside } from '#steps/needs/submission.acts.server.ts';

export const doing: Doing = {
  kebutuhan: needsKept.here,
  freeze: frozenBeside.here,
  submitNeeds: submittedBeside.here,
};
