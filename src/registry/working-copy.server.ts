/** A working copy that came back: rows left as they were keep what is on record, rows changed on both sides are refused by cell, and what is new in the others is told. */
import { sql } from 'kysely';
import type { Tx } from '#record/append.server.ts';
import type { KindName } from '#registry/kinds/kinds.ts';
import type { Finding } from '#registry/reading.ts';
import { current, tableOf } from '#registry/store.server.ts';
import { differencesOf, isCopyKind, VERSION_DIGITS } from '#registry/working-copy.ts';

/** A cell of a copy that says other than what is on record. */
export type Edit = { key: string; column: string; mine: string; stored: string };

/** So many cells are told; how many rows change is counted in any case. */
const MOST_EDITS = 300;

type Conflict = { sheet: string; line: number; mine: unknown; stored: unknown };

/** Takes out of the batch what must not be written, and tells the conflicts. */
export async function settleCopy(
  tx: Tx,
  kind: KindName,
  file: string,
): Promise<{ rows: number; findings: Finding[] }> {
  const none = { rows: 0, findings: [] };
  if (!isCopyKind(kind)) return none;
  const { rows: copies } = await sql`select from incoming where base is not null limit 1`.execute(tx);
  if (copies.length === 0) return none;
  await sql`
    delete from incoming i using ${current(kind)} old
    where old.key = i.key and i.base is not null and left(i.digest, ${VERSION_DIGITS}) = i.base
      and old.digest <> i.digest`.execute(tx);
  const { rows } = await sql<Conflict>`
    delete from incoming i using ${current(kind)} old
    where old.key = i.key and i.base is not null and left(old.digest, ${VERSION_DIGITS}) <> i.base
      and old.digest <> i.digest
    returning i.sheet, i.line, i.body as mine, old.body as stored`.execute(tx);
  const findings = rows.flatMap(({ sheet, line, mine, stored }) =>
    differencesOf(kind, mine, stored).map(
      ({ column, mine: own, stored: other }): Finding => ({
        ...{ kind, file, sheet, row: line, column },
        code: 'copy.conflict',
        value: `${own || '–'} / ${other || '–'}`,
        severity: 'refused',
      }),
    ),
  );
  await replaceRenamed(tx, kind);
  return { rows: rows.length, findings };
}

/**
 * A fact of a person whose key was corrected (the year of a rating, the day of an appointment) takes the place of the row that it was
 * copied from, if that is still as it was and is not handed in beside it.
 */
async function replaceRenamed(tx: Tx, kind: KindName): Promise<void> {
  if (tableOf(kind) !== 'fact') return;
  await sql`
    update incoming i set replaces = old.row_id from ${current(kind)} old
    where i.base is not null and left(old.digest, ${VERSION_DIGITS}) = i.base and old.key <> i.key
      and old.nip = i.body ->> 'nip' and not exists (select from incoming j where j.key = old.key)`.execute(
    tx,
  );
}

/** What a copy would change, cell by cell, in the order of its lines. */
export async function editsOf(tx: Tx, kind: KindName): Promise<Edit[]> {
  if (!isCopyKind(kind)) return [];
  const { rows } = await sql<{ key: string; mine: unknown; stored: unknown }>`
    select key, mine, stored from (
      select i.line, i.key, i.body as mine, old.body as stored from incoming i
        join ${current(kind)} old on old.key = i.key and old.digest <> i.digest where i.base is not null
      union all
      select i.line, i.key, i.body, old.body from incoming i
        join ${sql.table(tableOf(kind))} old on old.row_id = i.replaces) edit
    order by line limit ${MOST_EDITS}`.execute(tx);
  return rows
    .flatMap(({ key, mine, stored }) => differencesOf(kind, mine, stored).map((edit) => ({ key, ...edit })))
    .slice(0, MOST_EDITS);
}
