/** The rows of the log and of the state folded from it (migrations/0002_log.sql and 0012_log_key.sql say what each column means). */
import type { RoundStatus } from '#case/round.ts';
import type { Transfer } from '#case/transfer.ts';

export type LogTables = {
  log_entry: {
    index: number;
    at: Date;
    kind: string;
    round_id: string | null;
    leaf: Buffer;
    leaf_hash: Buffer;
  };
  log_about: { entry_index: number; position: number; case_id: string; commitment: Buffer | null };
  log_personal: { entry_index: number; subject: string; salt: Buffer; content: string };
  log_node: { level: number; index: number; hash: Buffer };
  log_head: { one: boolean; size: number; edge: Buffer };
  log_checkpoint: { size: number; root: Buffer; note: string; at: Date };
  log_cosignature: { size: number; witness: string; key_id: string; line: string; time: number };
  log_key: { verifier: string; since_size: number };
  case_status: {
    case_id: string;
    round_id: string | null;
    nip: string | null;
    from_post: string | null;
    to_post: string | null;
    status: Transfer['status'];
    objection: NonNullable<Transfer['objection']>['status'] | null;
    updated_index: number;
  };
  round_status: { round_id: string; status: RoundStatus; updated_index: number };
};
