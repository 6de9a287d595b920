-- The yearly submission of staffing needs: what was sent to MenPANRB and BKN, as the file whose hash is in the log.

create table need_submission (
  id text primary key,
  for_year integer not null,
  as_of date not null,
  cut_off date not null,
  number text not null,
  document_id text not null references document (id),
  counts jsonb not null,
  by text not null,
  at timestamptz not null,
  entry bigint not null
);
create index need_submission_year on need_submission (for_year desc, at desc);
comment on table need_submission is 'A yearly submission of needs (Perban BKN 9/2022); a newer one of the same year replaces the older without deleting it';
comment on column need_submission.id is 'Submission';
comment on column need_submission.for_year is 'Year whose appointments it is for';
comment on column need_submission.as_of is 'Day whose staff was counted';
comment on column need_submission.cut_off is 'Day the regulation asks for: 31 December of the year before; an earlier as_of makes it interim';
comment on column need_submission.number is 'Number of the covering letter, as the office wrote it';
comment on column need_submission.document_id is 'The sheet itself';
comment on column need_submission.counts is 'posts, need, holders, shortage, surplus';
comment on column need_submission.by is 'Account that recorded it';
comment on column need_submission.at is 'When it was recorded';
comment on column need_submission.entry is 'Its entry in the log';
