/** The columns of the list of evaluated people, for the page and for its file. */
import { Link } from 'react-router';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { fixedIn, type Lang } from '#ground/words/lang.ts';
import { markTone } from '#steps/evaluation/evaluation-parts.tsx';
import type { EvaluatedRow } from '#steps/evaluation/reads.server.ts';
import { Badge } from '#ui/page-parts.tsx';
import { Who } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import type { Column } from '#ui/table-parts.tsx';

export function evaluationColumns(
  words: DeskWords,
  lang: Lang,
  round: string,
  ruleNames: Readonly<Record<string, string>>,
): Column<EvaluatedRow>[] {
  const own = words.evaluationPage;
  const figure = (value: number | null) => (value === null ? '–' : fixedIn(lang, value, 1));
  const moveOf = (row: EvaluatedRow): string =>
    row.movable
      ? own.moveYes()
      : row.frozenBy.length === 0
        ? own.moveNo()
        : own.heldBy({
            rules: row.frozenBy.map((rule) => `${rule} ${ruleNames[rule] ?? ''}`.trim()).join(', '),
          });
  return [
    {
      key: 'nama',
      label: own.person(),
      sort: true,
      wide: true,
      text: (row) => row.name,
      cell: (row) => (
        <Who nip={row.nip}>
          <Link to={`${stepPath(round, 'evaluasi')}/${row.nip}`}>{row.name}</Link>
        </Who>
      ),
    },
    { key: 'nip', label: words.lists.nip(), off: true, text: (row) => row.nip },
    {
      key: 'jabatan',
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
    { key: 'unit', label: words.dataQuality.unit(), wide: true, off: true, text: (row) => row.unit },
    {
      key: 'kinerja',
      label: own.performance(),
      sort: true,
      number: true,
      text: (row) => figure(row.performance),
    },
    {
      key: 'potensi',
      label: own.potential(),
      sort: true,
      number: true,
      text: (row) => figure(row.potential),
    },
    {
      key: 'kotak',
      label: own.boxName(),
      sort: true,
      number: true,
      text: (row) => (row.box === null ? own.noBox() : String(row.box)),
      cell: (row) => row.box ?? <span className="muted">{own.noBox()}</span>,
    },
    {
      key: 'mutu',
      label: own.quality(),
      text: (row) => [words.evaluation.mark[row.mark](), row.stale && own.stale()].filter(Boolean).join(', '),
      cell: (row) => (
        <>
          <Badge tone={markTone[row.mark]}>{words.evaluation.mark[row.mark]()}</Badge>
          {row.stale && <span className="sub">{own.stale()}</span>}
        </>
      ),
    },
    { key: 'gerak', label: own.move(), wide: true, text: moveOf },
  ];
}
