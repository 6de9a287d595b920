/** The list of cases as it is seen, whole, as CSV or XLSX. */
import { caseColumns } from '#home/case-columns.tsx';
import { caseFilters, caseLines, caseSorts } from '#home/cases.reads.server.ts';
import { listFile, mostListed } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { orgOf } from '#registry/org.reads.server.ts';
import { fileRoles } from '#registry/scope.ts';
import { readTable } from '#ui/read-table.ts';
import { shownColumns } from '#ui/table-parts.tsx';
import type { Route } from './+types/cases.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, today, words, lang } = context;
  const asked = readTable(request, { sorts: caseSorts, filters: caseFilters, down: true });
  const state = { ...asked, page: 1, offset: 0, size: mostListed };
  const { rows } = await caseLines(db, await orgOf(db), actor, state);
  return listFile({
    name: `kasus-${today}`,
    title: words.lists.cases(),
    format: new URL(request.url).searchParams.get('format'),
    columns: shownColumns(caseColumns(words, lang), asked.columns),
    rows,
  });
}
