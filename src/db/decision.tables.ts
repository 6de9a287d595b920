/** Rows of decrees and their numbers (migrations/0008_decision.sql). */
import type { ColumnType } from 'kysely';

export type DecisionTables = {
  number_series: { series: string; year: number; last: number };
  decree: {
    number: string;
    series: string;
    year: number;
    sequence: number;
    code: string;
    round_id: string;
    decree: ColumnType<unknown, string, never>;
    document_id: string;
  };
};
