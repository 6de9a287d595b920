/** The letters of a round, reckoned from its stored plan and its facts: one for each person in it, mover or not. Never writes. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { type Day, officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Lang } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Law } from '#law/law.ts';
import { calendarOf } from '#law/lookup.ts';
import type { PlacementPlan } from '#optimise/formats.ts';
import type { Letter, LetterStanding } from '#paper/letter.ts';
import { provinceOf } from '#registry/province.server.ts';
import { latestPlan } from '#steps/proposal/latest.server.ts';
import { letterOf, lettersOf } from '#steps/proposal/letter.ts';
import { judgedPlan, prepareRound } from '#steps/proposal/rules.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';
import { objectionUntil } from '#steps/voice/rules.ts';

export type LettersOfRound = { letterFor: (nip: string, standing: LetterStanding) => Letter | undefined };

/** Reckons the round once; each letter is then quick. */
export async function lettersOfRound(
  db: Kysely<Tables>,
  roundId: string,
  law: Law,
  now: Date,
  lang: Lang = 'id',
): Promise<LettersOfRound> {
  const round = await getRound(db, roundId);
  const stored = await latestPlan(db, roundId);
  if (!stored || round.evaluated === null)
    throw refuse('rule', 'act.untimely', { act: 'inform', status: round.status });
  const { policy } = await policyOf(db, roundId);
  const province = await provinceOf(db, round.asOf);
  const prepared = prepareRound({ province, policy, law, seed: round.evaluated.seed });
  const plan = JSON.parse(stored.plan_text) as PlacementPlan;
  const letters = lettersOf({ ...prepared, ...judgedPlan(prepared, province, plan) });
  const date: Day = officeDay(now);
  const words = wordsIn(lang).voice;
  // The days run from receipt; who opens the letter on its day has until then, who opens it later has longer.
  const objection = { until: objectionUntil(calendarOf(law), date), to: words.objectionTo() };
  return {
    letterFor: (nip, standing) =>
      letterOf(letters, nip, {
        lang,
        number: null,
        date,
        standing,
        contact: words.agency(),
        objection: standing.kind === 'keputusan' ? objection : null,
      }),
  };
}
