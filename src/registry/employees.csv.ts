/** The list of employees as it is seen, whole, as CSV or XLSX; NIP stays text. */
import { rankName } from '#law/lookup.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { csvText, xlsxBytes } from '#paper/sheets/write.ts';
import { requireActor } from '#people/context.ts';
import { employeeSorts, employeesOf, latestDataDay } from '#registry/data.reads.server.ts';
import { provinceOf } from '#registry/province.server.ts';
import { fileRoles, sightOf } from '#registry/scope.ts';
import { readTable } from '#ui/read-table.ts';
import type { Route } from './+types/employees.csv';

const MOST = 200_000;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, today } = context;
  const asOf = (await latestDataDay(db)) ?? today;
  const province = await provinceOf(db, asOf);
  const asked = readTable(request, { sorts: employeeSorts, filters: ['perangkat', 'status', 'peta'] });
  const state = { ...asked, page: 1, offset: 0, size: MOST };
  const { rows } = await employeesOf(db, province, sightOf(actor, province), state);
  const own = context.words.dataPage;
  const law = await lawOn(db, context.today);
  const columns = [own.nip(), own.name(), own.post(), own.unit(), own.rank(), own.status(), own.mark()];
  const cells = rows.map((row) => [
    row.nip,
    row.name,
    row.post ?? '',
    row.unit,
    rankName(law, row.rank) ?? row.rank ?? '',
    row.status,
    row.post === null ? own.unmapped() : row.doubtful ? own.doubtful() : own.markFine(),
  ]);
  const xlsx = new URL(request.url).searchParams.get('format') === 'xlsx';
  const body = xlsx
    ? new Uint8Array(xlsxBytes([{ name: own.employees(), columns, rows: cells }]))
    : csvText(columns, cells, { delimiter: ';' });
  return new Response(body, {
    headers: {
      'Content-Type': xlsx
        ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
        : 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="pegawai-${asOf}.${xlsx ? 'xlsx' : 'csv'}"`,
      'Cache-Control': 'no-store',
    },
  });
}
