/** One part of a reference table as it is seen, on the day and narrowed as asked, whole, as CSV or XLSX. */
import { refuse } from '#ground/refusal.ts';
import { referenceSeen } from '#jurist/reference.reads.server.ts';
import { referenceColumns } from '#jurist/reference-columns.tsx';
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { staffRoles } from '#registry/scope.ts';
import type { Route } from './+types/reference.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, today, lang } = context;
  const seen = await referenceSeen(db, { id: params.table, request, today, lang });
  if (!seen) throw refuse('missing', 'thing.missing', { what: 'Tabel', id: params.table });
  const { table, section, sections, on, title, found } = seen;
  return listFile({
    format: new URL(request.url).searchParams.get('format'),
    name: `${sections.length > 1 ? `${table}-${section.path.replace(/[^\w-]+/g, '-')}` : table}-${on}`,
    title,
    rows: found,
    columns: referenceColumns(section),
  });
}
