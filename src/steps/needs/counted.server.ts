/** The needs of a round reckoned from the whole province and kept as a row (registry/reckoned.server.ts): what pages read of them. */
import type { Kysely } from 'kysely';
import type { Round } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import { hashOf, type Json } from '#ground/canonical.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { houseOf } from '#registry/circle.server.ts';
import type { Province } from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';
import { provinceOf } from '#registry/province.server.ts';
import { factsMark, resultOf, type Waiting } from '#registry/reckoned.server.ts';
import { type DecidedMove, type Track, tracksOf } from '#steps/needs/forecast.ts';
import { frozenOf } from '#steps/needs/freeze.ts';
import { type CountedNeeds, needsOf, type PostNeed } from '#steps/needs/rules.ts';
import { type Vacancy, vacanciesOf } from '#steps/needs/vacancies.ts';
import { policyOf } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;

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

export const needsKept = resultOf<Pick<Round, 'id' | 'asOf'>, Stored>({
  kind: 'kebutuhan',
  key: ({ id }) => id,
  depends: async (db, round) => {
    const [facts, law, { policy }] = await Promise.all([
      factsMark(db),
      lawOfRound(db, round),
      policyOf(db, round.id),
    ]);
    return hashOf([facts, round.asOf, law.hash, hashOf(policy as unknown as Json)]);
  },
  reckon: async (db, round) => {
    const [law, { policy }] = await Promise.all([lawOfRound(db, round), policyOf(db, round.id)]);
    const province = await provinceOf(db, round.asOf);
    const needs = needsOf({ province, policy, law });
    const decided = await decidedMoves(db, round.asOf);
    const { occupancy, leavers: _, posts, ...rest } = needs;
    return {
      ...rest,
      posts: [...posts.values()],
      acting: [...occupancy.acting] as Stored['acting'],
      tracks: [...tracksOf({ needs, province, law, decided })],
      vacancies: vacanciesOf(needs, province),
      hash: frozenOf(province, policy, law).hash,
    };
  },
});

/** The needs of a round from the facts that stand, or stood when they were counted last. */
export async function countedNeeds(
  db: Db,
  { id, asOf }: Pick<Round, 'id' | 'asOf'>,
  how?: Waiting,
): Promise<Counted> {
  const { value, at, fresh } = await needsKept(db, { id, asOf }, how);
  const known = read.get(value) ?? laidOut(value);
  read.set(value, known);
  const { policy } = await policyOf(db, id);
  return { ...known, province: await houseOf(db, asOf), policy, at, fresh };
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
