/**
 * 360-degree feedback (Kepka BKN 411/2025, weight 10 % of performance). Who is asked is known, what they say is not: answers carry no giver
 * and no time, lie in an order shuffled with each one, are never shown before closing, and are deleted then; too few are never summed up.
 */
import { randomInt, randomUUID } from 'node:crypto';
import type { Relation } from '#db/assessment.tables.ts';
import { type Day, officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { seat } from '#people/permission.ts';
import { act, type Tx } from '#record/append.server.ts';
import { newId } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';
import { circleOf } from '#registry/circle.server.ts';
import { recordFacts } from '#registry/record-facts.server.ts';
import { LEAST_RATERS, scoreOf, VALUES } from '#steps/evaluation/feedback.ts';

export async function openFeedback(
  office: Office,
  given: { nip: string; raters: readonly { nip: string; relation: Relation }[]; due: Day },
): Promise<string> {
  const seated = seat(office, 'openFeedback', {});
  const { nip, due } = given;
  const raters = [...new Map(given.raters.map((one) => [one.nip, one])).values()].filter(
    (one) => one.nip !== nip,
  );
  const named = [nip, ...raters.map((one) => one.nip)];
  const province = await circleOf(office.db, officeDay(office.now), [], named);
  for (const id of named)
    if (!province.people.has(id)) throw refuse('missing', 'thing.missing', { what: 'Pegawai', id });
  if (raters.length < LEAST_RATERS) throw refuse('input', 'feedback.fewRaters', { least: LEAST_RATERS });
  if (due < officeDay(office.now)) throw refuse('input', 'feedback.due', { due });
  const id = newId('R');
  await act(seated, async ({ tx, append }) => {
    await tx
      .insertInto('feedback_request')
      .values({
        ...{ id, nip, due, least: LEAST_RATERS, by: office.actor.account, at: office.now },
        ...{ closed_at: null, answers: null, score: null, batch_id: null },
      })
      .execute();
    await tx
      .insertInto('feedback_seat')
      .values(raters.map((one) => ({ request_id: id, rater: one.nip, relation: one.relation })))
      .execute();
    await append({
      kind: 'feedback_opened',
      about: { round: null, cases: [] },
      public: { request: id, raters: raters.length, least: LEAST_RATERS, due },
      personal: { _: { nip } },
    });
  });
  return id;
}

/** Gives an answer once. The log knows that somebody answered this request, never what. */
export async function giveFeedback(
  office: Office,
  requestId: string,
  scores: readonly number[],
): Promise<void> {
  const seated = seat(office, 'giveFeedback', { nip: office.actor.nip });
  if (scores.length !== VALUES.length || scores.some((one) => !Number.isInteger(one) || one < 1 || one > 5))
    throw refuse('input', 'feedback.scores', undefined);
  await act(seated, async ({ tx, append }) => {
    const request = await tx
      .selectFrom('feedback_request')
      .selectAll()
      .where('id', '=', requestId)
      .executeTakeFirst();
    const mine = await tx
      .updateTable('feedback_seat')
      .set({ answered: true })
      .where('request_id', '=', requestId)
      .where('rater', '=', office.actor.nip ?? '')
      .where('answered', '=', false)
      .executeTakeFirst();
    if (!request || mine.numUpdatedRows === 0n) throw refuse('permission', 'feedback.notAsked', undefined);
    if (request.closed_at !== null || request.due < officeDay(office.now))
      throw refuse('rule', 'feedback.closed', undefined);
    await shuffleIn(tx, requestId, scores);
    await append({
      kind: 'feedback_given',
      about: { round: null, cases: [] },
      public: { request: requestId },
      personal: {},
    });
  });
}

/** All answers are written anew in an order of chance, so that not even the order of rows tells who answered last. */
async function shuffleIn(tx: Tx, requestId: string, scores: readonly number[]): Promise<void> {
  const before = await tx
    .deleteFrom('feedback_answer')
    .where('request_id', '=', requestId)
    .returning('scores')
    .execute();
  const all = [...before.map((row) => row.scores), [...scores]];
  for (let at = all.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    [all[at], all[other]] = [all[other] as number[], all[at] as number[]];
  }
  await tx
    .insertInto('feedback_answer')
    .values(all.map((one) => ({ id: randomUUID(), request_id: requestId, scores: one })))
    .execute();
}

/** Sums the answers up as one verified fact, or closes without a score where too few answered; single answers are gone afterwards. */
export async function closeFeedback(
  office: Office,
  requestId: string,
): Promise<{ answers: number; score: number | null }> {
  const seated = seat(office, 'closeFeedback', {});
  return act(
    seated,
    async ({ tx, append }) => {
      const request = await tx
        .selectFrom('feedback_request')
        .selectAll()
        .where('id', '=', requestId)
        .forUpdate()
        .executeTakeFirst();
      if (!request) throw refuse('missing', 'thing.missing', { what: 'Umpan balik', id: requestId });
      if (request.closed_at !== null) throw refuse('rule', 'feedback.closed', undefined);
      const today = officeDay(office.now);
      const asked = await tx
        .selectFrom('feedback_seat')
        .select(({ fn }) => fn.countAll<number>().filterWhere('answered', '=', false).as('waiting'))
        .where('request_id', '=', requestId)
        .executeTakeFirstOrThrow();
      // Closing early, after each answer, would show what the last one said.
      if (Number(asked.waiting) > 0 && request.due >= today)
        throw refuse('rule', 'feedback.early', { waiting: Number(asked.waiting), due: request.due });
      const gone = await tx
        .deleteFrom('feedback_answer')
        .where('request_id', '=', requestId)
        .returning('scores')
        .execute();
      const answers = gone.length;
      const score = answers < request.least ? null : scoreOf(gone.map((row) => row.scores));
      const batch =
        score === null
          ? null
          : await recordFacts(tx, seated, 'umpan_balik', {
              rows: [
                {
                  nip: request.nip,
                  fact: {
                    kind: 'umpan_balik',
                    on: today,
                    what: 'Umpan balik 360°',
                    score,
                    by: 'Tepat',
                    note: `${answers} penilai`,
                  },
                },
              ],
              source: 'Umpan balik 360°',
              on: today,
            });
      await tx
        .updateTable('feedback_request')
        .set({ closed_at: office.now, answers, score, batch_id: batch })
        .where('id', '=', requestId)
        .execute();
      await append({
        kind: 'feedback_closed',
        about: { round: null, cases: [] },
        public: { request: requestId, answers, scored: score !== null },
        personal: { _: { nip: request.nip } },
      });
      return { answers, score };
    },
    { waitAtAppend: true },
  );
}
