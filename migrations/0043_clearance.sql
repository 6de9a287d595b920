-- Papers that other offices answer for: the inspectorate's clearance (D10) and the signed statements D6 and D9 (Perban BKN 5/2019 art 3).

create table clearance_request (
  id text primary key,
  paper text not null check (paper in ('bebas_temuan', 'D6', 'D9')),
  nip text not null,
  round_id text not null,
  case_id text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  due date not null,
  answered_by text,
  answered_at timestamptz,
  clean boolean,
  number text,
  on_day date,
  valid_until date,
  batch_id text
);
create index clearance_open on clearance_request (paper, due) where answered_at is null;
create index clearance_case on clearance_request (case_id, paper);
comment on table clearance_request is 'One paper asked of one office about one person; the answer is also a fact in the registry';
comment on column clearance_request.id is 'Request';
comment on column clearance_request.paper is 'bebas_temuan (inspectorate), D6 (no sanction, no court) or D9 (no study assignment, no bond)';
comment on column clearance_request.nip is 'Whom it is about';
comment on column clearance_request.round_id is 'Round it was asked for';
comment on column clearance_request.case_id is 'Case it was asked for';
comment on column clearance_request.asked_by is 'Account that asked';
comment on column clearance_request.asked_at is 'When it was asked';
comment on column clearance_request.due is 'Day by which an answer is hoped for';
comment on column clearance_request.answered_by is 'Account that answered; null while open';
comment on column clearance_request.answered_at is 'When it was answered';
comment on column clearance_request.clean is 'Whether nothing stands against the person';
comment on column clearance_request.number is 'Number of the paper';
comment on column clearance_request.on_day is 'Date of the paper';
comment on column clearance_request.valid_until is 'Last day on which it counts';
comment on column clearance_request.batch_id is 'Batch of the fact it became';
