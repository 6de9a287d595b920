/** Rows of migrations 0030 and 0055: claims about facts, what was checked against a document, and the quality of data over time. */
import type { GeneratedAlways } from 'kysely';

export type ClaimOutcome = 'diperbaiki' | 'benar' | 'tidak_terbukti';

export type QualityTables = {
  fact_claim: {
    id: string;
    nip: string;
    kind: string;
    fact_row: string | null;
    text: string;
    at: Date;
    due: Date;
    outcome: ClaimOutcome | null;
    document: string | null;
    answer: string | null;
    answered_by: string | null;
    answered_at: Date | null;
    raised_by: string | null;
    found_in: string | null;
  };
  fact_verified: { kind: string; fact_row: string; nip: string; document: string; by: string; at: Date };
  fact_confirmed: { nip: string; year: number; facts: number; at: Date };
  quality_reading: {
    day: string;
    agency: string;
    dimension: string;
    rules: string;
    passed: number;
    asked: number;
    people: number;
  };
  data_reminder: {
    id: GeneratedAlways<number>;
    agency: string;
    owed: number;
    people: number;
    told: number;
    by: string;
    at: Date;
  };
};
