/** Everything that pages read ready-reckoned, for the rounds that people look at: made anew after facts have moved, before anybody asks. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { officeDay } from '#ground/day.ts';
import { qualityDay, qualityKept } from '#steps/evaluation/quality-reckoned.server.ts';
import { countedNeeds } from '#steps/needs/counted.server.ts';
import { indexKept, outcomeKept } from '#steps/outcome/reckoned.server.ts';
import { fairnessOf } from '#steps/proposal/fairness.reads.server.ts';
import { answerMovers } from '#steps/proposal/stored.server.ts';
import { openedRounds } from '#steps/round/list.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';

/** The newest rounds; older ones are reckoned when somebody opens them. */
const ROUNDS = 2;
const wait = { wait: true };

/** Asks for each result as a page does: what still stands is left as it is. */
export async function reckonAll(db: Kysely<Tables>, now: Date): Promise<void> {
  const today = officeDay(now);
  await qualityKept(db, { asOf: await qualityDay(db, today) }, wait);
  await indexKept(db, { today }, wait);
  for (const { id } of (await openedRounds(db)).slice(0, ROUNDS)) {
    const round = await getRound(db, id);
    await countedNeeds(db, round, wait);
    await fairnessOf(db, round);
    await outcomeKept(db, { round: id, today }, wait);
    if (round.plan) await answerMovers(db, round.plan.id);
  }
}
