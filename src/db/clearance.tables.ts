/** Rows of papers asked of other offices (migrations/0043_clearance.sql). */
export type Paper = 'bebas_temuan' | 'D6' | 'D9';

export type ClearanceTables = {
  clearance_request: {
    id: string;
    paper: Paper;
    nip: string;
    round_id: string;
    case_id: string;
    asked_by: string;
    asked_at: Date;
    due: string;
    answered_by: string | null;
    answered_at: Date | null;
    clean: boolean | null;
    number: string | null;
    on_day: string | null;
    valid_until: string | null;
    batch_id: string | null;
  };
};
