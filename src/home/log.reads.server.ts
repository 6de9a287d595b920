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

/** Entries, the newest first. */
export async function latestEntries(db: Db, state: { size: number; offset: number }): Promise<LogRow[]> {
  const rows = await db
    .selectFrom('log_entry')
    .select(['index', 'at', 'kind', 'round_id', 'leaf'])
    .orderBy('index', 'desc')
    .limit(state.size)
    .offset(state.offset)
    .execute();
  return rows.map(({ index, at, kind, round_id, leaf }) => {
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
