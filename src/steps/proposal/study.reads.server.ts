/** Studies of a round as pages show them: how far they are, what came out, and which data weighs most. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Actor } from '#record/office.ts';
import { unitsOf } from '#registry/scope.ts';
import { isAmong, type MoverRobustness } from '#steps/proposal/robustness.ts';
import type { WeightSet } from '#steps/proposal/scenario.ts';
import { storedPlan } from '#steps/proposal/stored.server.ts';
import type { RobustnessResult, ScenarioResult } from '#steps/proposal/studied.server.ts';

type Db = Kysely<Tables>;

export type StudyHead = {
  id: string;
  kind: 'ketahanan' | 'skenario';
  base: string;
  state: 'menunggu' | 'berjalan' | 'selesai' | 'gagal';
  done: number;
  total: number;
  askedAt: Date;
  /** seconds that are left at the pace so far; null while nothing is known */
  left: number | null;
};

function headOf(row: {
  id: string;
  kind: StudyHead['kind'];
  base: string;
  state: StudyHead['state'];
  done: number;
  total: number;
  asked_at: Date;
  changed_at: Date;
}): StudyHead {
  const { id, kind, base, state, done, total, asked_at: askedAt, changed_at: changedAt } = row;
  const spent = (changedAt.getTime() - askedAt.getTime()) / 1000;
  const left = state === 'berjalan' && done > 0 ? Math.round((spent / done) * (total - done)) : null;
  return { id, kind, base, state, done, total, askedAt, left };
}

const heads = ['id', 'kind', 'base', 'state', 'done', 'total', 'asked_at', 'changed_at'] as const;

/** The newest robustness test of a plan; its result once it is there. */
export async function robustnessFor(
  db: Db,
  plan: string,
): Promise<{ head: StudyHead; result: RobustnessResult | null } | null> {
  const row = await db
    .selectFrom('study')
    .select([...heads, 'result'])
    .where('plan_id', '=', plan)
    .where('kind', '=', 'ketahanan')
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { head: headOf(row), result: row.result as RobustnessResult | null } : null;
}

/** What the newest finished test says of one mover; undefined while there is none. */
export async function findMoverRobustness(
  db: Db,
  plan: string,
  nip: string,
): Promise<(MoverRobustness & { samples: number }) | undefined> {
  const row = await db
    .selectFrom('study')
    .select([
      sql<number>`(result->>'samples')::int`.as('samples'),
      sql<MoverRobustness | null>`result->'movers'->${nip}::text`.as('mover'),
    ])
    .where('plan_id', '=', plan)
    .where('state', '=', 'selesai')
    .where('kind', '=', 'ketahanan')
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.mover ? { ...row.mover, samples: row.samples } : undefined;
}

/** Whether the data cannot tell this person from somebody whom the plan puts in the post: choosing among them is no departure. */
export async function isEqualForPost(db: Db, plan: string, nip: string, post: string): Promise<boolean> {
  const { moves } = await storedPlan(db, plan);
  const holder = moves.find(({ to }) => to === post);
  const firmness = holder && (await findMoverRobustness(db, plan, holder.nip));
  return firmness !== undefined && isAmong(firmness.others, nip);
}

/**
 * Data yang paling berpengaruh: single facts and agencies on which most placements of the newest tested plan hang, for the pages of data
 * quality and of the assessors. Undefined while no plan has been tested.
 */
export async function findInfluence(
  db: Db,
  round?: string,
): Promise<
  | (Pick<RobustnessResult, 'facts' | 'kinds' | 'agencies' | 'samples' | 'flips'> & { round: string })
  | undefined
> {
  let query = db
    .selectFrom('study')
    .select(['round_id', 'result'])
    .where('kind', '=', 'ketahanan')
    .where('state', '=', 'selesai');
  if (round !== undefined) query = query.where('round_id', '=', round);
  const row = await query.orderBy('asked_at', 'desc').limit(1).executeTakeFirst();
  if (!row) return undefined;
  const { facts, kinds, agencies, samples, flips } = row.result as RobustnessResult;
  return { round: row.round_id, facts, kinds, agencies, samples, flips };
}

/** Names of the whole province are not for an agency: it is shown the columns only. */
export function scenariosSeen(result: ScenarioResult | null, actor: Actor): ScenarioResult | null {
  return unitsOf(actor) === null || result === null ? result : { ...result, differences: [], names: {} };
}

/** The newest scenarios of a round, and how many were run on real people: the board sees that number. */
export async function scenariosFor(
  db: Db,
  round: string,
): Promise<{
  latest: { head: StudyHead; sets: WeightSet[]; result: ScenarioResult | null } | null;
  runs: number;
  onRealPeople: number;
}> {
  const rows = await db
    .selectFrom('study')
    .select(['base'])
    .where('round_id', '=', round)
    .where('kind', '=', 'skenario')
    .execute();
  const row = await db
    .selectFrom('study')
    .select([...heads, 'asked', 'result'])
    .where('round_id', '=', round)
    .where('kind', '=', 'skenario')
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    latest: row
      ? {
          head: headOf(row),
          sets: (row.asked as { sets: WeightSet[] }).sets,
          result: row.result as ScenarioResult | null,
        }
      : null,
    runs: rows.length,
    onRealPeople: rows.filter(({ base }) => base !== 'contoh').length,
  };
}
