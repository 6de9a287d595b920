/** The rules put again to a case at a later stage (sidang, sk, pelantikan), on the facts of today and the talent box as evaluated. */
import { type Kysely, sql } from 'kysely';
import type { Round } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { Facts } from '#law/facts.ts';
import type { Law } from '#law/law.ts';
import type { Stage } from '#law/rule.ts';
import { circleOf } from '#registry/circle.server.ts';
import type { Province } from '#registry/facts.ts';
import { judgePair, type PairJudgement, pairsOf } from '#registry/pair.ts';
import { policyOf } from '#steps/round/reads.server.ts';

export type JudgeAgain = {
  province: Province;
  facts: (nip: string, post: string) => Facts;
  judge: (nip: string, post: string, more?: Facts) => PairJudgement;
};

/** `asOf` is the day whose facts count: the round's day before the meeting, the day itself at signing; `nips` are who will be asked about. */
export async function judgeAgain(
  db: Kysely<Tables>,
  round: Round,
  law: Law,
  stage: Stage,
  asOf: Day,
  nips: readonly (string | null)[],
): Promise<JudgeAgain> {
  const { policy } = await policyOf(db, round.id);
  const province = await circleOf(db, asOf, nips);
  const boxes = await db
    .selectFrom('evaluation')
    .select(['nip', 'box'])
    .where('round_id', '=', round.id)
    .where(sql<boolean>`nip = any(${nips}::text[])`)
    .where('box', 'is not', null)
    .execute();
  const boxOf = new Map(boxes.map((row) => [row.nip, row.box]));
  const pairs = pairsOf(province, law, policy, policy.tmt);
  const facts = (nip: string, post: string): Facts => {
    const box = boxOf.get(nip);
    return box ? { ...pairs.facts(nip, post), kotakTalenta: box } : pairs.facts(nip, post);
  };
  return {
    province,
    facts,
    judge: (nip, post, more = {}) => judgePair(law, policy, { ...facts(nip, post), ...more }, stage, nip),
  };
}
