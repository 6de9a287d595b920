/** The reference tables with their rows, basis and last change, as they are seen, as CSV or XLSX. */
import { numberIn, shortDate } from '#ground/words/lang.ts';
import { referencesListed } from '#jurist/reference.reads.server.ts';
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { staffRoles } from '#registry/scope.ts';
import type { Route } from './+types/references.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, today, words, lang } = context;
  const own = words.reference;
  const { tables } = await referencesListed(db, today, lang);
  return listFile({
    format: new URL(request.url).searchParams.get('format'),
    name: `referensi-${today}`,
    title: own.title(),
    rows: tables,
    columns: [
      { label: own.table(), text: (row) => row.title },
      { label: own.count(), text: (row) => numberIn(lang, row.rows) },
      { label: own.changed(), text: (row) => (row.changed ? shortDate(row.changed) : own.asShipped()) },
      { label: own.basis(), text: (row) => row.basis },
    ],
  });
}
