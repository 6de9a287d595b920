/**
 * Sets of a working copy that came back (the tasks of a post, the wishes of a person). Each row carries its own mark and that of its
 * set; where the set has moved since, what the copy does not know of stays.
 */
import { sql } from 'kysely';
import type { Tx } from '#record/append.server.ts';
import { type KindName, kinds } from '#registry/kinds/kinds.ts';
import { current } from '#registry/store.server.ts';
import { VERSION_DIGITS } from '#registry/working-copy.ts';

/** Kinds whose rows replace each other as a set. */
export const isOfSets = (kind: KindName): boolean => kinds[kind].group !== null;

/** Sets that are not on record as the copy had them. */
export async function movedSets(tx: Tx, kind: KindName): Promise<string[]> {
  const { rows } = await sql<{ grp: string }>`
    select distinct i.grp from incoming i
    left join (
      select old.grp, left(md5(string_agg(old.digest, ',' order by old.key)), ${VERSION_DIGITS}) as mark
      from ${current(kind)} old
      where exists (select from incoming j where j.grp = old.grp and j.base is not null)
      group by old.grp) now on now.grp = i.grp
    where i.base is not null and now.mark is distinct from substr(i.base, ${VERSION_DIGITS + 1})`.execute(tx);
  return rows.map(({ grp }) => grp);
}

/**
 * Of sets that moved (`null`: of all of them) rows left as they were follow the record, be they changed there or gone; and what stands
 * there and is not in the copy is laid beside it, so that nothing ends for not being known to the copy.
 */
export async function keepSets(tx: Tx, kind: KindName, moved: readonly string[] | null): Promise<void> {
  if (moved?.length === 0) return;
  const among =
    moved === null
      ? sql`in (select grp from incoming where base is not null)`
      : sql`= any(${[...moved]}::text[])`;
  await sql`
    insert into incoming (key, grp, digest, quality, sheet, line, body)
    select old.key, old.grp, old.digest, old.quality, '', 0, old.body from ${current(kind)} old
    where old.grp ${among}
      and not exists (select from incoming j where j.key = old.key or j.replaces = old.row_id)`.execute(tx);
  await sql`
    delete from incoming i where i.grp ${among} and left(i.digest, ${VERSION_DIGITS}) = left(i.base, ${VERSION_DIGITS})
      and not exists (select from ${current(kind)} old where old.key = i.key)`.execute(tx);
}
