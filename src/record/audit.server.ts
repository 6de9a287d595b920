/**
 * Looks at the whole log in the database as a stranger would: every leaf, hash, list of cases, opening, checkpoint and folded
 * state is computed again and compared (invariant I4). For `tepat doctor`, before every export, and after every test.
 */
import { type Kysely, sql } from 'kysely';
import type { Recorded } from '#case/entry.ts';
import type { LogTables } from '#db/log.tables.ts';
import type { Tables } from '#db/tables.ts';
import { readCheckpoint } from '#ledger/checkpoint.ts';
import { heldSignatures, readSignature, readVerifier, type VerifierKey } from '#ledger/note.ts';
import { type Edge, emptyEdge, extended, type Hash, rootOf, sameHash } from '#ledger/tree.ts';
import { hashesIn } from '#record/append.server.ts';
import { commitmentOf, leafOf, WHOLE } from '#record/leaf.ts';
import { byEntry, leafIn, type Reader, recordedFrom } from '#record/read.server.ts';
import { auditState, type Damage, type Refold, refolded } from '#record/refold.server.ts';

export type { Damage };

const damage = (table: keyof LogTables, row: unknown, why: string): Damage => ({
  table,
  row: String(row),
  why,
});

const BATCH = 2000;

type Rows = {
  entries: LogTables['log_entry'][];
  about: Map<number, LogTables['log_about'][]>;
  personal: Map<number, LogTables['log_personal'][]>;
};

type Walk = {
  edge: Edge;
  nodes: number;
  about: number;
  personal: number;
  checkpoints: LogTables['log_checkpoint'][];
};

/** The first damage of the log in this database, or null. A key from outside the database counts more than those inside. */
export async function auditLog(db: Kysely<Tables>, key?: VerifierKey): Promise<Damage | null> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => damageIn(tx, key));
}

/** As `auditLog`, inside a transaction that the caller has. */
export async function damageIn(tx: Reader, given?: VerifierKey): Promise<Damage | null> {
  const { keys, odd } = await keysIn(tx);
  if (odd) return odd;
  const trusted = given ? [given] : keys;
  const checkpoints = await tx.selectFrom('log_checkpoint').selectAll().orderBy('size').execute();
  const walk: Walk = { edge: emptyEdge, nodes: 0, about: 0, personal: 0, checkpoints };
  const fold: Refold = { rounds: new Map(), transfers: new Map(), last: new Map() };
  for (;;) {
    const found = auditCheckpoint(walk, trusted);
    if (found) return found;
    const rows = await rowsFrom(tx, walk.edge.size);
    if (rows.entries.length === 0) break;
    const nodes = new Map<string, Hash>();
    for (const entry of rows.entries) {
      const wrong = auditEntry(entry, rows, walk) ?? grow(entry, walk, nodes, trusted);
      if (wrong) return wrong;
      refolded(fold, recordedOf(entry, rows));
    }
    const wrong = await auditNodes(tx, nodes);
    if (wrong) return wrong;
  }
  return (await auditRest(tx, walk)) ?? (await auditState(tx, fold));
}

async function rowsFrom(tx: Reader, from: number): Promise<Rows> {
  const to = from + BATCH;
  const entries = await tx
    .selectFrom('log_entry')
    .selectAll()
    .where('index', '>=', from)
    .where('index', '<', to)
    .orderBy('index')
    .execute();
  const within = sql<boolean>`entry_index >= ${from} and entry_index < ${to}`;
  const about = await tx
    .selectFrom('log_about')
    .selectAll()
    .where(within)
    .orderBy('entry_index')
    .orderBy('position')
    .execute();
  const personal = await tx.selectFrom('log_personal').selectAll().where(within).execute();
  return { entries, about: byEntry(about), personal: byEntry(personal) };
}

function recordedOf(entry: LogTables['log_entry'], rows: Rows): Recorded {
  return recordedFrom(entry, rows.about.get(entry.index) ?? [], rows.personal.get(entry.index) ?? []);
}

function auditEntry(entry: LogTables['log_entry'], rows: Rows, walk: Walk): Damage | null {
  const { index } = entry;
  if (index !== walk.edge.size) return damage('log_entry', walk.edge.size, 'missing');
  const leaf = leafIn(entry.leaf);
  if (leaf === null) return damage('log_entry', index, 'leaf');
  const about = rows.about.get(index) ?? [];
  const personal = rows.personal.get(index) ?? [];
  walk.about += about.length;
  walk.personal += personal.length;
  const commitments = new Map<string, Buffer>();
  for (const [position, row] of about.entries()) {
    if (row.position !== position) return damage('log_about', `${index}/${row.case_id}`, 'position');
    if (row.commitment) commitments.set(row.case_id, row.commitment);
  }
  const whole = leaf.commitments[WHOLE];
  if (whole !== undefined) commitments.set(WHOLE, Buffer.from(whole, 'hex'));
  for (const row of personal) {
    const commitment = commitments.get(row.subject);
    if (!commitment || !sameHash(commitment, commitmentOf(row.salt, row.content)))
      return damage('log_personal', `${index}/${row.subject}`, 'opening');
  }
  // The leaf as the other columns would make it: any of them changed, and the bytes differ.
  const cases = about.map((row) => row.case_id);
  const made = { kind: entry.kind, about: { round: entry.round_id, cases }, public: leaf.public };
  const again = leafOf(made, { index, at: entry.at, actor: leaf.actor }, commitments);
  return again.equals(entry.leaf) ? null : damage('log_entry', index, 'columns');
}

