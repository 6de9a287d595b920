/**
 * Evaluation and plan of a round on the web: the same `prepareRound` and solver as `tepat round`, on the facts in the
 * database, under the frozen policy and a seed that nobody could choose. Every run on real people is an entry.
 */

import { sql } from 'kysely';
import type { Move } from '#case/entry.ts';
import type { Round } from '#case/round.ts';
import { foldTransfer } from '#case/transfer.ts';
import type { Progress } from '#db/beside.server.ts';
import { copyInto } from '#db/copy-in.server.ts';
import { sha256 } from '#ground/canonical.ts';
import { refuse } from '#ground/refusal.ts';
import type { Law } from '#law/law.ts';
import { solveAside } from '#optimise/worker.server.ts';
import { seat } from '#people/permission.ts';
import { act, type Tx } from '#record/append.server.ts';
import { seedAfterFreeze } from '#record/checkpoint.server.ts';
import { newId } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';
import { entriesOfRound } from '#record/read.server.ts';
import { provinceOf } from '#registry/province.server.ts';
import { askReckoning } from '#registry/reckoned.server.ts';
import { packedRows, packedTables } from '#steps/evaluation/packed-rows.ts';
import { frozenOf } from '#steps/needs/freeze.ts';
import { clashOf } from '#steps/proposal/clash.ts';
import { evaluationRows, resultRows } from '#steps/proposal/evaluation-rows.ts';
import { preparedOnce } from '#steps/proposal/prepared.server.ts';
import { judgedPlan, type Prepared } from '#steps/proposal/rules.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';

const CHUNK = 1000;
/** Somebody waits for the page: what rules across posts leave undecided by then stays unproven, and the plan says so. */
const SECONDS = 120;

/** The round prepared again from the facts on record; refuses when what was frozen is no longer what stands. */
async function preparedFor(
  office: Office,
  round: Round,
  law: Law,
  witnessed: boolean,
  onProgress?: Progress,
): Promise<{ prepared: Prepared; seed: string }> {
  if (round.frozen === null) throw refuse('rule', 'act.untimely', { act: 'evaluate', status: round.status });
  const { policy } = await policyOf(office.db, round.id);
  const province = await provinceOf(office.db, round.asOf);
  const frozen = frozenOf(province, policy, law);
  if (frozen.hash !== round.frozen.hash) throw refuse('rule', 'evaluation.frozenChanged', undefined);
  // Drawn once: a signature that comes later from another witness does not draw again.
  const seed =
    round.evaluated?.seed ??
    (await seedAfterFreeze(office.db, round.frozen.hash, round.frozen.entry, witnessed));
  if (seed === undefined)
    throw refuse('busy', witnessed ? 'round.witnessMissing' : 'round.checkpointMissing', undefined);
  return { prepared: preparedOnce({ province, policy, law, seed }, onProgress), seed };
}

/** Puts the considered pairs in, by person and by post; those of an earlier evaluation go. */
async function writePairs(tx: Tx, roundId: string, { evaluation }: Prepared): Promise<void> {
  for (const table of ['evaluation_considered', 'evaluation_candidates', 'evaluation_result'] as const)
    await tx.deleteFrom(table).where('round_id', '=', roundId).execute();
  for (const { table, bytes } of packedRows(roundId, evaluation)) {
    const columns = packedTables[table].map((name) => `"${name}"`).join(', ');
    await copyInto(tx, `copy ${table} (${columns}) from stdin (format binary)`, bytes);
  }
}

/** Keeps what the rules said of the plan's pairs on the day of the evaluation. */
async function keepResults(tx: Tx, roundId: string, rows: ReturnType<typeof resultRows>): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await sql`
      insert into evaluation_result (round_id, nip, post_id, results)
      select ${roundId}, given.* from jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + CHUNK))}::jsonb)
        as given (nip text, post_id text, results jsonb)
      on conflict (round_id, nip, post_id) do update set results = excluded.results`.execute(tx);
}

/**
 * Evaluates everybody who holds a post; the snapshot is kept so that a later correction does not rewrite it. Where the log
 * has outside witnesses (`witnessed`) the lot waits for the first of their signatures after the freeze.
 */
