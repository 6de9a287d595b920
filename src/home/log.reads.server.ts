/** The log as a page shows it: heads, signatures, latest entries and the proof of one. Public parts only. */
import type { Kysely } from 'kysely';
import type { EntryKind } from '#case/entry.ts';
import type { Role } from '#case/roles.ts';
import type { Tables } from '#db/tables.ts';
import { verifierText } from '#ledger/note.ts';
import { hashLeaf, isIncluded } from '#ledger/tree.ts';
import { latestCheckpoint, logKeys, publishedNote } from '#record/checkpoint.server.ts';
import { inclusionProof } from '#record/nodes.server.ts';
import { leafIn, logSize } from '#record/read.server.ts';
import type { TableState } from '#ui/read-table.ts';

type Db = Kysely<Tables>;

export type LogRow = {
  index: number;
  at: string;
  kind: EntryKind;
  role: Role;
  round: string | null;
  cases: number;
};

export async function headOf(db: Db) {
  const [size, checkpoint, keys] = await Promise.all([logSize(db), latestCheckpoint(db), logKeys(db)]);
  const witnesses = checkpoint
    ? await db
        .selectFrom('log_cosignature')
        .select(['witness', 'time'])
        .where('size', '=', checkpoint.size)
        .orderBy('witness')
        .execute()
    : [];
  return {
    size,
    keys: keys.map(verifierText),
    checkpoint: checkpoint && {
      size: checkpoint.size,
      at: checkpoint.at.toISOString(),
      note: await publishedNote(db, checkpoint),
    },
    witnesses: witnesses.map(({ witness, time }) => ({
      name: witness,
      at: new Date(Number(time) * 1000).toISOString(),
    })),
  };
}

export const logFilters = ['kejadian', 'putaran'] as const;

/** Entries, the newest first unless asked otherwise, and how many there are. */
export async function logLines(db: Db, state: TableState): Promise<{ rows: LogRow[]; total: number }> {
  const { kejadian, putaran } = state.filters;
  const base = db
    .selectFrom('log_entry')
    .$if(kejadian !== undefined, (query) => query.where('kind', '=', kejadian ?? ''))
    .$if(putaran !== undefined, (query) => query.where('round_id', '=', putaran ?? ''));
  const [{ total }, rows] = await Promise.all([
    base.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    base
      .select(['index', 'at', 'kind', 'round_id', 'leaf'])
      .orderBy('index', state.down ? 'desc' : 'asc')
      .limit(state.size)
      .offset(state.offset)
      .execute(),
  ]);
  const lines = rows.map(({ index, at, kind, round_id, leaf }) => {
    const read = leafIn(leaf);
    return {
      index,
      at: at.toISOString(),
      kind: kind as EntryKind,
      role: read?.actor.role ?? 'sistem',
      round: round_id,
      cases: read?.about.many?.count ?? read?.about.cases.length ?? 0,
    };
  });
  return { rows: lines, total: Number(total) };
}

/** Kinds of entries that there are: options of a filter. */
export async function loggedKinds(db: Db): Promise<EntryKind[]> {
  const rows = await db.selectFrom('log_entry').select('kind').distinct().orderBy('kind').execute();
  return rows.map(({ kind }) => kind as EntryKind);
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** One entry with its leaf and, once a head that covers it is signed, the proof and whether it holds. */
export async function findLogEntry(db: Db, index: number) {
  const row = await db
    .selectFrom('log_entry')
    .select(['index', 'at', 'kind', 'round_id', 'leaf'])
    .where('index', '=', index)
    .executeTakeFirst();
  const read = row && leafIn(row.leaf);
  if (!row || !read) return undefined;
  const head = await latestCheckpoint(db);
  const leafHash = hashLeaf(row.leaf);
  const proof = head && head.size > index ? await inclusionProof(db, index, head.size) : undefined;
  return {
    index,
    at: row.at.toISOString(),
    kind: row.kind as EntryKind,
    role: read.actor.role,
    round: row.round_id,
    cases: read.about.cases,
    count: read.about.many?.count ?? read.about.cases.length,
    public: JSON.stringify(read.public, null, 2),
    personal: Object.keys(read.commitments).length,
    leafHash: hex(leafHash),
    leaf: row.leaf.toString(),
    proof:
      head && proof !== undefined
        ? {
            size: head.size,
            root: hex(head.root),
            path: (proof ?? []).map(hex),
            holds: proof !== null && isIncluded(index, head.size, leafHash, proof, head.root),
          }
        : null,
  };
}
