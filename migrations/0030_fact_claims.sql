-- What employees say about their own facts, what was found against a document, how good the data were over time, and what agencies were asked for.

create table fact_claim (
  id text primary key,
  nip text not null,
  kind text not null,
  fact_row bigint,
  text text not null,
  at timestamptz not null,
  due timestamptz not null,
  outcome text check (outcome in ('diperbaiki', 'benar', 'tidak_terbukti')),
  document text,
  answer text,
  answered_by text,
  answered_at timestamptz,
  check ((outcome is null) = (answered_at is null))
);
comment on table fact_claim is 'A person says that a fact about them is wrong or missing; answered within 3 x 24 hours (UU 27/2022 art 30)';
comment on column fact_claim.id is 'Claim';
comment on column fact_claim.nip is 'About whom, and by whom';
comment on column fact_claim.kind is 'Kind of the fact (contracts.md, import)';
comment on column fact_claim.fact_row is 'Row that is contested, of employee for kind pegawai, else of fact; null when a fact is missing';
comment on column fact_claim.text is 'What is wrong, in the person''s words';
comment on column fact_claim.at is 'When it was said';
comment on column fact_claim.due is 'By when it must be answered';
comment on column fact_claim.outcome is 'diperbaiki: a newer fact stands; benar: the document says the fact is right; tidak_terbukti: no document says so';
comment on column fact_claim.document is 'Document it was checked against';
comment on column fact_claim.answer is 'What the person is told';
comment on column fact_claim.answered_by is 'Account that answered';
comment on column fact_claim.answered_at is 'When';
create index fact_claim_open on fact_claim (due) where outcome is null;
create index fact_claim_person on fact_claim (nip, at desc);

create table fact_verified (
  kind text not null,
  fact_row bigint not null,
  nip text not null,
  document text not null,
  by text not null,
  at timestamptz not null,
  primary key (kind, fact_row)
);
comment on table fact_verified is 'A row of employee or fact that an official compared with a document; a newer row has to be compared anew';
comment on column fact_verified.kind is 'Kind of the fact; pegawai means a row of employee';
comment on column fact_verified.fact_row is 'Row that was compared';
comment on column fact_verified.nip is 'About whom';
comment on column fact_verified.document is 'Document: name, number, date';
comment on column fact_verified.by is 'Account that compared';
comment on column fact_verified.at is 'When';

create table fact_confirmed (
  nip text not null,
  year integer not null,
  facts integer not null,
  at timestamptz not null,
  primary key (nip, year)
);
comment on table fact_confirmed is 'A person looked at the own facts and found them right, once a year';
comment on column fact_confirmed.nip is 'Who';
comment on column fact_confirmed.year is 'For which year';
comment on column fact_confirmed.facts is 'How many facts were shown';
comment on column fact_confirmed.at is 'When';

create table quality_reading (
  day date not null,
  agency text not null,
  dimension text not null,
  rules text not null,
  passed integer not null,
  asked integer not null,
  people integer not null,
  primary key (day, agency, dimension, rules)
);
comment on table quality_reading is 'Quality of the data as it was on a day, per agency and dimension; figures of one version of the checks are comparable';
comment on column quality_reading.day is 'Day of the reading';
comment on column quality_reading.agency is 'Unit id of the agency; empty for people whose unit is not known';
comment on column quality_reading.dimension is 'kelengkapan, ketepatan_waktu, akurasi or konsistensi';
comment on column quality_reading.rules is 'Version of the checks';
comment on column quality_reading.passed is 'Answers that were right';
comment on column quality_reading.asked is 'Answers that were asked for';
comment on column quality_reading.people is 'People of the agency';

create table data_reminder (
  id bigint generated always as identity primary key,
  agency text not null,
  owed integer not null,
  people integer not null,
  told integer not null,
  by text not null,
  at timestamptz not null
);
comment on table data_reminder is 'An agency was asked to mend its data';
comment on column data_reminder.id is 'Running number';
comment on column data_reminder.agency is 'Unit id of the agency';
comment on column data_reminder.owed is 'Faults it had then';
comment on column data_reminder.people is 'People they are about';
comment on column data_reminder.told is 'Officials who were told';
comment on column data_reminder.by is 'Account that asked';
comment on column data_reminder.at is 'When';
create index data_reminder_agency on data_reminder (agency, at desc);

alter table notice_outbox drop constraint notice_outbox_what_check;
alter table notice_outbox add constraint notice_outbox_what_check
  check (what in ('surat', 'sk', 'jawaban', 'putusan', 'data', 'tunggakan'));
comment on column notice_outbox.what is 'surat, sk, jawaban, putusan, data (a claim about own facts was answered) or tunggakan (data an agency owes)';

do $$
begin
  if exists (select from pg_roles where rolname = 'tepat_app') then
    revoke all on fact_verified, fact_confirmed, quality_reading, data_reminder, fact_claim from tepat_app;
    grant select, insert on fact_verified, fact_confirmed, quality_reading, data_reminder, fact_claim to tepat_app;
    grant update (passed, asked, people) on quality_reading to tepat_app;
    grant update (outcome, document, answer, answered_by, answered_at) on fact_claim to tepat_app;
  end if;
end
$$;
