/** The stored row behind each fact of a person: which file brought it, for which day, and how sure it is. Never writes. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { verifiedRows } from '#registry/claims.reads.server.ts';
import type { Quality } from '#registry/facts.ts';
import type { Origin } from '#steps/evaluation/origins.ts';

export type Source = { file: string; source: string; asOf: string; quality: Quality };
export type SourcedOrigin = Omit<Origin, 'key'> & { source: Source | null };

export async function sourcedOrigins(
  db: Kysely<Tables>,
  nip: string,
  origins: Readonly<Record<string, readonly Origin[]>>,
): Promise<Record<string, SourcedOrigin[]>> {
  const verified = await verifiedRows(db, nip);
  const rows = await db
    .selectFrom('fact as f')
    .innerJoin('import_batch as b', 'b.id', 'f.batch_id')
    .select(['f.row_id', 'f.kind', 'f.key', 'f.as_of', 'f.quality', 'b.file_name', 'b.source'])
    .where('f.nip', '=', nip)
    .where('f.ended_by', 'is', null)
    .execute();
  const known = new Map(
    rows.map((row) => [
      `${row.kind} ${row.key}`,
      {
        ...{ file: row.file_name, source: row.source, asOf: row.as_of },
        quality: verified.has(`${row.kind}/${row.row_id}`) ? ('terverifikasi' as const) : row.quality,
      },
    ]),
  );
  return Object.fromEntries(
    Object.entries(origins).map(([component, list]) => [
      component,
      list.map(({ key, ...origin }) => ({ ...origin, source: known.get(`${origin.kind} ${key}`) ?? null })),
    ]),
  );
}
