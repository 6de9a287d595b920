/** Stored leaves and hashes of the log, and the proofs made of them. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import {
  type Coordinate,
  consistencyRanges,
  coordinatesOf,
  type Hash,
  inclusionRanges,
  proofOf,
  type Range,
} from '#ledger/tree.ts';

export async function leavesIn(db: Kysely<Tables>, begin: number, end: number): Promise<Buffer[]> {
  const rows = await db
    .selectFrom('log_entry')
    .select('leaf')
    .where('index', '>=', begin)
    .where('index', '<', end)
    .orderBy('index')
    .execute();
  return rows.map((row) => row.leaf);
}

/** Stored hashes of one level, from `begin` to before `end`. */
export async function hashesAt(
  db: Kysely<Tables>,
  level: number,
  begin: number,
  end: number,
): Promise<Buffer[]> {
  const rows =
    level === 0
      ? await db
          .selectFrom('log_entry')
          .select('leaf_hash as hash')
          .where('index', '>=', begin)
          .where('index', '<', end)
          .orderBy('index')
          .execute()
      : await db
          .selectFrom('log_node')
          .select('hash')
          .where('level', '=', level)
          .where('index', '>=', begin)
          .where('index', '<', end)
          .orderBy('index')
          .execute();
  return rows.map((row) => row.hash);
}

/** Null if a stored hash is missing, which only happens if somebody reached into the database. */
async function proofFrom(db: Kysely<Tables>, ranges: readonly Range[]): Promise<Hash[] | null> {
  const wanted = ranges.flatMap(coordinatesOf);
  if (wanted.length === 0) return [];
  const rows = await sql<Coordinate & { hash: Buffer | null }>`
    select w.level, w.index, coalesce(n.hash, e.leaf_hash) as hash
    from unnest(${wanted.map((one) => one.level)}::int[], ${wanted.map((one) => one.index)}::bigint[]) as w(level, index)
    left join log_node n on n.level = w.level and n.index = w.index
    left join log_entry e on w.level = 0 and e.index = w.index`.execute(db);
  const stored = new Map(rows.rows.map((row) => [`${row.level}/${row.index}`, row.hash]));
  if ([...stored.values()].some((hash) => hash === null)) return null;
  return proofOf(ranges, ({ level, index }) => stored.get(`${level}/${index}`) as Hash);
}

export async function inclusionProof(
  db: Kysely<Tables>,
  index: number,
  size: number,
): Promise<Hash[] | null> {
  return proofFrom(db, inclusionRanges(index, size));
}

export async function consistencyProof(
  db: Kysely<Tables>,
  old: number,
  size: number,
): Promise<Hash[] | null> {
  return proofFrom(db, consistencyRanges(old, size));
}
