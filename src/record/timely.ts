/** The last look before an entry is written, under the log's lock: may this happen to this round and these cases now? */
import { caseVerdict, type RoundAct, roundActs, roundVerdict, type Verdict } from '#case/allowed.ts';
import { arrows, type CaseAct, type TransferStatus } from '#case/arrows.ts';
import type { Entry, EntryKind } from '#case/entry.ts';
import type { RoundStatus } from '#case/round.ts';
import { type Refusal, refuse } from '#ground/refusal.ts';
import type { Role } from '#record/office.ts';

const caseActOf = new Map<EntryKind, CaseAct>(
  (Object.keys(arrows) as CaseAct[]).map((act) => [arrows[act].kind, act]),
);

const roundActOf = {
  round_opened: 'openRound',
  policy_saved: 'savePolicy',
  criteria_frozen: 'freeze',
  evaluated: 'evaluate',
  robustness_asked: 'study',
  scenario_run: 'study',
  fairness_explained: 'explainFairness',
  session_opened: 'openSession',
  attendance_recorded: 'recordAttendance',
  session_closed: 'closeSession',
  minutes_signed: 'signMinutes',
  round_published: 'publish',
  outcome_assessed: 'assessOutcome',
  round_cancelled: 'cancelRound',
} as const satisfies Partial<Record<EntryKind, RoundAct>>;

function refusal(verdict: Verdict, act: string, status: string | null, role: Role): Refusal | null {
  if (verdict === 'forbidden') return refuse('permission', 'act.forbidden', { act, role });
  if (verdict === 'untimely') return refuse('rule', 'act.untimely', { act, status: status ?? '—' });
  return null;
}

/** Why this entry may not be written now, or null. `statusOf` is the present state of each case it is about. */
export function untimely(
  entry: Entry,
  role: Role,
  round: RoundStatus | null,
  statusOf: (caseId: string) => TransferStatus | null,
): Refusal | null {
  const roundAct = roundActOf[entry.kind as keyof typeof roundActOf];
  if (roundAct !== undefined && roundAct in roundActs)
    return refusal(roundVerdict(roundAct, round, role), roundAct, round, role);
  const act = caseActOf.get(entry.kind);
  if (act === undefined) return null;
  for (const id of entry.about.cases) {
    const status = statusOf(id);
    const why = refusal(caseVerdict(act, status, role), act, status, role);
    if (why !== null) return why;
  }
  return null;
}
