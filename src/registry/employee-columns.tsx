/** The columns of the list of employees, for the page and for its file. */

import { Link } from 'react-router';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { shortDate } from '#ground/words/lang.ts';
import type { EmployeeRow } from '#registry/employees.reads.server.ts';
import { placeFilters } from '#registry/post-columns.tsx';
import type { Filter } from '#ui/filter-form.tsx';
import { type Option, optionsOf } from '#ui/form-parts.tsx';
import { Badge } from '#ui/page-parts.tsx';
import { Nip } from '#ui/small-parts.tsx';
import type { Column } from '#ui/table-parts.tsx';

/** `rank` by its name in law. */
export function employeeColumns(words: DeskWords): Column<EmployeeRow>[] {
  const own = words.dataPage;
  const mark = (row: EmployeeRow): 'unmapped' | 'doubtful' | 'markFine' =>
    row.post === null ? 'unmapped' : row.doubtful ? 'doubtful' : 'markFine';
  return [
    {
      key: 'nama',
      label: own.name(),
      sort: true,
      wide: true,
      text: (row) => row.name,
      cell: (row) => <Link to={`/pegawai/${row.nip}`}>{row.name}</Link>,
    },
    {
      key: 'nip',
      label: own.nip(),
      sort: true,
      text: (row) => row.nip,
      cell: (row) => <Nip of={row.nip} />,
    },
    {
      key: 'jabatan',
      label: own.post(),
      sort: true,
      wide: true,
      text: (row) => row.post ?? '',
      cell: (row) => row.post ?? <span className="muted">{own.unmapped()}</span>,
    },
    { key: 'unit', label: own.unit(), wide: true, text: (row) => row.unit },
    { key: 'golongan', label: own.rank(), sort: true, text: (row) => row.rank ?? '–' },
    { key: 'status', label: own.status(), text: (row) => row.status },
    { key: 'lahir', label: own.birth(), sort: true, off: true, text: (row) => shortDate(row.birth) },
    {
      key: 'tanda',
      label: own.mark(),
      text: (row) => own[mark(row)](),
      // What is as it should be stays quiet: fifty green badges would hide the two amber ones.
      cell: (row) =>
        mark(row) === 'markFine' ? (
          <span className="muted">{own.markFine()}</span>
        ) : (
          <Badge tone="amber">{own[mark(row)]()}</Badge>
        ),
    },
  ];
}

/** What narrows a list of employees. */
export const employeeListFilters = (words: DeskWords, agencies: readonly Option[]): Filter[] => {
  const own = words.dataPage;
  return [
    ...placeFilters(words, agencies),
    {
      name: 'status',
      label: own.status(),
      options: ['PNS', 'CPNS', 'PPPK'].map((value) => ({ value, label: value })),
    },
    { name: 'peta', label: own.mark(), options: optionsOf(['belum', 'ragu'], own.filterMark) },
  ];
};
