/** The columns of a robustness test, for the page and for its files: placements, single facts, and kinds of facts. */
import { Link } from 'react-router';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { fixedIn, type Lang, numberIn } from '#ground/words/lang.ts';
import type { FactRow, FirmRow } from '#steps/proposal/robustness.reads.server.ts';
import { flipText, ShareBadge } from '#steps/proposal/robustness-parts.tsx';
import type { RobustnessResult } from '#steps/proposal/studied.server.ts';
import { Badge } from '#ui/page-parts.tsx';
import type { Column } from '#ui/table-parts.tsx';

/** On the page so many weights of a mover; the file has all of them. */
const WEIGHTS = 4;

export function firmColumns(words: DeskWords, lang: Lang, proposal: string): Column<FirmRow>[] {
  const own = words.studyPage.robustness;
  const places = ({ elsewhere }: FirmRow): string[] =>
    elsewhere.map(({ name, unit, share }) => own.otherOne({ name: unit ? `${name}, ${unit}` : name, share }));
  return [
    {
      key: 'person',
      label: own.person(),
      wide: true,
      text: (row) => row.name,
      cell: (row) => <Link to={`${proposal}/${row.nip}`}>{row.name}</Link>,
    },
    { key: 'nip', label: words.lists.nip(), off: true, text: (row) => row.nip },
    {
      key: 'bertahan',
      label: own.share(),
      sort: true,
      text: (row) => `${numberIn(lang, row.share, 0)} %`,
      cell: (row) => <ShareBadge share={row.share} />,
    },
    {
      key: 'otherwise',
      label: own.otherwise(),
      wide: true,
      text: (row) => places(row).join('; '),
      cell: (row) =>
        places(row).map((place) => (
          <span key={place} className="small" style={{ display: 'block' }}>
            {place}
          </span>
        )),
    },
    {
      key: 'weights',
      label: own.weights(),
      wide: true,
      text: ({ weights }) => weights.map((one) => flipText(words, one)).join('; ') || own.noFlip(),
      cell: ({ weights }) =>
        weights.length === 0 ? (
          <span className="muted">{own.noFlip()}</span>
        ) : (
          weights.slice(0, WEIGHTS).map((one) => (
            <Badge key={one.weight} tone="grey">
              {flipText(words, one)}
            </Badge>
          ))
        ),
    },
  ];
}

export function factColumns(words: DeskWords, lang: Lang): Column<FactRow>[] {
  const own = words.studyPage.robustness;
  return [
    {
      key: 'person',
      label: own.person(),
      wide: true,
      text: (row) => row.name,
      cell: (row) => (
        <>
          <Link to={`/pegawai/${row.nip}`}>{row.name}</Link>
          <span className="sub">{own.kind[row.kind]()}</span>
        </>
      ),
    },
    { key: 'nip', label: words.lists.nip(), off: true, text: (row) => row.nip },
    { key: 'unit', label: words.dataQuality.unit(), off: true, text: (row) => row.unit },
    { key: 'fact', label: own.fact(), off: true, text: (row) => own.kind[row.kind]() },
    {
      key: 'flips',
      label: own.flips(),
      number: true,
      text: (row) => fixedIn(lang, row.flips),
    },
  ];
}

export function kindColumns(words: DeskWords, lang: Lang): Column<RobustnessResult['kinds'][number]>[] {
  const own = words.studyPage.robustness;
  return [
    { key: 'kind', label: own.fact(), wide: true, text: (row) => own.kind[row.kind]() },
    { key: 'people', label: own.people(), number: true, text: (row) => numberIn(lang, row.people) },
    { key: 'flips', label: own.flips(), number: true, text: (row) => fixedIn(lang, row.flips) },
  ];
}
