-- Changes of the law as text: a rule or table file with the day from which it holds, who asked and who agreed. Files stay as shipped.

CREATE TABLE law_change (
  id text PRIMARY KEY,
  file text NOT NULL,
  from_day date NOT NULL,
  text text NOT NULL,
  sha256 text NOT NULL,
  base_sha256 text,
  reason text NOT NULL,
  status text NOT NULL CHECK (status IN ('diajukan', 'berlaku', 'ditolak', 'ditarik')),
  submitted_by text NOT NULL,
  submitted_at timestamptz NOT NULL,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  CHECK (status = 'diajukan' OR decided_by IS NOT NULL)
);
CREATE INDEX law_change_standing ON law_change (file, from_day) WHERE status = 'berlaku';
CREATE UNIQUE INDEX law_change_waiting ON law_change (file) WHERE status = 'diajukan';
COMMENT ON TABLE law_change IS 'A rule or reference table as it is to read from a day on; the law of a day is the shipped files with the standing changes';
COMMENT ON COLUMN law_change.id IS 'Change';
COMMENT ON COLUMN law_change.file IS 'File of the law folder, R06-masa-jabatan.yaml or tabel/hari-libur.yaml';
COMMENT ON COLUMN law_change.from_day IS 'First day on which the text holds';
COMMENT ON COLUMN law_change.text IS 'The whole file as it is to read';
COMMENT ON COLUMN law_change.sha256 IS 'Hash of the text, the same as in the log entry';
COMMENT ON COLUMN law_change.base_sha256 IS 'Hash of the text it was drafted from, null for a new file';
COMMENT ON COLUMN law_change.reason IS 'Why, with the regulation it follows';
COMMENT ON COLUMN law_change.status IS 'diajukan, berlaku, ditolak or ditarik';
COMMENT ON COLUMN law_change.submitted_by IS 'Account that asked for it';
COMMENT ON COLUMN law_change.submitted_at IS 'When it was asked for';
COMMENT ON COLUMN law_change.decided_by IS 'Account that agreed, refused or took it back; for a reference table the same as submitted_by';
COMMENT ON COLUMN law_change.decided_at IS 'When that was';
COMMENT ON COLUMN law_change.decision_reason IS 'Why it was refused or taken back';
