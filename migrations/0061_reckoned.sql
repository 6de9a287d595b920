-- What was reckoned from the whole province, beside the server: pages read it instead of the province.

create table reckoned (
  kind text not null,
  key text not null,
  depends text not null,
  body text not null,
  at timestamptz not null,
  primary key (kind, key)
);
comment on table reckoned is 'Results reckoned from a whole province, kept for pages; each may be thrown away and is made again';
comment on column reckoned.kind is 'What was reckoned: kebutuhan, mutu, tunggakan, keadilan, hasil, indeks, rencana, mengapa';
comment on column reckoned.key is 'Of what: a round, an agency, a plan; empty for the province';
comment on column reckoned.depends is 'Mark of everything it was reckoned from: where it differs from the present one, the facts have moved since';
comment on column reckoned.body is 'The result as JSON';
comment on column reckoned.at is 'When it was reckoned';
