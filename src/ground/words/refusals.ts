/** The list of every refusal there is: each room has its file of codes, each code one sentence in each language. */
import * as assessment from '#ground/words/assessment.ts';
import * as clearance from '#ground/words/clearance.ts';
import * as common from '#ground/words/common.ts';
import * as dataQuality from '#ground/words/data-quality.ts';
import * as decision from '#ground/words/decision.ts';
import * as fairness from '#ground/words/fairness.ts';
import type { Lang } from '#ground/words/lang.ts';
import * as law from '#ground/words/law-refusals.ts';
import * as lawbook from '#ground/words/lawbook.ts';
import * as ledger from '#ground/words/ledger.ts';
import * as meeting from '#ground/words/meeting.ts';
import * as operations from '#ground/words/operations.ts';
import * as optimise from '#ground/words/optimise.ts';
import * as outcome from '#ground/words/outcome.ts';
import * as paper from '#ground/words/paper.ts';
import * as people from '#ground/words/people.ts';
import * as portal from '#ground/words/portal.ts';
import * as proposal from '#ground/words/proposal.ts';
import * as publication from '#ground/words/publication.ts';
import * as round from '#ground/words/round.ts';
import * as sheets from '#ground/words/sheet-refusals.ts';
import * as study from '#ground/words/study-page.ts';
import * as ui from '#ground/words/ui.ts';
import * as voice from '#ground/words/voice.ts';

const id = {
  ...dataQuality.refusals.id,
  ...decision.refusals.id,
  ...voice.refusals.id,
  ...meeting.refusals.id,
  ...round.refusals.id,
  ...common.refusals.id,
  ...assessment.refusals.id,
  ...clearance.refusals.id,
  ...fairness.refusals.id,
  ...law.refusals.id,
  ...lawbook.refusals.id,
  ...ledger.refusals.id,
  ...operations.refusals.id,
  ...optimise.refusals.id,
  ...paper.refusals.id,
  ...people.refusals.id,
  ...sheets.refusals.id,
  ...outcome.refusals.id,
  ...proposal.refusals.id,
  ...portal.refusals.id,
  ...publication.refusals.id,
  ...study.refusals.id,
  ...ui.refusals.id,
};
const en = {
  ...dataQuality.refusals.en,
  ...decision.refusals.en,
  ...voice.refusals.en,
  ...meeting.refusals.en,
  ...round.refusals.en,
  ...common.refusals.en,
  ...assessment.refusals.en,
  ...clearance.refusals.en,
  ...fairness.refusals.en,
  ...law.refusals.en,
  ...lawbook.refusals.en,
  ...ledger.refusals.en,
  ...operations.refusals.en,
  ...optimise.refusals.en,
  ...paper.refusals.en,
  ...people.refusals.en,
  ...sheets.refusals.en,
  ...outcome.refusals.en,
  ...proposal.refusals.en,
  ...portal.refusals.en,
  ...publication.refusals.en,
  ...study.refusals.en,
  ...ui.refusals.en,
} satisfies Record<keyof typeof id, unknown>;

export type RefusalCode = keyof typeof id;
type ValuesOf<F> = F extends (values: infer V) => string
  ? unknown extends V
    ? Record<string, never> | undefined
    : V
  : never;
export type RefusalValues<C extends RefusalCode> = ValuesOf<(typeof id)[C]>;

/** The sentence of a refusal: what, where, and how to mend it. */
export function sentenceOf<C extends RefusalCode>(
  lang: Lang,
  refusal: { code: C; values: RefusalValues<C> },
): string {
  const say = (lang === 'en' ? en : id)[refusal.code] as (values: RefusalValues<C>) => string;
  return say(refusal.values);
}
