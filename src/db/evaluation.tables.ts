/** Rows of the succession pool (migrations/0042_succession.sql). */
import type { ColumnType } from 'kysely';

export type PoolMember = { nip: string; box: number; national: boolean; post: string | null };

export type EvaluationTables = {
  succession_decree: {
    id: string;
    year: number;
    number: string;
    on_day: string;
    round_id: string;
    members: ColumnType<PoolMember[], string, never>;
    hash: string;
    by: string;
    at: Date;
    entry: number;
  };
};
