/** The columns of what to repair first, for the page and for its file. */
import { Link } from 'react-router';
import type { Day } from '#ground/day.ts';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { fixedIn, type Lang, numberIn, shortDate } from '#ground/words/lang.ts';
import type { Repair } from '#home/repair-first.ts';
import { Badge } from '#ui/page-parts.tsx';
import { Who } from '#ui/small-parts.tsx';
import type { Column } from '#ui/table-parts.tsx';

export function repairColumns(words: DeskWords, lang: Lang, until: Day | null): Column<Repair>[] {
  const own = words.repairFirst;
  const whenOf = (row: Repair): string =>
    row.booked !== null
      ? own.bookedOn({ date: shortDate(row.booked) })
      : until === null
        ? own.nextRound()
        : own.before({ date: shortDate(until) });
  return [
    {
      key: 'nama',
      label: own.person(),
      sort: true,
      wide: true,
      text: (row) => row.name,
      cell: (row) => (
        <Who nip={row.nip}>
          <Link to={`/pegawai/${row.nip}`}>{row.name}</Link>
        </Who>
      ),
    },
    { key: 'nip', label: own.nip(), off: true, text: (row) => row.nip },
    {
      key: 'jabatan',
      label: own.post(),
      wide: true,
      text: (row) => row.post,
      cell: (row) => (
        <>
          {row.post} {row.critical && <Badge tone="amber">{own.critical()}</Badge>}
          <span className="sub">{row.unit}</span>
        </>
      ),
    },
    {
      key: 'perangkat',
      label: own.agency(),
      sort: true,
      off: true,
      wide: true,
      text: (row) => row.agencyName,
    },
    {
      key: 'fakta',
      label: own.fact(),
      wide: true,
      text: (row) => own.todo[row.kind](),
      cell: (row) => (
        <>
          {own.todo[row.kind]()}
          <span className="sub">{words.studyPage.robustness.kind[row.kind]()}</span>
        </>
      ),
    },
    { key: 'siapa', label: own.who(), text: (row) => own.whoName[row.who]() },
    {
      key: 'kapan',
      label: own.when(),
      text: whenOf,
      cell: (row) => <Badge tone={row.booked !== null ? 'green' : 'amber'}>{whenOf(row)}</Badge>,
    },
    {
      key: 'balik',
      label: own.why(),
      sort: true,
      number: true,
      text: (row) => fixedIn(lang, row.flips, 2),
    },
    {
      key: 'tercapai',
      label: own.reached(),
      number: true,
      text: (row) => `${numberIn(lang, row.reached, 0)} %`,
    },
  ];
}
