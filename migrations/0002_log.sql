-- The log: every act one entry in an append-only Merkle tree (RFC 6962), and the state folded from it that lists read.
-- Nothing here is ever changed or removed, except the personal part of an entry when a person is erased.

CREATE TABLE log_entry (
  index bigint PRIMARY KEY CHECK (index >= 0),
  at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind <> ''),
  round_id text,
  leaf bytea NOT NULL CHECK (octet_length(leaf) BETWEEN 2 AND 65535),
  leaf_hash bytea NOT NULL CHECK (leaf_hash = sha256('\x00'::bytea || leaf))
);
COMMENT ON TABLE log_entry IS 'One act, one entry: the leaves of the log in their order';
COMMENT ON COLUMN log_entry.index IS 'Place in the log, from 0 without a gap';
COMMENT ON COLUMN log_entry.at IS 'When the act was done, as the leaf says; the order is given by index, not by this';
COMMENT ON COLUMN log_entry.kind IS 'What happened, as the leaf says (the union of entries in src/case/entry.ts)';
COMMENT ON COLUMN log_entry.round_id IS 'The round the entry is about, as the leaf says; null if about none';
COMMENT ON COLUMN log_entry.leaf IS 'The entry itself as canonical JSON: public part, and salted commitments of the personal part';
COMMENT ON COLUMN log_entry.leaf_hash IS 'SHA-256 of a zero byte and the leaf (RFC 6962)';
CREATE INDEX log_entry_round ON log_entry (round_id, index) WHERE round_id IS NOT NULL;
CREATE INDEX log_entry_kind ON log_entry (kind, index);

CREATE TABLE log_about (
  entry_index bigint NOT NULL REFERENCES log_entry (index),
  position integer NOT NULL CHECK (position >= 0),
  case_id text NOT NULL CHECK (case_id NOT IN ('', '_')),
  commitment bytea CHECK (octet_length(commitment) = 32),
  PRIMARY KEY (entry_index, case_id)
);
COMMENT ON TABLE log_about IS 'Which cases an entry is about: it belongs to the history of each';
COMMENT ON COLUMN log_about.entry_index IS 'The entry';
COMMENT ON COLUMN log_about.position IS 'Place in the order in which the entry names its cases';
COMMENT ON COLUMN log_about.case_id IS 'The case';
COMMENT ON COLUMN log_about.commitment IS 'Commitment to what the entry says about this case in its personal part; null if it says nothing';
CREATE INDEX log_about_case ON log_about (case_id, entry_index);

CREATE TABLE log_personal (
  entry_index bigint NOT NULL REFERENCES log_entry (index),
  subject text NOT NULL CHECK (subject <> ''),
  salt bytea NOT NULL CHECK (octet_length(salt) = 32),
  content text NOT NULL,
  PRIMARY KEY (entry_index, subject)
);
COMMENT ON TABLE log_personal IS 'The personal part of entries: the only thing in the log that may be erased, by log_erase()';
COMMENT ON COLUMN log_personal.entry_index IS 'The entry';
COMMENT ON COLUMN log_personal.subject IS 'A case id, or _ for the entry as a whole';
COMMENT ON COLUMN log_personal.salt IS '32 random bytes of this subject in this entry; without them the commitment tells nothing';
COMMENT ON COLUMN log_personal.content IS 'Canonical JSON; SHA-256 of salt and this text is the commitment in the leaf';
CREATE INDEX log_personal_subject ON log_personal (subject, entry_index);

CREATE TABLE log_node (
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 62),
  index bigint NOT NULL CHECK (index >= 0),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, index)
);
COMMENT ON TABLE log_node IS 'Hashes of the perfect subtrees above the leaves, so that proofs and tiles are read and not computed again';
COMMENT ON COLUMN log_node.level IS 'The subtree spans 2^level leaves';
COMMENT ON COLUMN log_node.index IS 'Its place from the left among those of its level';
COMMENT ON COLUMN log_node.hash IS 'Its Merkle tree hash';

CREATE TABLE log_head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  size bigint NOT NULL CHECK (size >= 0),
  edge bytea NOT NULL CHECK (octet_length(edge) % 32 = 0)
);
COMMENT ON TABLE log_head IS 'One row: where the log ends. Whoever appends holds its lock, so acts stand one behind the other';
COMMENT ON COLUMN log_head.one IS 'Always true: there is one log';
COMMENT ON COLUMN log_head.size IS 'Number of entries';
COMMENT ON COLUMN log_head.edge IS 'Hashes of the perfect subtrees that make up the tree, the largest first';
INSERT INTO log_head (size, edge) VALUES (0, ''::bytea);

