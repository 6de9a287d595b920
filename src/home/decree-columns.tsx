/** The columns of the list of decrees, for the page and for its file. */
import { Link } from 'react-router';
import type { Lang } from '#ground/words/lang.ts';
import { numberIn, shortDate } from '#ground/words/lang.ts';
import type { OwnWords } from '#ground/words/own-id.ts';
import type { DecreeLine } from '#home/decrees.reads.server.ts';
import type { Column } from '#ui/table-parts.tsx';

export function decreeColumns(words: OwnWords, lang: Lang): Column<DecreeLine>[] {
  const own = words.lists;
  return [
    {
      key: 'nomor',
      label: own.decree(),
      sort: true,
      text: (row) => row.number,
      cell: (row) => (
        <Link className="nowrap" to={`/sk/${encodeURIComponent(row.number)}`}>
          {row.number}
        </Link>
      ),
    },
    { key: 'tentang', label: own.about(), wide: true, text: (row) => row.about },
    { key: 'tanggal', label: own.date(), sort: true, text: (row) => shortDate(row.date) },
    { key: 'berlaku', label: own.effective(), off: true, text: (row) => shortDate(row.effective) },
    {
      key: 'orang',
      label: own.people(),
      sort: true,
      number: true,
      text: (row) => numberIn(lang, row.people),
    },
    { key: 'penanda', label: own.signatory(), off: true, text: (row) => row.signatory },
    { key: 'putaran', label: own.round(), text: (row) => row.round },
  ];
}
