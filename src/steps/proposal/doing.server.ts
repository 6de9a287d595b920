/** What a helper beside the server does for this step. */
import type { Doing } from '#db/beside.server.ts';
import { answer } from '#steps/proposal/asked.server.ts';
import { evaluatedBeside, proposedBeside } from '#steps/proposal/beside.acts.server.ts';
import { fairnessKept } from '#steps/proposal/fairness.reads.server.ts';
import { studied } from '#steps/proposal/studied.server.ts';

export const doing: Doing = {
  ...{ head: answer, why: answer, refusals: answer },
  study: studied,
  keadilan: fairnessKept.here,
  evaluate: evaluatedBeside.here,
  propose: proposedBeside.here,
};
