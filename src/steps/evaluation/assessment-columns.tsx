/** The columns of the calendar of assessments, of a session's participants and of 360-degree feedback, for pages and for their files. */
import { Link } from 'react-router';
import { fixedIn, type Lang, shortDate } from '#ground/words/lang.ts';
import type { Words } from '#ground/words/words.ts';
import type { FeedbackRow, SeatRow, SessionRow } from '#steps/evaluation/assessment.reads.server.ts';
import { Badge } from '#ui/page-parts.tsx';
import { DateText, Who } from '#ui/small-parts.tsx';
import type { Column } from '#ui/table-parts.tsx';

type Own = Words['assessment'];

export const sessionColumns = (own: Own): Column<SessionRow>[] => [
  {
    key: 'on',
    label: own.day(),
    text: (row) => shortDate(row.on),
    cell: (row) => (
      <Link to={`/asesmen/${row.id}`}>
        <DateText of={row.on} />
      </Link>
    ),
  },
  {
    key: 'place',
    label: own.place(),
    wide: true,
    text: (row) => row.place,
    cell: (row) => (
      <>
        {row.place}
        <span className="sub">{`${row.method}, ${row.organiser}`}</span>
      </>
    ),
  },
  { key: 'method', label: own.method(), off: true, text: (row) => row.method },
  { key: 'organiser', label: own.organiser(), off: true, text: (row) => row.organiser },
  { key: 'people', label: own.entered(), number: true, text: (row) => `${row.scored} / ${row.people}` },
  {
    key: 'sample',
    label: own.sample(),
    number: true,
    text: (row) => (row.sample > 0 ? String(row.sample) : '–'),
  },
];

/** Feedback is confidential: how many answered, and the mean once it is closed. */
export const feedbackColumns = (own: Own, lang: Lang, nip: string): Column<FeedbackRow>[] => [
  {
    key: 'name',
    label: own.about(),
    wide: true,
    text: (row) => row.name,
    cell: (row) => <Who nip={row.nip}>{row.name}</Who>,
  },
  { key: 'nip', label: nip, off: true, text: (row) => row.nip },
  {
    key: 'due',
    label: own.due(),
    text: (row) => shortDate(row.due),
    cell: (row) => <DateText of={row.due} short />,
  },
  {
    key: 'answered',
    label: own.answered(),
    number: true,
    text: (row) => `${row.closed ? (row.answers ?? 0) : row.answered} / ${row.asked}`,
  },
  {
    key: 'score',
    label: own.score(),
    text: (row) =>
      row.closed ? (row.score === null ? own.tooFew() : fixedIn(lang, row.score, 2)) : own.running(),
  },
];

export const seatColumns = (
  own: Own,
  { nip, post, unit }: Record<'nip' | 'post' | 'unit', string>,
): Column<SeatRow>[] => [
  {
    key: 'name',
    label: own.participant(),
    wide: true,
    text: (row) => row.name,
    cell: (row) => (
      <>
        <Who nip={row.nip}>
          {row.name} {row.sample && <Badge tone="violet">{own.inSample()}</Badge>}
        </Who>
        <span className="sub">{`${row.post}, ${row.unit}`}</span>
      </>
    ),
  },
  { key: 'nip', label: nip, off: true, text: (row) => row.nip },
  { key: 'post', label: post, off: true, text: (row) => row.post },
  { key: 'unit', label: unit, off: true, text: (row) => row.unit },
  { key: 'sample', label: own.sample(), off: true, text: (row) => (row.sample ? own.inSample() : '') },
  {
    key: 'state',
    label: own.state(),
    off: true,
    text: (row) =>
      row.scores === 0 ? own.waiting() : row.sample ? own.scoredTimes({ count: row.scores }) : own.done(),
  },
];
