/** The columns of the list of posts, for the page and for its file. */
import { Link } from 'react-router';
import type { DeskWords } from '#ground/words/desk-id.ts';
import type { Lang } from '#ground/words/lang.ts';
import { numberIn } from '#ground/words/lang.ts';
import type { PostRow } from '#registry/posts.reads.server.ts';
import type { Filter } from '#ui/filter-form.tsx';
import { type Option, optionsOf } from '#ui/form-parts.tsx';
import { Badge } from '#ui/page-parts.tsx';
import type { Column } from '#ui/table-parts.tsx';

/** `people`: the reader may open the list of those who hold a post. */
export function postColumns(words: DeskWords, lang: Lang, people = false): Column<PostRow>[] {
  const own = words.dataPage;
  const kinds = own.postKindName as unknown as Record<string, (() => string) | undefined>;
  const marks = (row: PostRow) =>
    [row.critical ? own.critical() : '', row.strategic ? own.strategic() : ''].filter(Boolean);
  return [
    {
      key: 'jabatan',
      label: own.post(),
      sort: true,
      wide: true,
      text: (row) => row.name,
      cell: (row) => (
        <>
          {row.name} {row.critical && <Badge tone="red">{own.critical()}</Badge>}{' '}
          {row.strategic && <Badge tone="violet">{own.strategic()}</Badge>}
        </>
      ),
    },
    { key: 'unit', label: own.unit(), wide: true, text: (row) => row.unit },
    { key: 'perangkat', label: own.agency(), wide: true, off: true, text: (row) => row.agency },
    { key: 'jenis', label: own.postKind(), text: (row) => kinds[row.kind]?.() ?? row.kind },
    { key: 'jenjang', label: own.level(), off: true, text: (row) => row.level },
    { key: 'tanda', label: own.marks(), off: true, text: (row) => marks(row).join(', ') },
    {
      key: 'kebutuhan',
      label: own.need(),
      sort: true,
      number: true,
      text: (row) => (row.need === null ? '–' : numberIn(lang, row.need)),
    },
    {
      key: 'terisi',
      label: own.holders(),
      number: true,
      text: (row) => numberIn(lang, row.holders),
      cell: (row) =>
        people && row.holders > 0 ? (
          <Link to={`/pegawai?q=${encodeURIComponent(row.name)}`}>{numberIn(lang, row.holders)}</Link>
        ) : (
          numberIn(lang, row.holders)
        ),
    },
    {
      key: 'selisih',
      label: own.gap(),
      number: true,
      text: (row) => gapText(row, lang),
      cell: (row) => {
        const text = gapText(row, lang);
        if (row.need === null || row.need === row.holders) return text;
        return <Badge tone={row.holders < row.need ? 'amber' : 'blue'}>{text}</Badge>;
      },
    },
  ];
}

/** Shortage with a minus, surplus with a plus; nothing where the need is not known. */
function gapText({ need, holders }: PostRow, lang: Lang): string {
  if (need === null) return '–';
  const gap = holders - need;
  return gap === 0 ? '0' : `${gap < 0 ? '−' : '+'}${numberIn(lang, Math.abs(gap))}`;
}

/** Where a post stands and of what kind it is: narrows posts, and the people who hold them. */
export const placeFilters = ({ dataPage: own }: DeskWords, agencies: readonly Option[]): Filter[] => [
  { name: 'perangkat', label: own.agency(), options: agencies },
  {
    name: 'jenis',
    label: own.postKind(),
    options: optionsOf(['struktural', 'fungsional', 'pelaksana'], own.postKindName),
  },
];

/** What narrows a list of posts. */
export const postListFilters = (words: DeskWords, agencies: readonly Option[]): Filter[] => {
  const own = words.dataPage;
  return [
    ...placeFilters(words, agencies),
    {
      name: 'keadaan',
      label: own.state(),
      options: optionsOf(['kosong', 'tanpa', 'kritis', 'strategis'], own.postState),
    },
  ];
};
