/** The moves of a plan chain by chain, the cases of a round, and the fairness view as rows of text: what their files hold. */
import type { DeskWords } from '#ground/words/desk-id.ts';
import { fixedIn, type Lang } from '#ground/words/lang.ts';
import type { FairRow } from '#steps/proposal/fairness.ts';
import type { CaseView, ChainView, MoverView } from '#steps/proposal/reads.server.ts';

type Text<Row> = { label: string; text: (row: Row) => string };

type MoveRow = MoverView & { chain: number; kind: ChainView['kind'] };
export const moveRows = (chains: readonly ChainView[]): MoveRow[] =>
  chains.flatMap(({ number, kind, moves }) => moves.map((move) => ({ ...move, chain: number, kind })));

/** A → B → C as rows: the links of a chain in their order; names of people elsewhere stay out. */
export function moveColumns(words: DeskWords): Text<MoveRow>[] {
  const own = words.proposalPage;
  return [
    {
      label: own.chains(),
      text: ({ kind, chain }) =>
        kind === 'rantai' ? own.chain({ number: chain }) : own.exchange({ number: chain }),
    },
    { label: own.link(), text: (row) => String(row.link) },
    { label: own.person(), text: (row) => row.name ?? own.otherAgency() },
    { label: words.lists.nip(), text: (row) => row.nip ?? '' },
    { label: own.from(), text: (row) => row.from.name },
    { label: own.fromUnit(), text: (row) => row.from.unit },
    { label: own.to(), text: (row) => row.to?.name ?? own.noPost() },
    { label: own.toUnit(), text: (row) => row.to?.unit ?? '' },
    { label: words.lists.number(), text: (row) => row.case ?? '' },
    { label: own.state(), text: (row) => (row.status === null ? '' : words.case.status[row.status]()) },
  ];
}

export function caseColumns(words: DeskWords): Text<CaseView>[] {
  const own = words.proposalPage;
  return [
    { label: words.lists.number(), text: (row) => row.id },
    { label: own.person(), text: (row) => row.name ?? words.casePage.erased() },
    { label: words.lists.nip(), text: (row) => row.nip ?? '' },
    { label: own.from(), text: (row) => row.from?.name ?? '' },
    { label: own.fromUnit(), text: (row) => row.from?.unit ?? '' },
    { label: own.to(), text: (row) => row.to?.name ?? '' },
    { label: own.toUnit(), text: (row) => row.to?.unit ?? '' },
    { label: own.state(), text: (row) => words.case.status[row.status]() },
    {
      label: own.papers(),
      text: ({ missing }) =>
        missing === null
          ? own.papersLater()
          : missing.length === 0
            ? own.papersReady()
            : own.papersMissing({ rules: missing.join(', ') }),
    },
  ];
}

export function fairColumns(words: DeskWords, lang: Lang): Text<FairRow & { name: string }>[] {
  const own = words.fairness;
  const percent = (value: number) => `${fixedIn(lang, value * 100, 1)} %`;
  return [
    { label: own.by(), text: (row) => own.dimension[row.dimension]() },
    { label: own.group(), text: (row) => row.name },
    { label: own.outcome(), text: (row) => own.outcomeName[row.outcome]() },
    { label: own.count(), text: (row) => own.of({ had: row.had, people: row.people }) },
    { label: own.rate(), text: (row) => percent(row.rate) },
    { label: own.interval(), text: ({ interval: [low, high] }) => `${percent(low)}–${percent(high)}` },
    {
      label: own.others(),
      text: ({ others }) => `${percent(others.rate)} (${own.of({ had: others.had, people: others.people })})`,
    },
    { label: own.ratio(), text: (row) => (row.ratio === null ? '–' : fixedIn(lang, row.ratio, 2)) },
    { label: own.verdict(), text: (row) => own.verdictName[row.verdict]() },
  ];
}
