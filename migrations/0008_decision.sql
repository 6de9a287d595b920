-- Gap-free numbers of decrees: a counter row moved on in the same transaction as the decree, never a sequence.

CREATE TABLE number_series (
  series text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL CHECK (last >= 0),
  PRIMARY KEY (series, year)
);
COMMENT ON TABLE number_series IS 'Last number given in each series and local year';
COMMENT ON COLUMN number_series.series IS 'Classification code of the papers numbered';
COMMENT ON COLUMN number_series.year IS 'Year at the office (Asia/Jakarta)';
COMMENT ON COLUMN number_series.last IS 'Last number given; the next is one more';

CREATE TABLE decree (
  number text PRIMARY KEY,
  series text NOT NULL,
  year integer NOT NULL,
  sequence integer NOT NULL,
  code text NOT NULL UNIQUE,
  round_id text NOT NULL,
  decree jsonb NOT NULL,
  document_id text NOT NULL REFERENCES document (id),
  UNIQUE (series, year, sequence)
);
COMMENT ON TABLE decree IS 'Decrees as issued: the frozen content from which the PDF was drawn, and its signed PDF';
COMMENT ON COLUMN decree.number IS 'Number as printed';
COMMENT ON COLUMN decree.series IS 'Series of the number';
COMMENT ON COLUMN decree.year IS 'Year of the number';
COMMENT ON COLUMN decree.sequence IS 'Running number within series and year, without gaps';
COMMENT ON COLUMN decree.code IS 'Verification code printed as QR';
COMMENT ON COLUMN decree.round_id IS 'Round';
COMMENT ON COLUMN decree.decree IS 'Content at the moment of signing; later changes of names or posts do not touch it';
COMMENT ON COLUMN decree.document_id IS 'The signed PDF';
