/** A working copy that came back: rows left as they were keep what is on record, rows changed on both sides are refused by cell. */
import { sql } from 'kysely';
import type { Tx } from '#record/append.server.ts';
import type { KindName } from '#registry/kinds/kinds.ts';
import type { Finding } from '#registry/reading.ts';
import { current } from '#registry/store.server.ts';
import { differencesOf, isCopyKind, VERSION_DIGITS } from '#registry/working-copy.ts';

type Conflict = { sheet: string; line: number; mine: unknown; stored: unknown };

/** Takes out of the batch what must not be written, and tells the conflicts. */
export async function settleCopy(
  tx: Tx,
  kind: KindName,
  file: string,
): Promise<{ rows: number; findings: Finding[] }> {
  if (!isCopyKind(kind)) return { rows: 0, findings: [] };
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
  return { rows: rows.length, findings };
}
