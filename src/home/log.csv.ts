/** The log as it is seen in the list, as CSV or XLSX: public parts only. The log that can be checked is `tepat export log`. */
import { logFilters, logLines } from '#home/log.reads.server.ts';
import { logColumns } from '#home/log-columns.tsx';
import { listFile, mostListed } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { readTable } from '#ui/read-table.ts';
import { shownColumns } from '#ui/table-parts.tsx';
import type { Route } from './+types/log.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  requireActor(context);
  const { db, today, words, lang } = context;
  const asked = readTable(request, { sorts: ['nomor'], filters: logFilters, down: true });
  const { rows } = await logLines(db, { ...asked, page: 1, offset: 0, size: mostListed });
  return listFile({
    name: `log-${today}`,
    title: words.integrityPage.title(),
    format: new URL(request.url).searchParams.get('format'),
    columns: shownColumns(logColumns(words, lang), asked.columns),
    rows,
  });
}
