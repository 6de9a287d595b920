/** What pages show of one person's evaluation, in the reader's language: rules with their article, competence, parts of values. Pure. */

import type { Lang } from '#ground/words/lang.ts';
import type { RuleResult } from '#law/evaluate.ts';
import { jpm } from '#law/jpm.ts';
import type { Basis, Level, Status } from '#law/rule.ts';
import type { Post } from '#registry/facts.ts';
import { type CompetenceGap, gapsOf } from '#steps/evaluation/competence.ts';
import type { Ground, Profile } from '#steps/evaluation/profile.ts';
import { fitParts, growthParts } from '#steps/evaluation/values.ts';
import { type Component, meanOf } from '#steps/evaluation/weighted.ts';

export type RuleView = {
  rule: string;
  title: string;
  status: Status;
  level: Level;
  message: string;
  basis: { text: string; url: string; mark: Basis['status'] }[];
};

const worstFirst: readonly Status[] = ['gagal', 'belum_diketahui', 'lulus', 'tidak_berlaku'];

/** Rules, those in the way first. */
export function rulesIn(results: readonly RuleResult[], lang: Lang): RuleView[] {
  return results
    .map(({ rule, title, status, level, message, basis }) => ({
      rule,
      title: title[lang],
      status,
      level,
      message: message[lang],
      basis: basis.map((one) => ({
        text: `${one.instrumen} ${one.pasal}`,
        url: one.url,
        mark: one.status,
      })),
    }))
    .sort(
      (a, b) => worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status) || (a.rule < b.rule ? -1 : 1),
    );
}

export type CompetenceView = {
  gaps: (CompetenceGap & { name: string })[];
  /** capped per item, and as levels summed: the law's text leaves both readings open (domain D.2) */
  jpm: number | null;
  jpmSum: number | null;
  assessed: { on: string; by: string } | null;
  stale: boolean;
};

export function competenceOf(
  { law }: Ground,
  { assessment, stale }: Profile,
  post: Post,
  lang: Lang,
): CompetenceView {
  const names = new Map(law.tables.kompetensi.map((row) => [row.id as string, row.nama[lang]]));
  const levels = assessment?.levels ?? null;
  const match = levels === null ? null : jpm(levels, post.standard);
  return {
    gaps: gapsOf(levels, post.standard).map((gap) => ({
      ...gap,
      name: names.get(gap.competence) ?? gap.competence,
    })),
    jpm: match?.capped ?? null,
    jpmSum: match?.sum ?? null,
    assessed: assessment && { on: assessment.on, by: assessment.by },
    stale,
  };
}

export type PartsView = { parts: Component[]; mean: number | null; known: number };

const viewOf = (parts: Component[]): PartsView => {
  const { mean, known } = meanOf(parts);
  return { parts, mean, known };
};

export const fitView = (ground: Ground, profile: Profile, post: Post): PartsView =>
  viewOf(fitParts(ground, profile, post));
export const growthView = (ground: Ground, profile: Profile, post: Post): PartsView =>
  viewOf(growthParts(ground, profile, post));
