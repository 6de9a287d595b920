/** Asks for the password once more before an act that binds the province: a browser left open signs nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from '#ground/refusal.ts';
import type { PageContext } from '#people/context.ts';
import { verifyPassword } from '#people/password.server.ts';
import { beginTry } from '#people/throttle.server.ts';

/** Refused when it is not the password of the person signed in; guessing is slowed as at the door. */
export async function provePresence(
  { db, now, seated, address }: Pick<PageContext, 'db' | 'now' | 'seated' | 'address'>,
  password: string,
): Promise<void> {
  if (!seated) throw refuse('input', 'account.oldPassword', undefined);
  const { wait, forgive } = await beginTry(db, seated.username, address, now);
  if (wait > 0) await sleep(wait);
  const row = await db
    .selectFrom('account_credential')
    .select('password')
    .where('user_id', '=', seated.account)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  if (!row?.password || !(await verifyPassword({ hash: row.password, password })))
    throw refuse('input', 'account.oldPassword', undefined);
  await forgive();
}
