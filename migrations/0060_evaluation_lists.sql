-- The nine boxes and the list below them are read from the evaluation alone: forty thousand rows are joined with nothing for every
-- count, and a page is read off the end of an index. NIPs compare as they do in the registry, byte by byte.

alter table evaluation
  add column name text not null default '',
  add column unit text;
comment on column evaluation.name is 'Name of the person on the day of the data, for lists to be ordered by';
comment on column evaluation.unit is 'Unit of the person on the day of the data; empty where it is not known';
update evaluation e set name = p.name, unit = p.unit from employee p where p.key = e.nip and p.ended_by is null;
alter table evaluation
  alter column round_id type text collate "C",
  alter column nip type text collate "C",
  alter column unit type text collate "C";

drop index evaluation_box;
create index evaluation_counted on evaluation (round_id, unit) include (box, movable, held, performance, potential, nip);
create index evaluation_box on evaluation (round_id, box, name, nip);
create index evaluation_by_name on evaluation (round_id, name, nip);