export async function evaluate(
  office: Office,
  roundId: string,
  law: Law,
  { witnessed = false, onProgress }: { witnessed?: boolean; onProgress?: Progress } = {},
): Promise<void> {
  const round = await getRound(office.db, roundId);
  const seated = seat(office, 'evaluate', { round: round.status });
  const { prepared, seed } = await preparedFor(office, round, law, witnessed, onProgress);
  const people = evaluationRows(roundId, prepared);
  await act(seated, async ({ tx, append }) => {
    await tx.deleteFrom('evaluation').where('round_id', '=', roundId).execute();
    for (let at = 0; at < people.length; at += CHUNK)
      await tx
        .insertInto('evaluation')
        .values(people.slice(at, at + CHUNK) as never)
        .execute();
    await writePairs(tx, roundId, prepared);
    const { layak, layak_bersyarat, tidak_layak } = prepared.evaluation.counts;
    await append({
      kind: 'evaluated',
      about: { round: roundId, cases: [] },
      public: {
        hash: sha256(prepared.problemText),
        seed,
        people: people.length,
        movable: people.filter((row) => row.movable).length,
        pairs: layak + layak_bersyarat + tidak_layak,
        lawHash: law.hash,
      },
      personal: {},
    });
  });
}

/** Cases that an earlier plan opened and that are still before the meeting. */
async function plannedCases(office: Office, roundId: string): Promise<Map<string, string>> {
  const entries = await entriesOfRound(office.db, roundId);
  const rows = await office.db
    .selectFrom('case_status')
    .select('case_id')
    .where('round_id', '=', roundId)
    .where('status', 'in', ['draf', 'diajukan', 'verifikasi_berkas', 'perbaikan', 'penilaian'])
    .execute();
  const cases = new Map<string, string>();
  for (const { case_id } of rows) {
    const transfer = foldTransfer(case_id, entries);
    if (transfer?.nip) cases.set(transfer.nip, case_id);
  }
  return cases;
}

/** Solves the round, has the plan judged, and opens or carries on a case for each mover. Answers the plan's id. */
export async function propose(office: Office, roundId: string, law: Law, reason = ''): Promise<string> {
  const round = await getRound(office.db, roundId);
  const seated = seat(office, 'propose', { round: round.status });
  const { prepared, seed } = await preparedFor(office, round, law, false);
  const caseHash = sha256(prepared.problemText);
  if (round.evaluated?.hash !== caseHash) throw refuse('rule', 'evaluation.stale', undefined);
  // off the server's thread; the same bytes in, so the plan names the hash of exactly this case
  const plan = await solveAside(prepared.problemText, { canonical: true, seed, timeLimit: SECONDS });
  if (plan.status === 'unknown') throw refuse('busy', 'proposal.unfinished', { seconds: SECONDS });
  if (plan.objective === null || plan.bound === null)
    throw refuse(
      'rule',
      'proposal.infeasible',
      clashOf(prepared.ground.province, plan.conflict, prepared.problem),
    );
  const judged = judgedPlan(prepared, prepared.ground.province, plan);
  const known = await plannedCases(office, roundId);
  const moves: Record<string, Move> = {};
  for (const move of judged.moves) {
    if (move.to !== null)
      moves[known.get(move.nip) ?? newId('K')] = { nip: move.nip, from: move.from, to: move.to };
  }
  const dropped = [...known.values()].filter((id) => !(id in moves));
  const results = resultRows(prepared, judged.moves);
  const id = newId('P');
  const { objective, bound, status, objectives } = plan;
  await act(seated, async ({ tx, append }) => {
    await tx
      .insertInto('plan')
      .values({
        id,
        round_id: roundId,
        case_text: prepared.problemText,
        plan_text: judged.planText,
        created_at: office.now,
        purpose: 'usulan',
      })
      .execute();
    await keepResults(tx, roundId, results);
    await askReckoning(tx);
    await append({
      kind: 'plan_stored',
      about: { round: roundId, cases: [...Object.keys(moves), ...(await planned(tx, dropped))] },
      public: {
        plan: id,
        caseHash,
        planHash: sha256(judged.planText),
        status,
        objectives,
        objective,
        bound,
        moves: judged.moves.length,
        seed,
        reason,
      },
      personal: moves,
    });
  });
  return id;
}

/** Of cases the new plan does not move, those that only a plan had opened: a nomination stands on its own. */
async function planned(tx: Tx, cases: readonly string[]): Promise<string[]> {
  if (cases.length === 0) return [];
  const rows = await tx
    .selectFrom('case_status')
    .select(['case_id', 'status'])
    .where('case_id', 'in', [...cases])
    .execute();
  return rows.filter((row) => row.status !== 'draf').map((row) => row.case_id);
}
