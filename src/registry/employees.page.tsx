/** Pegawai: search by NIP, name or post, filter, sort, and take the list away as CSV or XLSX as it is seen. */
import { Button } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { rankName } from '#law/lookup.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { employeeSorts, employeesOf, latestDataDay } from '#registry/data.reads.server.ts';
import { agenciesIn } from '#registry/names.ts';
import { provinceOf } from '#registry/province.server.ts';
import { fileRoles, sightOf } from '#registry/scope.ts';
import { Badge, EmptyState, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useWords } from '#ui/root-data.ts';
import { Nip } from '#ui/small-parts.tsx';
import { DataTable, Filters } from '#ui/table-parts.tsx';
import type { Route } from './+types/employees.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, today } = context;
  const province = await provinceOf(db, (await latestDataDay(db)) ?? today);
  const sees = sightOf(actor, province);
  const state = readTable(request, { sorts: employeeSorts, filters: ['perangkat', 'status', 'peta'] });
  const { rows, total } = await employeesOf(db, province, sees, state);
  const law = await lawOn(db, context.today);
  return {
    rows: rows.map((row) => ({ ...row, rank: rankName(law, row.rank) ?? row.rank })),
    total,
    state,
    empty: province.people.size === 0,
    agencies: agenciesIn(province).filter(({ value }) => sees(value)),
    mayImport: can(context.actor, 'importFacts', {}),
  };
}

export default function EmployeesPage({ loaderData }: Route.ComponentProps) {
  const words = useWords();
  const own = words.dataPage;
  const { search } = useLocation();
  const { rows, total, state, agencies, empty, mayImport } = loaderData;
  const download = (format: 'csv' | 'xlsx') => {
    const query = new URLSearchParams(search);
    query.set('format', format);
    return `/pegawai/unduh?${query}`;
  };
  return (
    <>
      <PageHead
        title={own.employees()}
        lead={own.employeesLead()}
        crumbs={[{ to: '/data', name: own.title() }]}
        action={
          !empty && (
            <>
              <Button component="a" href={download('xlsx')} variant="default">
                {own.downloadXlsx()}
              </Button>
              <Button component="a" href={download('csv')} variant="default">
                {own.downloadCsv()}
              </Button>
            </>
          )
        }
      />
      {empty ? (
        <EmptyState title={own.noPeople()} action={mayImport && <Link to="/data/impor">{own.import()}</Link>}>
          {own.noPeopleLead()}
        </EmptyState>
      ) : (
        <div className="stack">
          <Filters
            state={state}
            search={words.ui.table.search()}
            filters={[
              { name: 'perangkat', label: own.agency(), options: agencies },
              {
                name: 'status',
                label: own.status(),
                options: ['PNS', 'CPNS', 'PPPK'].map((value) => ({ value, label: value })),
              },
              {
                name: 'peta',
                label: own.mark(),
                options: (['belum', 'ragu'] as const).map((value) => ({
                  value,
                  label: own.filterMark[value](),
                })),
              },
            ]}
          />
          <DataTable
            label={own.employees()}
            rows={rows}
            rowKey={(row) => row.nip}
            state={state}
            total={total}
            columns={[
              {
                key: 'nama',
                label: own.name(),
                sort: true,
                wide: true,
                cell: (row) => <Link to={`/pegawai/${row.nip}`}>{row.name}</Link>,
              },
              { key: 'nip', label: own.nip(), sort: true, cell: (row) => <Nip of={row.nip} /> },
              {
                key: 'jabatan',
                label: own.post(),
                sort: true,
                wide: true,
                cell: (row) => (
                  <>
                    {row.post ?? <span className="muted">{own.unmapped()}</span>}
                    <span className="sub">{row.unit}</span>
                  </>
                ),
              },
              { key: 'golongan', label: own.rank(), sort: true, cell: (row) => row.rank ?? '–' },
              { key: 'status', label: own.status(), cell: (row) => row.status },
              {
                key: 'mark',
                label: own.mark(),
                cell: (row) =>
                  row.post === null ? (
                    <Badge tone="amber">{own.unmapped()}</Badge>
                  ) : row.doubtful ? (
                    <Badge tone="amber">{own.doubtful()}</Badge>
                  ) : (
                    <Badge tone="green">{own.markFine()}</Badge>
                  ),
              },
            ]}
          />
        </div>
      )}
    </>
  );
}
