/** The accounts of the house as they are seen, as CSV or XLSX; for the administrator only. */
import { listFile, mostListed } from '#paper/sheets/list-file.ts';
import { accountsOf } from '#people/accounts.reads.server.ts';
import { requireActor } from '#people/context.ts';
import { readTable } from '#ui/read-table.ts';
import type { Route } from './+types/accounts.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  requireActor(context, ['admin']);
  const { db, today, words } = context;
  const own = words.people;
  const asked = readTable(request, { sorts: ['username', 'name'] });
  const { rows } = await accountsOf(db, { ...asked, page: 1, offset: 0, size: mostListed });
  return listFile({
    format: new URL(request.url).searchParams.get('format'),
    name: `akun-${today}`,
    title: own.accounts(),
    rows,
    columns: [
      { label: own.username(), text: (row) => row.username },
      { label: own.name(), text: (row) => row.name },
      { label: own.nip(), text: (row) => row.nip ?? '' },
      {
        label: own.roles(),
        text: (row) => row.roles.map(({ role }) => words.case.role[role]()).join(', '),
      },
      { label: own.state(), text: (row) => (row.disabled ? own.disabled() : own.active()) },
    ],
  });
}
