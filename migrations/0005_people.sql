-- Who may enter, and in which roles. Names of better-auth's columns are mapped in src/people/sign-in.server.ts.
-- Sessions live here, not in a process: several servers share them, and signing out ends them everywhere at once.

create table account (
  id text primary key,
  username text not null unique check (username = lower(username)),
  display_username text,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  nip text,
  demo boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_nip on account (nip);
comment on table account is 'A person who can sign in';
comment on column account.id is 'Random id; the log names accounts by it, never by the name';
comment on column account.username is 'What is typed at sign-in: the NIP or a short name, lower case';
comment on column account.display_username is 'The same as it was typed when the account was made';
comment on column account.name is 'Name shown on screens';
comment on column account.email is 'Placeholder address that better-auth wants; no mail is sent to it';
comment on column account.email_verified is 'Kept by better-auth, unused';
comment on column account.image is 'Kept by better-auth, unused';
comment on column account.nip is 'The employee this account belongs to; empty for offices without a person';
comment on column account.demo is 'An invented sign-in of the example province: works on this machine only unless TEPAT_DEMO=1';
comment on column account.disabled_at is 'Since when the account can no longer be used';
comment on column account.created_at is 'When the account was made';
comment on column account.updated_at is 'When the row was last changed';

create table account_credential (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references account (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_credential_user on account_credential (user_id);
comment on table account_credential is 'How an account proves itself: a password, or an outside sign-in (OIDC)';
comment on column account_credential.id is 'Random id';
comment on column account_credential.account_id is 'The account''s id at the provider; for passwords the account id itself';
comment on column account_credential.provider_id is '`credential` for a password, else the name of the outside sign-in';
comment on column account_credential.user_id is 'The account';
comment on column account_credential.access_token is 'Of an outside sign-in';
comment on column account_credential.refresh_token is 'Of an outside sign-in';
comment on column account_credential.id_token is 'Of an outside sign-in';
comment on column account_credential.access_token_expires_at is 'Of an outside sign-in';
comment on column account_credential.refresh_token_expires_at is 'Of an outside sign-in';
comment on column account_credential.scope is 'Of an outside sign-in';
comment on column account_credential.password is 'Argon2id hash (19 MiB, two passes)';
comment on column account_credential.created_at is 'When the row was made';
comment on column account_credential.updated_at is 'When the row was last changed';

create table account_session (
  id text primary key,
  token text not null unique,
  user_id text not null references account (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_session_user on account_session (user_id);
create index account_session_end on account_session (expires_at);
comment on table account_session is 'A sign-in that still holds: 30 minutes after the last page, 8 hours at most';
comment on column account_session.id is 'Random id';
comment on column account_session.token is 'What the signed cookie holds (more than 128 random bits)';
comment on column account_session.user_id is 'The account';
comment on column account_session.expires_at is 'End of the idle time, moved on by each page';
comment on column account_session.ip_address is 'Address the sign-in came from, for the person to recognise it';
comment on column account_session.user_agent is 'Browser the sign-in came from, for the person to recognise it';
comment on column account_session.created_at is 'When the person signed in: the eight hours count from here';
comment on column account_session.updated_at is 'Last page';

create table account_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_verification_identifier on account_verification (identifier);
comment on table account_verification is 'Short-lived proofs of outside sign-ins (state of an OIDC exchange)';
comment on column account_verification.id is 'Random id';
comment on column account_verification.identifier is 'What is being proved';
comment on column account_verification.value is 'The expected answer';
comment on column account_verification.expires_at is 'Afterwards it is worth nothing';
comment on column account_verification.created_at is 'When the row was made';
comment on column account_verification.updated_at is 'When the row was last changed';

create table account_role (
  account text not null references account (id),
  role text not null,
  unit text,
  granted_at timestamptz not null default now(),
  granted_by text not null,
  unique nulls not distinct (account, role, unit)
);
comment on table account_role is 'Roles an account holds now; their history is in the log (role_granted, role_revoked)';
comment on column account_role.account is 'The account';
comment on column account_role.role is 'One of src/case/roles.ts';
comment on column account_role.unit is 'The unit it holds for, with everything below; empty for the whole province';
comment on column account_role.granted_at is 'When it was granted';
comment on column account_role.granted_by is 'The account that granted it';

create table sign_in_attempt (
  id bigint generated always as identity primary key,
  username_hash text not null,
  network text not null,
  at timestamptz not null default now()
);
create index sign_in_attempt_recent on sign_in_attempt (username_hash, network, at);
create index sign_in_attempt_network on sign_in_attempt (network, at);
comment on table sign_in_attempt is 'Failed sign-ins of the last hour, to slow down guessing; taken away after success and after a day';
comment on column sign_in_attempt.id is 'Running number';
comment on column sign_in_attempt.username_hash is 'SHA-256 of what was typed as name: people type passwords there by mistake';
comment on column sign_in_attempt.network is 'IPv4 address, or the /64 of an IPv6 address';
comment on column sign_in_attempt.at is 'When';

create table form_receipt (
  account text not null,
  key text not null,
  at timestamptz not null default now(),
  answer text,
  primary key (account, key)
);
create index form_receipt_at on form_receipt (at);
comment on table form_receipt is 'Forms already handed in, so that a second press of the button does nothing twice; kept for a day';
comment on column form_receipt.account is 'The account that handed it in';
comment on column form_receipt.key is 'The form''s own one-time key';
comment on column form_receipt.at is 'When';
comment on column form_receipt.answer is 'Where the person was sent afterwards; empty while the first press is still being worked on';
