-- What the office tells people, what it has published, and what the public answers.

CREATE TABLE notice_address (
  nip text PRIMARY KEY,
  address text NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE notice_address IS 'Where a person wants to be told by mail that something is new; given by the person, never imported';
COMMENT ON COLUMN notice_address.nip IS 'Employee number';
COMMENT ON COLUMN notice_address.address IS 'Mail address';
COMMENT ON COLUMN notice_address.at IS 'When it was given';

CREATE TABLE notice_outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  nip text NOT NULL,
  what text NOT NULL CHECK (what IN ('surat', 'sk', 'jawaban', 'putusan')),
  path text NOT NULL,
  at timestamptz NOT NULL,
  sent_at timestamptz,
  tries integer NOT NULL DEFAULT 0
);
CREATE INDEX notice_outbox_open ON notice_outbox (id) WHERE sent_at IS NULL;
CREATE INDEX notice_outbox_person ON notice_outbox (nip, at);
COMMENT ON TABLE notice_outbox IS 'News for a person, written in the transaction of its cause; sent by mail afterwards, and shown in the inbox';
COMMENT ON COLUMN notice_outbox.id IS 'Running number';
COMMENT ON COLUMN notice_outbox.nip IS 'For whom';
COMMENT ON COLUMN notice_outbox.what IS 'surat, sk, jawaban or putusan';
COMMENT ON COLUMN notice_outbox.path IS 'Page that shows it';
COMMENT ON COLUMN notice_outbox.at IS 'When its cause happened';
COMMENT ON COLUMN notice_outbox.sent_at IS 'When the mail server took it; empty until then';
COMMENT ON COLUMN notice_outbox.tries IS 'How often sending was tried';

CREATE TABLE publication (
  round_id text PRIMARY KEY,
  bundle text NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE publication IS 'What was published of a round, as the very bytes that were hashed into the log';
COMMENT ON COLUMN publication.round_id IS 'Round';
COMMENT ON COLUMN publication.bundle IS 'tepat-publication/1 as canonical JSON';
COMMENT ON COLUMN publication.at IS 'When it was published';

CREATE TABLE publication_row (
  round_id text NOT NULL REFERENCES publication (round_id),
  position integer NOT NULL,
  nip text NOT NULL,
  salt text NOT NULL,
  content text NOT NULL,
  PRIMARY KEY (round_id, position)
);
CREATE UNIQUE INDEX publication_row_person ON publication_row (round_id, nip);
COMMENT ON TABLE publication_row IS 'One person''s row of the placement problem: only its salted hash is public, by the root of all rows';
COMMENT ON COLUMN publication_row.round_id IS 'Round';
COMMENT ON COLUMN publication_row.position IS 'Place among the rows, by hash, so that it says nothing about the person';
COMMENT ON COLUMN publication_row.nip IS 'Employee number; only the person and auditors see the row';
COMMENT ON COLUMN publication_row.salt IS 'Private code of the person';
COMMENT ON COLUMN publication_row.content IS 'The row as canonical JSON';

CREATE TABLE survey_answer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit text NOT NULL,
  on_day text NOT NULL,
  answers smallint[] NOT NULL CHECK (array_length(answers, 1) = 9)
);
CREATE INDEX survey_answer_unit ON survey_answer (unit, on_day);
COMMENT ON TABLE survey_answer IS 'Answers of the public on the satisfaction page (PermenPANRB 14/2017); nothing says who answered';
COMMENT ON COLUMN survey_answer.id IS 'Running number';
COMMENT ON COLUMN survey_answer.unit IS 'Unit that served the person';
COMMENT ON COLUMN survey_answer.on_day IS 'Day of the answer';
COMMENT ON COLUMN survey_answer.answers IS 'u1 to u9, each 1 to 4';

CREATE TABLE survey_attempt (
  network text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX survey_attempt_recent ON survey_attempt (network, at);
COMMENT ON TABLE survey_attempt IS 'Answers per network in the last day, against flooding; never joined to an answer';
COMMENT ON COLUMN survey_attempt.network IS 'Hash of the network and the day: it cannot be read back';
COMMENT ON COLUMN survey_attempt.at IS 'When';
