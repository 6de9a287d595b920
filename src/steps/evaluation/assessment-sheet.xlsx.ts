/** The sheet that assessors fill in offline: one row a person of the session, in the layout that importing knows. */
import { xlsxBytes } from '#paper/sheets/write.ts';
import { requireActor } from '#people/context.ts';
import { competences } from '#registry/facts.ts';
import { sessionOf } from '#steps/evaluation/assessment.reads.server.ts';
import type { Route } from './+types/assessment-sheet.xlsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context, ['asesor', 'bkd']);
  const { session, rows } = await sessionOf(context.db, params.session, context.today, actor.account);
  const bytes = xlsxBytes([
    {
      name: 'kompetensi',
      columns: [
        'nip',
        'nama',
        'tanggal_asesmen',
        'penyelenggara',
        'metode',
        ...competences,
        'berlaku_sampai',
      ],
      rows: rows
        .filter(({ scores }) => scores === 0)
        .map(({ nip, name }) => [
          ...[nip, name, session.on_day, session.organiser, session.method],
          ...competences.map(() => null),
          null,
        ]),
    },
  ]);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="asesmen-${session.on_day}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
