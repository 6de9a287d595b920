/**
 * What somebody was asked for by name or office and has not answered: papers of a case (Perban BKN 5/2019), scores of an assessment
 * (PermenPANRB 38/2017), what to say about a colleague (Kepka BKN 411/2025). Counted by index; the frame asks for it on every page.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { NamedRound, Waiting } from '#home/waiting.ts';
import type { Actor } from '#record/office.ts';
import { confirmedIn } from '#registry/claims.reads.server.ts';
import { stepPath } from '#ui/steps.ts';

type Given = { db: Kysely<Tables>; actor: Actor; rounds: readonly NamedRound[]; today: Day };

/** Papers that were asked of this office and are still open: findings of the Inspectorate, statements of the personnel officials. */
export async function papersAsked({ db, actor, rounds }: Given): Promise<Waiting[]> {
  const inspectorate = actor.role === 'inspektorat';
  const rows = await db
    .selectFrom('clearance_request')
    .select(({ fn }) => ['round_id', fn.countAll<number>().as('count'), fn.min('due').as('due')])
    .where('answered_at', 'is', null)
    .where('paper', inspectorate ? '=' : '!=', 'bebas_temuan')
    .groupBy('round_id')
    .execute();
  return rows.flatMap(({ round_id, count, due }) => {
    const round = rounds.find(({ id }) => id === round_id);
    if (!round) return [];
    const act = inspectorate ? 'answerClearance' : 'signStatement';
    const to = `${stepPath(round.id, 'evaluasi')}/surat${inspectorate ? '?surat=bebas_temuan' : ''}`;
    return [{ key: `${round.id}/${act}`, act, to, round: round.title, count: Number(count), due }];
  });
}

/** Assessments that have been held and whose scores are not all in; requests for feedback that everybody has answered or that are over. */
export async function assessmentsAsked({ db, today }: Given): Promise<Waiting[]> {
  const [sessions, feedback] = await Promise.all([
    db
      .selectFrom('assessment_session as s')
      .innerJoin('assessment_seat as p', 'p.session_id', 's.id')
      .select(({ fn }) => ['s.id', 's.place', fn.countAll<number>().as('count')])
      .where('p.scored_at', 'is', null)
      .where('s.on_day', '<=', today)
      .groupBy('s.id')
      .orderBy('s.on_day')
      .execute(),
    db
      .selectFrom('feedback_request as r')
      .select(['r.id'])
      .where('r.closed_at', 'is', null)
      .where(({ or, eb, not, exists, selectFrom }) =>
        or([
          eb('r.due', '<', today),
          not(
            exists(
              selectFrom('feedback_seat as s')
                .select('s.rater')
                .whereRef('s.request_id', '=', 'r.id')
                .where('s.answered', '=', false),
            ),
          ),
        ]),
      )
      .execute(),
  ]);
  const none = { round: null, due: null };
  return [
    ...sessions.map(({ id, count, place }) => ({
      ...{ ...none, key: id, act: 'scoreAssessment' as const, to: `/asesmen/${id}` },
      ...{ round: place, count: Number(count) },
    })),
    ...(feedback.length === 0
      ? []
      : [
          {
            ...{ ...none, key: 'feedback', act: 'closeFeedback' as const, to: '/asesmen#umpan-balik' },
            count: feedback.length,
          },
        ]),
  ];
}

/** Colleagues one was asked to say something about. */
export async function feedbackAsked(db: Kysely<Tables>, nip: string, today: Day): Promise<Waiting[]> {
  const { count, due } = await db
    .selectFrom('feedback_seat as s')
    .innerJoin('feedback_request as r', 'r.id', 's.request_id')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('r.due').as('due')])
    .where('s.rater', '=', nip)
    .where('s.answered', '=', false)
    .where('r.closed_at', 'is', null)
    .where('r.due', '>=', today)
    .executeTakeFirstOrThrow();
  const asked = Number(count);
  return asked === 0
    ? []
    : [{ key: 'giveFeedback', act: 'giveFeedback', to: '/saya/umpan-balik', round: null, count: asked, due }];
}

/** Once a year everybody is asked to look over their own facts, until the year ends. */
export async function confirmationAsked(db: Kysely<Tables>, nip: string, today: Day): Promise<Waiting[]> {
  const year = Number(today.slice(0, 4));
  const [known, said] = await Promise.all([
    db
      .selectFrom('employee')
      .select('key')
      .where('key', '=', nip)
      .where('ended_by', 'is', null)
      .executeTakeFirst(),
    confirmedIn(db, nip, year),
  ]);
  if (!known || said !== null) return [];
  const what = { key: 'confirmFacts', act: 'confirmFacts' as const, to: '/saya/data#benar' };
  return [{ ...what, round: null, count: null, due: `${year}-12-31` }];
}
