/** Pegawai: search by NIP, name or post, filter, sort, choose columns, and take the list away as it is seen. */
import { Link, useLocation } from 'react-router';
import { rankName } from '#law/lookup.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { employeeColumns, employeeListFilters } from '#registry/employee-columns.tsx';
import { employeeFilters, employeeSorts, employeesOf } from '#registry/employees.reads.server.ts';
import { orgOf } from '#registry/org.reads.server.ts';
import { fileRoles, sightOf } from '#registry/scope.ts';
import { LongList } from '#ui/list-tools.tsx';
import { EmptyState, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import type { Route } from './+types/employees.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, today } = context;
  const org = await orgOf(db);
  const sees = sightOf(actor, org);
  const state = readTable(request, { sorts: employeeSorts, filters: employeeFilters });
  const [{ rows, total }, law] = await Promise.all([
    employeesOf(db, org, sees, state, today),
    lawOn(db, today),
  ]);
  return {
    rows: rows.map((row) => ({ ...row, rank: rankName(law, row.rank) ?? row.rank })),
    total,
    state,
    empty: total === 0 && org.units.size === 0,
    agencies: org.agencies.filter(({ value }) => sees(value)),
    mayImport: can(context.actor, 'importFacts', {}),
  };
}

export default function EmployeesPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.dataPage;
  const { rows, total, state, agencies, empty, mayImport } = loaderData;
  const columns = employeeColumns(words);
  const { search } = useLocation();
  return (
    <>
      <PageHead
        title={own.employees()}
        lead={own.employeesLead()}
        crumbs={[{ to: '/data', name: own.title() }]}
        action={
          mayImport && !empty && <Link to={`/data/sunting/pegawai${search}`}>{words.grid.openHere()}</Link>
        }
      />
      {empty ? (
        <EmptyState title={own.noPeople()} action={mayImport && <Link to="/data/impor">{own.import()}</Link>}>
          {own.noPeopleLead()}
        </EmptyState>
      ) : (
        <LongList
          label={own.employees()}
          search={own.searchPeople()}
          filters={employeeListFilters(words, agencies)}
          state={state}
          total={total}
          rows={rows}
          rowKey={(row) => row.nip}
          columns={columns}
          file="/pegawai/unduh"
        />
      )}
    </>
  );
}
