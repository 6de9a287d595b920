-- Content of the steps before the meeting. What happened is in the log; here stands only what an entry names by its hash.

CREATE TABLE law_snapshot (
  hash text PRIMARY KEY,
  files jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE law_snapshot IS 'The law files as text on the day they were first used, so that an old round re-runs under the law of its day';
COMMENT ON COLUMN law_snapshot.hash IS 'Hash of all rule and table files (law room)';
COMMENT ON COLUMN law_snapshot.files IS 'List of {name, text}';
COMMENT ON COLUMN law_snapshot.at IS 'When this text was first used';

CREATE TABLE round_policy (
  round_id text PRIMARY KEY,
  policy jsonb NOT NULL,
  updated_by text NOT NULL,
  updated_at timestamptz NOT NULL
);
COMMENT ON TABLE round_policy IS 'Draft policy of a round until it is frozen; afterwards round_freeze holds';
COMMENT ON COLUMN round_policy.round_id IS 'Round';
COMMENT ON COLUMN round_policy.policy IS 'policy/1 as in kebijakan.json';
COMMENT ON COLUMN round_policy.updated_by IS 'Account that saved it last';
COMMENT ON COLUMN round_policy.updated_at IS 'When it was saved last';

CREATE TABLE round_freeze (
  round_id text PRIMARY KEY,
  policy jsonb NOT NULL,
  posts jsonb NOT NULL,
  needs jsonb NOT NULL,
  vacancies jsonb NOT NULL,
  law_hash text NOT NULL REFERENCES law_snapshot (hash),
  hash text NOT NULL
);
COMMENT ON TABLE round_freeze IS 'Criteria, post requirements, needs and vacancies as frozen together before anyone is scored';
COMMENT ON COLUMN round_freeze.round_id IS 'Round';
COMMENT ON COLUMN round_freeze.policy IS 'Frozen policy/1';
COMMENT ON COLUMN round_freeze.posts IS 'Frozen requirements of every post';
COMMENT ON COLUMN round_freeze.needs IS 'Frozen need per unit and post';
COMMENT ON COLUMN round_freeze.vacancies IS 'Frozen list of vacancies';
COMMENT ON COLUMN round_freeze.law_hash IS 'Law under which the round runs';
COMMENT ON COLUMN round_freeze.hash IS 'Hash of the four together, the same as in the log entry criteria_frozen';

CREATE TABLE evaluation (
  round_id text NOT NULL,
  nip text NOT NULL,
  movable boolean NOT NULL,
  box smallint,
  performance numeric,
  potential numeric,
  talent numeric,
  facts jsonb NOT NULL,
  PRIMARY KEY (round_id, nip)
);
CREATE INDEX evaluation_box ON evaluation (round_id, box);
COMMENT ON TABLE evaluation IS 'One person as evaluated in a round: a snapshot, so that a later correction does not rewrite it';
COMMENT ON COLUMN evaluation.round_id IS 'Round';
COMMENT ON COLUMN evaluation.nip IS 'Employee number';
COMMENT ON COLUMN evaluation.movable IS 'Whether the person could move in this round';
COMMENT ON COLUMN evaluation.box IS '9-box 1 to 9, null when not assessed';
COMMENT ON COLUMN evaluation.performance IS 'Performance axis 0 to 100, null when not assessed';
COMMENT ON COLUMN evaluation.potential IS 'Potential axis 0 to 100, null when not assessed';
COMMENT ON COLUMN evaluation.talent IS 'Talent value 0 to 100, null when not assessed';
COMMENT ON COLUMN evaluation.facts IS 'Everything that was used: components, absent components, marks, rules on the person';

CREATE TABLE evaluation_pair (
  round_id text NOT NULL,
  nip text NOT NULL,
  post_id text NOT NULL,
  status text NOT NULL CHECK (status IN ('layak', 'layak_bersyarat', 'tidak_layak')),
  blocking text[] NOT NULL DEFAULT '{}',
  "values" integer[],
  quality text NOT NULL,
  results jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (round_id, nip, post_id)
);
CREATE INDEX evaluation_pair_post ON evaluation_pair (round_id, post_id, status);
COMMENT ON TABLE evaluation_pair IS 'One person for one considered post in a round';
COMMENT ON COLUMN evaluation_pair.round_id IS 'Round';
COMMENT ON COLUMN evaluation_pair.nip IS 'Employee number';
COMMENT ON COLUMN evaluation_pair.post_id IS 'Post, unit and position';
COMMENT ON COLUMN evaluation_pair.status IS 'layak, layak_bersyarat or tidak_layak';
COMMENT ON COLUMN evaluation_pair.blocking IS 'Rules that stand in the way';
COMMENT ON COLUMN evaluation_pair."values" IS 'Integer values per objective of the policy, moves left out; null when not in the problem';
COMMENT ON COLUMN evaluation_pair.quality IS 'Quality mark of the data behind the values';
COMMENT ON COLUMN evaluation_pair.results IS 'Rule results with version and facts used';

CREATE TABLE plan (
  id text PRIMARY KEY,
  round_id text NOT NULL,
  case_text text NOT NULL,
  plan_text text NOT NULL,
  created_at timestamptz NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('usulan', 'penyimpangan', 'keberatan', 'perbaikan'))
);
CREATE INDEX plan_round ON plan (round_id, created_at);
COMMENT ON TABLE plan IS 'Placement problem and plan as the very bytes that were hashed and judged';
COMMENT ON COLUMN plan.id IS 'Plan';
COMMENT ON COLUMN plan.round_id IS 'Round';
COMMENT ON COLUMN plan.case_text IS 'placement-case/1';
COMMENT ON COLUMN plan.plan_text IS 'placement-plan/1';
COMMENT ON COLUMN plan.created_at IS 'When it was stored';
COMMENT ON COLUMN plan.purpose IS 'Why it was run: proposal, departure, objection or repair';

CREATE TABLE document (
  id text PRIMARY KEY,
  kind text NOT NULL,
  round_id text,
  case_id text,
  sha256 text NOT NULL,
  media text NOT NULL,
  bytes bytea NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX document_case ON document (case_id, kind);
CREATE INDEX document_round ON document (round_id, kind);
COMMENT ON TABLE document IS 'Papers made by the office: minutes, decrees, extracts, letters';
COMMENT ON COLUMN document.id IS 'Document';
COMMENT ON COLUMN document.kind IS 'berita_acara, sk, petikan, surat, tanda_terima, spmt, …';
COMMENT ON COLUMN document.round_id IS 'Round it belongs to';
COMMENT ON COLUMN document.case_id IS 'Case it belongs to, null for papers about many';
COMMENT ON COLUMN document.sha256 IS 'Hash of the bytes, the same as in the log';
COMMENT ON COLUMN document.media IS 'Media type';
COMMENT ON COLUMN document.bytes IS 'The paper itself';
COMMENT ON COLUMN document.at IS 'When it was made';
