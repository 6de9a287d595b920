/** Candidates side by side as lines of text, one column a candidate: what the file of the comparison holds. */
import type { DeskWords } from '#ground/words/desk-id.ts';
import { fixedIn, type Lang } from '#ground/words/lang.ts';
import type { CandidateColumn } from '#steps/evaluation/compare.reads.server.ts';

export type ComparedLine = { name: string; of: (one: CandidateColumn) => string };

export function comparedLines(words: DeskWords, lang: Lang): ComparedLine[] {
  const own = words.evaluationMore;
  const page = words.evaluationPage;
  const none = page.notAssessed();
  const figure = (value: number | null, digits = 1) => (value === null ? none : fixedIn(lang, value, digits));
  const gaps = ({ competence }: CandidateColumn): string => {
    if (competence.assessed === null) return none;
    const open = competence.gaps.filter(({ gap }) => gap !== null && gap > 0);
    if (open.length === 0) return own.noGaps();
    return open.map(({ competence: code, name, gap }) => `${code} ${name}: −${gap}`).join('; ');
  };
  const months = (of: number | null): string => (of === null ? none : own.years({ years: of / 12 }));
  return [
    { name: words.lists.nip(), of: (one) => one.nip },
    { name: page.post(), of: (one) => `${one.post}, ${one.unit}` },
    {
      name: page.status(),
      of: (one) => (one.status ? words.evaluation.status[one.status]() : own.notLooked()),
    },
    { name: page.fit(), of: (one) => figure(one.fit, 2) },
    { name: page.quality(), of: (one) => (one.mark ? words.evaluation.mark[one.mark]() : '–') },
    { name: page.boxName(), of: (one) => (one.box === null ? none : String(one.box)) },
    { name: page.performance(), of: (one) => figure(one.performance) },
    { name: page.potential(), of: (one) => figure(one.potential) },
    { name: own.jpmCapped(), of: (one) => figure(one.competence.jpm, 2) },
    { name: own.jpmSum(), of: (one) => figure(one.competence.jpmSum, 2) },
    { name: own.gaps(), of: gaps },
    { name: own.field(), of: (one) => figure(one.field, 0) },
    { name: own.experience(), of: (one) => months(one.experience) },
    {
      name: own.distance(),
      of: (one) => (one.kilometres === null ? page.unknown() : own.kilometres({ km: one.kilometres })),
    },
    { name: own.wish(), of: (one) => (one.wish === null ? own.noWish() : own.wishRank({ rank: one.wish })) },
    {
      name: page.obstacle(),
      of: (one) => one.rules.map(({ rule, message }) => `${rule} ${message}`).join('; ') || own.noObstacle(),
    },
  ];
}
