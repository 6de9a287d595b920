/** The columns of the list of posts and of the vacancies, for the page and for their files. */
import type { DeskWords } from '#ground/words/desk-id.ts';
import { PostName } from '#steps/needs/needs-parts.tsx';
import type { NeedRow } from '#steps/needs/reads.server.ts';
import type { Vacancy } from '#steps/needs/vacancies.ts';
import { Count } from '#ui/small-parts.tsx';
import type { Column } from '#ui/table-parts.tsx';

const signed = (gap: number): string => (gap < 0 ? `−${-gap}` : `+${gap}`);
const orNone = (count: number): string => (count > 0 ? String(count) : '–');

export function needColumns(words: DeskWords): Column<NeedRow>[] {
  const own = words.needsPage;
  const seatsOf = (row: NeedRow): string =>
    row.closed
      ? words.needs.closed[row.closed]()
      : row.open > 0
        ? own.openSeats({ count: row.open })
        : own.full();
  return [
    {
      key: 'jabatan',
      label: own.post(),
      sort: true,
      wide: true,
      text: (row) => row.name,
      cell: (row) => <PostName row={row} />,
    },
    { key: 'unit', label: words.dataQuality.unit(), wide: true, off: true, text: (row) => row.unit },
    {
      key: 'kebutuhan',
      label: own.need(),
      number: true,
      text: (row) => (row.need === null ? '–' : String(row.need)),
      cell: (row) => (
        <>
          {row.need === null ? '–' : <Count of={row.need} />}
          {row.needFrom && (
            <span className="sub">{own.needBy({ from: words.needs.from[row.needFrom]() })}</span>
          )}
        </>
      ),
    },
    {
      key: 'pemangku',
      label: own.holders(),
      number: true,
      text: (row) => String(row.holders),
      cell: (row) => <Count of={row.holders} />,
    },
    {
      key: 'kurang',
      label: own.shortage(),
      sort: true,
      number: true,
      text: (row) => orNone(row.shortage),
      cell: (row) => (row.shortage > 0 ? <strong>{row.shortage}</strong> : '–'),
    },
    {
      key: 'lebih',
      label: own.surplus(),
      sort: true,
      number: true,
      text: (row) => orNone(row.surplus),
      cell: (row) => (row.surplus > 0 ? <strong>{row.surplus}</strong> : '–'),
    },
    {
      key: 'kapasitas',
      label: own.capacity(),
      wide: true,
      text: (row) => `${row.capacity}, ${seatsOf(row)}`,
      cell: (row) => (
        <>
          <Count of={row.capacity} />, {seatsOf(row)}
          <span className="sub">{words.needs.capacity[row.capacityWhy]()}</span>
        </>
      ),
    },
    {
      key: 'keluar',
      label: own.leavers(),
      sort: true,
      number: true,
      text: (row) => orNone(row.leavers),
      cell: (row) => (
        <>
          {row.leavers || '–'}
          {row.gapIn5 !== null && row.gapIn5 !== 0 && (
            <span className="sub">{own.gapIn5({ gap: signed(row.gapIn5) })}</span>
          )}
        </>
      ),
    },
    {
      key: 'lima_tahun',
      label: own.aheadGap(),
      number: true,
      off: true,
      text: (row) => (row.gapIn5 === null ? '–' : signed(row.gapIn5)),
    },
  ];
}

export type VacancyRow = Vacancy & { name: string; unit: string };

export function vacancyColumns(words: DeskWords): Column<VacancyRow>[] {
  const own = words.needsPage;
  return [
    {
      key: 'jabatan',
      label: own.post(),
      wide: true,
      text: (row) => row.name,
      cell: (row) => <PostName row={row} />,
    },
    {
      key: 'unit',
      label: words.dataQuality.unit(),
      wide: true,
      off: true,
      text: (row) => row.unit,
    },
    {
      key: 'formasi',
      label: own.seats(),
      number: true,
      text: (row) => String(row.seats),
      cell: (row) => <Count of={row.seats} />,
    },
    { key: 'sebab', label: own.why(), text: (row) => words.needs.vacancy[row.why]() },
  ];
}
