/** Rows of accounts, sessions and roles (migrations/0005_people.sql says what each column means). */
import type { Generated } from 'kysely';
import type { Role } from '#case/roles.ts';

export type PeopleTables = {
  account: {
    id: string;
    username: string;
    display_username: string | null;
    name: string;
    email: string;
    email_verified: Generated<boolean>;
    image: string | null;
    nip: string | null;
    demo: Generated<boolean>;
    disabled_at: Date | null;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
  };
  account_credential: {
    id: string;
    account_id: string;
    provider_id: string;
    user_id: string;
    access_token: string | null;
    refresh_token: string | null;
    id_token: string | null;
    access_token_expires_at: Date | null;
    refresh_token_expires_at: Date | null;
    scope: string | null;
    password: string | null;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
  };
  account_session: {
    id: string;
    token: string;
    user_id: string;
    expires_at: Date;
    ip_address: string | null;
    user_agent: string | null;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
  };
  account_role: {
    account: string;
    role: Role;
    unit: string | null;
    granted_at: Generated<Date>;
    granted_by: string;
  };
  sign_in_attempt: { id: Generated<number>; username_hash: string; network: string; at: Generated<Date> };
  form_receipt: { account: string; key: string; at: Generated<Date>; answer: string | null };
};
