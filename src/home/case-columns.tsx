/** The columns of the list of cases, for the page and for its file. */
import { Link } from 'react-router';
import type { DeskWords } from '#ground/words/desk-id.ts';
import type { Lang } from '#ground/words/lang.ts';
import { numberIn } from '#ground/words/lang.ts';
import type { CaseLine } from '#home/cases.reads.server.ts';
import { StatusBadge } from '#ui/page-parts.tsx';
import { Nip } from '#ui/small-parts.tsx';
import type { Column } from '#ui/table-parts.tsx';

const seatText = (seat: CaseLine['from']): string => (seat ? `${seat.name}, ${seat.unit}` : '–');

function SeatCell({ of }: { of: CaseLine['from'] }) {
  if (!of) return <>–</>;
  return (
    <>
      {of.name}
      <span className="sub">{of.unit}</span>
    </>
  );
}

export function caseColumns(words: DeskWords, lang: Lang): Column<CaseLine>[] {
  const own = words.lists;
  return [
    {
      key: 'nama',
      label: own.person(),
      sort: true,
      wide: true,
      text: (row) => row.name ?? own.erased(),
      cell: (row) => <Link to={`/kasus/${encodeURIComponent(row.id)}`}>{row.name ?? own.erased()}</Link>,
    },
    {
      key: 'nip',
      label: own.nip(),
      text: (row) => row.nip ?? '',
      cell: (row) => (row.nip ? <Nip of={row.nip} /> : '–'),
    },
    {
      key: 'dari',
      label: own.from(),
      wide: true,
      text: (row) => seatText(row.from),
      cell: (row) => <SeatCell of={row.from} />,
    },
    {
      key: 'ke',
      label: own.to(),
      wide: true,
      text: (row) => seatText(row.to),
      cell: (row) => <SeatCell of={row.to} />,
    },
    {
      key: 'status',
      label: own.status(),
      sort: true,
      text: (row) => words.case.status[row.status](),
      cell: (row) => (
        <>
          <StatusBadge status={row.status} />
          <span className="sub">{row.round}</span>
        </>
      ),
    },
    { key: 'putaran', label: own.round(), off: true, text: (row) => row.round },
    { key: 'kasus', label: own.number(), sort: true, off: true, text: (row) => row.id },
    {
      key: 'terakhir',
      label: own.latest(),
      sort: true,
      number: true,
      text: (row) => numberIn(lang, row.entry),
      cell: (row) => <Link to={`/integritas/${row.entry}`}>{numberIn(lang, row.entry)}</Link>,
    },
  ];
}
