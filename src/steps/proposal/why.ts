/** Why somebody is placed here and not there, ready to be drawn: the solver's answer with names and sentences' figures. Pure. */
import type { Explanation } from '#optimise/explain.ts';
import type { PlaceExplained } from '#optimise/place.ts';
import type { Province } from '#registry/facts.ts';
import { postNames } from '#registry/names.ts';
import type { PostView } from '#steps/proposal/reads.server.ts';

export type LevelAmount = { level: string; amount: number };
/** What it would cost at least: null says nothing less than an equal value, undefined nothing before it is asked. */
export type Alternative = PostView & { post: string; atLeast: LevelAmount | null | undefined };
export type Asked = PostView & {
  post: string;
  eligible: boolean;
  already: boolean;
  /** the first aim that loses; null with `eligible`: the value is equal */
  cost: LevelAmount | null;
  impossible: boolean;
  /** proved; else it costs at most this, and impossible is only not found */
  exact: boolean;
  loss: LevelAmount[];
  chain: { name: string | null; from: string; to: string | null }[];
  needs: (LevelAmount & { verified: boolean }) | null;
};
export type Why = {
  post: string | null;
  moved: boolean;
  /** what one more seat is worth, or the first aim of what it is worth at most; null where only solving again could tell */
  prices: LevelAmount[] | null;
  /** the price is exactly the worth of one more seat, and not only at most */
  exact: boolean;
  alternatives: Alternative[];
  asked: Asked | null;
  /** among equal values the lot decided */
  byLot: boolean;
};

const MOST = 60;

/** A bound binds on its first aim alone; that a seat is worth nothing it says only where it speaks of every aim. */
function mostOf({ place, objectives }: Explanation, most: LevelAmount | null): LevelAmount[] | null {
  if (most) return [most];
  return place.seatAtMost.length === objectives.length ? [] : null;
}

export function whyOf(told: Explanation, province: Province, nameOf: (nip: string) => string | null): Why {
  const amounts = (vector: readonly number[]): LevelAmount[] =>
    vector.map((amount, at) => ({ level: told.objectives[at] ?? '', amount }));
  const first = (vector: readonly number[]): LevelAmount | null =>
    amounts(vector).find(({ amount }) => amount !== 0) ?? null;
  const alternative = (place: PlaceExplained): Alternative[] =>
    place.post === null
      ? []
      : [
          {
            post: place.post,
            ...postNames(province, place.post),
            atLeast: told.priced ? first(place.atLeast) : undefined,
          },
        ];
  const { question } = told;
  return {
    post: told.post,
    moved: told.moved,
    byLot: told.byLot,
    prices: told.worth
      ? amounts(told.worth).filter(({ amount }) => amount !== 0)
      : mostOf(told, first(told.place.seatAtMost)),
    exact: told.worth !== null,
    alternatives: told.alternatives.slice(0, MOST).flatMap(alternative),
    asked: question?.post
      ? {
          post: question.post,
          ...postNames(province, question.post),
          eligible: question.eligible,
          already: question.post === told.post,
          impossible: question.eligible && question.loss === null,
          exact: question.exact,
          cost: question.loss && first(question.loss),
          loss: amounts(question.loss ?? []),
          chain: question.chain.slice(1).map(({ employee, from, to }) => ({
            name: nameOf(employee),
            from: postNames(province, from).name,
            to: to === null ? null : postNames(province, to).name,
          })),
          needs: question.needs && {
            level: question.needs.objective,
            amount: question.needs.more,
            verified: question.needs.verified,
          },
        }
      : null,
  };
}
