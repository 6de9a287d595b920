-- The nine boxes are counted over everybody at once: what they count must not lie inside a document that has to be unpacked.

alter table evaluation
  add column held boolean generated always as (jsonb_array_length(facts -> 'frozenBy') > 0) stored,
  add column stale boolean generated always as (coalesce((facts ->> 'stale')::boolean, false)) stored;
comment on column evaluation.held is 'Whether a rule on the person stands in the way of every move';
comment on column evaluation.stale is 'Whether the assessment used was out of date';
drop index evaluation_box;
create index evaluation_box on evaluation (round_id, box) include (nip, movable, held);
