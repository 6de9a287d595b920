/** The list "Menunggu Anda": counts of cases by state and round, turned into the tasks of the role one acts in. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { confirmationAsked, feedbackAsked } from '#home/asked.reads.server.ts';
import { dutiesOf } from '#home/duties.reads.server.ts';
import { byUrgency, type NamedRound, tasksOfCase, tasksOfRound, type Waiting } from '#home/waiting.ts';
import { changesOf } from '#lawbook/reads.server.ts';
import type { Actor } from '#record/office.ts';
import { leafIn } from '#record/read.server.ts';
import { type OpenedRound, openedRounds } from '#steps/round/list.reads.server.ts';
import { type Step, stepPath } from '#ui/steps.ts';

type Db = Kysely<Tables>;

const running = (round: NamedRound): boolean =>
  round.status !== 'dievaluasi' && round.status !== 'dibatalkan';

/** What waits for this person in the role acted in now. `opened`: all rounds, where the caller has read them. */
export async function waitingFor(given: {
  db: Db;
  actor: Actor;
  today: Day;
  opened?: readonly OpenedRound[];
}): Promise<Waiting[]> {
  const { db, actor, today } = given;
  if (actor.role === 'pegawai')
    return actor.nip === null
      ? []
      : // A letter about one's own post has no deadline and still comes before anything else.
        [
          ...(await lettersFor(db, actor.nip)),
          ...byUrgency([
            ...(await feedbackAsked(db, actor.nip, today)),
            ...(await confirmationAsked(db, actor.nip, today)),
          ]),
        ];
  const rounds = (given.opened ?? (await openedRounds(db))).filter(running);
  const items: Waiting[] = rounds.flatMap((round) =>
    tasksOfRound(round.status, actor.role).map(({ act, step }) => item(round, act, step, null)),
  );
  if (rounds.length === 0 && actor.role === 'bkd')
    items.push({ key: 'openRound', act: 'openRound', to: '/putaran', round: null, count: null, due: null });
  const [cases, voices, duties] = await Promise.all([
    countsByState(db, actor),
    voiceFor(db, actor, rounds),
    dutiesOf({ db, actor, rounds, today }),
  ]);
  const tasks = new Map<string, Waiting>();
  for (const row of cases) {
    const round = rounds.find((one) => one.id === row.round_id);
    if (!round) continue;
    for (const { act, step } of tasksOfCase(row.status, actor.role)) {
      const before = tasks.get(`${round.id}/${act}`)?.count ?? 0;
      const next = item(round, act, step, row.count + before);
      tasks.set(next.key, next);
    }
  }
  if (actor.role === 'biro_hukum') items.push(...(await lawsFor(db, actor)));
  items.push(...tasks.values(), ...voices, ...duties);
  return byUrgency(items);
}

function item(round: NamedRound, act: Waiting['act'], step: Step, count: number | null, due?: Day): Waiting {
  const until = due ?? round.timetable.find((one) => one.step === step)?.to ?? null;
  return {
    key: `${round.id}/${act}`,
    act,
    to: stepPath(round.id, step),
    round: round.title,
    count,
    due: until,
  };
}

/** Cases by round and state; an agency's people count those that touch their own unit or one below it. */
async function countsByState(db: Db, actor: Actor) {
  const units = actor.roles.filter((grant) => grant.role === actor.role).map((grant) => grant.unit);
  const everywhere = units.includes(null);
  return db
    .selectFrom('case_status')
    .select(({ fn }) => ['round_id', 'status', fn.countAll<number>().as('count')])
    .$if(!everywhere, (query) =>
      query.where(sql<boolean>`
        exists (
          with recursive under (id) as (
            select unnest(${units.filter((unit) => unit !== null)}::text[])
            union
            select unit.key from unit join under on unit.parent = under.id where unit.ended_by is null
          )
          select from under
          where under.id in (split_part(case_status.from_post, '/', 1), split_part(case_status.to_post, '/', 1))
        )`),
    )
    .where('round_id', 'is not', null)
    .groupBy(['round_id', 'status'])
    .execute();
}

/** Questions without an answer (BKD) and objections without a ruling (governor), the latter by the clock of the law. */
async function voiceFor(db: Db, actor: Actor, rounds: readonly NamedRound[]): Promise<Waiting[]> {
  if (actor.role === 'gubernur') {
    const open = await db
      .selectFrom('case_status')
      .innerJoin('log_about', 'log_about.case_id', 'case_status.case_id')
      .innerJoin('log_entry', 'log_entry.index', 'log_about.entry_index')
      .select(['case_status.round_id', 'log_entry.leaf'])
      .where('objection', '=', 'diajukan')
      .where('log_entry.kind', '=', 'objected')
      .execute();
    return rounds.flatMap((round) => {
      const mine = open.filter((row) => row.round_id === round.id);
      const due = mine
        .map((row) => (leafIn(row.leaf)?.public as { answerDue?: Day })?.answerDue ?? '')
        .sort();
      return mine.length > 0 ? [item(round, 'ruleObjection', 'suara', mine.length, due[0])] : [];
    });
  }
  if (actor.role !== 'bkd') return [];
  const asked = await db
    .selectFrom('log_entry')
    .select(({ fn }) => [
      'round_id',
      fn.countAll<number>().filterWhere('kind', '=', 'asked').as('asked'),
      fn.countAll<number>().filterWhere('kind', '=', 'answered').as('answered'),
    ])
    .where('kind', 'in', ['asked', 'answered'])
    .groupBy('round_id')
    .execute();
  return rounds.flatMap((round) => {
    const row = asked.find((one) => one.round_id === round.id);
    const open = row ? row.asked - row.answered : 0;
    return open > 0 ? [item(round, 'answer', 'suara', open)] : [];
  });
}

/** An employee's letters that have not been opened yet. */
async function lettersFor(db: Db, nip: string): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('case_status')
    .innerJoin('log_about', 'log_about.case_id', 'case_status.case_id')
    .innerJoin('log_entry', 'log_entry.index', 'log_about.entry_index')
    .select(({ fn }) => [
      'case_status.case_id',
      fn.max('log_entry.index').filterWhere('log_entry.kind', '=', 'informed').as('informed'),
      fn.max('log_entry.index').filterWhere('log_entry.kind', '=', 'letter_read').as('read'),
    ])
    .where('case_status.nip', '=', nip)
    .where('log_entry.kind', 'in', ['informed', 'letter_read'])
    .groupBy('case_status.case_id')
    .execute();
  return rows
    .filter((row) => row.informed !== null && (row.read === null || row.read < row.informed))
    .map((row) => {
      const to = `/saya/kasus/${encodeURIComponent(row.case_id)}`;
      return { key: row.case_id, act: 'readLetter', to, round: null, count: null, due: null };
    });
}

/** Changes of the law that somebody else submitted; they should be decided before the day they begin. */
async function lawsFor(db: Db, actor: Actor): Promise<Waiting[]> {
  const changes = await changesOf(db);
  return changes
    .filter(({ status, byAccount }) => status === 'diajukan' && byAccount !== actor.account)
    .map(({ id, file, from }) => {
      const name = file.startsWith('tabel/') ? file.slice(6, -5) : file.slice(0, 3);
      const to = `/aturan/${name}#riwayat`;
      return { key: id, act: 'decideLaw', to, round: name, count: null, due: from };
    });
}
