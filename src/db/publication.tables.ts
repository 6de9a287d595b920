/** Rows of notices, publications and the public's answers (migrations/0009_voice.sql says what each column means). */
import type { Generated, GeneratedAlways } from 'kysely';

export type NoticeWhat = 'surat' | 'sk' | 'jawaban' | 'putusan' | 'data' | 'tunggakan';

export type PublicationTables = {
  notice_address: { nip: string; address: string; at: Date };
  notice_outbox: {
    id: GeneratedAlways<number>;
    nip: string;
    what: NoticeWhat;
    path: string;
    at: Date;
    sent_at: Date | null;
    tries: Generated<number>;
  };
  publication: { round_id: string; bundle: string; at: Date };
  publication_row: { round_id: string; position: number; nip: string; salt: string; content: string };
  survey_answer: { id: GeneratedAlways<number>; unit: string; on_day: string; answers: number[] };
  survey_attempt: { network: string; at: Date };
};
