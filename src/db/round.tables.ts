/** Rows of the steps before the meeting, and of the papers that the office makes (migrations/0006_rounds.sql). */
import type { ColumnType, GeneratedAlways } from 'kysely';

/** jsonb: an object when read, JSON text when written. */
type Stored<T> = ColumnType<T, string, string>;

export type LawSnapshotRow = {
  hash: string;
  files: Stored<{ name: string; text: string; from?: string; to?: string }[]>;
  at: ColumnType<Date, Date | undefined, never>;
};
export type RoundPolicyRow = {
  round_id: string;
  policy: Stored<unknown>;
  updated_by: string;
  updated_at: Date;
};
export type RoundFreezeRow = {
  round_id: string;
  policy: Stored<unknown>;
  posts: Stored<unknown>;
  needs: Stored<unknown>;
  vacancies: Stored<unknown>;
  law_hash: string;
  hash: string;
};
export type EvaluationRow = {
  round_id: string;
  nip: string;
  movable: boolean;
  box: number | null;
  performance: number | string | null;
  potential: number | string | null;
  talent: number | string | null;
  name: string;
  unit: string | null;
  facts: Stored<unknown>;
  held: GeneratedAlways<boolean>;
  stale: GeneratedAlways<boolean>;
};
export type EvaluationConsideredRow = {
  round_id: string;
  nip: string;
  post_ids: string[];
  statuses: number[];
  blocking: string[];
  values: number[][];
  qualities: number[];
};
export type EvaluationCandidatesRow = {
  round_id: string;
  post_id: string;
  nips: string[];
  statuses: number[];
  fits: number[];
  qualities: number[];
};
export type EvaluationResultRow = {
  round_id: string;
  nip: string;
  post_id: string;
  results: Stored<unknown>;
};
/** A view on the three before it. */
export type EvaluationPairRow = {
  round_id: string;
  nip: string;
  post_id: string;
  status: 'layak' | 'layak_bersyarat' | 'tidak_layak';
  blocking: string[];
  values: number[] | null;
  quality: string;
  results: Stored<unknown>;
};
export type PlanRow = {
  id: string;
  round_id: string;
  case_text: string;
  plan_text: string;
  created_at: Date;
  purpose: 'usulan' | 'penyimpangan' | 'keberatan' | 'perbaikan';
};
export type StudyRow = {
  id: string;
  round_id: string;
  plan_id: string | null;
  kind: 'ketahanan' | 'skenario';
  base: string;
  asked: Stored<unknown>;
  state: ColumnType<'menunggu' | 'berjalan' | 'selesai' | 'gagal', string | undefined, string>;
  done: ColumnType<number, number | undefined, number>;
  total: ColumnType<number, number | undefined, number>;
  result: ColumnType<unknown, string | null | undefined, string | null>;
  asked_at: Date;
  changed_at: Date;
};
export type DocumentRow = {
  id: string;
  kind: string;
  round_id: string | null;
  case_id: string | null;
  sha256: string;
  media: string;
  bytes: Buffer;
  at: Date;
};

export type RoundTables = {
  law_snapshot: LawSnapshotRow;
  round_policy: RoundPolicyRow;
  round_freeze: RoundFreezeRow;
  evaluation: EvaluationRow;
  evaluation_considered: EvaluationConsideredRow;
  evaluation_candidates: EvaluationCandidatesRow;
  evaluation_result: EvaluationResultRow;
  evaluation_pair: EvaluationPairRow;
  plan: PlanRow;
  study: StudyRow;
  document: DocumentRow;
};
