/** The working copy of a kind as a workbook; an operator's holds the rows of the own agency. Reads only. */
import { sql } from 'kysely';
import { refuse } from '#ground/refusal.ts';
import { xlsxAnswer } from '#paper/sheets/list-file.ts';
import { type Value, xlsxBytes } from '#paper/sheets/write.ts';
import { requireActor } from '#people/context.ts';
import { houseActs } from '#people/permission.ts';
import { latestDataDay } from '#registry/data.reads.server.ts';
import { knownTextIn } from '#registry/known.server.ts';
import { knownOf } from '#registry/known.ts';
import { outsideOf, ownUnits } from '#registry/outside.ts';
import { tableOf } from '#registry/store.server.ts';
import { cellsOf, copyKinds, isCopyKind, VERSION_COLUMN, VERSION_DIGITS } from '#registry/working-copy.ts';
import type { Route } from './+types/working-copy.xlsx';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, houseActs.importFacts);
  const kind = new URL(request.url).searchParams.get('jenis') ?? '';
  if (!isCopyKind(kind)) throw refuse('input', 'kind.unknown', { kind, kinds: copyKinds.join(', ') });
  const { db, today } = context;
  const asOf = (await latestDataDay(db)) ?? today;
  const { known, places } = knownOf(await knownTextIn(db, asOf));
  const outside = outsideOf(ownUnits(actor), kind, known, places);
  const ofKind = tableOf(kind) === 'fact' ? sql`and kind = ${kind}` : sql``;
  const { rows } = await sql<{ body: unknown; digest: string }>`
    select body, digest from ${sql.table(tableOf(kind))} where ended_by is null ${ofKind} order by key`.execute(
    db,
  );
  const lines: Value[][] = [];
  let columns: string[] = [];
  for (const { body, digest } of rows) {
    if (outside !== null && outside(body) !== null) continue;
    const cells = cellsOf(kind, body);
    columns = Object.keys(cells);
    lines.push([...Object.values(cells), digest.slice(0, VERSION_DIGITS)]);
  }
  const sheet = { name: kind, columns: [...columns, VERSION_COLUMN], rows: lines };
  return xlsxAnswer(xlsxBytes([sheet]), `salinan-kerja-${kind}-${asOf}`);
}
