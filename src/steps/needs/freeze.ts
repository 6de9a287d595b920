/** What is frozen together, and its hashes: anybody with the published lists counts the same hash again. Pure. */
import { hashOf, type Json } from '#ground/canonical.ts';
import type { Law } from '#law/law.ts';
import type { Post, Province } from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';
import { needsOf } from '#steps/needs/rules.ts';
import { type Vacancy, vacanciesOf } from '#steps/needs/vacancies.ts';

export type FrozenNeed = {
  post: string;
  need: number | null;
  needFrom: string | null;
  capacity: number;
  capacityWhy: string;
  closed: string | null;
};
export type Frozen = {
  posts: readonly Post[];
  needs: readonly FrozenNeed[];
  floors: readonly { id: string; min: number }[];
  vacancies: readonly Vacancy[];
  postsHash: string;
  needsHash: string;
  vacanciesHash: string;
  /** over policy, the three lists and the law */
  hash: string;
};

const json = (value: unknown): Json => value as Json;

export function frozenOf(province: Province, policy: Policy, law: Law): Frozen {
  const counted = needsOf({ province, policy, law });
  const posts = [...province.posts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const needs = [...counted.posts.values()].map(
    ({ post, need, needFrom, capacity, capacityWhy, closed }) => ({
      post,
      need,
      needFrom,
      capacity,
      capacityWhy,
      closed,
    }),
  );
  const floors = counted.floors.map(({ id, min }) => ({ id, min }));
  const vacancies = vacanciesOf(counted, province);
  const postsHash = hashOf(json(posts));
  const needsHash = hashOf(json({ needs, floors }));
  const vacanciesHash = hashOf(json(vacancies));
  const hash = hashOf({
    format: 'pembekuan/1',
    policy: json(policy),
    posts: postsHash,
    needs: needsHash,
    vacancies: vacanciesHash,
    law: law.hash,
  });
  return { posts, needs, floors, vacancies, postsHash, needsHash, vacanciesHash, hash };
}
