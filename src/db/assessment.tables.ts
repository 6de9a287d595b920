/** Rows of assessment and 360-degree feedback (migrations/0044_assessment.sql). */
import type { ColumnType, Generated } from 'kysely';

export type Relation = 'atasan' | 'rekan' | 'bawahan';

export type AssessmentTables = {
  assessment_session: {
    id: string;
    on_day: string;
    place: string;
    method: string;
    organiser: string;
    by: string;
    at: Date;
  };
  assessment_seat: {
    session_id: string;
    nip: string;
    sample: Generated<boolean>;
    scored_at: Date | null;
    batch_id: string | null;
  };
  calibration_score: {
    session_id: string;
    nip: string;
    scorer: string;
    levels: ColumnType<Record<string, number>, string, string>;
    at: Date;
  };
  feedback_request: {
    id: string;
    nip: string;
    due: string;
    least: number;
    by: string;
    at: Date;
    closed_at: Date | null;
    answers: number | null;
    score: number | string | null;
    batch_id: string | null;
  };
  feedback_seat: { request_id: string; rater: string; relation: Relation; answered: Generated<boolean> };
  feedback_answer: { id: string; request_id: string; scores: number[] };
};
