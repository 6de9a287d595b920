/** Two sheets of usulan.xlsx after a robustness test: what it says of each mover, and the data that weighs most. */
import type { Lang } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { OutSheet, Value } from '#paper/sheets/write.ts';
import { nameOf } from '#steps/proposal/letter.ts';
import { EQUAL_SHARE, type Robustness } from '#steps/proposal/robustness.ts';
import type { RoundResult } from '#steps/proposal/rules.ts';

const wide = (name: string, width: number) => ({ name, width });
const tenth = (value: number): number => Math.round(value * 10) / 10;

export function robustnessSheets(result: RoundResult, robustness: Robustness | null, lang: Lang): OutSheet[] {
  if (robustness === null) return [];
  const { people } = result.ground.province;
  const words = wordsIn(lang).studyPage.robustness;
  const named = (post: string): string => {
    if (post === '') return wordsIn(lang).proposal.unplaced();
    const { post: title, unit } = nameOf(result, post);
    return `${title}, ${unit}`;
  };
  const name = (nip: string): string => people.get(nip)?.name ?? nip;
  const weight = (of: string): string => {
    const part = of.split('.')[1] ?? of;
    return part in words.weight ? words.weight[part as keyof typeof words.weight]() : part;
  };
  return [
    {
      name: 'Ketahanan',
      columns: [
        wide('nip', 20),
        wide('nama', 30),
        'bertahan_persen',
        wide('selain_itu', 60),
        wide('setara', 44),
        wide('bobot_pembalik', 60),
      ],
      rows: [...robustness.movers].map(([nip, mover]): Value[] => [
        nip,
        name(nip),
        tenth(mover.share),
        mover.elsewhere.map(({ id, share }) => words.otherOne({ name: named(id), share })).join('; '),
        mover.others
          .filter(({ share }) => share >= EQUAL_SHARE)
          .map(({ id, share }) => words.otherOne({ name: `${name(id)} (${id})`, share }))
          .join('; '),
        mover.weights
          .map(({ weight: of, factor }) =>
            words.flip({ weight: weight(of), percent: Math.round(100 * (factor - 1)) }),
          )
          .join('; '),
      ]),
    },
    {
      name: 'Data berpengaruh',
      columns: [wide('nip', 20), wide('nama', 30), wide('fakta', 46), 'penempatan_per_hitungan'],
      rows: [
        ...robustness.kinds.map(({ kind, flips }): Value[] => [null, null, words.kind[kind](), tenth(flips)]),
        ...robustness.facts.map(({ nip, kind, flips }): Value[] => [
          nip,
          name(nip),
          words.kind[kind](),
          Math.round(flips * 1000) / 1000,
        ]),
      ],
    },
  ];
}
