/** The outcome of a round, and the index of each unit, reckoned from all answers beside the server and kept as rows. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { hashOf } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { factsMark, resultOf } from '#registry/reckoned.server.ts';
import { indexByUnit, type UnitIndex } from '#steps/outcome/index.reads.server.ts';
import { outcomeOfRound, type RoundOutcome } from '#steps/outcome/reads.server.ts';

type Db = Kysely<Tables>;

/** What both hang on besides the round: facts, law, day, answers on our own page. */
async function marked(db: Db, today: Day): Promise<string> {
  const { rows } = await sql<{ last: string }>`
    select coalesce(max(id), 0)::text as last from survey_answer`.execute(db);
  return hashOf([await factsMark(db), (await lawOn(db, today)).hash, today, rows[0]?.last ?? '']);
}

async function movesMark(db: Db, round: string): Promise<string> {
  const { rows } = await sql<{ moved: string }>`
    select md5(coalesce(string_agg(case_id || status || coalesce(to_post, ''), ' ' order by case_id), '')) as moved
    from case_status where round_id = ${round}`.execute(db);
  return rows[0]?.moved ?? '';
}

export const outcomeKept = resultOf<{ round: string; today: Day }, RoundOutcome>({
  kind: 'hasil',
  key: ({ round }) => round,
  depends: async (db, { round, today }) => `${await marked(db, today)} ${await movesMark(db, round)}`,
  reckon: async (db, { round, today }) => outcomeOfRound(db, round, await lawOn(db, today), today),
});

export const indexKept = resultOf<{ today: Day }, UnitIndex[]>({
  kind: 'indeks',
  key: () => '',
  depends: (db, { today }) => marked(db, today),
  reckon: async (db, { today }) => indexByUnit(db, await lawOn(db, today), today),
});
