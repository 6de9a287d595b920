-- What every area stands on: extensions, and the one row about this installation.
-- Tables belong to tepat_owner. A table that grants nothing to tepat_app by itself gets SELECT, INSERT, UPDATE and
-- DELETE after the migration; a table that grants something to tepat_app keeps exactly that.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create extension if not exists unaccent;

create table installation (
  one boolean primary key default true check (one),
  id uuid not null default gen_random_uuid(),
  made_at timestamptz not null default now(),
  demo text not null default 'undecided' check (demo in ('undecided', 'none', 'filling', 'done'))
);
comment on table installation is 'One row: which installation this database belongs to';
comment on column installation.one is 'Always true; keeps the table at one row';
comment on column installation.id is 'Identity of the installation, kept through backup and restore';
comment on column installation.made_at is 'When the database was made';
comment on column installation.demo is 'Whether the invented province was wanted here, is being filled in, or is done';

insert into installation default values;
