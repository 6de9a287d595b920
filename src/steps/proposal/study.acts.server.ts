/**
 * Asking for a study: one entry, so that the board sees how often a round was tried (design §4), and one job in the same transaction.
 * Before the freeze other weights are tried on invented people or a finished round only.
 */
import type { Round } from '#case/round.ts';
import { askJob } from '#db/ask-job.server.ts';
import { hashOf, type Json } from '#ground/canonical.ts';
import { refuse } from '#ground/refusal.ts';
import { seat } from '#people/permission.ts';
import { act, type Tx } from '#record/append.server.ts';
import { newId } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';
import type { WeightSet } from '#steps/proposal/scenario.ts';
import type { Base } from '#steps/proposal/studied.server.ts';
import { getRound } from '#steps/round/reads.server.ts';

/** Fewer samples say too little. */
export const LEAST_SAMPLES = 200;
const MOST_SAMPLES = 2000;

type Asked = {
  round: string;
  plan: string | null;
  kind: 'ketahanan' | 'skenario';
  base: Base;
  asked: Json;
  now: Date;
};

async function enqueue(tx: Tx, { round, plan, kind, base, asked, now }: Asked): Promise<string> {
  const id = newId('S');
  await tx
    .insertInto('study')
    .values({
      id,
      round_id: round,
      plan_id: plan,
      kind,
      base,
      asked: JSON.stringify(asked),
      asked_at: now,
      changed_at: now,
    })
    .execute();
  await askJob(tx, { name: 'study', payload: { id }, queue: 'study', key: `study ${id}`, attempts: 3 });
  return id;
}

/** Tests the plan that stands on values drawn within the error of the data. Answers the study's id. */
export async function askRobustness(office: Office, roundId: string, samples: number): Promise<string> {
  const round = await getRound(office.db, roundId);
  const seated = seat(office, 'study', { round: round.status });
  const plan = round.plan?.id;
  if (plan === undefined) throw refuse('rule', 'study.noPlan', undefined);
  if (samples < LEAST_SAMPLES || samples > MOST_SAMPLES)
    throw refuse('input', 'study.samples', { least: LEAST_SAMPLES, most: MOST_SAMPLES });
  return act(seated, async ({ tx, append }) => {
    const id = await enqueue(tx, {
      round: roundId,
      plan,
      kind: 'ketahanan',
      base: 'putaran',
      asked: { samples },
      now: office.now,
    });
    await append({
      kind: 'robustness_asked',
      about: { round: roundId, cases: [] },
      public: { study: id, plan, samples },
      personal: {},
    });
    return id;
  });
}

/** Tries other weights side by side. The frozen policy stays what it is. */
export async function askScenarios(
  office: Office,
  roundId: string,
  base: Base,
  sets: readonly WeightSet[],
): Promise<string> {
  const round = await getRound(office.db, roundId);
  const seated = seat(office, 'study', { round: round.status });
  await requireBase(office, round, base);
  return act(seated, async ({ tx, append }) => {
    const asked = { sets: sets as unknown as Json };
    const id = await enqueue(tx, {
      round: roundId,
      plan: null,
      kind: 'skenario',
      base,
      asked,
      now: office.now,
    });
    await append({
      kind: 'scenario_run',
      about: { round: roundId, cases: [] },
      public: { study: id, base, sets: sets.map(({ name }) => name), hash: hashOf(asked) },
      personal: {},
    });
    return id;
  });
}

async function requireBase(office: Office, round: Round, base: Base): Promise<void> {
  if (base === 'contoh') return;
  if (base === 'putaran') {
    if (round.frozen === null) throw refuse('rule', 'study.beforeFreeze', undefined);
    return;
  }
  const other = await getRound(office.db, base);
  if (other.status !== 'terbit' && other.status !== 'dievaluasi')
    throw refuse('rule', 'study.baseOpen', undefined);
}
