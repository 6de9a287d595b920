/** Scenarios as rows, for the page and for its files: what each set of weights gives on each aim, and who ends where under which. */
import type { DeskWords } from '#ground/words/desk-id.ts';
import { type Lang, numberIn } from '#ground/words/lang.ts';
import { levelValue } from '#steps/proposal/level-value.ts';
import { levelName } from '#steps/proposal/plan-parts.tsx';
import type { Difference, WeightSet } from '#steps/proposal/scenario.ts';
import type { ScenarioResult } from '#steps/proposal/studied.server.ts';
import type { Column } from '#ui/table-parts.tsx';

export type AimRow = { key: string; label: string; cells: string[] };

export function aimRows(words: DeskWords, lang: Lang, { columns, objectives }: ScenarioResult): AimRow[] {
  const own = words.studyPage.scenario;
  return [
    ...objectives
      .map((name, level) => ({
        key: name,
        label: levelName(words, name),
        cells: columns.map(({ objective }) => levelValue(name, objective[level] ?? 0, lang)),
      }))
      .filter(({ key }) => key !== 'moves'),
    { key: 'moves', label: own.moves(), cells: columns.map(({ moves }) => numberIn(lang, moves)) },
    { key: 'differs', label: own.differs(), cells: columns.map(({ differs }) => numberIn(lang, differs)) },
  ];
}

export function aimColumns(
  words: DeskWords,
  result: ScenarioResult,
  sets: readonly WeightSet[],
): Column<AimRow>[] {
  return [
    { key: 'aim', label: words.studyPage.scenario.aim(), text: (row) => row.label },
    ...result.columns.map(({ name }, at) => ({
      key: String(at),
      label: sets[at]?.name ?? name,
      number: true,
      text: (row: AimRow) => row.cells[at] ?? '',
    })),
  ];
}

export function differenceColumns(words: DeskWords, result: ScenarioResult): Column<Difference>[] {
  const { columns, posts, names } = result;
  const nameOf = ({ nip }: Difference) => names[nip] ?? nip;
  const postOf = (post: string) => posts[post]?.name ?? post;
  /** a word instead of a post: no seat at all, or the one held already */
  const wordFor = (post: string | null, { from }: Difference): string | null =>
    post === null ? words.studyPage.refusal.none() : post === from ? words.studyPage.scenario.stays() : null;
  return [
    {
      key: 'person',
      label: words.studyPage.refusal.person(),
      text: nameOf,
      cell: (row) => (
        <>
          {nameOf(row)}
          {row.from !== null && <span className="sub">{postOf(row.from)}</span>}
        </>
      ),
    },
    { key: 'nip', label: words.lists.nip(), off: true, text: ({ nip }) => nip },
    {
      key: 'from',
      label: words.studyPage.refusal.now(),
      off: true,
      text: ({ from }) => (from === null ? '' : [postOf(from), posts[from]?.unit].filter(Boolean).join(', ')),
    },
    ...columns.map(({ name }, at): Column<Difference> => {
      const placeOf = (row: Difference) => row.places[at] ?? null;
      return {
        key: String(at),
        label: name,
        wide: true,
        text: (row) => {
          const post = placeOf(row);
          const word = wordFor(post, row);
          if (post === null || word !== null) return word ?? '';
          return [postOf(post), posts[post]?.unit].filter(Boolean).join(', ');
        },
        cell: (row) => {
          const post = placeOf(row);
          const word = wordFor(post, row);
          if (post === null || word !== null) return <span className="muted">{word}</span>;
          return (
            <>
              {postOf(post)}
              <span className="sub">{posts[post]?.unit}</span>
            </>
          );
        },
      };
    }),
  ];
}
