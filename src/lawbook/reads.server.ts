/** The changes of the law as they are listed: who asked, who agreed, from when. Never writes. */
import type { Kysely } from 'kysely';
import type { LawChangeStatus } from '#db/lawbook.tables.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';

type Db = Kysely<Tables>;

export type ChangeRow = {
  id: string;
  file: string;
  from: Day;
  text: string;
  reason: string;
  status: LawChangeStatus;
  by: string;
  byAccount: string;
  at: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
};

/** Changes of one file, or of all, the newest first. */
export async function changesOf(db: Db, file?: string): Promise<ChangeRow[]> {
  const rows = await db
    .selectFrom('law_change as c')
    .leftJoin('account as a', 'a.id', 'c.submitted_by')
    .leftJoin('account as d', 'd.id', 'c.decided_by')
    .selectAll('c')
    .select(['a.name as by', 'd.name as decider'])
    .$if(file !== undefined, (query) => query.where('c.file', '=', file ?? ''))
    .orderBy('c.submitted_at', 'desc')
    .orderBy('c.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    file: row.file,
    from: row.from_day,
    text: row.text,
    reason: row.reason,
    status: row.status,
    by: row.by ?? row.submitted_by,
    byAccount: row.submitted_by,
    at: row.submitted_at.toISOString(),
    decidedBy: row.decider ?? row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason,
  }));
}
