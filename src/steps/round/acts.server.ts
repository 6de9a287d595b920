/** Opening a round, its policy while it may still change, and calling it off. */
import { isEnded } from '#case/arrows.ts';
import { hashOf, type Json } from '#ground/canonical.ts';
import type { Calendar } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import { newId } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';
import type { Policy } from '#registry/policy.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { type OpenRound, timetableFrom } from '#steps/round/rules.ts';

/** Opens a round with its timetable; the policy begins as the one given, to be changed until the freeze. Answers its id. */
export async function openRound(
  office: Office,
  input: OpenRound,
  policy: Policy,
  calendar: Calendar,
): Promise<string> {
  const seated = seat(office, 'openRound', { round: null });
  if (input.tmt <= input.asOf)
    throw refuse('input', 'round.tmtBeforeAsOf', { tmt: input.tmt, asOf: input.asOf });
  return act(seated, async ({ tx, append }) => {
    const id = newId('R');
    const ours: Policy = { ...policy, asOf: input.asOf, tmt: input.tmt, seed: '' };
    await tx
      .insertInto('round_policy')
      .values({
        round_id: id,
        policy: JSON.stringify(ours),
        updated_by: seated.actor.account,
        updated_at: office.now,
      })
      .execute();
    await append({
      kind: 'round_opened',
      about: { round: id, cases: [] },
      public: {
        title: input.title,
        asOf: input.asOf,
        tmt: input.tmt,
        timetable: timetableFrom(calendar, input.start),
      },
      personal: {},
    });
    return id;
  });
}

/** Saves the policy of a round that is not frozen; each saving is in the log by its hash. */
export async function savePolicy(office: Office, roundId: string, policy: Policy): Promise<void> {
  const round = await getRound(office.db, roundId);
  const seated = seat(office, 'savePolicy', { round: round.status });
  const ours: Policy = { ...policy, asOf: round.asOf, tmt: round.tmt, seed: '' };
  await act(seated, async ({ tx, append }) => {
    await tx
      .updateTable('round_policy')
      .set({ policy: JSON.stringify(ours), updated_by: seated.actor.account, updated_at: office.now })
      .where('round_id', '=', roundId)
      .execute();
    await append({
      kind: 'policy_saved',
      about: { round: roundId, cases: [] },
      public: { hash: hashOf(ours as unknown as Json) },
      personal: {},
    });
  });
}

/** Cancels a round with every case in it that has not ended: none of them can be acted upon afterwards. */
export async function cancelRound(office: Office, roundId: string, reason: string): Promise<void> {
  const round = await getRound(office.db, roundId);
  const seated = seat(office, 'cancelRound', { round: round.status });
  await act(seated, async ({ tx, append }) => {
    // Read again under the log's lock: a case opened meanwhile is cancelled with the others.
    const { cases } = await getRound(tx, roundId);
    await append({
      kind: 'round_cancelled',
      about: { round: roundId, cases: [...cases].flatMap(([id, status]) => (isEnded(status) ? [] : [id])) },
      public: { reason },
      personal: {},
    });
  });
}
