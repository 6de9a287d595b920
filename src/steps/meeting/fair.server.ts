/** A meeting on a plan that owes an explanation does not open (fairness view of steps/proposal). */
import type { Kysely } from 'kysely';
import type { Round } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';
import { fairnessOf } from '#steps/proposal/fairness.reads.server.ts';

export async function refuseUnexplained(db: Kysely<Tables>, round: Round): Promise<void> {
  const fairness = await fairnessOf(db, round);
  if (!fairness || fairness.findings.length === 0 || round.fairness?.plan === fairness.plan) return;
  throw refuse('rule', 'fairness.unexplained', { count: fairness.findings.length });
}
