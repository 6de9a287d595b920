/** The letters of reasons of a round with when they were sent and opened, as they are seen, as CSV or XLSX. */
import { officeDay } from '#ground/day.ts';
import { shortDate } from '#ground/words/lang.ts';
import { calendarOn } from '#lawbook/in-force.server.ts';
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { staffRoles } from '#registry/scope.ts';
import { voiceOf } from '#steps/voice/round.reads.server.ts';
import type { Route } from './+types/letters.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, today, words } = context;
  const own = words.voiceDesk;
  const calendar = await calendarOn(db, today);
  const { cases } = await voiceOf({ db, actor }, params.round, today, calendar);
  const day = (at: string | null) => (at === null ? '' : shortDate(officeDay(new Date(at))));
  return listFile({
    format: new URL(request.url).searchParams.get('format'),
    name: `surat-${params.round}`,
    title: own.letters(),
    rows: cases,
    columns: [
      { label: words.lists.number(), text: (row) => row.id },
      { label: own.person(), text: (row) => row.person?.name ?? '' },
      { label: words.lists.nip(), text: (row) => row.person?.nip ?? '' },
      { label: words.lists.from(), text: (row) => row.from },
      { label: words.lists.to(), text: (row) => row.to },
      { label: own.sentOn(), text: (row) => day(row.sentAt) || own.unsent() },
      { label: own.readOn(), text: (row) => day(row.readAt) || (row.sentAt ? own.unread() : '') },
    ],
  });
}
