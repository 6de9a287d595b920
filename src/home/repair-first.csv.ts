/** What to repair first as it is seen, whole, as CSV or XLSX. */
import { repairColumns } from '#home/repair-columns.tsx';
import { repairFilters, repairSorts, repairsFor } from '#home/repair-first.reads.server.ts';
import { listFile, mostListed } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { fileRoles } from '#registry/scope.ts';
import { readTable } from '#ui/read-table.ts';
import { shownColumns } from '#ui/table-parts.tsx';
import type { Route } from './+types/repair-first.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, today, words, lang } = context;
  const asked = readTable(request, { sorts: repairSorts, filters: repairFilters, down: true });
  const found = await repairsFor(db, actor, today, { ...asked, page: 1, offset: 0, size: mostListed });
  return listFile({
    name: `perbaikan-data-${today}`,
    title: words.repairFirst.title(),
    format: new URL(request.url).searchParams.get('format'),
    columns: shownColumns(repairColumns(words, lang, found?.until ?? null), asked.columns),
    rows: found?.rows ?? [],
  });
}
