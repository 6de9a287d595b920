/** The posts of a round with their needs as they are seen, or with `?daftar=` its vacancies, donor floors or regions, whole, as CSV or XLSX. */
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { listFile, mostListed } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { regionName } from '#registry/region-names.ts';
import { staffRoles } from '#registry/scope.ts';
import { floorsOf, regionsOf } from '#steps/needs/ahead.reads.server.ts';
import { countedNeeds } from '#steps/needs/counted.server.ts';
import { needColumns, vacancyColumns } from '#steps/needs/need-columns.tsx';
import { needFilters, needRows, needSorts, vacancyRows } from '#steps/needs/reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { readTable } from '#ui/read-table.ts';
import { shownColumns } from '#ui/table-parts.tsx';
import type { Route } from './+types/needs.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, words } = context;
  const round = await getRound(db, params.round);
  const law = await lawOfRound(db, round);
  const counted = await countedNeeds(db, round);
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
  const own = words.needsAhead;
  const number = <K extends string>(key: K, label: string) => ({
    label,
    text: (row: Record<K, number>) => String(row[key]),
  });
  if (query.get('daftar') === 'batas') {
    const share = counted.policy.donorFloor;
    return listFile({
      format,
      name: `batas-unit-asal-${round.id}`,
      title: own.donorFloors(),
      rows: floorsOf(counted, query.get('perangkat') ?? undefined),
      columns: [
        { label: own.unit(), text: (row) => row.unit },
        { label: own.agency(), text: (row) => row.agency },
        { label: own.family(), text: (row) => row.family },
        number('present', own.present()),
        number('min', own.min()),
        number('free', own.free()),
        { label: own.reason(), text: (row) => own.floorWhy({ ...row, share }) },
      ],
    });
  }
  if (query.get('daftar') === 'wilayah')
    return listFile({
      format,
      name: `kebutuhan-wilayah-${round.id}`,
      title: own.regions(),
      rows: regionsOf(counted),
      columns: [
        {
          label: own.region(),
          text: ({ code }) => (code === '' ? own.unplaced() : regionName(counted.province, code, law)),
        },
        number('posts', own.posts()),
        number('open', own.open()),
        number('critical', own.criticalOpen()),
        number('shortage', own.shortage()),
        number('surplus', own.surplus()),
        number('leavers', own.leavers()),
      ],
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
