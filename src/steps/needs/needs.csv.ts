/** The posts of a round with their needs as they are seen, or with `?daftar=lowongan` its vacancies, whole, as CSV or XLSX. */
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { listFile, mostListed } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { staffRoles } from '#registry/scope.ts';
import { needColumns, vacancyColumns } from '#steps/needs/need-columns.tsx';
import { countedNeeds, needFilters, needRows, needSorts, vacancyRows } from '#steps/needs/reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { readTable } from '#ui/read-table.ts';
import { shownColumns } from '#ui/table-parts.tsx';
import type { Route } from './+types/needs.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, words } = context;
  const round = await getRound(db, params.round);
  const counted = await countedNeeds(db, round, await lawOfRound(db, round));
  const query = new URL(request.url).searchParams;
  const format = query.get('format');
  if (query.get('daftar') === 'lowongan')
    return listFile({
      format,
      name: `lowongan-${round.id}`,
      title: words.needsPage.vacancies(),
      columns: vacancyColumns(words),
      rows: vacancyRows(counted),
    });
  const asked = readTable(request, { sorts: needSorts, filters: needFilters });
  const { rows } = needRows(counted, { ...asked, page: 1, offset: 0, size: mostListed });
  return listFile({
    format,
    name: `kebutuhan-${round.id}`,
    title: words.needsPage.all(),
    columns: shownColumns(needColumns(words), asked.columns),
    rows,
  });
}
