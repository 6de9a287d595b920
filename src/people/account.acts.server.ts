/** What a person does with the own account: ends sessions on other devices, and changes the password. No log entry: it changes no power. */
import { refuse } from '#ground/refusal.ts';
import type { PageContext } from '#people/context.ts';
import { hashPassword, shortestPassword, verifyPassword } from '#people/password.server.ts';
import type { Seated } from '#people/session.server.ts';

type Own = Pick<PageContext, 'db' | 'now'> & { seated: Seated };

/** Ends one of the own sessions, or all others. */
export async function endSessions({ db, seated }: Own, which: { one: string } | 'others'): Promise<void> {
  await db
    .deleteFrom('account_session')
    .where('user_id', '=', seated.account)
    .where('id', which === 'others' ? '!=' : '=', which === 'others' ? seated.session : which.one)
    .execute();
}

/** Other devices are signed out: whoever knew the old password is out too. */
export async function changePassword(own: Own, old: string, next: string): Promise<void> {
  const { db, seated, now } = own;
  if (next.length < shortestPassword) throw refuse('input', 'account.password', { least: shortestPassword });
  const row = await db
    .selectFrom('account_credential')
    .select(['id', 'password'])
    .where('user_id', '=', seated.account)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  if (!row?.password || !(await verifyPassword({ hash: row.password, password: old })))
    throw refuse('input', 'account.oldPassword', undefined);
  const password = await hashPassword(next);
  await db
    .updateTable('account_credential')
    .set({ password, updated_at: now })
    .where('id', '=', row.id)
    .execute();
  await endSessions(own, 'others');
}
