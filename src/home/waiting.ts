/** What waits for a person, computed from where rounds and cases stand: the procedure's next act for one of the roles held. */
import { caseVerdict, type RoundAct, roundActs, roundVerdict } from '#case/allowed.ts';
import type { CaseAct, TransferStatus } from '#case/arrows.ts';
import type { Role } from '#case/roles.ts';
import type { RoundStatus } from '#case/round.ts';
import type { Day } from '#ground/day.ts';
import type { OpenedRound } from '#steps/round/list.reads.server.ts';
import type { Step } from '#ui/steps.ts';

/** The acts that move the procedure on, in its order, each with the step whose page does it. Side acts do not wait. */
export const caseTasks = [
  ['submit', 'usulan'],
  ['check', 'usulan'],
  ['appraise', 'usulan'],
  ['callSession', 'rapat'],
  ['openItem', 'rapat'],
  ['castBallot', 'rapat'],
  ['decideItem', 'rapat'],
  ['forward', 'keputusan'],
  ['approve', 'keputusan'],
  ['recordImut', 'keputusan'],
  ['issueDecree', 'keputusan'],
  ['inaugurate', 'keputusan'],
  ['recordDuty', 'keputusan'],
  ['close', 'keputusan'],
] as const satisfies readonly (readonly [CaseAct, Step])[];

export const roundTasks = [
  ['freeze', 'kebutuhan'],
  ['evaluate', 'evaluasi'],
  ['propose', 'usulan'],
  ['publish', 'publikasi'],
  ['assessOutcome', 'hasil'],
] as const satisfies readonly (readonly [RoundAct, Step])[];

type TaskAct = (typeof caseTasks)[number][0] | (typeof roundTasks)[number][0];
export type Task = { act: TaskAct; step: Step };

/** The tasks that a case in this state is for a role. */
export function tasksOfCase(status: TransferStatus, role: Role): Task[] {
  return caseTasks
    .filter(([act]) => caseVerdict(act, status, role) === 'allowed')
    .map(([act, step]) => ({ act, step }));
}

/** The tasks that a round in this state is for a role. What may be repeated waits only until it was done once. */
export function tasksOfRound(status: RoundStatus, role: Role): Task[] {
  return roundTasks
    .filter(([act]) => roundVerdict(act, status, role) === 'allowed' && roundActs[act].from[0] === status)
    .map(([act, step]) => ({ act, step }));
}

/** What is asked of a round here: its name, where it stands, and its dates. */
export type NamedRound = Pick<OpenedRound, 'id' | 'title' | 'status' | 'timetable'>;

/** What waits beside the next act of a case or round. */
export type DutyAct =
  | 'answer'
  | 'ruleObjection'
  | 'readLetter'
  | 'mayObject'
  | 'signMinutes'
  | 'prepareSession'
  | 'openRound'
  | 'decideLaw'
  | 'mapPosts'
  | 'mendData'
  | 'consent'
  | 'clearFindings'
  | 'renewAssessments'
  | 'stateNeeds'
  | 'adviseObjection'
  | 'readSession'
  | 'answerClearance'
  | 'signStatement'
  | 'scoreAssessment'
  | 'closeFeedback'
  | 'giveFeedback'
  | 'confirmFacts'
  | 'grantRoles';

export type Waiting = {
  key: string;
  act: TaskAct | DutyAct;
  to: string;
  round: string | null;
  /** how many cases; null for the round as a whole */
  count: number | null;
  due: Day | null;
};

/** The most urgent first; what has no deadline last, otherwise in the order it was found. */
export function byUrgency(items: readonly Waiting[]): Waiting[] {
  return items
    .map((item, at) => ({ item, at }))
    .sort((a, b) => (a.item.due ?? '9999').localeCompare(b.item.due ?? '9999') || a.at - b.at)
    .map(({ item }) => item);
}
