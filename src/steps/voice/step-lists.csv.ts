/** Three lists of the voice of a round as they are seen, whole, as CSV or XLSX: letters (`surat`), objections (`keberatan`) and questions without an answer (`tanya`). */
import { data } from 'react-router';
import { officeDay } from '#ground/day.ts';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { dateIn, type Lang, shortDate } from '#ground/words/lang.ts';
import { calendarOn } from '#lawbook/in-force.server.ts';
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { staffRoles } from '#registry/scope.ts';
import {
  type VoiceCase,
  type VoiceObjection,
  type VoiceQuestion,
  voiceOf,
} from '#steps/voice/round.reads.server.ts';
import type { Route } from './+types/step-lists.csv';

type Text<Row> = { label: string; text: (row: Row) => string };

const day = (at: string | null) => (at === null ? '' : shortDate(officeDay(new Date(at))));

function letterColumns(words: DeskWords): Text<VoiceCase>[] {
  const own = words.voiceDesk;
  return [
    { label: words.lists.number(), text: (row) => row.id },
    { label: own.person(), text: (row) => row.person?.name ?? '' },
    { label: words.lists.nip(), text: (row) => row.person?.nip ?? '' },
    { label: words.lists.from(), text: (row) => row.from },
    { label: words.lists.to(), text: (row) => row.to },
    { label: own.sentOn(), text: (row) => day(row.sentAt) || own.unsent() },
    { label: own.readOn(), text: (row) => day(row.readAt) || (row.sentAt ? own.unread() : '') },
  ];
}

function objectionColumns(words: DeskWords, lang: Lang): Text<VoiceObjection>[] {
  const own = words.voiceDesk;
  return [
    { label: words.lists.number(), text: (row) => row.caseId },
    { label: own.person(), text: (row) => row.person?.name ?? '' },
    { label: words.lists.nip(), text: (row) => row.person?.nip ?? '' },
    { label: words.lists.to(), text: (row) => row.to },
    { label: own.state(), text: (row) => words.case.objection[row.state]() },
    { label: own.receivedOn(), text: (row) => shortDate(row.receivedOn) },
    { label: own.filedOn(), text: (row) => shortDate(row.filedOn) },
    { label: own.term(), text: (row) => (row.inTime ? own.inTime() : own.late()) },
    {
      label: own.dueHead(),
      text: (row) => {
        const years = row.missingYears;
        const due = own.due({ date: dateIn(lang, row.answerDue), days: row.left });
        if (row.state !== 'diajukan') return '';
        return years.length > 0 ? `${due} (${words.voicePage.estimate({ years })})` : due;
      },
    },
    { label: own.grounds(), text: (row) => row.reason ?? '' },
    { label: own.ruledOn(), text: (row) => (row.ruledOn ? shortDate(row.ruledOn) : '') },
    { label: own.reason(), text: (row) => row.ruling ?? '' },
  ];
}

function questionColumns(words: DeskWords): Text<VoiceQuestion>[] {
  const own = words.voiceDesk;
  return [
    { label: words.lists.number(), text: (row) => row.caseId },
    { label: own.person(), text: (row) => row.person?.name ?? '' },
    { label: words.lists.nip(), text: (row) => row.person?.nip ?? '' },
    { label: own.askedOn(), text: (row) => day(row.at) },
    {
      label: own.question(),
      text: (row) => row.text ?? (row.person === null ? own.hidden() : words.voicePage.erased()),
    },
  ];
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, today, words, lang } = context;
  const own = words.voiceDesk;
  const voice = await voiceOf({ db, actor }, params.round, today, await calendarOn(db, today));
  const format = new URL(request.url).searchParams.get('format');
  const of = { format, name: `${params.list}-${params.round}` };
  if (params.list === 'surat')
    return listFile({ ...of, title: own.letters(), rows: voice.cases, columns: letterColumns(words) });
  if (params.list === 'keberatan')
    return listFile({
      ...of,
      title: own.objections(),
      rows: voice.objections,
      columns: objectionColumns(words, lang),
    });
  if (params.list !== 'tanya') throw data(null, { status: 404 });
  return listFile({ ...of, title: own.questions(), rows: voice.questions, columns: questionColumns(words) });
}
