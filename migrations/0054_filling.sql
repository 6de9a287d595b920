-- How far the filling of a new house is: what the home page says while a province comes in, and from which it reckons the time left.

create table filling_part (
  position smallint primary key,
  name text not null unique,
  weight real not null,
  done integer not null default 0,
  total integer not null default 0,
  began_at timestamptz,
  ended_at timestamptz
);
comment on table filling_part is 'The parts of the filling of a new house with the invented province, in their order; their times are those of the clock, not of the invented days';
comment on column filling_part.position is 'Place in the order';
comment on column filling_part.name is 'Part; the same part of the second round ends in -2';
comment on column filling_part.weight is 'How much work the part is against the others, as far as that is known before';
comment on column filling_part.done is 'How much of a part that counts itself is done';
comment on column filling_part.total is 'Of how much; 0 for a part that does not count itself';
comment on column filling_part.began_at is 'When it was begun, the last time if the house was stopped in it';
comment on column filling_part.ended_at is 'When it was done';
