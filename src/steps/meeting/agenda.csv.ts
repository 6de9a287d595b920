/** The agenda of a session as its reader sees it, as CSV or XLSX: nothing of an item that is closed to them. */
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { meetingRoles, sessionFor } from '#steps/meeting/sessions.reads.server.ts';
import type { Route } from './+types/agenda.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, meetingRoles);
  const { db, words } = context;
  const own = words.meetingPage;
  const { session, items } = await sessionFor(db, actor, params.round, params.session);
  return listFile({
    format: new URL(request.url).searchParams.get('format'),
    name: `agenda-${session.on}`,
    title: own.agenda(),
    rows: items,
    columns: [
      { label: '#', text: (row) => String(row.number) },
      {
        label: own.who(),
        text: (row) => row.mover?.name ?? own.keptRow({ why: words.meeting.conflict[row.kept ?? 'diri']() }),
      },
      { label: words.lists.nip(), text: (row) => row.mover?.nip ?? '' },
      { label: words.lists.from(), text: (row) => row.mover?.from ?? '' },
      { label: words.lists.to(), text: (row) => row.mover?.to ?? '' },
      {
        label: own.status(),
        text: (row) => (row.result ? words.meeting.result[row.result]() : own.itemState[row.state]()),
      },
      {
        label: own.recused(),
        text: (row) =>
          row.recused.map(({ name, kind }) => `${name} (${words.meeting.conflict[kind]()})`).join('; '),
      },
    ],
  });
}
