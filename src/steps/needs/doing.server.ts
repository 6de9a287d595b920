/** How a helper beside the server does the work of this step (counted.server.ts says what is asked). */
import type { Doing } from '#db/beside.server.ts';
import { lawTextOn } from '#lawbook/in-force.server.ts';
import { officeAsked } from '#record/office.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { countNeeds, type NeedsWork } from '#steps/needs/counted.server.ts';
import { submitNeedsOf } from '#steps/needs/submission.acts.server.ts';
import { getRound } from '#steps/round/reads.server.ts';

export const doing: Doing<NeedsWork> = {
  countNeeds: (db, { round }) => countNeeds(db, round),
  freeze: async (db, { by, round }) => {
    const { asOf } = await getRound(db, round);
    return (await freeze(officeAsked(db, by), round, await lawTextOn(db, asOf))).hash;
  },
  submitNeeds: (db, { by, round, number }) => submitNeedsOf(officeAsked(db, by), round, number),
};
