/** How a helper beside the server does the work of this step (aside.server.ts says what is asked). */
import type { Doing } from '#db/beside.server.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { officeAsked } from '#record/office.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import type { ProposalWork } from '#steps/proposal/aside.server.ts';
import { answer } from '#steps/proposal/asked.server.ts';
import { weighFairness } from '#steps/proposal/fairness.reads.server.ts';
import { studied } from '#steps/proposal/studied.server.ts';
import { getRound } from '#steps/round/reads.server.ts';

export const doing: Doing<ProposalWork> = {
  head: (db, ask) => answer(db, ask) as never,
  why: (db, ask) => answer(db, ask) as never,
  refusals: (db, ask) => answer(db, ask) as never,
  study: studied,
  weighFairness: (db, { round }) => weighFairness(db, round),
  evaluate: async (db, { by, round, witnessed }, onProgress) => {
    const law = await lawOfRound(db, await getRound(db, round));
    await evaluate(officeAsked(db, by), round, law, { witnessed, onProgress });
  },
  propose: async (db, { by, round, reason }) => {
    const law = await lawOfRound(db, await getRound(db, round));
    return propose(officeAsked(db, by), round, law, reason);
  },
};
