/** The working copy of a kind as a workbook, narrowed as the list was that it is taken from; an operator's holds the rows of the own agency. Reads only. */
import { mostListed, xlsxAnswer } from '#paper/sheets/list-file.ts';
import { xlsxBytes } from '#paper/sheets/write.ts';
import { requireActor } from '#people/context.ts';
import { houseActs } from '#people/permission.ts';
import { latestDataDay } from '#registry/data.reads.server.ts';
import { orgOf } from '#registry/org.reads.server.ts';
import { sightOf } from '#registry/scope.ts';
import { namesIn } from '#registry/sheet-grid.ts';
import { copyKindOf, storedAsked, storedRows } from '#registry/stored-rows.reads.server.ts';
import { VERSION_COLUMN } from '#registry/working-copy.ts';
import type { Route } from './+types/working-copy.xlsx';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, houseActs.importFacts);
  const { db, today } = context;
  const kind = copyKindOf(actor.role, new URL(request.url).searchParams.get('salinan') ?? '');
  const asOf = (await latestDataDay(db)) ?? today;
  const org = await orgOf(db);
  const asked = storedAsked(request, kind);
  const state = { ...asked, page: 1, offset: 0, size: mostListed };
  const { rows } = await storedRows(db, org, sightOf(actor, org), { kind, state, today });
  const columns = [...(rows[0] ? Object.keys(rows[0].cells) : namesIn(kind)), VERSION_COLUMN];
  const lines = rows.map(({ cells, version }) => [...Object.values(cells), version]);
  return xlsxAnswer(xlsxBytes([{ name: kind, columns, rows: lines }]), `salinan-kerja-${kind}-${asOf}`);
}
