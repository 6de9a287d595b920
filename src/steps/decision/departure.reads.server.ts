/** What the governor sees before departing from the plan: other posts with the least they would cost, then the full consequence of one. */
import type { Kysely } from 'kysely';
import type { DepartureEffect } from '#case/entry.ts';
import type { Tables } from '#db/tables.ts';
import type { Nip } from '#ground/nip.ts';
import { isRefusal } from '#ground/refusal.ts';
import type { Lang } from '#ground/words/lang.ts';
import { sentenceOf } from '#ground/words/refusals.ts';
import { circleOf, houseOf } from '#registry/circle.server.ts';
import { departurePreview } from '#steps/decision/departure.acts.server.ts';
import { postTitle } from '#steps/meeting/minutes.server.ts';
import { standingAnswer } from '#steps/proposal/stored.server.ts';
import { isEqualForPost } from '#steps/proposal/study.reads.server.ts';
import { getRound, getTransfer } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;
export type Cost = { objective: string; amount: number }[];
/** The cost at least is that of the first aim that loses: later ones may gain. Null: only the preview tells. */
export type OtherPost = { post: string; name: string; own: boolean; atLeast: Cost | null };
export type Touched = { name: string; nip: Nip; before: string; after: string; effect: DepartureEffect };
export type Consequence =
  /** `equal`: the data cannot tell this person from whom the plan puts there */
  /** `proved`: no arrangement with this placement is worth more */
  | {
      post: string;
      name: string;
      cost: Cost;
      proved: boolean;
      touched: Touched[];
      equal: boolean;
      refusal: null;
    }
  | { post: string; name: string; refusal: string };

/** Posts in which this person could be placed, the cheapest first; the lower bound holds, the exact cost comes with the preview. */
export async function otherPosts(db: Db, roundId: string, caseId: string): Promise<OtherPost[]> {
  const [round, transfer] = await Promise.all([getRound(db, roundId), getTransfer(db, caseId)]);
  if (transfer.nip === null) return [];
  const [province, answer] = await Promise.all([
    houseOf(db, round.asOf),
    standingAnswer(db, roundId, transfer.nip, null),
  ]);
  if (answer === null) return [];
  const { alternatives, objectives, priced } = answer;
  return alternatives.flatMap(({ post, atLeast }) =>
    post === null || post === transfer.to
      ? []
      : [
          {
            post,
            name: postTitle(province, post),
            own: post === transfer.from,
            atLeast: priced
              ? atLeast
                  .map((amount, level) => ({ objective: objectives[level] ?? '', amount }))
                  .filter(({ amount }) => amount !== 0)
                  .slice(0, 1)
              : null,
          },
        ],
  );
}

/** Everything that follows if this person gets this post: the whole round solved again. Nothing is stored. */
export async function consequenceOf(
  db: Db,
  lang: Lang,
  roundId: string,
  caseId: string,
  post: string,
): Promise<Consequence> {
  const round = await getRound(db, roundId);
  const name = postTitle(await houseOf(db, round.asOf), post);
  try {
    const { departure } = await departurePreview(db, roundId, caseId, post);
    const touched = departure.changes.map(({ nip }) => nip);
    const province = await circleOf(db, round.asOf, [], touched);
    const { nip: person } = await getTransfer(db, caseId);
    const plan = round.plan?.id;
    const equal = person !== null && plan !== undefined && (await isEqualForPost(db, plan, person, post));
    return {
      post,
      name,
      refusal: null,
      equal,
      proved: departure.plan.status === 'optimal',
      cost: departure.cost.map((amount, level) => ({
        objective: departure.objectives[level] ?? '',
        amount,
      })),
      touched: departure.changes.map(({ nip, before, after, effect }) => ({
        name: province.people.get(nip)?.name ?? '–',
        nip,
        before: postTitle(province, before),
        after: postTitle(province, after),
        effect,
      })),
    };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { post, name, refusal: sentenceOf(lang, error) };
  }
}
