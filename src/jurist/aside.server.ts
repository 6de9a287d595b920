/** Counting what a rule says, or a draft would change, over a whole province: beside the server, with progress, kept until its data change. */
import type { Kysely } from 'kysely';
import { besides } from '#db/beside.server.ts';
import { begun, type Counting } from '#db/patience.server.ts';
import type { Tables } from '#db/tables.ts';
import { hashOf, type Json } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import { type Effect, effectOf, type Results, resultsOf } from '#jurist/impact.ts';
import { ruleNamed } from '#jurist/reads.server.ts';
import { type Draft, proved } from '#lawbook/change.ts';
import { filesShipped, lawOfRound, standingChanges } from '#lawbook/in-force.server.ts';
import { provinceOf } from '#registry/province.server.ts';
import { factsMark } from '#registry/reckoned.server.ts';
import { reckonsHere } from '#registry/size.server.ts';
import { type Ground, groundOf } from '#steps/evaluation/profile.ts';
import { policyOf } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;
type OfRound = { round: string; asOf: Day; rule: string };

export type JuristWork = {
  ruleResults: { ask: OfRound; answer: Results | null };
  ruleEffect: { ask: OfRound & { draft: Draft }; answer: Effect | null };
};
const aside = besides<JuristWork>('provinsi');

const counts = new WeakMap<object, Map<string, Counting<unknown>>>();
/** Counts kept; each is small. */
const KEPT = 60;

async function counting<K extends keyof JuristWork>(
  db: Db,
  kind: K,
  ask: JuristWork[K]['ask'],
): Promise<Counting<JuristWork[K]['answer']>> {
  const known = counts.get(db) ?? new Map<string, Counting<unknown>>();
  counts.set(db, known);
  const { policy } = await policyOf(db, ask.round);
  const changes = (await standingChanges(db)).map(({ id }) => id);
  const key = hashOf([kind, ask, policy, changes, await factsMark(db)] as unknown as Json);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  const small = await reckonsHere(db);
  return begun<unknown>(known, key, (progress) => {
    const tell = (seen: number, of: number): void => void Object.assign(progress, { seen, of });
    return small ? counted(kind)(db, ask, tell) : aside(db, kind, ask, tell);
  }) as Counting<JuristWork[K]['answer']>;
}

/** Results of one rule on the data of a round. */
export const resultsBeside = (db: Db, ask: OfRound) => counting(db, 'ruleResults', ask);
/** Who would be judged otherwise by a draft. */
export const effectBeside = (db: Db, ask: OfRound & { draft: Draft }) => counting(db, 'ruleEffect', ask);

async function groundIn(db: Db, { round, asOf }: OfRound): Promise<Ground> {
  const [{ policy }, province] = await Promise.all([policyOf(db, round), provinceOf(db, asOf)]);
  return groundOf(province, policy, await lawOfRound(db, { id: round, asOf }));
}

/** How often progress is told, in ms. */
const PACE = 300;

export function counted<K extends keyof JuristWork>(kind: K) {
  return async (
    db: Db,
    ask: JuristWork[K]['ask'],
    tell: (seen: number, of: number) => void,
  ): Promise<JuristWork[K]['answer']> => {
    const ground = await groundIn(db, ask);
    const found =
      kind === 'ruleEffect' && 'draft' in ask ? await effectIn(db, ground, ask) : resultsIn(ground, ask);
    if (!found) return null;
    const telling = setInterval(() => tell(found.progress.seen, found.progress.of), PACE);
    try {
      return ((await found.result) as JuristWork[K]['answer']) ?? null;
    } finally {
      clearInterval(telling);
    }
  };
}

function resultsIn(ground: Ground, { rule }: OfRound): Counting<Results> | undefined {
  const judged = ruleNamed(ground.law, rule, ground.policy.asOf);
  return judged && resultsOf(ground, judged);
}

async function effectIn(
  db: Db,
  ground: Ground,
  { rule, draft }: OfRound & { draft: Draft },
): Promise<Counting<Effect | undefined>> {
  const laws = proved(filesShipped(), await standingChanges(db), draft);
  return effectOf(ground, rule, { before: laws.before, after: laws.law }, draft.from);
}
