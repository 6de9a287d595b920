-- The succession pool (kelompok rencana suksesi): the appointing authority sets it once a year (PP 11/2017 art 198-200; PermenPANRB 3/2020).

create table succession_decree (
  id text primary key,
  year integer not null,
  number text not null,
  on_day date not null,
  round_id text not null,
  members jsonb not null,
  hash text not null,
  by text not null,
  at timestamptz not null,
  entry bigint not null
);
create index succession_year on succession_decree (year desc, at desc);
comment on table succession_decree is 'A yearly decree of the succession pool, with its members as they stood; a newer one of the year replaces it';
comment on column succession_decree.id is 'Decree';
comment on column succession_decree.year is 'Year it holds for';
comment on column succession_decree.number is 'Number of the decree, as the office wrote it';
comment on column succession_decree.on_day is 'Day it was set';
comment on column succession_decree.round_id is 'Round whose evaluation the boxes come from';
comment on column succession_decree.members is 'List of {nip, box, national, post}';
comment on column succession_decree.hash is 'Hash of the members, the same as in the log';
comment on column succession_decree.by is 'Account that set it';
comment on column succession_decree.at is 'When it was recorded';
comment on column succession_decree.entry is 'Its entry in the log';
