-- Studies of a plan: how it stands on doubtful data, and what other weights would give. Computed by a job, shown with its progress.

CREATE TABLE study (
  id text PRIMARY KEY,
  round_id text NOT NULL,
  plan_id text,
  kind text NOT NULL CHECK (kind IN ('ketahanan', 'skenario')),
  base text NOT NULL CHECK (base IN ('putaran', 'contoh') OR base LIKE 'R%'),
  asked jsonb NOT NULL,
  state text NOT NULL DEFAULT 'menunggu' CHECK (state IN ('menunggu', 'berjalan', 'selesai', 'gagal')),
  done integer NOT NULL DEFAULT 0 CHECK (done >= 0),
  total integer NOT NULL DEFAULT 0 CHECK (total >= 0),
  result jsonb,
  asked_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX study_round ON study (round_id, kind, asked_at);
CREATE INDEX study_plan ON study (plan_id);
COMMENT ON TABLE study IS 'Robustness tests and scenarios: asked in the log, reckoned by a job, kept as long as the round';
COMMENT ON COLUMN study.id IS 'Study';
COMMENT ON COLUMN study.round_id IS 'Round it is about';
COMMENT ON COLUMN study.plan_id IS 'Plan whose placements are tested; null for a scenario';
COMMENT ON COLUMN study.kind IS 'ketahanan: values drawn anew within the error of the data; skenario: other weights';
COMMENT ON COLUMN study.base IS 'On whose data: putaran (this round), contoh (invented people), or the id of a finished round';
COMMENT ON COLUMN study.asked IS 'Number of samples and seed, or the weight sets';
COMMENT ON COLUMN study.state IS 'menunggu, berjalan, selesai or gagal';
COMMENT ON COLUMN study.done IS 'Solves done so far';
COMMENT ON COLUMN study.total IS 'Solves in all';
COMMENT ON COLUMN study.result IS 'What came out';
COMMENT ON COLUMN study.asked_at IS 'When it was asked for';
COMMENT ON COLUMN study.changed_at IS 'Last sign of life of the job';
