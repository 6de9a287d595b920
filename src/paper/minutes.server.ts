/** The record of a TPK session as one PDF: berita acara, attendance list and notes, drawn from the session alone. */
import { groupedNip } from '#ground/nip.ts';
import { dateIn, momentIn } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import { drawnFoot, drawnSignature } from '#paper/drawn.ts';
import type { Minutes, MinutesIssue, MinutesItem } from '#paper/minutes.ts';
import { minutesTemplate } from '#paper/templates/minutes.typ.ts';
import { typeset } from '#paper/typeset.server.ts';

const w = wordsIn('id').paper.minutes;

export async function minutesPdf(minutes: Minutes, issue: MinutesIssue): Promise<Uint8Array> {
  const count = (outcome: MinutesItem['outcome']) =>
    minutes.items.filter((item) => item.outcome === outcome).length;
  return typeset({
    template: minutesTemplate,
    data: {
      ...drawnFoot(issue.trace, issue.signature, issue.checkpoint),
      words: {
        record: w.record(),
        number: w.number(),
        basis: w.basis(),
        attendance: w.attendance(),
        outcome: w.outcome(),
        attendanceList: w.attendanceList(),
        attendanceColumns: w.attendanceColumns(),
        agreementNote: w.agreementNote(),
        notes: w.notes(),
        notesColumns: w.notesColumns(),
      },
      letterhead: [...minutes.letterhead],
      emblem: minutes.emblem,
      number: minutes.number,
      title: minutes.title,
      opening: w.opening({
        date: minutes.date,
        place: minutes.place,
        opened: momentIn('id', new Date(minutes.openedAt)),
        title: minutes.title,
      }),
      basis: [...minutes.basis],
      quorumText: w.quorum(minutes.quorum),
      summary: w.summary({
        items: minutes.items.length,
        recommended: count('direkomendasikan'),
        refused: count('tidak_disetujui'),
        deferred: count('ditunda'),
      }),
      items: minutes.items.map(drawnItem),
      closing: w.closing({ closed: momentIn('id', new Date(minutes.closedAt)) }),
      secretary: drawnSignature(minutes.secretary, [''], null, 'none'),
      chair: drawnSignature(
        minutes.chair,
        [`${minutes.place}, ${dateIn('id', minutes.date)}`],
        issue.trace,
        issue.signature,
      ),
      attendance: minutes.attendance.map((one, i) => [
        `${i + 1}.`,
        one.name,
        one.office,
        w.role(one.role),
        w.presence(one.presence),
        one.agreedAt === null ? null : w.agreed({ at: momentIn('id', new Date(one.agreedAt)) }),
      ]),
      notesHead: [
        [w.opened(), momentIn('id', new Date(minutes.openedAt))],
        [w.closed(), momentIn('id', new Date(minutes.closedAt))],
        [w.place(), minutes.place],
        [w.chair(), minutes.chair.name],
      ],
      notes: minutes.notes.map((note) => [timeOf(note.at), note.what]),
    },
    title: `${w.record()} ${minutes.number}`,
    day: minutes.date,
    lang: 'id',
  });
}

/** `09.05`, office time. */
function timeOf(at: string): string {
  return momentIn('id', new Date(at)).split(' ').slice(-2).join(' ');
}

function drawnItem(item: MinutesItem, i: number) {
  const lines: [string, string][] = [
    [w.itemFrom(), item.from],
    [w.itemTo(), item.to],
    [w.itemQuorum(), w.itemQuorumValue(item.quorum)],
    ...(item.ballots ? ([[w.itemBallots(), w.itemBallotsValue(item.ballots)]] as [string, string][]) : []),
    ...item.recused.map((one): [string, string] => [w.itemRecused(), `${one.name} — ${one.why}`]),
    ...item.heard.map((one): [string, string] => [w.itemHeard(), `${one.name} — ${one.said}`]),
    [w.itemReason(), item.reason],
    ...(item.departure
      ? ([
          [w.itemDeparture(), item.departure.reason],
          [w.itemCost(), item.departure.cost],
        ] as [string, string][])
      : []),
  ];
  return {
    no: `${i + 1}.`,
    name: item.name,
    nip: groupedNip(item.nip),
    outcome: item.outcome,
    outcomeText: w.itemOutcome(item.outcome),
    lines,
  };
}
