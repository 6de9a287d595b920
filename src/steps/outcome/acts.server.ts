/** The last act of a round: its outcome is assessed, by the figures of that day, and may be again when more answers are there. */
import { createHash } from 'node:crypto';
import { type Day, officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Law } from '#law/law.ts';
import { seat } from '#people/permission.ts';
import { systemOffice } from '#people/system.ts';
import { networkOf } from '#people/throttle.server.ts';
import { act } from '#record/append.server.ts';
import type { Office } from '#record/office.ts';
import { outcomeOfRound } from '#steps/outcome/reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';

/** Answers the verdict. */
export async function assessOutcome(office: Office, roundId: string, law: Law): Promise<string> {
  const round = await getRound(office.db, roundId);
  const seated = seat(office, 'assessOutcome', { round: round.status });
  const outcome = await outcomeOfRound(office.db, roundId, law, officeDay(office.now));
  return act(seated, async ({ append }) => {
    await append({
      kind: 'outcome_assessed',
      about: { round: roundId, cases: [] },
      public: { hash: outcome.hash, units: outcome.units.length, verdict: outcome.all.verdict },
      personal: {},
    });
    return outcome.all.verdict;
  });
}

/** So many answers a day from one network: a service counter shares one, a flood does not fit. */
const ANSWERS_PER_DAY = 60;

export type SurveyAnswer = { unit: string; answers: readonly number[]; on: Day };

/** One answer of the public. Nothing kept says who gave it: not the address, not the minute. */
export async function answerSurvey(
  db: Office['db'],
  now: Date,
  address: string,
  given: SurveyAnswer,
): Promise<void> {
  const unit = await db
    .selectFrom('unit')
    .select('key')
    .where('key', '=', given.unit)
    .where('ended_by', 'is', null)
    .executeTakeFirst();
  if (!unit) throw refuse('missing', 'survey.unit', { unit: given.unit });
  const seated = seat(systemOffice(db, now), 'answerSurvey', {});
  const network = createHash('sha256')
    .update(`${given.on} ${networkOf(address)}`)
    .digest('hex');
  await act(seated, async ({ tx, append }) => {
    const { count } = await tx
      .selectFrom('survey_attempt')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('network', '=', network)
      .executeTakeFirstOrThrow();
    if (count >= ANSWERS_PER_DAY) throw refuse('busy', 'survey.tooMany', undefined);
    await tx
      .deleteFrom('survey_attempt')
      .where('at', '<', new Date(now.getTime() - 172_800_000))
      .execute();
    await tx.insertInto('survey_attempt').values({ network, at: now }).execute();
    await tx
      .insertInto('survey_answer')
      .values({ unit: given.unit, on_day: given.on, answers: [...given.answers] })
      .execute();
    await append({
      kind: 'survey_answered',
      about: { round: null, cases: [] },
      public: { unit: given.unit, on: given.on },
      personal: { _: { answers: [...given.answers] } },
    });
  });
}
