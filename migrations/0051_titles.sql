-- Titles of posts as offices write them, and the post that somebody who looked at them said is meant. Nothing is guessed:
-- without such a saying a title that is not in the list of posts stays unknown.

create table title_accepted (
  batch_id text not null references import_batch (id),
  unit text not null,
  written text not null,
  as_written text not null,
  position text not null,
  primary key (batch_id, unit, written)
);
comment on table title_accepted is 'A title from a users'' sheet and the position it means, accepted in the preview of the batch it came with; void once that batch is taken back';
comment on column title_accepted.batch_id is 'Batch with which it was accepted; its file, day and account stand there';
comment on column title_accepted.unit is 'Unit in which the title was written; empty if the sheet named none that is known';
comment on column title_accepted.written is 'The title without abbreviations, marks and capitals, by which it is found again';
comment on column title_accepted.as_written is 'The title as it stood in the sheet';
comment on column title_accepted.position is 'Position (jabatan_id) that is meant';
create index title_accepted_written on title_accepted (unit, written);