function grow(
  entry: LogTables['log_entry'],
  walk: Walk,
  nodes: Map<string, Hash>,
  keys: readonly VerifierKey[],
): Damage | null {
  const found = auditCheckpoint(walk, keys);
  if (found) return found;
  const next = extended(walk.edge, entry.leaf_hash);
  walk.edge = next.edge;
  for (const node of next.grown.slice(1)) nodes.set(`${node.level}/${node.index}`, node.hash);
  walk.nodes += next.grown.length - 1;
  return null;
}

/** Looks at the checkpoint of the present size, if there is one. */
function auditCheckpoint(walk: Walk, keys: readonly VerifierKey[]): Damage | null {
  const stored = walk.checkpoints[0];
  if (stored === undefined || stored.size > walk.edge.size) return null;
  walk.checkpoints.shift();
  const read = readCheckpoint(Buffer.from(stored.note));
  const root = rootOf(walk.edge.hashes);
  const same =
    stored.size === walk.edge.size &&
    read?.size === stored.size &&
    sameHash(read.root, root) &&
    sameHash(stored.root, root);
  if (!same) return damage('log_checkpoint', stored.size, 'root');
  const { held } = heldSignatures(read.note, keys);
  return held.length > 0 ? null : damage('log_checkpoint', stored.size, 'signature');
}

/** The keys the log says it was signed with; each must have signed the head from which it is said to hold. */
async function keysIn(tx: Reader): Promise<{ keys: VerifierKey[]; odd: Damage | null }> {
  const rows = await tx
    .selectFrom('log_key as k')
    .leftJoin('log_checkpoint as c', 'c.size', 'k.since_size')
    .select(['k.verifier', 'c.note'])
    .execute();
  const keys: VerifierKey[] = [];
  for (const { verifier, note } of rows) {
    const key = readVerifier(verifier);
    const read = note === null ? null : readCheckpoint(Buffer.from(note));
    if (key === null || read === null || heldSignatures(read.note, [key]).held.length === 0)
      return { keys, odd: damage('log_key', verifier, 'signature') };
    keys.push(key);
  }
  return { keys, odd: null };
}

async function auditNodes(tx: Reader, nodes: Map<string, Hash>): Promise<Damage | null> {
  const wanted = [...nodes.keys()].map((name) => name.split('/').map(Number) as [number, number]);
  const { rows } = await sql<{ level: number; index: number; hash: Buffer | null }>`
    select w.level, w.index, n.hash from unnest(${wanted.map(([level]) => level)}::int[],
      ${wanted.map(([, index]) => index)}::bigint[]) as w(level, index)
    left join log_node n on n.level = w.level and n.index = w.index`.execute(tx);
  const wrong = rows.find(({ level, index, hash }) => {
    const computed = nodes.get(`${level}/${index}`);
    return !hash || !computed || !sameHash(hash, computed);
  });
  return wrong ? damage('log_node', `${wrong.level}/${wrong.index}`, 'hash') : null;
}

/** What no entry accounts for: rows beyond the end, a head that is not the head, cosignatures of nobody. */
async function auditRest(tx: Reader, walk: Walk): Promise<Damage | null> {
  const head = await tx.selectFrom('log_head').selectAll().execute();
  const edge = head.length === 1 && head[0] ? hashesIn(head[0].edge) : [];
  const same =
    head[0]?.size === walk.edge.size &&
    edge.length === walk.edge.hashes.length &&
    edge.every((hash, i) => sameHash(hash, walk.edge.hashes[i] as Hash));
  if (!same) return damage('log_head', head[0]?.size ?? 0, 'edge');
  const beyond = walk.checkpoints[0];
  if (beyond) return damage('log_checkpoint', beyond.size, 'beyond');
  const { rows } = await sql<Record<'log_entry' | 'log_about' | 'log_personal' | 'log_node', number>>`
    select (select count(*) from log_entry) as log_entry, (select count(*) from log_about) as log_about,
      (select count(*) from log_personal) as log_personal, (select count(*) from log_node) as log_node`.execute(
    tx,
  );
  const counted = {
    log_entry: walk.edge.size,
    log_about: walk.about,
    log_personal: walk.personal,
    log_node: walk.nodes,
  };
  for (const table of Object.keys(counted) as (keyof typeof counted)[])
    if (rows[0]?.[table] !== counted[table]) return damage(table, '', 'extra');
  const cosignatures = await tx
    .selectFrom('log_cosignature as s')
    .leftJoin('log_checkpoint as c', 'c.size', 's.size')
    .selectAll('s')
    .select('c.note')
    .execute();
  const odd = cosignatures.find((row) => {
    const signature = readSignature(row.line);
    const time =
      signature?.bytes.length === 72 ? Number(Buffer.from(signature.bytes).readBigUInt64BE()) : null;
    if (row.note === null) return true;
    return signature?.name !== row.witness || signature.id !== row.key_id || time !== row.time;
  });
  return odd ? damage('log_cosignature', `${odd.size}/${odd.witness}`, 'line') : null;
}
