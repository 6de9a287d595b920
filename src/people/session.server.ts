/** Who sits at this browser: the session behind the cookie, the account behind the session, its roles as they are this minute. */

import { setTimeout as sleep } from 'node:timers/promises';
import { isAPIError } from 'better-auth/api';
import { type Kysely, sql } from 'kysely';
import type { Grant } from '#case/roles.ts';
import type { Tables } from '#db/tables.ts';
import type { SignIn } from '#people/sign-in.server.ts';
import { beginTry } from '#people/throttle.server.ts';

export const longestSession = 8 * 3_600_000;

export type Seated = {
  account: string;
  username: string;
  name: string;
  nip: string | null;
  roles: Grant[];
  session: string;
  since: Date;
  demo: boolean;
};

export type Door = { auth: SignIn; db: Kysely<Tables> };

/** The person behind the cookie, with the cookies to send back; null after 30 idle minutes, 8 hours, or when disabled. */
export async function seatedAt(
  { auth, db }: Door,
  headers: Headers,
  now: Date,
): Promise<{ seated: Seated | null; cookies: string[] }> {
  if (!headers.has('cookie')) return { seated: null, cookies: [] };
  const answer = await auth.api.getSession({ headers, returnHeaders: true });
  const cookies = answer.headers.getSetCookie();
  if (!answer.response) return { seated: null, cookies };
  const { session, user } = answer.response;
  // One question: every page asks it.
  const account = await db
    .selectFrom('account')
    .select(['nip', 'disabled_at', 'demo', 'username', 'name'])
    .select(
      sql<Grant[]>`
      coalesce((select json_agg(json_build_object('role', r.role, 'unit', r.unit) order by r.granted_at)
        from account_role r where r.account = account.id), '[]')`.as('roles'),
    )
    .where('id', '=', user.id)
    .executeTakeFirst();
  const over = now.getTime() - session.createdAt.getTime() > longestSession;
  if (over || !account || account.disabled_at) {
    await db.deleteFrom('account_session').where('id', '=', session.id).execute();
    return { seated: null, cookies: [] };
  }
  const { name, nip, username, demo, roles } = account;
  const seated = {
    account: user.id,
    username,
    name,
    nip,
    demo,
    roles,
    session: session.id,
    since: session.createdAt,
  };
  return { seated, cookies };
}

export type Entering = {
  username: string;
  password: string;
  headers: Headers;
  address: string;
  now: Date;
  local: boolean;
};

/** Cookies of a new session, or null: the same answer for a wrong password, an unknown name and a disabled account. */
export async function enter({ auth, db }: Door, given: Entering): Promise<string[] | null> {
  const name = given.username.trim().toLowerCase().replace(/\s/g, '');
  const attempt = await beginTry(db, name, given.address, given.now);
  if (attempt.wait > 0) await sleep(attempt.wait);
  const headers = new Headers({ 'x-tepat-address': given.address });
  const agent = given.headers.get('user-agent');
  if (agent) headers.set('user-agent', agent.slice(0, 300));
  let answer: Awaited<ReturnType<typeof signInName>>;
  try {
    answer = await signInName(auth, name, given.password, headers);
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
  const account = await db
    .selectFrom('account')
    .select(['id', 'disabled_at', 'demo'])
    .where('username', '=', name)
    .executeTakeFirstOrThrow();
  if (account.disabled_at || (account.demo && !given.local)) {
    await db.deleteFrom('account_session').where('user_id', '=', account.id).execute();
    return null;
  }
  await attempt.forgive();
  return answer.headers.getSetCookie();
}

function signInName(auth: SignIn, name: string, password: string, headers: Headers) {
  return auth.api.signInUsername({ body: { username: name, password }, headers, returnHeaders: true });
}

/** Ends this session in the database; other devices stay signed in. */
export async function leave({ db }: Door, session: string): Promise<void> {
  await db.deleteFrom('account_session').where('id', '=', session).execute();
}
