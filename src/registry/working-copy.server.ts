/** A working copy that came back: rows left as they were keep what is on record, rows changed on both sides are refused by cell, and what is new in the others is told. */
import { sql } from 'kysely';
import type { Tx } from '#record/append.server.ts';
import { type KindName, kinds } from '#registry/kinds/kinds.ts';
import type { Finding } from '#registry/reading.ts';
import { settleAnswers } from '#registry/returned-answers.server.ts';
import { isOfSets, keepSets, movedSets } from '#registry/returned-sets.server.ts';
import { current, tableOf } from '#registry/store.server.ts';
import { differencesOf, isCopyKind, VERSION_DIGITS } from '#registry/working-copy.ts';

/** A cell of a copy that says other than what is on record. */
export type Edit = { key: string; column: string; mine: string; stored: string };

/** So many cells are told; how many rows change is counted in any case. */
const MOST_EDITS = 300;

type Conflict = { sheet: string; line: number; mine: unknown; stored: unknown };

/** Takes out of the batch what must not be written, and tells the conflicts; `refused` rows of the file are not in the batch. */
export async function settleCopy(
  tx: Tx,
  kind: KindName,
  { file, refused }: { file: string; refused: number },
): Promise<{ rows: number; findings: Finding[] }> {
  const none = { rows: 0, findings: [] };
  if (!isCopyKind(kind)) return none;
  const { rows: copies } = await sql`select from incoming where base is not null limit 1`.execute(tx);
  if (copies.length === 0) return none;
  if (kinds[kind].counted) return settleAnswers(tx, kind, file);
  // A set that stands as it was copied is replaced as a whole: its rows may change places among themselves.
  const moved = isOfSets(kind) ? await movedSets(tx, kind) : null;
  const among = moved === null ? sql`true` : sql`i.grp = any(${moved}::text[])`;
  const base = sql`left(i.base, ${VERSION_DIGITS})`;
  await sql`
    delete from incoming i using ${current(kind)} old
    where old.key = i.key and i.base is not null and left(i.digest, ${VERSION_DIGITS}) = ${base}
      and old.digest <> i.digest and ${among}`.execute(tx);
  const { rows } = await sql<Conflict>`
    delete from incoming i using ${current(kind)} old
    where old.key = i.key and i.base is not null and left(old.digest, ${VERSION_DIGITS}) <> ${base}
      and old.digest <> i.digest and ${among}
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
  // A row that was refused is still on record, whatever set it stands in: then nothing ends for being left out.
  if (moved !== null) await keepSets(tx, kind, refused > 0 ? null : moved);
  return { rows: rows.length, findings };
}

/**
 * A fact of a person or a task of a post whose key was corrected (the year of a rating, the day of an appointment) takes the place of the
 * row that it was copied from, if that is still as it was and is not handed in beside it.
 */
async function replaceRenamed(tx: Tx, kind: KindName): Promise<void> {
  if (tableOf(kind) !== 'fact') return;
  await sql`
    update incoming i set replaces = old.row_id from ${current(kind)} old
    where i.base is not null and left(old.digest, ${VERSION_DIGITS}) = left(i.base, ${VERSION_DIGITS})
      and old.key <> i.key and coalesce(old.grp, old.nip) = coalesce(i.grp, i.body ->> 'nip')
      and not exists (select from incoming j where j.key = old.key)`.execute(tx);
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
        join ${sql.table(tableOf(kind))} old on old.row_id = i.replaces
        where not exists (select from ${current(kind)} now where now.key = i.key)) edit
    order by line limit ${MOST_EDITS}`.execute(tx);
  return rows
    .flatMap(({ key, mine, stored }) => differencesOf(kind, mine, stored).map((edit) => ({ key, ...edit })))
    .slice(0, MOST_EDITS);
}
