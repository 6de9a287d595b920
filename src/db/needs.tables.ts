/** Rows of yearly submissions of needs (migrations/0040_need_submission.sql). */
import type { ColumnType } from 'kysely';

export type SubmissionCounts = {
  posts: number;
  need: number;
  holders: number;
  shortage: number;
  surplus: number;
};

export type NeedsTables = {
  need_submission: {
    id: string;
    for_year: number;
    as_of: string;
    cut_off: string;
    number: string;
    document_id: string;
    counts: ColumnType<SubmissionCounts, string, never>;
    by: string;
    at: Date;
    entry: number;
  };
};
