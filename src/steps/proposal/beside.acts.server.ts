/** Evaluating and proposing from a page: a whole province is reckoned with beside the server, a small one at once. Each is one act all the same. */
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { actWorkOf } from '#registry/work.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { getRound } from '#steps/round/reads.server.ts';

/** The names under which pages look for them while they are under way. */
export const evaluating = (round: string): string => `evaluate ${round}`;
export const proposing = (round: string): string => `propose ${round}`;

export const evaluatedBeside = actWorkOf(
  'evaluate',
  async (office, { round, witnessed }: { round: string; witnessed: boolean }, onProgress) => {
    const law = await lawOfRound(office.db, await getRound(office.db, round));
    await evaluate(office, round, law, { witnessed, onProgress });
  },
);

export const proposedBeside = actWorkOf(
  'propose',
  async (office, { round, reason }: { round: string; reason: string }) =>
    propose(office, round, await lawOfRound(office.db, await getRound(office.db, round)), reason),
);
