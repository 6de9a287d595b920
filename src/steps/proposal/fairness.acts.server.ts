/** The written explanation that a plan owes where a group came off below four fifths of the others. */
import { refuse } from '#ground/refusal.ts';
import { seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import type { Office } from '#record/office.ts';
import { fairnessOf } from '#steps/proposal/fairness.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';

export const EXPLANATION_MIN_CHARS = 80;

export async function explainFairness(office: Office, roundId: string, text: string): Promise<void> {
  const round = await getRound(office.db, roundId);
  const seated = seat(office, 'explainFairness', { round: round.status });
  const fairness = await fairnessOf(office.db, round);
  if (!fairness || fairness.findings.length === 0) throw refuse('rule', 'fairness.nothing', undefined);
  if (text.trim().length < EXPLANATION_MIN_CHARS)
    throw refuse('input', 'fairness.short', { min: EXPLANATION_MIN_CHARS });
  await act(seated, async ({ append }) => {
    await append({
      kind: 'fairness_explained',
      about: { round: roundId, cases: [] },
      public: { plan: fairness.plan, findings: fairness.findings, text: text.trim() },
      personal: {},
    });
  });
}
