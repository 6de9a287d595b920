/** The surroundings of an evaluation for pages that ask about one person or a few: only their facts are read. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { Law } from '#law/law.ts';
import { circleOf } from '#registry/circle.server.ts';
import type { Province } from '#registry/facts.ts';
import { Policy } from '#registry/policy.ts';
import { type Judging, judgingOf } from '#steps/evaluation/judging.ts';
import { type Ground, groundOf } from '#steps/evaluation/profile.ts';
import { policyOf } from '#steps/round/reads.server.ts';

export type Studied = { ground: Ground; judging: Judging };

function studiedFor(province: Province, policy: Policy, law: Law): Studied {
  const ground = groundOf(province, policy, law);
  return { ground, judging: judgingOf(ground) };
}

/** Under the policy of a round, for the people named; of `names` no more than who they are. */
export async function studiedIn(
  db: Kysely<Tables>,
  round: { id: string; asOf: Day },
  law: Law,
  nips: readonly Nip[],
  names: readonly Nip[] = [],
): Promise<Studied> {
  const { policy } = await policyOf(db, round.id);
  return studiedFor(await circleOf(db, round.asOf, nips, names), policy, law);
}

/** Outside any round, under the default policy: for a profile. */
export async function studiedOn(
  db: Kysely<Tables>,
  asOf: Day,
  law: Law,
  nips: readonly Nip[],
): Promise<Studied> {
  const policy = Policy.parse({ format: 'policy/1', asOf, tmt: asOf });
  return studiedFor(await circleOf(db, asOf, nips), policy, law);
}
