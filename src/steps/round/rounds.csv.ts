/** All rounds as they are seen, as CSV or XLSX. */
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { staffRoles } from '#registry/scope.ts';
import { roundRows } from '#steps/round/list.reads.server.ts';
import { roundColumns } from '#steps/round/round-columns.tsx';
import type { Route } from './+types/rounds.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, today, words } = context;
  return listFile({
    format: new URL(request.url).searchParams.get('format'),
    name: `putaran-${today}`,
    title: words.roundPage.title(),
    rows: await roundRows(db),
    columns: roundColumns(words),
  });
}
