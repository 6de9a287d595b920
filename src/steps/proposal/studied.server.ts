/** Makes a study in the thread beside the server: the round prepared again from the facts on record, then solved many times. Never writes. */
import { dirname, join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Progress } from '#db/beside.server.ts';
import type { Tables } from '#db/tables.ts';
import { sha256 } from '#ground/canonical.ts';
import { refuse } from '#ground/refusal.ts';
import { lawFolder, shippedLaw } from '#law/shipped.server.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { highsWithin } from '#optimise/core.server.ts';
import type { PlacementPlan } from '#optimise/formats.ts';
import { agencyOf } from '#registry/facts.ts';
import { readFolder } from '#registry/folder.ts';
import { postNames } from '#registry/names.ts';
import { provinceOf } from '#registry/province.server.ts';
import { clashOf } from '#steps/proposal/clash.ts';
import { type MoverRobustness, type Robustness, robustnessOf } from '#steps/proposal/robustness.ts';
import { type Prepared, prepareRound } from '#steps/proposal/rules.ts';
import { type Scenarios, scenariosOf, type WeightSet } from '#steps/proposal/scenario.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;

/** On whose data a scenario runs: this round's (after the freeze), invented people's, or those of the finished round named. */
export type Base = 'putaran' | 'contoh' | (string & {});
export type StudyAsk = { kind: 'study'; round: string } & (
  | { study: 'ketahanan'; plan: string; samples: number }
  | { study: 'skenario'; base: Base; sets: WeightSet[] }
);

export type RobustnessResult = Omit<Robustness, 'share' | 'movers'> & {
  movers: Record<string, MoverRobustness>;
  /** by agency of the people whose facts they are, the greatest influence first */
  agencies: { agency: string; flips: number }[];
};
/** Names of places go with the result: invented people and finished rounds are not the province of the page. */
export type ScenarioResult = Scenarios & {
  posts: Record<string, { name: string; unit: string }>;
  names: Record<string, string>;
};
export type StudyResult = RobustnessResult | ScenarioResult;

/** One sample may wait so long for what caps, kin and couples leave undecided. */
const SAMPLE_CORE_SECONDS = 30;
const closeCore = highsWithin(() => SAMPLE_CORE_SECONDS);

export async function studied(db: Db, ask: StudyAsk, onProgress: Progress): Promise<StudyResult> {
  return ask.study === 'ketahanan' ? robustnessIn(db, ask, onProgress) : scenariosIn(db, ask, onProgress);
}

async function preparedOf(db: Db, roundId: string): Promise<Prepared> {
  const round = await getRound(db, roundId);
  const [{ policy }, province] = await Promise.all([policyOf(db, roundId), provinceOf(db, round.asOf)]);
  const law = await lawOfRound(db, round);
  return prepareRound({ province, policy, law, seed: round.evaluated?.seed ?? '' });
}

async function robustnessIn(
  db: Db,
  { round, plan: id, samples }: Extract<StudyAsk, { study: 'ketahanan' }>,
  onProgress: Progress,
): Promise<RobustnessResult> {
  const row = await db.selectFrom('plan').select('plan_text').where('id', '=', id).executeTakeFirst();
  if (!row) throw refuse('missing', 'thing.missing', { what: 'Rencana', id });
  const plan = JSON.parse(row.plan_text) as PlacementPlan;
  const prepared = await preparedOf(db, round);
  // a fact or a rule has changed since: another problem would be tested than the one that was solved
  if (sha256(prepared.problemText) !== plan.case) throw refuse('rule', 'evaluation.stale', undefined);
  const {
    share: _,
    movers,
    ...rest
  } = robustnessOf({ ...prepared, plan }, samples, plan.seed, { onProgress, closeCore });
  const { province } = prepared.ground;
  const agencies = new Map<string, number>();
  for (const { nip, flips } of rest.facts) {
    const unit = province.people.get(nip)?.unit;
    const agency = unit && province.units.has(unit) ? agencyOf(province, unit) : '';
    agencies.set(agency, (agencies.get(agency) ?? 0) + flips);
  }
  return {
    ...rest,
    movers: Object.fromEntries(movers),
    agencies: [...agencies].map(([agency, flips]) => ({ agency, flips })).sort((a, b) => b.flips - a.flips),
  };
}

async function scenariosIn(
  db: Db,
  { round, base, sets }: Extract<StudyAsk, { study: 'skenario' }>,
  onProgress: Progress,
): Promise<ScenarioResult> {
  const prepared =
    base === 'contoh' ? await inventedRound() : await preparedOf(db, base === 'putaran' ? round : base);
  const found = scenariosOf(prepared, sets, { onProgress, closeCore });
  if (found === null)
    throw refuse('rule', 'proposal.infeasible', clashOf(prepared.ground.province, null, prepared.problem));
  const { province } = prepared.ground;
  const places = found.differences.flatMap(({ from, places: ends }) => [from, ...ends]);
  return {
    ...found,
    posts: Object.fromEntries(
      places.flatMap((post) => (post === null ? [] : [[post, postNames(province, post)] as const])),
    ),
    names: Object.fromEntries(
      found.differences.map(({ nip }) => [nip, province.people.get(nip)?.name ?? nip] as const),
    ),
  };
}

/** The folder of invented people that is shipped beside the law. */
async function inventedRound(): Promise<Prepared> {
  const { province, policy } = await readFolder(join(dirname(lawFolder()), 'contoh'));
  return prepareRound({ province, policy, law: shippedLaw(), seed: policy.seed });
}
