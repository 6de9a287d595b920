-- A province has two and a half million considered pairs in a round. One row of each person and one row of each post hold them all, in
-- lists of equal length: twenty times fewer bytes to write than a row and two index entries for each pair. The old name stays as a view.

alter table evaluation_pair rename to evaluation_pair_before;

create table evaluation_considered (
  round_id text not null,
  nip text not null,
  post_ids text[] not null,
  statuses smallint[] not null,
  blocking text[] not null,
  "values" integer[] not null,
  qualities smallint[] not null,
  primary key (round_id, nip)
);
comment on table evaluation_considered is 'The posts that were looked at for one person in a round, in the order of the evaluation; lists of equal length';
comment on column evaluation_considered.round_id is 'Round';
comment on column evaluation_considered.nip is 'Employee number';
comment on column evaluation_considered.post_ids is 'Posts, unit and position';
comment on column evaluation_considered.statuses is '1 layak, 2 layak_bersyarat, 3 tidak_layak';
comment on column evaluation_considered.blocking is 'Rules that stand in the way of each, joined by ;';
comment on column evaluation_considered."values" is 'A row of integers for each post: its value per objective of the policy, moves left out';
comment on column evaluation_considered.qualities is 'Quality mark of the data behind the values: 1 kuat, 2 cukup, 3 lemah';

create table evaluation_candidates (
  round_id text not null,
  post_id text not null,
  nips text[] not null,
  statuses smallint[] not null,
  fits integer[] not null,
  qualities smallint[] not null,
  primary key (round_id, post_id)
);
comment on table evaluation_candidates is 'The people who were looked at for one post in a round: the same pairs, laid out by post; lists of equal length';
comment on column evaluation_candidates.round_id is 'Round';
comment on column evaluation_candidates.post_id is 'Post, unit and position';
comment on column evaluation_candidates.nips is 'Employee numbers';
comment on column evaluation_candidates.statuses is '1 layak, 2 layak_bersyarat, 3 tidak_layak';
comment on column evaluation_candidates.fits is 'Value of the objective fit of each; empty where the policy does not have it';
comment on column evaluation_candidates.qualities is 'Quality mark of the data behind the values: 1 kuat, 2 cukup, 3 lemah';

create table evaluation_result (
  round_id text not null,
  nip text not null,
  post_id text not null,
  results jsonb not null,
  primary key (round_id, nip, post_id)
);
comment on table evaluation_result is 'What each rule said of a pair that a plan makes true, with its version and the facts used';
comment on column evaluation_result.round_id is 'Round';
comment on column evaluation_result.nip is 'Employee number';
comment on column evaluation_result.post_id is 'Post, unit and position';
comment on column evaluation_result.results is 'Rule results with version and facts used';

create view evaluation_pair as
select c.round_id, c.nip, p.post_id,
  (array['layak', 'layak_bersyarat', 'tidak_layak'])[p.status] as status,
  coalesce(string_to_array(nullif(p.blocking, ''), ';'), '{}') as blocking,
  coalesce((select array_agg(v order by n) from unnest(c."values"[p.n:p.n][:]) with ordinality as one (v, n)), '{}') as "values",
  (array['kuat', 'cukup', 'lemah'])[p.quality] as quality,
  coalesce(r.results, '[]') as results
from evaluation_considered c
cross join lateral unnest(c.post_ids, c.statuses, c.blocking, c.qualities)
  with ordinality as p (post_id, status, blocking, quality, n)
left join evaluation_result r on r.round_id = c.round_id and r.nip = c.nip and r.post_id = p.post_id;
comment on view evaluation_pair is 'One person for one considered post in a round; ask for people by round and NIP, for posts evaluation_candidates';
comment on column evaluation_pair.round_id is 'Round';
comment on column evaluation_pair.nip is 'Employee number';
comment on column evaluation_pair.post_id is 'Post, unit and position';
comment on column evaluation_pair.status is 'layak, layak_bersyarat or tidak_layak';
comment on column evaluation_pair.blocking is 'Rules that stand in the way';
comment on column evaluation_pair."values" is 'Integer values per objective of the policy, moves left out';
comment on column evaluation_pair.quality is 'Quality mark of the data behind the values';
comment on column evaluation_pair.results is 'Rule results with version and facts used';

insert into evaluation_considered (round_id, nip, post_ids, statuses, blocking, "values", qualities)
select round_id, nip, array_agg(post_id order by post_id),
  array_agg(array_position(array['layak', 'layak_bersyarat', 'tidak_layak'], status)::smallint order by post_id),
  array_agg(array_to_string(blocking, ';') order by post_id),
  coalesce(array_agg("values" order by post_id) filter (where cardinality("values") > 0), '{}'),
  array_agg(array_position(array['kuat', 'cukup', 'lemah'], quality)::smallint order by post_id)
from evaluation_pair_before group by round_id, nip;

insert into evaluation_candidates (round_id, post_id, nips, statuses, fits, qualities)
select pair.round_id, post_id, array_agg(nip order by nip),
  array_agg(array_position(array['layak', 'layak_bersyarat', 'tidak_layak'], status)::smallint order by nip),
  coalesce(array_agg("values"[at.fit] order by nip) filter (where at.fit is not null), '{}'),
  array_agg(array_position(array['kuat', 'cukup', 'lemah'], quality)::smallint order by nip)
from evaluation_pair_before pair
left join lateral (
  -- Where fit stands among the objectives that are not the count of moves.
  select fit.n as fit from (
    select name, row_number() over (order by n) as n
    from round_freeze f, jsonb_array_elements_text(f.policy -> 'objectives') with ordinality as o (name, n)
    where f.round_id = pair.round_id and name <> 'moves'
  ) fit where fit.name = 'fit'
) at on true
group by pair.round_id, post_id;

insert into evaluation_result (round_id, nip, post_id, results)
select round_id, nip, post_id, results from evaluation_pair_before where results <> '[]';

drop table evaluation_pair_before;
