/** The freeze: policy, post requirements, needs and vacancies get one hash in the log before anyone is scored (design.md §4.1). */
import { hashOf, type Json } from '#ground/canonical.ts';
import type { Law } from '#law/law.ts';
import type { LawFile } from '#law/load.ts';
import { lawTextOn } from '#lawbook/in-force.server.ts';
import { seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import type { Office } from '#record/office.ts';
import { provinceOf } from '#registry/province.server.ts';
import { actWorkOf } from '#registry/work.server.ts';
import { type Frozen, frozenOf } from '#steps/needs/freeze.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';

/** What the freeze needs from the house: the law as read, and its text for the snapshot. */
export type LawGiven = { law: Law; files: readonly LawFile[] };

/** Freezes a round. From here on a change of weights voids it, and no figure of a person has been looked at yet. */
export async function freeze(office: Office, roundId: string, { law, files }: LawGiven): Promise<Frozen> {
  const round = await getRound(office.db, roundId);
  const seated = seat(office, 'freeze', { round: round.status });
  const { policy } = await policyOf(office.db, roundId);
  const province = await provinceOf(office.db, round.asOf);
  const frozen = frozenOf(province, policy, law);
  await act(seated, async ({ tx, append }) => {
    await tx
      .insertInto('law_snapshot')
      .values({ hash: law.hash, files: JSON.stringify(files) })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
    await tx
      .insertInto('round_freeze')
      .values({
        round_id: roundId,
        policy: JSON.stringify(policy),
        posts: JSON.stringify(frozen.posts),
        needs: JSON.stringify(frozen.needs),
        vacancies: JSON.stringify(frozen.vacancies),
        law_hash: law.hash,
        hash: frozen.hash,
      })
      .execute();
    await append({
      kind: 'criteria_frozen',
      about: { round: roundId, cases: [] },
      public: {
        hash: frozen.hash,
        policyHash: hashOf(policy as unknown as Json),
        postsHash: frozen.postsHash,
        needsHash: frozen.needsHash,
        vacanciesHash: frozen.vacanciesHash,
        posts: frozen.posts.length,
        vacancies: frozen.vacancies.length,
        lawHash: law.hash,
      },
      personal: {},
    });
  });
  return frozen;
}

/** The same for a page: a whole province is counted beside the server. */
export const frozenBeside = actWorkOf('freeze', async (office, { round }: { round: string }) => {
  const { asOf } = await getRound(office.db, round);
  return (await freeze(office, round, await lawTextOn(office.db, asOf))).hash;
});
