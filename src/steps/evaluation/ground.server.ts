/** The surroundings of an evaluation for pages that ask about one person: made once per province and policy, then looked up. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { hashOf, type Json } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import type { Law } from '#law/law.ts';
import type { Province } from '#registry/facts.ts';
import { Policy } from '#registry/policy.ts';
import { provinceOf } from '#registry/province.server.ts';
import { type Judging, judgingOf } from '#steps/evaluation/judging.ts';
import { type Ground, groundOf } from '#steps/evaluation/profile.ts';
import { policyOf } from '#steps/round/reads.server.ts';

export type Studied = { ground: Ground; judging: Judging };
const kept = new WeakMap<Province, { key: string; studied: Studied }>();

function studiedFor(province: Province, policy: Policy, law: Law): Studied {
  const key = `${law.hash} ${hashOf(policy as unknown as Json)}`;
  const before = kept.get(province);
  if (before?.key === key) return before.studied;
  const ground = groundOf(province, policy, law);
  const studied = { ground, judging: judgingOf(ground) };
  kept.set(province, { key, studied });
  return studied;
}

/** Under the policy of a round. */
export async function studiedIn(
  db: Kysely<Tables>,
  round: { id: string; asOf: Day },
  law: Law,
): Promise<Studied> {
  const [{ policy }, province] = await Promise.all([policyOf(db, round.id), provinceOf(db, round.asOf)]);
  return studiedFor(province, policy, law);
}

/** Outside any round, under the default policy: for a profile. */
export async function studiedOn(db: Kysely<Tables>, asOf: Day, law: Law): Promise<Studied> {
  return studiedFor(await provinceOf(db, asOf), Policy.parse({ format: 'policy/1', asOf, tmt: asOf }), law);
}
