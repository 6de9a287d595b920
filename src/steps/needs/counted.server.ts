/** The needs of a round reckoned from the whole province and kept as a row (registry/reckoned.server.ts): what pages read of them. */
import type { Kysely } from 'kysely';
import type { Round } from '#case/round.ts';
import { besides } from '#db/beside.server.ts';
import type { Tables } from '#db/tables.ts';
import { hashOf, type Json } from '#ground/canonical.ts';
import type { Law } from '#law/law.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import type { ActAsked } from '#record/office.ts';
import { houseOf } from '#registry/circle.server.ts';
import type { Province } from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';
import { provinceOf } from '#registry/province.server.ts';
import {
  factsMark,
  keepReckoned,
  type ReckonedName,
  reckonedOf,
  type Waiting,
} from '#registry/reckoned.server.ts';
import { reckonsHere } from '#registry/size.server.ts';
import { type DecidedMove, type Track, tracksOf } from '#steps/needs/forecast.ts';
import { frozenOf } from '#steps/needs/freeze.ts';
import { type CountedNeeds, needsOf, type PostNeed } from '#steps/needs/rules.ts';
import { type Vacancy, vacanciesOf } from '#steps/needs/vacancies.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;

/** What is asked of the helper that holds the province. */
export type NeedsWork = {
  countNeeds: { ask: { round: string }; answer: unknown };
  freeze: { ask: ActAsked & { round: string }; answer: string };
  submitNeeds: { ask: ActAsked & { round: string; number: string }; answer: string };
};
export const needsAside = besides<NeedsWork>('provinsi');

export type Counted = {
  /** units and posts; no people */
  province: Province;
  policy: Policy;
  needs: CountedNeeds;
  tracks: ReadonlyMap<string, Track>;
  vacancies: readonly Vacancy[];
  /** the hash a freeze of these needs would have */
  hash: string;
  at: Date;
  /** false: the facts have moved since, and they are being counted again */
  fresh: boolean;
};

type Stored = Omit<CountedNeeds, 'posts' | 'occupancy'> & {
  posts: PostNeed[];
  acting: [post: string, { nip: string; as: never }[]][];
  tracks: [post: string, Track][];
  vacancies: Vacancy[];
  hash: string;
};
type Read = Pick<Counted, 'needs' | 'tracks' | 'vacancies' | 'hash'>;
const read = new WeakMap<Stored, Read>();

async function nameOf(db: Db, round: Pick<Round, 'id' | 'asOf'>, law: Law): Promise<[ReckonedName, Policy]> {
  const [{ policy }, facts] = await Promise.all([policyOf(db, round.id), factsMark(db)]);
  const depends = hashOf([facts, round.asOf, law.hash, hashOf(policy as unknown as Json)]);
  return [{ kind: 'kebutuhan', key: round.id, depends }, policy];
}

/** The needs of a round from the facts that stand, or stood when they were counted last. */
export async function countedNeeds(
  db: Db,
  round: Pick<Round, 'id' | 'asOf'>,
  law: Law,
  how: Waiting = {},
): Promise<Counted> {
  const [name, policy] = await nameOf(db, round, law);
  const { value, at, fresh } = await reckonedOf<Stored>(
    db,
    name,
    async () =>
      (await reckonsHere(db)) ? countNeeds(db, round.id) : needsAside(db, 'countNeeds', { round: round.id }),
    how,
  );
  const known = read.get(value) ?? laidOut(value);
  read.set(value, known);
  return { ...known, province: await houseOf(db, round.asOf), policy, at, fresh };
}

function laidOut({ posts, acting, tracks, vacancies, hash, ...needs }: Stored): Read {
  return {
    needs: {
      ...needs,
      posts: new Map(posts.map((need) => [need.post, need])),
      occupancy: { acting: new Map(acting) },
    },
    tracks: new Map(tracks),
    vacancies,
    hash,
  };
}

/** Counts them and keeps them. Needs the whole province. */
export async function countNeeds(db: Db, roundId: string): Promise<void> {
  const round = await getRound(db, roundId);
  const law = await lawOfRound(db, round);
  const [name, policy] = await nameOf(db, round, law);
  const province = await provinceOf(db, round.asOf);
  const needs = needsOf({ province, policy, law });
  const decided = await decidedMoves(db, round.asOf);
  const { occupancy, leavers: _, posts, ...rest } = needs;
  await keepReckoned(db, name, {
    ...rest,
    posts: [...posts.values()],
    acting: [...occupancy.acting],
    tracks: [...tracksOf({ needs, province, law, decided })],
    vacancies: vacanciesOf(needs, province),
    hash: frozenOf(province, policy, law).hash,
  });
}

/** Moves that a decree has ordered and that take effect after the day of the data. */
async function decidedMoves(db: Db, asOf: string): Promise<DecidedMove[]> {
  const rows = await db
    .selectFrom('appointment')
    .select(['nip', 'post', 'from_day'])
    .where('from_day', '>', asOf)
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  return rows.map(({ nip, post, from_day }) => ({ nip, to: post, on: from_day }));
}
