/** The moves that decrees of a round have ordered, masked as they are on the page, as CSV or XLSX. */
import { shortDate } from '#ground/words/lang.ts';
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { fileRoles, staffRoles } from '#registry/scope.ts';
import { findPublication, movesOf } from '#steps/publication/reads.server.ts';
import type { Route } from './+types/moves.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, words } = context;
  const own = words.publication;
  // Before it is published the list is for those who may read files, as on the page.
  const open = fileRoles.includes(actor.role) || (await findPublication(db, params.round)) !== null;
  return listFile({
    format: new URL(request.url).searchParams.get('format'),
    name: `hasil-${params.round}`,
    title: own.result(),
    rows: open ? await movesOf(db, params.round) : [],
    columns: [
      { label: own.name(), text: (row) => row.name },
      { label: own.nip(), text: (row) => row.nip },
      { label: own.from(), text: (row) => (row.from ? `${row.from.post}, ${row.from.unit}` : own.none()) },
      { label: own.to(), text: (row) => `${row.to.post}, ${row.to.unit}` },
      { label: own.decree(), text: (row) => row.decree },
      { label: words.lists.date(), text: (row) => shortDate(row.date) },
    ],
  });
}
