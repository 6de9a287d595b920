/** Rows of what is known about units, posts and people (migrations/0004_registry.sql). */
import type { ColumnType, GeneratedAlways } from 'kysely';

/** jsonb: a value when read, JSON text when written. */
type Stored<T> = ColumnType<T, string, string>;

export type ImportCounts = {
  rows: number;
  new: number;
  changed: number;
  same: number;
  ended: number;
  refused: number;
  warnings: number;
  /** of a list of employees: refused rows by the unit they name; blank where they name none */
  refusedIn?: Record<string, number>;
};

export type ImportBatchRow = {
  id: string;
  kind: string;
  file_name: string;
  sha256: string;
  source: string;
  as_of: string;
  counts: Stored<ImportCounts>;
  by: string;
  at: Date;
  undone_by: string | null;
  undone_at: Date | null;
};

type FactColumns = {
  row_id: GeneratedAlways<number>;
  key: string;
  grp: string | null;
  digest: string;
  batch_id: string;
  as_of: string;
  quality: 'terverifikasi' | 'tercatat' | 'diragukan';
  ended_by: string | null;
  body: Stored<unknown>;
};

export type UnitRow = FactColumns & {
  name: GeneratedAlways<string>;
  parent: GeneratedAlways<string | null>;
  kind: GeneratedAlways<string>;
  region: GeneratedAlways<string | null>;
};
export type PostRow = FactColumns & {
  unit: GeneratedAlways<string>;
  position: GeneratedAlways<string>;
  name: GeneratedAlways<string>;
  family: GeneratedAlways<string>;
  kind: GeneratedAlways<string>;
  level: GeneratedAlways<string>;
  need: GeneratedAlways<number | null>;
  abolished: GeneratedAlways<boolean>;
  critical: GeneratedAlways<boolean>;
  strategic: GeneratedAlways<boolean>;
};
export type EmployeeTableRow = FactColumns & {
  nip: GeneratedAlways<string>;
  siasn_id: GeneratedAlways<string | null>;
  name: GeneratedAlways<string>;
  unit: GeneratedAlways<string | null>;
  position: GeneratedAlways<string | null>;
  post: GeneratedAlways<string | null>;
  status: GeneratedAlways<string>;
  rank: GeneratedAlways<string | null>;
  birth: GeneratedAlways<string>;
};
export type FactRow = FactColumns & {
  kind: string;
  nip: GeneratedAlways<string | null>;
  unit: GeneratedAlways<string | null>;
  day: GeneratedAlways<string | null>;
};
/** A title accepted in a preview as meaning a position. */
export type TitleAcceptedRow = {
  batch_id: string;
  unit: string;
  written: string;
  as_written: string;
  position: string;
};
export type AppointmentRow = {
  id: GeneratedAlways<number>;
  nip: string;
  post: string;
  from_day: string;
  decree: string;
  case_id: string | null;
  at: Date;
};

export type RegistryTables = {
  reckoned: { kind: string; key: string; depends: string; body: string; at: Date };
  import_batch: ImportBatchRow;
  unit: UnitRow;
  post: PostRow;
  employee: EmployeeTableRow;
  fact: FactRow;
  appointment: AppointmentRow;
  title_accepted: TitleAcceptedRow;
};
