/** The queue of decisions, or the departures from the order (`daftar=menyimpang`), as they are seen, as CSV or XLSX: names only for those who decide. */
import { calendarOn } from '#lawbook/in-force.server.ts';
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { decisionRoles, deskOf } from '#steps/decision/desk.reads.server.ts';
import { departureColumns, queueColumns, queueRows } from '#steps/decision/desk-columns.ts';
import type { Route } from './+types/desk.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, decisionRoles);
  const { db, today, words, lang } = context;
  const own = words.decisionPage;
  const query = new URL(request.url).searchParams;
  const format = query.get('format');
  const desk = await deskOf(db, actor, params.round, await calendarOn(db, today));
  if (query.get('daftar') === 'menyimpang')
    return listFile({
      format,
      name: `penyimpangan-${params.round}`,
      title: own.departures.title(),
      rows: desk.departures,
      columns: departureColumns(words, lang),
    });
  const judging = {
    forward: can(context.actor, 'forward', { status: 'direkomendasikan' }),
    approve: can(context.actor, 'approve', { status: 'diteruskan' }),
  };
  return listFile({
    format,
    name: `keputusan-${params.round}`,
    title: words.ui.step.keputusan(),
    rows: queueRows(desk, judging, words),
    columns: queueColumns(words, lang),
  });
}
