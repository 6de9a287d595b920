/** Pola karier: the posts one rung up in the own job family, the best match first, with what is still missing (PP 11/2017 art 188). Pure. */
import type { Post } from '#registry/facts.ts';
import { unitName } from '#registry/names.ts';
import { gapsOf } from '#steps/evaluation/competence.ts';
import { type Ground, jpmOf, type Profile, regionOfPost } from '#steps/evaluation/profile.ts';
import { fieldFit } from '#steps/evaluation/study.ts';

export type NextStep = {
  post: string;
  name: string;
  unit: string;
  jpm: number | null;
  field: number | null;
  gaps: { competence: string; gap: number }[];
  kilometres: number | null;
};

const SHOWN = 5;

/** One post per title: the same title in forty units is one step, shown where it is nearest to home. */
export function nextSteps(ground: Ground, profile: Profile): NextStep[] {
  const own = profile.post;
  const here = own === null ? null : ground.rungOf(own);
  if (own === null || here === null) return [];
  const levels = profile.assessment?.levels ?? null;
  const nearest = new Map<string, { post: Post; km: number | null }>();
  for (const post of ground.province.posts.values()) {
    if (post.abolished || post.family !== own.family || ground.rungOf(post) !== here + 1) continue;
    const km = ground.kilometres(profile.home, regionOfPost(ground, post));
    const before = nearest.get(post.name);
    if (!before || (km ?? Number.MAX_VALUE) < (before.km ?? Number.MAX_VALUE))
      nearest.set(post.name, { post, km });
  }
  return [...nearest.values()]
    .map(({ post, km }) => ({
      post: post.id,
      name: post.name,
      unit: unitName(ground.province, post.unit),
      jpm: jpmOf(levels, post),
      field: fieldFit(post, profile.study),
      gaps: gapsOf(levels, post.standard).flatMap(({ competence, gap }) =>
        gap ? [{ competence, gap }] : [],
      ),
      kilometres: km,
    }))
    .sort(
      (a, b) =>
        (b.jpm ?? -1) - (a.jpm ?? -1) || (b.field ?? -1) - (a.field ?? -1) || (a.post < b.post ? -1 : 1),
    )
    .slice(0, SHOWN);
}
