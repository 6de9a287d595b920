/** Counting what a rule says, or a draft would change, over a whole province: beside the server, with progress, kept until its data change. */
import type { Kysely } from 'kysely';
import type { Progress } from '#db/beside.server.ts';
import { begun, type Counting, toldIn } from '#db/patience.server.ts';
import type { Tables } from '#db/tables.ts';
import { hashOf, type Json } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import { effectOf, resultsOf } from '#jurist/impact.ts';
import { ruleNamed } from '#jurist/reads.server.ts';
import { type Draft, proved } from '#lawbook/change.ts';
import { filesShipped, lawOfRound, standingChanges } from '#lawbook/in-force.server.ts';
import { provinceOf } from '#registry/province.server.ts';
import { factsMark } from '#registry/reckoned.server.ts';
import { type Work, workOf } from '#registry/work.server.ts';
import { type Ground, groundOf } from '#steps/evaluation/profile.ts';
import { policyOf } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;
type OfRound = { round: string; asOf: Day; rule: string };

type OfDraft = OfRound & { draft: Draft };

const counts = new WeakMap<object, Map<string, Counting<unknown>>>();
/** Counts kept; each is small. */
const KEPT = 60;

async function counting<A extends OfRound, R>(
  db: Db,
  kind: string,
  ask: A,
  work: Work<A, R>,
): Promise<Counting<R>> {
  const known = counts.get(db) ?? new Map<string, Counting<unknown>>();
  counts.set(db, known);
  const { policy } = await policyOf(db, ask.round);
  const changes = (await standingChanges(db)).map(({ id }) => id);
  const key = hashOf([kind, ask, policy, changes, await factsMark(db)] as unknown as Json);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return begun<unknown>(known, key, (progress) => work(db, ask, toldIn(progress))) as Counting<R>;
}

/** Results of one rule on the data of a round. */
export const resultsBeside = (db: Db, ask: OfRound) => counting(db, 'ruleResults', ask, ruleResults);
/** Who would be judged otherwise by a draft. */
export const effectBeside = (db: Db, ask: OfDraft) => counting(db, 'ruleEffect', ask, ruleEffect);

export const ruleResults = workOf('ruleResults', async (db, ask: OfRound, onProgress) => {
  const ground = await groundIn(db, ask);
  const judged = ruleNamed(ground.law, ask.rule, ground.policy.asOf);
  const found = judged && resultsOf(ground, judged);
  return found ? told(found, onProgress) : null;
});

export const ruleEffect = workOf('ruleEffect', async (db, { draft, ...of }: OfDraft, onProgress) => {
  const ground = await groundIn(db, of);
  const laws = proved(filesShipped(), await standingChanges(db), draft);
  const found = effectOf(ground, of.rule, { before: laws.before, after: laws.law }, draft.from);
  return (await told(found, onProgress)) ?? null;
});

async function groundIn(db: Db, { round, asOf }: OfRound): Promise<Ground> {
  const [{ policy }, province] = await Promise.all([policyOf(db, round), provinceOf(db, asOf)]);
  return groundOf(province, policy, await lawOfRound(db, { id: round, asOf }));
}

/** How often progress is told, in ms. */
const PACE = 300;

/** The result, and on the way to it how far it is. */
async function told<T>({ result, progress }: Counting<T>, onProgress: Progress): Promise<T> {
  const telling = setInterval(() => onProgress(progress.seen, progress.of), PACE);
  try {
    return await result;
  } finally {
    clearInterval(telling);
  }
}
