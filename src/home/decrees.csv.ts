/** The list of decrees as it is seen, whole, as CSV or XLSX. */
import { decreeColumns } from '#home/decree-columns.tsx';
import { decreeFilters, decreeLines, decreeReaders, decreeSorts } from '#home/decrees.reads.server.ts';
import { listFile, mostListed } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { orgOf } from '#registry/org.reads.server.ts';
import { readTable } from '#ui/read-table.ts';
import { shownColumns } from '#ui/table-parts.tsx';
import type { Route } from './+types/decrees.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, decreeReaders);
  const { db, today, words, lang } = context;
  const asked = readTable(request, { sorts: decreeSorts, filters: decreeFilters, down: true });
  const state = { ...asked, page: 1, offset: 0, size: mostListed };
  const { rows } = await decreeLines(db, await orgOf(db), actor, state);
  return listFile({
    name: `sk-${today}`,
    title: words.lists.decrees(),
    format: new URL(request.url).searchParams.get('format'),
    columns: shownColumns(decreeColumns(words, lang), asked.columns),
    rows,
  });
}
