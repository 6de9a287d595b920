/** The state of rounds and cases as lists read it: read back into the folds of `case/`, moved on by one entry, written again. */
import { sql, type Transaction } from 'kysely';
import type { TransferStatus } from '#case/arrows.ts';
import type { Entry, EntryKind, Recorded } from '#case/entry.ts';
import { advanceRound, type Round, type RoundStatus } from '#case/round.ts';
import { advance, type Transfer, untold } from '#case/transfer.ts';
import type { LogTables } from '#db/log.tables.ts';
import type { Tables } from '#db/tables.ts';

export type Tx = Transaction<Tables>;
type CaseRow = LogTables['case_status'];
export type Affected = { round: RoundStatus | null; cases: ReadonlyMap<string, CaseRow> };

/** What the round's own state is judged by: only these entries ask how all its cases stand. */
const countsCases: ReadonlySet<EntryKind> = new Set<EntryKind>(['approved', 'rejected', 'departed']);

/** The present state of what an entry is about. Read under the log's lock. */
export async function affectedBy(tx: Tx, about: Entry['about']): Promise<Affected> {
  const round =
    about.round === null
      ? undefined
      : await tx
          .selectFrom('round_status')
          .select('status')
          .where('round_id', '=', about.round)
          .executeTakeFirst();
  const rows =
    about.cases.length === 0
      ? []
      : await tx
          .selectFrom('case_status')
          .selectAll()
          .where(sql<boolean>`case_id = any(${about.cases}::text[])`)
          .execute();
  return { round: round?.status ?? null, cases: new Map(rows.map((row) => [row.case_id, row])) };
}

function transferOf(row: CaseRow): Transfer {
  const objection = row.objection && {
    status: row.objection,
    filedOn: '',
    receivedOn: '',
    answerDue: '',
    firm: false,
    ruledOn: null,
  };
  return {
    ...untold,
    id: row.case_id,
    round: row.round_id,
    status: row.status,
    nip: row.nip,
    from: row.from_post,
    to: row.to_post,
    objection: objection || null,
  };
}

export function rowOf(transfer: Transfer, index: number): CaseRow {
  return {
    case_id: transfer.id,
    round_id: transfer.round,
    nip: transfer.nip,
    from_post: transfer.from,
    to_post: transfer.to,
    status: transfer.status,
    objection: transfer.objection?.status ?? null,
    updated_index: index,
  };
}

/** The rows after an entry: the same folds that a page uses, carried on from the rows before it. */
export function rowsAfter(entry: Recorded, before: Affected): CaseRow[] {
  return entry.about.cases.map((id) => {
    const row = before.cases.get(id);
    return rowOf(advance(row ? transferOf(row) : null, entry, id), entry.index);
  });
}

function roundAt(id: string, status: RoundStatus, cases: ReadonlyMap<string, TransferStatus>): Round {
  return {
    id,
    title: '',
    asOf: '',
    tmt: '',
    timetable: [],
    status,
    frozen: null,
    evaluated: null,
    plan: null,
    fairness: null,
    sessions: [],
    cases,
    departures: [],
    timeline: [],
  };
}

async function roundStatusAfter(tx: Tx, entry: Recorded, before: Affected): Promise<RoundStatus | null> {
  const id = entry.about.round;
  if (id === null) return null;
  if (before.round === null) return advanceRound(null, entry, id)?.status ?? null;
  const rows = countsCases.has(entry.kind)
    ? await tx.selectFrom('case_status').select(['case_id', 'status']).where('round_id', '=', id).execute()
    : [...before.cases.values()];
  const cases = new Map(rows.map((row) => [row.case_id, row.status]));
  return advanceRound(roundAt(id, before.round, cases), entry, id)?.status ?? null;
}

/** Writes the new state of everything the entry is about. */
export async function writeState(tx: Tx, entry: Recorded, before: Affected): Promise<void> {
  const status = await roundStatusAfter(tx, entry, before);
  if (status !== null && entry.about.round !== null)
    await tx
      .insertInto('round_status')
      .values({ round_id: entry.about.round, status, updated_index: entry.index })
      .onConflict((on) =>
        on.column('round_id').doUpdateSet({
          status: (eb) => eb.ref('excluded.status'),
          updated_index: (eb) => eb.ref('excluded.updated_index'),
        }),
      )
      .execute();
  const rows = rowsAfter(entry, before);
  if (rows.length > 0)
    await sql`
      insert into case_status (case_id, round_id, nip, from_post, to_post, status, objection, updated_index)
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as t(case_id text, round_id text, nip text,
        from_post text, to_post text, status text, objection text, updated_index bigint)
      on conflict (case_id) do update set round_id = excluded.round_id, nip = excluded.nip,
        from_post = excluded.from_post, to_post = excluded.to_post, status = excluded.status,
        objection = excluded.objection, updated_index = excluded.updated_index`.execute(tx);
}
