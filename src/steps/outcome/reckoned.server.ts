/** The outcome of a round, and the index of each unit, reckoned from all answers beside the server and kept as rows. */
import { type Kysely, sql } from 'kysely';
import { besides } from '#db/beside.server.ts';
import type { Tables } from '#db/tables.ts';
import { hashOf } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import {
  factsMark,
  keepReckoned,
  type Reckoned,
  reckonedOf,
  type Waiting,
} from '#registry/reckoned.server.ts';
import { reckonsHere } from '#registry/size.server.ts';
import { indexByUnit, type UnitIndex } from '#steps/outcome/index.reads.server.ts';
import { outcomeOfRound, type RoundOutcome } from '#steps/outcome/reads.server.ts';

type Db = Kysely<Tables>;

export type OutcomeWork = {
  reckonOutcome: { ask: { round: string; today: Day }; answer: unknown };
  reckonIndex: { ask: { today: Day }; answer: unknown };
};
const aside = besides<OutcomeWork>('provinsi');

/** What both hang on besides the round: facts, law, day, answers on our own page. */
async function marked(db: Db, today: Day): Promise<string> {
  const { rows } = await sql<{ last: string }>`
    select coalesce(max(id), 0)::text as last from survey_answer`.execute(db);
  return hashOf([await factsMark(db), (await lawOn(db, today)).hash, today, rows[0]?.last ?? '']);
}

async function outcomeName(db: Db, round: string, today: Day) {
  const { rows } = await sql<{ moved: string }>`
    select md5(coalesce(string_agg(case_id || status || coalesce(to_post, ''), ' ' order by case_id), '')) as moved
    from case_status where round_id = ${round}`.execute(db);
  return { kind: 'hasil', key: round, depends: `${await marked(db, today)} ${rows[0]?.moved}` };
}

export async function outcomeKept(
  db: Db,
  round: string,
  today: Day,
  how: Waiting = {},
): Promise<Reckoned<RoundOutcome>> {
  return reckonedOf(
    db,
    await outcomeName(db, round, today),
    async () =>
      (await reckonsHere(db))
        ? reckonOutcome(db, round, today)
        : aside(db, 'reckonOutcome', { round, today }),
    how,
  );
}

export async function reckonOutcome(db: Db, round: string, today: Day): Promise<void> {
  const name = await outcomeName(db, round, today);
  await keepReckoned(db, name, await outcomeOfRound(db, round, await lawOn(db, today), today));
}

export async function indexKept(db: Db, today: Day, how: Waiting = {}): Promise<Reckoned<UnitIndex[]>> {
  return reckonedOf(
    db,
    { kind: 'indeks', key: '', depends: await marked(db, today) },
    async () => ((await reckonsHere(db)) ? reckonIndex(db, today) : aside(db, 'reckonIndex', { today })),
    how,
  );
}

export async function reckonIndex(db: Db, today: Day): Promise<void> {
  const name = { kind: 'indeks', key: '', depends: await marked(db, today) };
  await keepReckoned(db, name, await indexByUnit(db, await lawOn(db, today), today));
}
