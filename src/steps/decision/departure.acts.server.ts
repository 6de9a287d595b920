/** The PPK may depart from the plan, openly: with a reason, with its computed cost, and with everybody it touches named (R29). */
import type { Kysely } from 'kysely';
import type { TransferStatus } from '#case/arrows.ts';
import type { DepartureEffect } from '#case/entry.ts';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';
import { check } from '#judge/check.ts';
import { highsWithin } from '#optimise/core.server.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import { newId } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';
import { type Departure, departureFor, movesAfter } from '#steps/decision/departure.ts';
import { pendingFor } from '#steps/decision/reads.server.ts';
import { REASON_MIN_CHARS } from '#steps/decision/rules.ts';
import { latestPlan } from '#steps/proposal/latest.server.ts';
import { getTransfer } from '#steps/round/reads.server.ts';

/** The server's thread waits for it, and only where a cap on moves holds; a plan left unproven says so. */
const CORE_SECONDS = 5;

const standing: readonly TransferStatus[] = [
  'disetujui',
  'imut_rekomendasi',
  'imut_ditolak',
  'SK_terbit',
  'pelantikan',
  'SPMT',
  'selesai',
];

type LiveCase = { case_id: string; nip: string | null; status: TransferStatus };

async function liveCasesOf(db: Kysely<Tables>, roundId: string): Promise<LiveCase[]> {
  return db
    .selectFrom('case_status')
    .select(['case_id', 'nip', 'status'])
    .where('round_id', '=', roundId)
    .where('status', 'not in', ['dibatalkan', 'ditolak', 'tidak_disetujui'])
    .execute();
}

/** What a departure would cost and whom it would touch; nothing is stored. Refused when the person is not eligible there. */
export async function departurePreview(
  db: Kysely<Tables>,
  roundId: string,
  caseId: string,
  post: string,
): Promise<{ departure: Departure; input: string }> {
  const transfer = await getTransfer(db, caseId);
  const stored = await latestPlan(db, roundId);
  if (!stored) throw refuse('missing', 'thing.missing', { what: 'Rencana', id: roundId });
  const input = JSON.parse(stored.case_text) as PlacementCase;
  const plan = JSON.parse(stored.plan_text) as PlacementPlan;
  const person = input.employees.find((employee) => employee.id === transfer.nip);
  const possible =
    person &&
    (person.moves.some((move) => move.post === post) || (person.post === post && person.stay !== null));
  if (!person || !possible) throw refuse('rule', 'decision.postImpossible', { post });
  const kept = (await liveCasesOf(db, roundId))
    .filter((one) => one.nip !== null && standing.includes(one.status))
    .map((one) => one.nip as string);
  const departure = departureFor(
    input,
    plan,
    { nip: person.id, post },
    kept,
    highsWithin(() => CORE_SECONDS),
  );
  if (!departure) throw refuse('rule', 'decision.departureInfeasible', { post });
  return { departure, input: stored.case_text };
}

/** Departs: one entry about everybody touched; whoever is pushed aside goes back to the board, whoever stays is let go. */
export async function depart(
  office: Office,
  roundId: string,
  caseId: string,
  post: string,
  reason: string,
): Promise<void> {
  const [pending] = await pendingFor(office, roundId, [caseId]);
  if (!pending) throw refuse('missing', 'thing.missing', { what: 'Kasus', id: caseId });
  const seated = seat(office, 'depart', {
    status: pending.transfer.status,
    nip: pending.transfer.nip,
    conflict: pending.conflict,
  });
  if (reason.trim().length < REASON_MIN_CHARS)
    throw refuse('input', 'decision.reasonShort', { min: REASON_MIN_CHARS });
  const { departure, input } = await departurePreview(office.db, roundId, caseId, post);
  const planText = JSON.stringify(departure.plan);
  const verdict = check(input, planText);
  if (!verdict.feasible) throw new Error(`the judge does not accept the departure: ${verdict.reason}`);
  const cases = new Map((await liveCasesOf(office.db, roundId)).map((one) => [one.nip, one.case_id]));
  const opened = new Map<string, string>();
  const caseOf = (nip: string): string => {
    const known = cases.get(nip) ?? opened.get(nip) ?? newId('K');
    if (!cases.has(nip)) opened.set(nip, known);
    return known;
  };
  const moves = movesAfter(departure, caseOf);
  const effects: Record<string, DepartureEffect> = {};
  for (const change of departure.changes) effects[caseOf(change.nip)] = change.effect;
  const plan = newId('P');
  await act(seated, async ({ tx, append }) => {
    await tx
      .insertInto('plan')
      .values({
        id: plan,
        round_id: roundId,
        case_text: input,
        plan_text: planText,
        created_at: office.now,
        purpose: 'penyimpangan',
      })
      .execute();
    await append({
      kind: 'departed',
      about: { round: roundId, cases: Object.keys(effects) },
      public: {
        objectives: departure.objectives,
        cost: departure.cost,
        plan,
        package: pending.forwardedPackage ?? '',
        effects,
      },
      personal: { ...moves, _: { reason: reason.trim() } },
    });
  });
}
