/** What this step asks of the helpers beside the server: about a stored plan, a study, and the two acts that reckon with a whole province. */
import type { Kysely } from 'kysely';
import { besides, type Progress } from '#db/beside.server.ts';
import type { Tables } from '#db/tables.ts';
import type { ActAsked } from '#record/office.ts';
import type { Answers, Ask } from '#steps/proposal/asked.server.ts';
import type { StudyAsk, StudyResult } from '#steps/proposal/studied.server.ts';

type PlanWork = { [K in Ask['kind']]: { ask: Extract<Ask, { kind: K }>; answer: Answers[K] } };
export type ProposalWork = PlanWork & {
  study: { ask: StudyAsk; answer: StudyResult };
  evaluate: { ask: ActAsked & { round: string; witnessed: boolean }; answer: unknown };
  propose: { ask: ActAsked & { round: string; reason: string }; answer: string };
  weighFairness: { ask: { round: string }; answer: unknown };
};

const askPlan = besides<PlanWork>('rencana');

/** What the helper that holds the latest plan answers. */
export const askAside = <K extends Ask['kind']>(
  db: Kysely<Tables>,
  ask: Extract<Ask, { kind: K }>,
): Promise<Answers[K]> => askPlan(db, ask.kind as K, ask as never) as Promise<Answers[K]>;

const askBehind = besides<PlanWork>('provinsi');

/** The same without holding up those who ask of another plan meanwhile. */
export const whyBehind = (db: Kysely<Tables>, ask: Extract<Ask, { kind: 'why' }>): Promise<Answers['why']> =>
  askBehind(db, 'why', ask);

const askStudy = besides<ProposalWork>('sendiri');

/** A study in a process of its own, which ends with it. */
export const studyAside = (db: Kysely<Tables>, ask: StudyAsk, onProgress: Progress): Promise<StudyResult> =>
  askStudy(db, 'study', ask, onProgress);

/** Evaluating and proposing, by the one who holds the province. */
export const actAside = besides<Pick<ProposalWork, 'evaluate' | 'propose'>>('provinsi');

/** The fairness view of a round's plan, by the same. */
export const weighAside = besides<Pick<ProposalWork, 'weighFairness'>>('provinsi');
