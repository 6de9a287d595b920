/** The index of every unit before and after a round as it is seen, whole, as CSV or XLSX. */
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { staffRoles } from '#registry/scope.ts';
import { unitColumns } from '#steps/outcome/outcome-columns.tsx';
import { outcomeKept } from '#steps/outcome/reckoned.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import type { Route } from './+types/outcome.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, today, words, lang } = context;
  const { id } = await getRound(db, params.round);
  const { value } = await outcomeKept(db, { round: id, today });
  return listFile({
    format: new URL(request.url).searchParams.get('format'),
    name: `hasil-${id}`,
    title: words.outcome.units(),
    rows: value.units,
    columns: unitColumns(words, lang),
  });
}
