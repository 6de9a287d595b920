/** Accounts and roles: who may enter and in which role. Each change is one entry of the log and holds from the next page on. */
import { randomBytes, randomUUID } from 'node:crypto';
import { type Role, roles } from '#case/roles.ts';
import { refuse } from '#ground/refusal.ts';
import { hashPassword, shortestPassword } from '#people/password.server.ts';
import { seat } from '#people/permission.ts';
import { act, type Tx } from '#record/append.server.ts';
import type { Grant, Office } from '#record/office.ts';

const usernameShape = /^[a-z0-9][a-z0-9.-]{1,39}$/;

export type NewAccount = {
  username: string;
  name: string;
  nip: string | null;
  password: string;
  demo?: boolean;
};

/** Makes an account without a role; answers its id. */
export async function createAccount(office: Office, given: NewAccount): Promise<string> {
  const seated = seat(office, 'keepAccounts', {});
  const username = given.username.trim().toLowerCase();
  if (!usernameShape.test(username)) throw refuse('input', 'account.name', { username });
  if (given.password.length < shortestPassword)
    throw refuse('input', 'account.password', { least: shortestPassword });
  const password = await hashPassword(given.password);
  return act(seated, async ({ tx, append }) => {
    const taken = await tx
      .selectFrom('account')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirst();
    if (taken) throw refuse('rule', 'account.taken', { username });
    const id = randomUUID();
    const { name, nip } = given;
    const row = {
      id,
      username,
      display_username: given.username.trim(),
      name,
      nip,
      demo: given.demo ?? false,
    };
    await tx
      .insertInto('account')
      .values({ ...row, email: `${id}@tepat.invalid` })
      .execute();
    await tx
      .insertInto('account_credential')
      .values({ id: randomUUID(), account_id: id, provider_id: 'credential', user_id: id, password })
      .execute();
    await append({
      kind: 'account_created',
      about: { round: null, cases: [] },
      public: { account: id },
      personal: { _: { nip, name } },
    });
    return id;
  });
}

/** Gives a role, for one unit and what is below it or for the whole province. */
export async function grantRole(office: Office, username: string, grant: Grant): Promise<void> {
  const seated = seat(office, 'keepAccounts', {});
  const { role, unit } = grant;
  await act(seated, async ({ tx, append }) => {
    const account = await anotherAccount(tx, seated, username);
    const held = await rolesOf(tx, account);
    if (held.some((one) => one.role === role && one.unit === unit))
      throw refuse('rule', 'role.held', { role, username });
    await tx
      .insertInto('account_role')
      .values({ account, role, unit, granted_by: seated.actor.account, granted_at: office.now })
      .execute();
    await append({
      kind: 'role_granted',
      about: { round: null, cases: [] },
      public: { account, role, unit },
      personal: {},
    });
  });
}

/** Takes a role back. The last active administrator keeps theirs. */
export async function revokeRole(office: Office, username: string, grant: Grant): Promise<void> {
  const seated = seat(office, 'keepAccounts', {});
  const { role, unit } = grant;
  await act(seated, async ({ tx, append }) => {
    const account = await anotherAccount(tx, seated, username);
    const held = await rolesOf(tx, account);
    if (!held.some((one) => one.role === role && one.unit === unit))
      throw refuse('rule', 'role.notHeld', { role, username });
    if (role === 'admin') await keepAnAdmin(tx, account);
    await tx
      .deleteFrom('account_role')
      .where('account', '=', account)
      .where('role', '=', role)
      .where('unit', unit === null ? 'is' : '=', unit)
      .execute();
    await append({
      kind: 'role_revoked',
      about: { round: null, cases: [] },
      public: { account, role, unit },
      personal: {},
    });
  });
}

/** Shuts an account for good and ends its sessions. What it did stays in the log. */
export async function disableAccount(office: Office, username: string): Promise<void> {
  const seated = seat(office, 'keepAccounts', {});
  await act(seated, async ({ tx, append }) => {
    const account = await anotherAccount(tx, seated, username);
    const row = await tx
      .selectFrom('account')
      .select('disabled_at')
      .where('id', '=', account)
      .executeTakeFirstOrThrow();
    if (row.disabled_at) throw refuse('rule', 'account.disabled', { username });
    await keepAnAdmin(tx, account);
    await tx.updateTable('account').set({ disabled_at: office.now }).where('id', '=', account).execute();
    await tx.deleteFrom('account_session').where('user_id', '=', account).execute();
    await append({
      kind: 'account_disabled',
      about: { round: null, cases: [] },
      public: { account },
      personal: {},
    });
  });
}

/** One's own account is kept by somebody else, so that every change of power needs two people. */
async function anotherAccount(tx: Tx, office: Office, username: string): Promise<string> {
  const row = await tx
    .selectFrom('account')
    .select('id')
    .where('username', '=', username.trim().toLowerCase())
    .executeTakeFirst();
  if (!row) throw refuse('missing', 'account.unknown', { username });
  if (row.id === office.actor.account) throw refuse('permission', 'account.self', undefined);
  return row.id;
}

const rolesOf = (tx: Tx, account: string) =>
  tx.selectFrom('account_role').select(['role', 'unit']).where('account', '=', account).execute();

/** Refuses when no other active account is an administrator. */
async function keepAnAdmin(tx: Tx, leaving: string): Promise<void> {
  const admins = await tx
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account')
    .select('account.id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .execute();
  const others = admins.filter((one) => one.id !== leaving);
  if (others.length === 0 && admins.some((one) => one.id === leaving))
    throw refuse('rule', 'role.lastAdmin', undefined);
}

/** Reads a role's name as people type it. */
export function roleNamed(text: string): Role {
  const role = roles.find((one) => one === text);
  if (role === undefined || role === 'sistem') throw refuse('input', 'role.unknown', { role: text });
  return role;
}

/** A first password nobody guesses and a person can read out: about 77 random bits. */
export function firstPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const text = [...randomBytes(32)]
    .filter((byte) => byte < 248)
    .slice(0, 16)
    .map((byte) => letters[byte % 31])
    .join('');
  return text.length === 16 ? (text.match(/.{4}/g) ?? []).join('-') : firstPassword();
}
