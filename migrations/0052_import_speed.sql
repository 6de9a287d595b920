-- Large files come in faster: what is a code is compared byte by byte, and that a fact's batch is there is asked once a
-- statement, no longer once a row. The promise is the one the foreign keys kept: no fact without its batch, no batch gone
-- from under its facts.

-- Ids, NIPs and codes are in no language: the order of their bytes is their order, and costs a third of Indonesian's.
alter table post
  alter column key type text collate "C",
  alter column grp type text collate "C",
  alter column batch_id type text collate "C",
  alter column ended_by type text collate "C",
  alter column unit type text collate "C";
alter table employee
  alter column key type text collate "C",
  alter column grp type text collate "C",
  alter column batch_id type text collate "C",
  alter column ended_by type text collate "C",
  alter column nip type text collate "C",
  alter column unit type text collate "C",
  alter column post type text collate "C",
  alter column status type text collate "C",
  alter column rank type text collate "C",
  alter column birth type text collate "C";
alter table fact
  alter column kind type text collate "C",
  alter column key type text collate "C",
  alter column grp type text collate "C",
  alter column batch_id type text collate "C",
  alter column ended_by type text collate "C",
  alter column nip type text collate "C",
  alter column unit type text collate "C",
  alter column day type text collate "C";

create function known_batch() returns trigger language plpgsql as $$
declare
  asked text;
begin
  for asked in
    with each as materialized (select distinct batch_id, ended_by from fresh)
    select batch_id from each union select ended_by from each where ended_by is not null
  loop
    -- The lock of a foreign key: whoever would take the batch away waits for us.
    perform from public.import_batch where id = asked for key share;
    if not found then
      raise exception 'table % names batch %, which is not there', tg_table_name, asked
        using errcode = 'foreign_key_violation';
    end if;
  end loop;
  return null;
end
$$;
comment on function known_batch() is 'Refuses rows that name a batch which is not there; asked once a statement';

create function standing_batch() returns trigger language plpgsql as $$
declare
  place text;
  held boolean;
begin
  -- An older picture of the tables would not show rows that came while we waited for them.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'a batch is taken away at read committed only' using errcode = 'foreign_key_violation';
  end if;
  foreach place in array array['unit', 'post', 'employee', 'fact'] loop
    execute format('select exists (select from public.%1$I where batch_id = $1) or exists (select from public.%1$I where ended_by = $1)', place)
      into held using old.id;
    if held then
      raise exception 'batch % stands in table %', old.id, place using errcode = 'foreign_key_violation';
    end if;
  end loop;
  return null;
end
$$;
comment on function standing_batch() is 'Refuses to take a batch away, or to rename it, while a row names it';

create function unknown_batch() returns text language sql stable as $$
  select id from (
    select batch_id as id from unit union select ended_by from unit
    union select batch_id from post union select ended_by from post
    union select batch_id from employee union select ended_by from employee
    union select batch_id from fact union select ended_by from fact) named
  where id is not null and not exists (select from import_batch b where b.id = named.id)
  limit 1
$$;
comment on function unknown_batch() is 'A batch that rows name and that is not there; null where all is well. Asked after a restore';

do $$
declare
  holder text;
begin
  foreach holder in array array['unit', 'post', 'employee', 'fact'] loop
    execute format('alter table %I drop constraint %I, drop constraint %I', holder, holder || '_batch_id_fkey', holder || '_ended_by_fkey');
    execute format('create trigger %I after insert on %I referencing new table as fresh for each statement execute function known_batch()', holder || '_of_batch', holder);
    execute format('create trigger %I after update on %I referencing new table as fresh for each statement execute function known_batch()', holder || '_ended_by_batch', holder);
  end loop;
end
$$;
create trigger batch_stands after delete or update of id on import_batch for each row execute function standing_batch();
