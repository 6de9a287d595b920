/** The columns of the list of rounds, for the page and for its file. */
import { Link } from 'react-router';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { shortDate } from '#ground/words/lang.ts';
import type { RoundRow } from '#steps/round/list.reads.server.ts';
import { RoundBadge } from '#ui/page-parts.tsx';
import { Count, DateText } from '#ui/small-parts.tsx';
import { roundPath } from '#ui/steps.ts';
import type { Column } from '#ui/table-parts.tsx';

export function roundColumns(words: DeskWords): Column<RoundRow>[] {
  const own = words.roundPage;
  return [
    {
      key: 'title',
      label: own.name(),
      wide: true,
      text: (row) => row.title,
      cell: (row) => <Link to={roundPath(row.id)}>{row.title}</Link>,
    },
    {
      key: 'state',
      label: own.state(),
      text: (row) => words.case.round[row.status](),
      cell: (row) => <RoundBadge status={row.status} />,
    },
    {
      key: 'asOf',
      label: own.asOf(),
      text: (row) => shortDate(row.asOf),
      cell: (row) => <DateText of={row.asOf} />,
    },
    {
      key: 'tmt',
      label: own.tmt(),
      text: (row) => shortDate(row.tmt),
      cell: (row) => <DateText of={row.tmt} />,
    },
    {
      key: 'cases',
      label: own.cases(),
      number: true,
      text: (row) => String(row.cases),
      cell: (row) => <Count of={row.cases} />,
    },
  ];
}
