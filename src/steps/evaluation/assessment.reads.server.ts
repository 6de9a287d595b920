/** The calendar of assessments, one session with its seats and agreement, and feedback requests without what anybody said. Never writes. */
import type { Kysely } from 'kysely';
import type { Relation } from '#db/assessment.tables.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { circleOf } from '#registry/circle.server.ts';
import type { Levels } from '#registry/facts.ts';
import { unitName } from '#registry/names.ts';
import { type Agreement, agreementOf } from '#steps/evaluation/agreement.ts';

type Db = Kysely<Tables>;

export type SessionRow = {
  id: string;
  on: string;
  place: string;
  method: string;
  organiser: string;
  people: number;
  scored: number;
  sample: number;
};

export async function sessionRows(db: Db): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('assessment_session as s')
    .innerJoin('assessment_seat as p', 'p.session_id', 's.id')
    .select(({ fn }) => [
      's.id',
      's.on_day as on',
      's.place',
      's.method',
      's.organiser',
      fn.countAll<number>().as('people'),
      fn.countAll<number>().filterWhere('p.scored_at', 'is not', null).as('scored'),
      fn.countAll<number>().filterWhere('p.sample', '=', true).as('sample'),
    ])
    .groupBy('s.id')
    .orderBy('s.on_day', 'desc')
    .orderBy('s.id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    ...row,
    people: Number(row.people),
    scored: Number(row.scored),
    sample: Number(row.sample),
  }));
}

export type SeatRow = {
  nip: string;
  name: string;
  post: string;
  unit: string;
  sample: boolean;
  scores: number;
  mine: boolean;
};

/** `account` sees whether own scores are in, and of others only how many: a second assessor stays blind. */
export async function sessionOf(db: Db, id: string, today: Day, account: string) {
  const session = await db
    .selectFrom('assessment_session')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!session) throw refuse('missing', 'thing.missing', { what: 'Asesmen', id });
  const seats = await db
    .selectFrom('assessment_seat')
    .selectAll()
    .where('session_id', '=', id)
    .orderBy('nip')
    .execute();
  const scores = await db
    .selectFrom('calibration_score')
    .select(['nip', 'scorer', 'levels'])
    .where('session_id', '=', id)
    .orderBy('at')
    .execute();
  const province = await circleOf(
    db,
    today,
    [],
    seats.map(({ nip }) => nip),
  );
  const of = (nip: string) => scores.filter((one) => one.nip === nip);
  const rows = seats.map(({ nip, sample }): SeatRow => {
    const person = province.people.get(nip);
    const post = province.posts.get(person?.post ?? '');
    return {
      ...{
        nip,
        sample,
        name: person?.name ?? nip,
        post: post?.name ?? '–',
        unit: unitName(province, post?.unit),
      },
      scores: of(nip).length,
      mine: of(nip).some(({ scorer }) => scorer === account),
    };
  });
  rows.sort((a, b) => a.name.localeCompare(b.name, 'id'));
  const twice = seats.flatMap(({ nip, sample }) => {
    const [first, second] = of(nip);
    return sample && first && second
      ? [{ first: first.levels as Levels, second: second.levels as Levels }]
      : [];
  });
  const agreement: Agreement | null = twice.length === 0 ? null : agreementOf(twice, id);
  return { session: { ...session, at: session.at.toISOString() }, rows, agreement };
}

export type FeedbackRow = {
  id: string;
  name: string;
  nip: string;
  due: string;
  asked: number;
  answered: number;
  least: number;
  closed: boolean;
  answers: number | null;
  score: number | null;
};

export async function feedbackRows(db: Db, today: Day): Promise<FeedbackRow[]> {
  const rows = await db
    .selectFrom('feedback_request as r')
    .innerJoin('feedback_seat as s', 's.request_id', 'r.id')
    .select(({ fn }) => [
      'r.id',
      'r.nip',
      'r.due',
      'r.least',
      'r.closed_at',
      'r.answers',
      'r.score',
      fn.countAll<number>().as('asked'),
      fn.countAll<number>().filterWhere('s.answered', '=', true).as('answered'),
    ])
    .groupBy('r.id')
    .orderBy('r.at', 'desc')
    .limit(200)
    .execute();
  const { people } = await circleOf(
    db,
    today,
    [],
    rows.map(({ nip }) => nip),
  );
  return rows.map(({ closed_at, score, asked, answered, ...row }) => ({
    ...row,
    name: people.get(row.nip)?.name ?? row.nip,
    asked: Number(asked),
    answered: Number(answered),
    closed: closed_at !== null,
    score: score === null ? null : Number(score),
  }));
}

export async function feedbackWaiting(db: Db, rater: string, today: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('feedback_seat as s')
    .innerJoin('feedback_request as r', 'r.id', 's.request_id')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('s.rater', '=', rater)
    .where('s.answered', '=', false)
    .where('r.closed_at', 'is', null)
    .where('r.due', '>=', today)
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

/** What waits for one rater: about whom, in which relation, until when. */
export async function feedbackFor(db: Db, rater: string, today: Day) {
  const rows = await db
    .selectFrom('feedback_seat as s')
    .innerJoin('feedback_request as r', 'r.id', 's.request_id')
    .select(['r.id', 'r.nip', 'r.due', 's.relation'])
    .where('s.rater', '=', rater)
    .where('s.answered', '=', false)
    .where('r.closed_at', 'is', null)
    .where('r.due', '>=', today)
    .orderBy('r.due')
    .execute();
  const { people } = await circleOf(
    db,
    today,
    [],
    rows.map(({ nip }) => nip),
  );
  return rows.map(({ nip, relation, ...row }) => ({
    ...row,
    relation: relation as Relation,
    name: people.get(nip)?.name ?? nip,
  }));
}
