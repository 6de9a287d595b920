/** The columns of the log, for the page and for its file: public parts only. */
import { Link } from 'react-router';
import type { DeskWords } from '#ground/words/desk-id.ts';
import type { Lang } from '#ground/words/lang.ts';
import { momentIn, numberIn } from '#ground/words/lang.ts';
import type { LogRow } from '#home/log.reads.server.ts';
import { MomentText } from '#ui/small-parts.tsx';
import type { Column } from '#ui/table-parts.tsx';

export function logColumns(words: DeskWords, lang: Lang): Column<LogRow>[] {
  const own = words.integrityPage;
  return [
    {
      key: 'nomor',
      label: own.index(),
      sort: true,
      number: true,
      text: (row) => String(row.index),
      cell: (row) => <Link to={`/integritas/${row.index}`}>{numberIn(lang, row.index)}</Link>,
    },
    { key: 'kejadian', label: own.what(), wide: true, text: (row) => words.case.happened[row.kind]() },
    {
      key: 'kapan',
      label: own.when(),
      text: (row) => momentIn(lang, new Date(row.at)),
      cell: (row) => <MomentText of={row.at} />,
    },
    { key: 'peran', label: own.who(), text: (row) => words.case.role[row.role]() },
    { key: 'putaran', label: own.round(), text: (row) => row.round ?? '–' },
    {
      key: 'kasus',
      label: words.lists.cases(),
      number: true,
      text: (row) => (row.cases > 0 ? numberIn(lang, row.cases) : '–'),
    },
  ];
}
