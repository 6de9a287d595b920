/** Rows of the changes of the law (migrations/0035_law_change.sql). */
export type LawChangeStatus = 'diajukan' | 'berlaku' | 'ditolak' | 'ditarik';

export type LawChangeRow = {
  id: string;
  file: string;
  from_day: string;
  text: string;
  sha256: string;
  base_sha256: string | null;
  reason: string;
  status: LawChangeStatus;
  submitted_by: string;
  submitted_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_reason: string | null;
};

export type LawbookTables = { law_change: LawChangeRow };
