/** The index of each unit before and after a round, for the page and for its file; figures of fewer than five people are left out of both. */
import type { DeskWords } from '#ground/words/desk-id.ts';
import { fixedIn, type Lang, numberIn } from '#ground/words/lang.ts';
import type { Index, UnitRow } from '#steps/outcome/reads.server.ts';
import type { Effect, Verdict } from '#steps/outcome/rules.ts';
import { Badge, type Tone } from '#ui/page-parts.tsx';
import type { Column } from '#ui/table-parts.tsx';

export const verdictTones = {
  membaik: 'green',
  menurun: 'red',
  belum_dapat_disimpulkan: 'grey',
} satisfies Record<Verdict, Tone>;

/** The change with its interval, or null where there are too few answers for one. */
function effectText(words: DeskWords, lang: Lang, { difference, ci95 }: Effect): string | null {
  if (difference === null || ci95 === null) return null;
  const signed = (value: number) => `${value > 0 ? '+' : ''}${fixedIn(lang, value)}`;
  return words.outcome.interval({
    difference: signed(difference),
    low: signed(ci95[0]),
    high: signed(ci95[1]),
  });
}

/** The change and what it allows to be said. */
export function effectShort(words: DeskWords, lang: Lang, effect: Effect): string {
  const text = effectText(words, lang, effect);
  const verdict = words.outcome.verdict[effect.verdict]();
  return text === null ? verdict : `${text}: ${verdict}`;
}

export function unitColumns(words: DeskWords, lang: Lang): Column<UnitRow>[] {
  const own = words.outcome;
  const few = ({ n }: Index): string => (n === 0 ? '–' : own.few());
  const index = ({ ikm, mutu }: Index): string | null =>
    ikm === null ? null : `${fixedIn(lang, ikm)} (${mutu})`;
  const people = ({ n }: Index): string => own.respondents({ n: numberIn(lang, n) });
  const window = (key: string, label: string, of: (row: UnitRow) => Index): Column<UnitRow>[] => [
    {
      key,
      label,
      number: true,
      text: (row) => index(of(row)) ?? few(of(row)),
      cell: (row) => {
        const shown = index(of(row));
        if (shown === null) return <span className="muted">{few(of(row))}</span>;
        return (
          <>
            {shown}
            <span className="sub">{people(of(row))}</span>
          </>
        );
      },
    },
    {
      key: `${key}_responden`,
      label: own.answersOf({ window: label }),
      number: true,
      off: true,
      text: (row) => (of(row).ikm === null ? '' : String(of(row).n)),
    },
  ];
  return [
    {
      key: 'unit',
      label: own.unit(),
      wide: true,
      text: (row) => row.name,
      cell: (row) => (
        <>
          {row.name}
          {row.moved && <span className="sub">{own.movedUnit()}</span>}
        </>
      ),
    },
    {
      key: 'pindah',
      label: own.movedHead(),
      off: true,
      text: (row) => (row.moved ? words.common.yes() : words.common.no()),
    },
    ...window('sebelum', own.before(), (row) => row.before),
    ...window('sesudah', own.after(), (row) => row.after),
    {
      key: 'dampak',
      label: own.effectHead(),
      number: true,
      text: (row) => effectText(words, lang, row.effect) ?? '–',
    },
    {
      key: 'kesimpulan',
      label: own.verdictHead(),
      text: (row) => (row.moved ? own.verdict[row.effect.verdict]() : '–'),
      cell: (row) =>
        row.moved ? (
          <Badge tone={verdictTones[row.effect.verdict]}>{own.verdict[row.effect.verdict]()}</Badge>
        ) : (
          '–'
        ),
    },
  ];
}
