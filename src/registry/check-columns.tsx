/** The facts of one person beside the documents they were compared with: the columns of the page and of its file. */
import { Link } from 'react-router';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { type Lang, momentIn, shortDate } from '#ground/words/lang.ts';
import type { Quality } from '#registry/facts.ts';
import type { OwnFact } from '#registry/person-facts.reads.server.ts';
import { Badge, type Tone } from '#ui/page-parts.tsx';
import type { Column } from '#ui/table-parts.tsx';

export type CheckedFact = Omit<OwnFact, 'key' | 'kind'> & { id: string; kind: string };

export const checkFilters = ['jenis', 'keadaan'] as const;
export type CheckFilter = (typeof checkFilters)[number];

export const checkStates = ['belum', 'sudah', 'perbaikan'] as const;
export const checkState = (fact: CheckedFact): (typeof checkStates)[number] =>
  fact.correction !== null ? 'perbaikan' : fact.verified !== null ? 'sudah' : 'belum';

const tones = { terverifikasi: 'green', tercatat: 'blue', diragukan: 'amber' } satisfies Record<
  Quality,
  Tone
>;

export function checkColumns(
  words: DeskWords,
  quality: Record<Quality, () => string>,
  lang: Lang,
): Column<CheckedFact>[] {
  const own = words.personFacts;
  const kindOf = ({ kind }: CheckedFact): string => words.dataQuality.kindOf({ kind });
  const seenBy = ({ by, at }: { by: string; at: string }): string =>
    own.seenBy({ by, date: momentIn(lang, new Date(at)) });
  return [
    {
      key: 'fakta',
      label: own.fact(),
      wide: true,
      text: (row) => row.text,
      cell: (row) => (
        <>
          {row.text}
          <span className="sub">{kindOf(row)}</span>
        </>
      ),
    },
    { key: 'jenis', label: own.kind(), off: true, text: kindOf },
    {
      key: 'asal',
      label: own.source(),
      text: (row) => row.source,
      cell: (row) => (
        <>
          {row.source}
          <span className="sub">{shortDate(row.asOf)}</span>
        </>
      ),
    },
    { key: 'per', label: words.dataQuality.asOf(), off: true, text: (row) => shortDate(row.asOf) },
    {
      key: 'mutu',
      label: own.mark(),
      text: (row) => quality[row.quality](),
      cell: (row) => <Badge tone={tones[row.quality]}>{quality[row.quality]()}</Badge>,
    },
    { key: 'keadaan', label: own.state(), off: true, text: (row) => own.stateName[checkState(row)]() },
    {
      key: 'dicocokkan',
      label: own.seen(),
      wide: true,
      text: ({ correction, verified }) =>
        correction !== null
          ? own.open()
          : verified === null
            ? own.notSeen()
            : `${verified.document}, ${seenBy(verified)}`,
      cell: ({ correction, verified }) =>
        correction !== null ? (
          <Link to={`/data/sanggahan#${correction}`}>{own.open()}</Link>
        ) : verified === null ? (
          <span className="muted">{own.notSeen()}</span>
        ) : (
          <>
            {verified.document}
            <span className="sub">{seenBy(verified)}</span>
          </>
        ),
    },
  ];
}
