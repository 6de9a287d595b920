-- Competence assessment (schedule, entry, calibration) and 360-degree feedback. What was found becomes a fact of the registry.

create table assessment_session (
  id text primary key,
  on_day date not null,
  place text not null,
  method text not null,
  organiser text not null,
  by text not null,
  at timestamptz not null
);
create index assessment_session_day on assessment_session (on_day);
comment on table assessment_session is 'A day of competence assessment in the calendar';
comment on column assessment_session.id is 'Session';
comment on column assessment_session.on_day is 'Day it is held';
comment on column assessment_session.place is 'Where';
comment on column assessment_session.method is 'Method: assessment centre, interview, …';
comment on column assessment_session.organiser is 'Who holds it';
comment on column assessment_session.by is 'Account that scheduled it';
comment on column assessment_session.at is 'When it was scheduled';

create table assessment_seat (
  session_id text not null references assessment_session (id),
  nip text not null,
  sample boolean not null default false,
  scored_at timestamptz,
  batch_id text,
  primary key (session_id, nip)
);
create index assessment_seat_nip on assessment_seat (nip);
comment on table assessment_seat is 'Who is assessed in a session';
comment on column assessment_seat.session_id is 'Session';
comment on column assessment_seat.nip is 'Employee number';
comment on column assessment_seat.sample is 'In the calibration sample: scored a second time by another assessor who does not see the first scores';
comment on column assessment_seat.scored_at is 'When the result was entered; null while open';
comment on column assessment_seat.batch_id is 'Batch of the fact it became';

create table calibration_score (
  session_id text not null,
  nip text not null,
  scorer text not null,
  levels jsonb not null,
  at timestamptz not null,
  primary key (session_id, nip, scorer),
  foreign key (session_id, nip) references assessment_seat (session_id, nip)
);
comment on table calibration_score is 'Levels as each assessor scored them; two of one person show how far assessors agree';
comment on column calibration_score.session_id is 'Session';
comment on column calibration_score.nip is 'Employee number';
comment on column calibration_score.scorer is 'Account that scored';
comment on column calibration_score.levels is 'Competence to level';
comment on column calibration_score.at is 'When';

create table feedback_request (
  id text primary key,
  nip text not null,
  due date not null,
  least smallint not null check (least >= 3),
  by text not null,
  at timestamptz not null,
  closed_at timestamptz,
  answers smallint,
  score numeric,
  batch_id text
);
create index feedback_request_nip on feedback_request (nip, at desc);
comment on table feedback_request is '360-degree feedback asked for about one person';
comment on column feedback_request.id is 'Request';
comment on column feedback_request.nip is 'Whom it is about';
comment on column feedback_request.due is 'Last day to answer';
comment on column feedback_request.least is 'Fewer answers than this are never summed up, so that nobody can be recognised';
comment on column feedback_request.by is 'Account that opened it';
comment on column feedback_request.at is 'When it was opened';
comment on column feedback_request.closed_at is 'When it was closed; the single answers are gone from then on';
comment on column feedback_request.answers is 'How many answered, known at closing';
comment on column feedback_request.score is 'Mean 0 to 100; null if too few answered';
comment on column feedback_request.batch_id is 'Batch of the fact it became';

create table feedback_seat (
  request_id text not null references feedback_request (id),
  rater text not null,
  relation text not null check (relation in ('atasan', 'rekan', 'bawahan')),
  answered boolean not null default false,
  primary key (request_id, rater)
);
create index feedback_seat_rater on feedback_seat (rater) where not answered;
comment on table feedback_seat is 'Who is asked, and whether they answered; never what';
comment on column feedback_seat.request_id is 'Request';
comment on column feedback_seat.rater is 'NIP of the one asked';
comment on column feedback_seat.relation is 'atasan, rekan or bawahan';
comment on column feedback_seat.answered is 'Whether an answer was given';

create table feedback_answer (
  id text primary key,
  request_id text not null references feedback_request (id),
  scores smallint[] not null
);
create index feedback_answer_request on feedback_answer (request_id);
comment on table feedback_answer is 'Answers without their giver and without a time, shuffled anew with each one; deleted when the request is closed';
comment on column feedback_answer.id is 'Drawn by chance, so that it says nothing about the order';
comment on column feedback_answer.request_id is 'Request';
comment on column feedback_answer.scores is 'Six values of BerAKHLAK, 1 to 5';
