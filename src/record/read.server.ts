/** What happened, read back: the public part from the leaf, the personal part from its opening, null once it was erased. */
import { type Kysely, sql } from 'kysely';
import type { Recorded } from '#case/entry.ts';
import { foldRound, type Round } from '#case/round.ts';
import { foldTransfer, type Transfer } from '#case/transfer.ts';
import type { LogTables } from '#db/log.tables.ts';
import type { Tables } from '#db/tables.ts';
import { WHOLE } from '#record/leaf.ts';
import type { Role } from '#record/office.ts';

export type Reader = Kysely<Tables>;

export type Leaf = {
  kind: string;
  about: { round: string | null; cases: string[]; many?: { count: number; root: string } };
  actor: { account: string; role: Role };
  public: unknown;
  commitments: Record<string, string>;
};

/** The leaf of stored bytes; null if they are none (which only happens if somebody reached into the database). */
export function leafIn(bytes: Buffer): Leaf | null {
  try {
    const leaf = JSON.parse(bytes.toString()) as Leaf | null;
    return leaf?.about && leaf.actor && leaf.commitments ? leaf : null;
  } catch {
    return null;
  }
}

export function byEntry<T extends { entry_index: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.entry_index);
    if (group) group.push(row);
    else groups.set(row.entry_index, [row]);
  }
  return groups;
}

type EntryRow = Pick<LogTables['log_entry'], 'index' | 'at' | 'leaf'>;
type AboutRow = Pick<LogTables['log_about'], 'case_id' | 'commitment'>;
type PersonalRow = Pick<LogTables['log_personal'], 'subject' | 'content'>;

/** Puts an entry together from its rows. `subject` limits its personal parts to one case and the whole. */
export function recordedFrom(
  row: EntryRow,
  cases: readonly AboutRow[],
  personal: readonly PersonalRow[],
  subject?: string,
): Recorded {
  const leaf = leafIn(row.leaf);
  if (leaf === null) throw new Error(`entry ${row.index} of the log cannot be read`);
  const parts: Record<string, unknown> = {};
  if (WHOLE in leaf.commitments) parts[WHOLE] = null;
  for (const one of cases)
    if (one.commitment && (subject === undefined || one.case_id === subject)) parts[one.case_id] = null;
  for (const one of personal) parts[one.subject] = JSON.parse(one.content);
  return {
    index: row.index,
    at: row.at,
    kind: leaf.kind,
    about: { round: leaf.about.round, cases: cases.map((one) => one.case_id) },
    actor: leaf.actor,
    public: leaf.public,
    personal: parts,
  } as unknown as Recorded;
}

/** Reads these entries, in log order. */
async function recorded(db: Reader, indexes: readonly number[], subject?: string): Promise<Recorded[]> {
  if (indexes.length === 0) return [];
  const entries = await db
    .selectFrom('log_entry')
    .select(['index', 'at', 'leaf'])
    .where(sql<boolean>`index = any(${indexes}::bigint[])`)
    .orderBy('index')
    .execute();
  const these = sql<boolean>`entry_index = any(${indexes}::bigint[])`;
  const about = await db
    .selectFrom('log_about')
    .select(['entry_index', 'case_id', 'commitment'])
    .where(these)
    .orderBy('entry_index')
    .orderBy('position')
    .execute();
  const personal = await db
    .selectFrom('log_personal')
    .select(['entry_index', 'subject', 'content'])
    .where(these)
    .$if(subject !== undefined, (query) => query.where('subject', 'in', [subject ?? WHOLE, WHOLE]))
    .execute();
  const aboutOf = byEntry(about);
  const personalOf = byEntry(personal);
  return entries.map((row) =>
    recordedFrom(row, aboutOf.get(row.index) ?? [], personalOf.get(row.index) ?? [], subject),
  );
}

const indexesOf = (rows: readonly { index: number }[]): number[] => rows.map((row) => row.index);

/** Everything that happened in a round, in order. */
export async function entriesOfRound(db: Reader, roundId: string): Promise<Recorded[]> {
  const rows = await db.selectFrom('log_entry').select('index').where('round_id', '=', roundId).execute();
  return recorded(db, indexesOf(rows));
}

/** Everything that happened to one case, in order; of what entries say about others, nothing personal is read. */
export async function entriesOfCase(db: Reader, caseId: string): Promise<Recorded[]> {
  const rows = await db
    .selectFrom('log_about')
    .select('entry_index as index')
    .where('case_id', '=', caseId)
    .execute();
  return recorded(db, indexesOf(rows), caseId);
}

export async function entryAt(db: Reader, index: number): Promise<Recorded | undefined> {
  return (await recorded(db, [index]))[0];
}

/** The latest entry of a kind in a round, for what the log itself is the source of. */
export async function findLast(
  db: Reader,
  roundId: string,
  kind: Recorded['kind'],
): Promise<Recorded | undefined> {
  const row = await db
    .selectFrom('log_entry')
    .select('index')
    .where('round_id', '=', roundId)
    .where('kind', '=', kind)
    .orderBy('index', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && entryAt(db, row.index);
}

export async function logSize(db: Reader): Promise<number> {
  return (await db.selectFrom('log_head').select('size').executeTakeFirstOrThrow()).size;
}

/** A round as folded from the log. */
export async function findRound(db: Reader, roundId: string): Promise<Round | null> {
  return foldRound(roundId, await entriesOfRound(db, roundId));
}

/** A case as folded from the log. */
export async function findTransfer(db: Reader, caseId: string): Promise<Transfer | null> {
  return foldTransfer(caseId, await entriesOfCase(db, caseId));
}
