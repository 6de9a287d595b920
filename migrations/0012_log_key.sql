-- The public keys that have signed the log's heads, so that a copy of the log can carry them and old heads stay checkable.

CREATE TABLE log_key (
  verifier text PRIMARY KEY CHECK (verifier <> ''),
  since_size bigint NOT NULL CHECK (since_size >= 0)
);
COMMENT ON TABLE log_key IS 'Public keys of this log, in the form of C2SP signed-note; a new one is added when the key is changed';
COMMENT ON COLUMN log_key.verifier IS 'Name, id and public key in one line';
COMMENT ON COLUMN log_key.since_size IS 'Number of entries of the first head signed with it';

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_key FOR EACH STATEMENT EXECUTE FUNCTION log_forbid();

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tepat_app') THEN
    REVOKE ALL ON log_key FROM tepat_app;
    GRANT SELECT, INSERT ON log_key TO tepat_app;
  END IF;
END
$$;
