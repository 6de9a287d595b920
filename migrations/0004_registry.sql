-- What is known about units, posts and people: rows with their source, superseded by later ones, never overwritten.
-- The body is the fact as it was read (registry/kinds); the columns made from it are for lists to filter and sort on.

create table import_batch (
  id text primary key,
  kind text not null,
  file_name text not null,
  sha256 text not null,
  source text not null,
  as_of date not null,
  counts jsonb not null,
  by text not null,
  at timestamptz not null,
  undone_by text,
  undone_at timestamptz
);
comment on table import_batch is 'One file taken in as a whole, or a batch of facts from another door; can be taken back as a whole';
comment on column import_batch.id is 'Name of the batch';
comment on column import_batch.kind is 'Kind of sheet (contracts.md, import)';
comment on column import_batch.file_name is 'Name of the file as it was given';
comment on column import_batch.sha256 is 'SHA-256 of the file, hex';
comment on column import_batch.source is 'Where the facts come from, as the importer says';
comment on column import_batch.as_of is 'Day whose state the file describes';
comment on column import_batch.counts is 'rows, new, changed, same, ended, refused, warnings';
comment on column import_batch.by is 'Account that imported it';
comment on column import_batch.at is 'When it was imported';
comment on column import_batch.undone_by is 'Account that took it back; null while it stands';
comment on column import_batch.undone_at is 'When it was taken back';
create index import_batch_at on import_batch (at desc);


create table unit (
  row_id bigint generated always as identity primary key,
  key text not null,
  grp text,
  digest text not null,
  batch_id text not null references import_batch (id),
  as_of date not null,
  quality text not null check (quality in ('terverifikasi', 'tercatat', 'diragukan')),
  ended_by text references import_batch (id),
  body jsonb not null,
  name text generated always as (body ->> 'name') stored,
  parent text generated always as (body ->> 'parent') stored,
  kind text generated always as (body ->> 'kind') stored,
  region text generated always as (body ->> 'region') stored
);
comment on table unit is 'A unit of the organisation (unor); the current row of a key has ended_by null';
comment on column unit.row_id is 'Number of the row';
comment on column unit.key is 'What the row is about; a later row with this key supersedes it';
comment on column unit.grp is 'Set in which rows replace each other together (ABK of a post, wishes of a person); null if none';
comment on column unit.digest is 'SHA-256 of the canonical body: equal digests are equal facts';
comment on column unit.batch_id is 'Batch that brought it; its source and file stand there';
comment on column unit.as_of is 'Day whose state the row describes';
comment on column unit.quality is 'terverifikasi, tercatat or diragukan (a warning lies on it)';
comment on column unit.ended_by is 'Batch that superseded it; its own batch if that was taken back; null while current';
comment on column unit.body is 'The fact as read';
comment on column unit.name is 'Name of the unit';
comment on column unit.parent is 'Id of the unit above; null at the top';
comment on column unit.kind is 'opd, bidang, uptd, sekolah, rs, … as the sheet says';
comment on column unit.region is 'Code of the regency where it stands';
create unique index unit_current on unit (key) where ended_by is null;
create index unit_batch on unit (batch_id);
create index unit_ended on unit (ended_by) where ended_by is not null;

