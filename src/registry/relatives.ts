/** Where a person's relatives sit, so that nobody becomes superior or subordinate of kin by a move (R34). */
import type { Nip } from '#ground/nip.ts';
import type { Law } from '#law/law.ts';
import { levelOf } from '#law/lookup.ts';
import { degreeBetween, type kinship } from '#people/conflict.ts';
import type { Post, Province } from '#registry/facts.ts';

/** 0 for who leads nobody; the rung of a structural post otherwise. */
export const rungOf = (law: Law, post: Post | undefined): number =>
  post?.kind === 'struktural' ? (levelOf(law, post)?.setara ?? 1) : 0;

/** Relatives within the degree by the unit they sit in, each with the rung of the post held; null without any tie on record. */
export function relativesOf(
  world: { kin: ReturnType<typeof kinship>; degree: number; province: Province; law: Law },
  nip: Nip,
): Map<string, number[]> | null {
  if (!world.kin.has(nip)) return null;
  const near = new Map<string, number[]>();
  for (const other of relativesWithin(world.kin, nip, world.degree)) {
    const held = world.province.people.get(other)?.post;
    const post = held ? world.province.posts.get(held) : undefined;
    if (post) near.set(post.unit, [...(near.get(post.unit) ?? []), rungOf(world.law, post)]);
  }
  return near;
}

/** Everybody within a degree, found along the ties; degreeBetween has the last word. */
function relativesWithin(kin: ReturnType<typeof kinship>, nip: Nip, degree: number): Nip[] {
  const seen = new Set([nip]);
  for (const at of seen) for (const { other } of kin.get(at) ?? []) if (seen.size < 200) seen.add(other);
  return [...seen].filter((other) => other !== nip && degreeBetween(kin, nip, other, degree) !== null);
}