CREATE TABLE log_checkpoint (
  size bigint PRIMARY KEY CHECK (size >= 0),
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  note text NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE log_checkpoint IS 'The heads of the log that were signed (C2SP tlog-checkpoint); never two of one size';
COMMENT ON COLUMN log_checkpoint.size IS 'Number of entries covered';
COMMENT ON COLUMN log_checkpoint.root IS 'Root hash of that many entries';
COMMENT ON COLUMN log_checkpoint.note IS 'The signed note as published, without cosignatures';
COMMENT ON COLUMN log_checkpoint.at IS 'When it was signed';

CREATE TABLE log_cosignature (
  size bigint NOT NULL REFERENCES log_checkpoint (size),
  witness text NOT NULL CHECK (witness <> ''),
  key_id text NOT NULL CHECK (key_id ~ '^[0-9a-f]{8}$'),
  line text NOT NULL,
  time bigint NOT NULL,
  PRIMARY KEY (size, witness, key_id)
);
COMMENT ON TABLE log_cosignature IS 'What outside witnesses signed: the proof that the log was not shown differently to others (C2SP tlog-cosignature)';
COMMENT ON COLUMN log_cosignature.size IS 'The checkpoint they signed';
COMMENT ON COLUMN log_cosignature.witness IS 'Name of the witness';
COMMENT ON COLUMN log_cosignature.key_id IS 'Id of the key of the witness, eight hex digits';
COMMENT ON COLUMN log_cosignature.line IS 'The signature line as it stands in the note';
COMMENT ON COLUMN log_cosignature.time IS 'The time the witness swears to, in seconds since 1970';

CREATE TABLE case_status (
  case_id text PRIMARY KEY,
  round_id text,
  nip text,
  from_post text,
  to_post text,
  status text NOT NULL,
  objection text,
  updated_index bigint NOT NULL REFERENCES log_entry (index)
);
COMMENT ON TABLE case_status IS 'The state of each case as folded from its entries: written only by append, read by lists';
COMMENT ON COLUMN case_status.case_id IS 'The case';
COMMENT ON COLUMN case_status.round_id IS 'The round it belongs to';
COMMENT ON COLUMN case_status.nip IS 'Whose transfer it is; null once the person has been erased';
COMMENT ON COLUMN case_status.from_post IS 'The post held before; null if none';
COMMENT ON COLUMN case_status.to_post IS 'The post proposed or decided';
COMMENT ON COLUMN case_status.status IS 'State of the transfer (src/case/arrows.ts)';
COMMENT ON COLUMN case_status.objection IS 'State of the objection; null if there was none';
COMMENT ON COLUMN case_status.updated_index IS 'The last entry about this case';
CREATE INDEX case_status_round ON case_status (round_id, status);
CREATE INDEX case_status_nip ON case_status (nip) WHERE nip IS NOT NULL;

CREATE TABLE round_status (
  round_id text PRIMARY KEY,
  status text NOT NULL,
  updated_index bigint NOT NULL REFERENCES log_entry (index)
);
COMMENT ON TABLE round_status IS 'The state of each round as folded from its entries: written only by append, read by lists';
COMMENT ON COLUMN round_status.round_id IS 'The round';
COMMENT ON COLUMN round_status.status IS 'State of the round (src/case/round.ts)';
COMMENT ON COLUMN round_status.updated_index IS 'The last entry about this round';

-- Append-only for everyone, the owner included: a privilege can be granted, a trigger must be taken down first.
CREATE FUNCTION log_forbid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'log_personal' AND TG_OP = 'DELETE' AND current_setting('tepat.erasing', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% on % is forbidden: the log is only ever added to', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION log_forbid() IS 'Refuses every change of what the log holds; lets log_erase() take personal parts away';

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['log_entry', 'log_about', 'log_personal', 'log_node', 'log_checkpoint', 'log_cosignature'] LOOP
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION log_forbid()',
      name
    );
  END LOOP;
END
$$;

-- The one way to erase a person. It runs with the owner's rights; the application may call it and cannot delete by itself.
CREATE FUNCTION log_erase(subjects text[], entries bigint[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  gone bigint;
BEGIN
  PERFORM set_config('tepat.erasing', 'on', true);
  DELETE FROM log_personal
  WHERE (subject <> '_' AND subject = ANY (subjects)) OR (subject = '_' AND entry_index = ANY (entries));
  GET DIAGNOSTICS gone = ROW_COUNT;
  PERFORM set_config('tepat.erasing', 'off', true);
  UPDATE case_status SET nip = NULL, from_post = NULL, to_post = NULL WHERE case_id = ANY (subjects);
  RETURN gone;
END
$$;
COMMENT ON FUNCTION log_erase(text[], bigint[]) IS
  'Erases persons: content and salt of these cases in every entry, and of these entries as a whole (UU 27/2022). Leaves and proofs stay as they are';
REVOKE ALL ON FUNCTION log_erase(text[], bigint[]) FROM PUBLIC;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tepat_app') THEN
    REVOKE ALL ON log_entry, log_about, log_personal, log_node, log_checkpoint, log_cosignature FROM tepat_app;
    GRANT SELECT, INSERT ON log_entry, log_about, log_personal, log_node, log_checkpoint, log_cosignature TO tepat_app;
    REVOKE ALL ON log_head, case_status, round_status FROM tepat_app;
    GRANT SELECT, UPDATE ON log_head TO tepat_app;
    GRANT SELECT, INSERT, UPDATE ON case_status, round_status TO tepat_app;
    GRANT EXECUTE ON FUNCTION log_erase(text[], bigint[]) TO tepat_app;
  END IF;
END
$$;