create table post (
  row_id bigint generated always as identity primary key,
  key text not null,
  grp text,
  digest text not null,
  batch_id text not null references import_batch (id),
  as_of date not null,
  quality text not null check (quality in ('terverifikasi', 'tercatat', 'diragukan')),
  ended_by text references import_batch (id),
  body jsonb not null,
  unit text generated always as (body ->> 'unit') stored,
  position text generated always as (body ->> 'position') stored,
  name text generated always as (body ->> 'name') stored,
  family text generated always as (body ->> 'family') stored,
  kind text generated always as (body ->> 'kind') stored,
  level text generated always as (body ->> 'level') stored,
  need integer generated always as ((body ->> 'need')::integer) stored,
  abolished boolean generated always as ((body ->> 'abolished')::boolean) stored,
  critical boolean generated always as ((body ->> 'critical')::boolean) stored,
  strategic boolean generated always as ((body ->> 'strategic')::boolean) stored
);
comment on table post is 'A post: unit × position with its requirements; the current row of a key has ended_by null';
comment on column post.row_id is 'Number of the row';
comment on column post.key is 'What the row is about; a later row with this key supersedes it';
comment on column post.grp is 'Set in which rows replace each other together (ABK of a post, wishes of a person); null if none';
comment on column post.digest is 'SHA-256 of the canonical body: equal digests are equal facts';
comment on column post.batch_id is 'Batch that brought it; its source and file stand there';
comment on column post.as_of is 'Day whose state the row describes';
comment on column post.quality is 'terverifikasi, tercatat or diragukan (a warning lies on it)';
comment on column post.ended_by is 'Batch that superseded it; its own batch if that was taken back; null while current';
comment on column post.body is 'The fact as read';
comment on column post.unit is 'Id of the unit';
comment on column post.position is 'Id of the position (jabatan_id)';
comment on column post.name is 'Title';
comment on column post.family is 'Job family (rumpun)';
comment on column post.kind is 'struktural, fungsional or pelaksana';
comment on column post.level is 'Level (jenjang)';
comment on column post.need is 'Need as the sheet says; null if it does not';
comment on column post.abolished is 'Whether the post is to go';
comment on column post.critical is 'Whether it must not stay empty';
comment on column post.strategic is 'Whether the policy of the province hangs on it';
create unique index post_current on post (key) where ended_by is null;
create index post_batch on post (batch_id);
create index post_ended on post (ended_by) where ended_by is not null;

create table employee (
  row_id bigint generated always as identity primary key,
  key text not null,
  grp text,
  digest text not null,
  batch_id text not null references import_batch (id),
  as_of date not null,
  quality text not null check (quality in ('terverifikasi', 'tercatat', 'diragukan')),
  ended_by text references import_batch (id),
  body jsonb not null,
  nip text generated always as (body ->> 'nip') stored,
  siasn_id text generated always as (upper(body ->> 'siasnId')) stored,
  name text generated always as (body ->> 'name') stored,
  unit text generated always as (body ->> 'unit') stored,
  position text generated always as (body ->> 'position') stored,
  post text generated always as ((body ->> 'unit') || '/' || (body ->> 'position')) stored,
  status text generated always as (body ->> 'status') stored,
  rank text generated always as (body ->> 'rank') stored,
  birth text generated always as (body ->> 'birth') stored
);
comment on table employee is 'An employee as the last sheet had them; later facts stand in table fact; the current row of a key has ended_by null';
comment on column employee.row_id is 'Number of the row';
comment on column employee.key is 'What the row is about; a later row with this key supersedes it';
comment on column employee.grp is 'Set in which rows replace each other together (ABK of a post, wishes of a person); null if none';
comment on column employee.digest is 'SHA-256 of the canonical body: equal digests are equal facts';
comment on column employee.batch_id is 'Batch that brought it; its source and file stand there';
comment on column employee.as_of is 'Day whose state the row describes';
comment on column employee.quality is 'terverifikasi, tercatat or diragukan (a warning lies on it)';
comment on column employee.ended_by is 'Batch that superseded it; its own batch if that was taken back; null while current';
comment on column employee.body is 'The fact as read';
comment on column employee.nip is 'NIP, 18 digits as text';
comment on column employee.siasn_id is 'Id in SIASN, to resolve its exports';
comment on column employee.name is 'Name without titles';
comment on column employee.unit is 'Unit as the sheet names it, known or not';
comment on column employee.position is 'Position as the sheet names it, known or not';
comment on column employee.post is 'Post meant by unit and position; whether it exists is seen in table post';
comment on column employee.status is 'PNS, PPPK or CPNS';
comment on column employee.rank is 'Rank: SIASN id, or golongan of a PPPK';
comment on column employee.birth is 'Birth date, ISO';
create unique index employee_current on employee (key) where ended_by is null;
create index employee_batch on employee (batch_id);
create index employee_ended on employee (ended_by) where ended_by is not null;

