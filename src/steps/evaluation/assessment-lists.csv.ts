/** The calendar of assessments (`jadwal`), 360-degree feedback (`umpan-balik`) and the participants of a session (its id) as they are seen, as CSV or XLSX. */
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { feedbackRows, sessionOf, sessionRows } from '#steps/evaluation/assessment.reads.server.ts';
import { feedbackColumns, seatColumns, sessionColumns } from '#steps/evaluation/assessment-columns.tsx';
import type { Route } from './+types/assessment-lists.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, ['asesor', 'bkd']);
  const { db, today, words, lang } = context;
  const own = words.assessment;
  const format = new URL(request.url).searchParams.get('format');
  if (params.list === 'jadwal')
    return listFile({
      format,
      name: `asesmen-${today}`,
      title: own.title(),
      rows: await sessionRows(db),
      columns: sessionColumns(own),
    });
  if (params.list === 'umpan-balik')
    return listFile({
      format,
      name: `umpan-balik-${today}`,
      title: own.feedback(),
      rows: await feedbackRows(db, today),
      columns: feedbackColumns(own, lang, words.lists.nip()),
    });
  const { session, rows } = await sessionOf(db, params.list, today, actor.account);
  return listFile({
    format,
    name: `peserta-asesmen-${session.on_day}`,
    title: own.participants(),
    rows,
    columns: seatColumns(own, {
      nip: words.lists.nip(),
      post: words.evaluationPage.post(),
      unit: words.dataQuality.unit(),
    }),
  });
}
