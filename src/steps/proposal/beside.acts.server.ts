/** Evaluating and proposing from a page: a whole province is reckoned with beside the server, a small one at once. Each is one act all the same. */
import type { Progress } from '#db/patience.server.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { askedBy, type Office } from '#record/office.ts';
import { reckonsHere } from '#registry/size.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { actAside } from '#steps/proposal/aside.server.ts';
import { getRound } from '#steps/round/reads.server.ts';

/** The names under which pages look for them while they are under way. */
export const evaluating = (round: string): string => `evaluate ${round}`;
export const proposing = (round: string): string => `propose ${round}`;

export async function evaluatedBeside(
  office: Office,
  round: string,
  witnessed: boolean,
  progress: Progress,
): Promise<void> {
  const { db } = office;
  if (await reckonsHere(db))
    await evaluate(office, round, await lawOfRound(db, await getRound(db, round)), { witnessed });
  else
    await actAside(db, 'evaluate', { ...askedBy(office), round, witnessed }, (seen, of) =>
      Object.assign(progress, { seen, of }),
    );
}

export async function proposedBeside(office: Office, round: string, reason: string): Promise<string> {
  const { db } = office;
  if (await reckonsHere(db))
    return propose(office, round, await lawOfRound(db, await getRound(db, round)), reason);
  return actAside(db, 'propose', { ...askedBy(office), round, reason });
}