create table fact (
  row_id bigint generated always as identity primary key,
  kind text not null,
  key text not null,
  grp text,
  digest text not null,
  batch_id text not null references import_batch (id),
  as_of date not null,
  quality text not null check (quality in ('terverifikasi', 'tercatat', 'diragukan')),
  ended_by text references import_batch (id),
  body jsonb not null,
  nip text generated always as (body ->> 'nip') stored,
  unit text generated always as (body ->> 'unit') stored,
  day text generated always as (coalesce(body -> 'fact' ->> 'on', body ->> 'on', body -> 'fact' ->> 'from', body -> 'fact' ->> 'year')) stored
);
comment on table fact is 'A dated fact about a person, or about a post or unit where no person is meant (abk, skm); the current row of a key has ended_by null';
comment on column fact.row_id is 'Number of the row';
comment on column fact.kind is 'Kind of sheet it came from, skp, kompetensi, …';
comment on column fact.key is 'What the row is about; a later row with this key supersedes it';
comment on column fact.grp is 'Set in which rows replace each other together (ABK of a post, wishes of a person); null if none';
comment on column fact.digest is 'SHA-256 of the canonical body: equal digests are equal facts';
comment on column fact.batch_id is 'Batch that brought it; its source and file stand there';
comment on column fact.as_of is 'Day whose state the row describes';
comment on column fact.quality is 'terverifikasi, tercatat or diragukan (a warning lies on it)';
comment on column fact.ended_by is 'Batch that superseded it; its own batch if that was taken back; null while current';
comment on column fact.body is 'The fact as read';
comment on column fact.nip is 'Person it is about; null for abk and skm';
comment on column fact.unit is 'Unit a survey answer is about';
comment on column fact.day is 'Day or year the fact speaks of';
create unique index fact_current on fact (kind, key) where ended_by is null;
create index fact_batch on fact (batch_id);
create index fact_ended on fact (ended_by) where ended_by is not null;

create index fact_nip on fact (nip, kind) where ended_by is null;
create index fact_group on fact (kind, grp) where ended_by is null and grp is not null;
create index fact_unit on fact (unit, day) where ended_by is null and kind = 'skm';
create index post_unit on post (unit) where ended_by is null;
create index employee_unit on employee (unit) where ended_by is null;
create index employee_post on employee (post) where ended_by is null;
create index employee_name on employee using gin (name gin_trgm_ops) where ended_by is null;

create table appointment (
  id bigint generated always as identity primary key,
  nip text not null,
  post text not null,
  from_day date not null,
  decree text not null,
  case_id text,
  at timestamptz not null,
  unique (nip, decree)
);
comment on table appointment is 'A person put on a post by a decree from a day on; overrides what older sheets say';
comment on column appointment.id is 'Number of the row';
comment on column appointment.nip is 'Whom';
comment on column appointment.post is 'Where: unit/position';
comment on column appointment.from_day is 'First day (TMT)';
comment on column appointment.decree is 'Number of the decree';
comment on column appointment.case_id is 'Transfer case it ends, if it came from one';
comment on column appointment.at is 'When it was written';
create index appointment_nip on appointment (nip, from_day);

-- Rows may be ended, never changed or deleted: the working account cannot do it even by mistake.
do $$
begin
  if exists (select from pg_roles where rolname = 'tepat_app') then
    revoke all on import_batch, unit, post, employee, fact, appointment from tepat_app;
    grant select, insert on import_batch, unit, post, employee, fact, appointment to tepat_app;
    grant update (undone_by, undone_at) on import_batch to tepat_app;
    grant update (ended_by) on unit, post, employee, fact to tepat_app;
  end if;
end
$$;
