/** The queue of decisions and the departures as rows of text: what their files hold. */
import type { DeskWords } from '#ground/words/desk-id.ts';
import { dateIn, type Lang, shortDate } from '#ground/words/lang.ts';
import { costText } from '#steps/decision/cost.tsx';
import type { DepartureRow, DeskOf, DeskRow, Judging } from '#steps/decision/desk.reads.server.ts';

type Text<Row> = { label: string; text: (row: Row) => string };

/** A case on the desk where it waits; the reader's tie stands there where it keeps the reader from judging. */
type QueuedRow = DeskRow & { desk: string; package: string; kept: boolean };

/** Every case from desk to desk, in the order of the page. */
export function queueRows(desk: DeskOf, judging: Judging, words: DeskWords): QueuedRow[] {
  const own = words.decisionPage;
  const on = (name: string, rows: readonly DeskRow[], judged = false, hash = ''): QueuedRow[] =>
    rows.map((row) => ({ ...row, desk: name, package: hash, kept: judged && row.conflict !== null }));
  return [
    ...on(own.forward.title(), desk.recommended, judging.forward),
    ...desk.packages.flatMap(({ hash, rows }) => on(own.approve.title(), rows, judging.approve, hash)),
    ...on(own.imut.title(), desk.approved),
    ...on(words.decreePage.sign.section(), desk.ready),
    ...on(own.inaugurate.title(), desk.issued),
    ...on(own.duty.title(), desk.inaugurated),
    ...on(own.close.title(), desk.onDuty),
    ...on(own.others(), [...desk.refused, ...desk.done]),
  ];
}

export function queueColumns(words: DeskWords, lang: Lang): Text<QueuedRow>[] {
  const own = words.decisionPage;
  return [
    { label: own.desk(), text: (row) => row.desk },
    { label: words.lists.number(), text: (row) => row.id },
    { label: own.who(), text: (row) => row.name },
    { label: words.lists.nip(), text: (row) => row.nip },
    { label: words.lists.from(), text: (row) => row.from },
    { label: words.lists.to(), text: (row) => row.to },
    { label: own.state(), text: (row) => words.case.status[row.status]() },
    { label: own.votes(), text: ({ tally }) => (tally ? own.tally(tally) : '') },
    { label: own.inaugurate.decree(), text: ({ decree }) => decree?.number ?? '' },
    { label: own.decrees.on(), text: ({ decree }) => (decree ? shortDate(decree.on) : '') },
    {
      label: own.dueHead(),
      text: ({ due }) => {
        if (!due) return '';
        const date = dateIn(lang, due.day);
        return due.firm ? own.due({ date }) : own.dueEstimate({ date, years: due.missingYears });
      },
    },
    { label: own.figures.departures(), text: (row) => (row.departure ? words.common.yes() : '') },
    {
      label: own.keptFrom(),
      text: (row) =>
        row.kept && row.conflict ? own.conflict({ why: words.meeting.conflict[row.conflict]() }) : '',
    },
    { label: own.package(), text: (row) => row.package },
  ];
}

export function departureColumns(words: DeskWords, lang: Lang): Text<DepartureRow>[] {
  const own = words.decisionPage;
  return [
    { label: own.entry(), text: (row) => String(row.entry) },
    { label: own.decrees.on(), text: (row) => shortDate(row.on) },
    { label: own.who(), text: (row) => row.who },
    { label: own.departures.reason(), text: (row) => row.reason ?? '' },
    { label: own.departures.touched(), text: (row) => String(row.touched) },
    { label: own.departures.cost(), text: (row) => costText(words, lang, row.loss) },
  ];
}
