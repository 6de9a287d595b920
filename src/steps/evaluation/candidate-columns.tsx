/** The columns of the candidates for one post, for the page and for its file. */
import { Link } from 'react-router';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { fixedIn, type Lang } from '#ground/words/lang.ts';
import type { CandidateRow } from '#steps/evaluation/compare.reads.server.ts';
import { markTone, statusTone } from '#steps/evaluation/evaluation-parts.tsx';
import { Badge } from '#ui/page-parts.tsx';
import { Who } from '#ui/small-parts.tsx';
import type { Column } from '#ui/table-parts.tsx';

/** `open`: where a person is judged against the post. */
export function candidateColumns(
  words: DeskWords,
  lang: Lang,
  open: (nip: string) => string = () => '',
): Column<CandidateRow>[] {
  const own = words.evaluationPage;
  return [
    {
      key: 'name',
      label: own.person(),
      wide: true,
      text: (row) => row.name,
      cell: (row) => (
        <Who nip={row.nip}>
          <Link to={open(row.nip)}>{row.name}</Link>
        </Who>
      ),
    },
    { key: 'nip', label: words.lists.nip(), off: true, text: (row) => row.nip },
    {
      key: 'post',
      label: own.post(),
      wide: true,
      text: (row) => row.post,
      cell: (row) => (
        <>
          {row.post}
          <span className="sub">{row.unit}</span>
        </>
      ),
    },
    { key: 'unit', label: words.dataQuality.unit(), off: true, text: (row) => row.unit },
    {
      key: 'status',
      label: own.status(),
      text: (row) => words.evaluation.status[row.status](),
      cell: (row) => <Badge tone={statusTone[row.status]}>{words.evaluation.status[row.status]()}</Badge>,
    },
    {
      key: 'fit',
      label: own.fit(),
      number: true,
      text: (row) => (row.fit === null ? '–' : fixedIn(lang, row.fit, 2)),
    },
    {
      key: 'box',
      label: own.boxName(),
      number: true,
      text: (row) => (row.box === null ? own.noBox() : String(row.box)),
    },
    {
      key: 'mark',
      label: own.quality(),
      text: (row) => words.evaluation.mark[row.mark](),
      cell: (row) => <Badge tone={markTone[row.mark]}>{words.evaluation.mark[row.mark]()}</Badge>,
    },
  ];
}
