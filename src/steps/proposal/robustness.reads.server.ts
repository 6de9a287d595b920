/** What a robustness test says of the people the reader may see: their placements, and the facts worth finding first. Never writes. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { Actor } from '#record/office.ts';
import { circleOf } from '#registry/circle.server.ts';
import { postNames } from '#registry/names.ts';
import { sightOf } from '#registry/scope.ts';
import type { DoubtKind } from '#steps/proposal/doubt.ts';
import type { RobustnessResult } from '#steps/proposal/studied.server.ts';
import type { Flip } from '#steps/proposal/weights.ts';

export type FirmRow = {
  nip: Nip;
  name: string;
  share: number;
  weights: Flip[];
  elsewhere: { name: string; unit: string; share: number }[];
};
export type FactRow = { nip: Nip; name: string; unit: string; kind: DoubtKind; flips: number };

/** So many of the other places are named: the rest come up too rarely to tell anything. */
const PLACES = 2;

/** The shakiest placement first, or with `down` the firmest. */
export async function firmnessSeen(
  db: Kysely<Tables>,
  result: RobustnessResult,
  { asOf, actor, down }: { asOf: Day; actor: Actor; down: boolean },
): Promise<{ movers: FirmRow[]; facts: FactRow[] }> {
  const named = [...Object.keys(result.movers), ...result.facts.map(({ nip }) => nip)];
  const province = await circleOf(db, asOf, [], named);
  const sees = sightOf(actor, province);
  const person = (nip: string) => province.people.get(nip);
  const movers = Object.entries(result.movers)
    .filter(([nip]) => sees(person(nip)?.unit))
    .sort(([a, x], [b, y]) => (down ? y.share - x.share : x.share - y.share) || (a < b ? -1 : 1))
    .map(([nip, { share, weights, elsewhere }]) => ({
      nip,
      name: person(nip)?.name ?? nip,
      share,
      weights,
      elsewhere: elsewhere
        .slice(0, PLACES)
        .map((one) => ({ ...postNames(province, one.id === '' ? null : one.id), share: one.share })),
    }));
  const facts = result.facts
    .filter(({ nip }) => sees(person(nip)?.unit))
    .map(({ nip, kind, flips }) => ({
      nip,
      kind,
      flips,
      name: person(nip)?.name ?? nip,
      unit: postNames(province, person(nip)?.post ?? null).unit,
    }));
  return { movers, facts };
}
