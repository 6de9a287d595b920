/** The list of employees as it is seen, whole, as CSV or XLSX; NIP stays text. */
import { rankName } from '#law/lookup.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { listFile, mostListed } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { employeeColumns } from '#registry/employee-columns.tsx';
import { employeeFilters, employeeSorts, employeesOf } from '#registry/employees.reads.server.ts';
import { orgOf } from '#registry/org.reads.server.ts';
import { fileRoles, sightOf } from '#registry/scope.ts';
import { readTable } from '#ui/read-table.ts';
import { shownColumns } from '#ui/table-parts.tsx';
import type { Route } from './+types/employees.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, today, words } = context;
  const org = await orgOf(db);
  const asked = readTable(request, { sorts: employeeSorts, filters: employeeFilters });
  const state = { ...asked, page: 1, offset: 0, size: mostListed };
  const { rows } = await employeesOf(db, org, sightOf(actor, org), state, today);
  const law = await lawOn(db, today);
  return listFile({
    name: `pegawai-${today}`,
    title: words.dataPage.employees(),
    format: new URL(request.url).searchParams.get('format'),
    columns: shownColumns(employeeColumns(words), asked.columns),
    rows: rows.map((row) => ({ ...row, rank: rankName(law, row.rank) ?? row.rank })),
  });
}
