/** Rounds in one line each, and what happened in one: read from the log's public parts, without folding whole rounds. */
import type { Kysely } from 'kysely';
import { ended } from '#case/arrows.ts';
import type { EntryKind, Timetable } from '#case/entry.ts';
import type { Role } from '#case/roles.ts';
import type { RoundStatus } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { leafIn } from '#record/read.server.ts';

type Db = Kysely<Tables>;

/** A round as named and dated when it was opened, and where it stands. */
export type OpenedRound = {
  id: string;
  title: string;
  status: RoundStatus;
  asOf: Day;
  tmt: Day;
  timetable: Timetable;
};

const openings = (db: Db) =>
  db
    .selectFrom('round_status')
    .innerJoin('log_entry', (join) =>
      join
        .onRef('log_entry.round_id', '=', 'round_status.round_id')
        .on('log_entry.kind', '=', 'round_opened'),
    )
    .select(['round_status.round_id as id', 'round_status.status', 'log_entry.leaf'])
    .orderBy('log_entry.index', 'desc');

function openedIn({ id, status, leaf }: { id: string; status: RoundStatus; leaf: Buffer }): OpenedRound {
  const opened = (leafIn(leaf)?.public ?? {}) as Partial<OpenedRound>;
  const { title = id, asOf = '', tmt = '', timetable = [] } = opened;
  return { id, status, title, asOf, tmt, timetable };
}

/** All rounds, the newest first. Reads one entry a round, not its whole story. */
export async function openedRounds(db: Db): Promise<OpenedRound[]> {
  return (await openings(db).execute()).map(openedIn);
}

/** The round whose vacancies are of interest: the newest that is not cancelled. */
export async function newestRound(db: Db): Promise<OpenedRound | null> {
  const row = await openings(db).where('round_status.status', '!=', 'dibatalkan').limit(1).executeTakeFirst();
  return row ? openedIn(row) : null;
}

export type RoundRow = OpenedRound & { cases: number };

/** All rounds with how many cases are under way in each. */
export async function roundRows(db: Db): Promise<RoundRow[]> {
  const rounds = await openedRounds(db);
  const counts = await db
    .selectFrom('case_status')
    .select(({ fn }) => ['round_id', fn.countAll<number>().as('count')])
    .where('status', 'not in', [...ended])
    .groupBy('round_id')
    .execute();
  const byRound = new Map(counts.map((row) => [row.round_id, row.count]));
  return rounds.map((round) => ({ ...round, cases: byRound.get(round.id) ?? 0 }));
}

export type Happened = { index: number; at: string; kind: EntryKind; role: Role; cases: number };

/** Kinds that come once per person or ballot: they fill a list without telling the story of a round. */
const quiet: readonly EntryKind[] = [
  'ballot_cast',
  'conflict_declared',
  'letter_read',
  'informed',
  'minutes_signed',
  'attendance_recorded',
];

/** The latest happenings of a round, oldest first. */
export async function happenedIn(db: Db, round: string, most = 60): Promise<Happened[]> {
  const rows = await db
    .selectFrom('log_entry')
    .select(['index', 'at', 'kind', 'leaf'])
    .where('round_id', '=', round)
    .where('kind', 'not in', [...quiet])
    .orderBy('index', 'desc')
    .limit(most)
    .execute();
  return rows.reverse().map(({ index, at, kind, leaf }) => {
    const read = leafIn(leaf);
    return {
      index,
      at: at.toISOString(),
      kind: kind as EntryKind,
      role: read?.actor.role ?? 'sistem',
      cases: read?.about.many?.count ?? read?.about.cases.length ?? 0,
    };
  });
}
