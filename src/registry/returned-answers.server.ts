/**
 * Answers of a survey that came back in a working copy. Nobody's answer has a name: the n-th alike is the n-th, so a corrected one takes
 * the place of one that says what it said before, and a corrected or added one counts beside those alike that are on record already.
 */
import { sql } from 'kysely';
import type { Tx } from '#record/append.server.ts';
import type { KindName } from '#registry/kinds/kinds.ts';
import type { Finding } from '#registry/reading.ts';
import { current } from '#registry/store.server.ts';
import { type CopyKind, cellsOf, VERSION_DIGITS } from '#registry/working-copy.ts';

/** What an answer says, without its number among those alike. */
const said = (key: string) => sql`regexp_replace(${sql.ref(key)}, '\\|[0-9]+$', '')`;

export async function settleAnswers(
  tx: Tx,
  kind: KindName & CopyKind,
  file: string,
): Promise<{ rows: number; findings: Finding[] }> {
  // Left as it was: the record stands.
  await sql`
    delete from incoming i where left(i.digest, ${VERSION_DIGITS}) = i.base`.execute(tx);
  await sql`
    update incoming i set replaces = spare.row_id from (
      select key, row_number() over (partition by base order by line) as n from incoming where base is not null) mine
    join incoming own on own.key = mine.key
    join (
      select old.row_id, left(old.digest, ${VERSION_DIGITS}) as mark,
        row_number() over (partition by left(old.digest, ${VERSION_DIGITS}) order by old.key) as n
      from ${current(kind)} old
      where left(old.digest, ${VERSION_DIGITS}) in (select base from incoming)) spare
      on spare.mark = own.base and spare.n = mine.n
    where i.key = own.key`.execute(tx);
  const { rows } = await sql<{ sheet: string; line: number; mine: unknown }>`
    delete from incoming i where i.base is not null and i.replaces is null
    returning i.sheet, i.line, i.body as mine`.execute(tx);
  await sql`
    update incoming i set key = fresh.said || '|' || (coalesce(known.most, 0) + fresh.n) from (
      select key, ${said('key')} as said, row_number() over (partition by ${said('key')} order by key) as n
      from incoming) fresh
    left join (
      select ${said('old.key')} as said, max(substring(old.key from '[0-9]+$')::int) as most
      from ${current(kind)} old group by 1) known on known.said = fresh.said
    where i.key = fresh.key`.execute(tx);
  const gone = rows.map(
    ({ sheet, line, mine }): Finding => ({
      ...{ kind, file, sheet, row: line, column: 'unor_id' },
      code: 'copy.conflict',
      value: `${String(cellsOf(kind, mine).unor_id)} / –`,
      severity: 'refused',
    }),
  );
  return { rows: rows.length, findings: gone };
}
