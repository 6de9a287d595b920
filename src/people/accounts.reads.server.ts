/** Accounts with their roles, and the sessions of one account. Never writes. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Grant } from '#record/office.ts';
import type { TableState } from '#ui/read-table.ts';

type Db = Kysely<Tables>;

export type AccountRow = {
  username: string;
  name: string;
  nip: string | null;
  disabled: boolean;
  demo: boolean;
  roles: Grant[];
};

export async function accountsOf(
  db: Db,
  state: TableState<'username' | 'name'>,
): Promise<{ rows: AccountRow[]; total: number }> {
  const like = `%${state.q.replace(/[\\%_]/g, '\\$&')}%`;
  const base = db
    .selectFrom('account')
    .$if(state.q !== '', (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('username', 'ilike', like),
          eb('name', 'ilike', like),
          eb('nip', '=', state.q.replace(/\s/g, '')),
        ]),
      ),
    );
  const { total } = await base
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await base
    .select(['id', 'username', 'name', 'nip', 'disabled_at', 'demo'])
    .orderBy(state.sort, state.down ? 'desc' : 'asc')
    .limit(state.size)
    .offset(state.offset)
    .execute();
  const roles = await rolesOf(
    db,
    rows.map((row) => row.id),
  );
  return {
    total,
    rows: rows.map(({ id, disabled_at, ...row }) => ({
      ...row,
      disabled: disabled_at !== null,
      roles: roles.get(id) ?? [],
    })),
  };
}

export async function findAccount(db: Db, username: string): Promise<AccountRow | undefined> {
  const row = await db
    .selectFrom('account')
    .select(['id', 'username', 'name', 'nip', 'disabled_at', 'demo'])
    .where('username', '=', username.toLowerCase())
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, disabled_at, ...rest } = row;
  return { ...rest, disabled: disabled_at !== null, roles: (await rolesOf(db, [id])).get(id) ?? [] };
}

async function rolesOf(db: Db, accounts: string[]): Promise<Map<string, Grant[]>> {
  const byAccount = new Map<string, Grant[]>();
  if (accounts.length === 0) return byAccount;
  const rows = await db
    .selectFrom('account_role')
    .select(['account', 'role', 'unit'])
    .where('account', 'in', accounts)
    .orderBy('granted_at')
    .execute();
  for (const { account, role, unit } of rows)
    byAccount.set(account, [...(byAccount.get(account) ?? []), { role, unit }]);
  return byAccount;
}

export type SessionRow = {
  id: string;
  since: string;
  last: string;
  from: string;
  device: string;
  here: boolean;
};

/** The devices on which this account is signed in now. */
export async function sessionsOf(db: Db, account: string, session: string, now: Date): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('account_session')
    .selectAll()
    .where('user_id', '=', account)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    since: row.created_at.toISOString(),
    last: row.updated_at.toISOString(),
    from: row.ip_address ?? '–',
    device: deviceIn(row.user_agent ?? ''),
    here: row.id === session,
  }));
}

/** Browser and system in two words, enough to recognise one's own device. */
function deviceIn(agent: string): string {
  const browser = /Edg\//.test(agent)
    ? 'Edge'
    : /Firefox\//.test(agent)
      ? 'Firefox'
      : /Chrome\//.test(agent)
        ? 'Chrome'
        : /Safari\//.test(agent)
          ? 'Safari'
          : '';
  const system = /Android/.test(agent)
    ? 'Android'
    : /iPhone|iPad/.test(agent)
      ? 'iOS'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac OS X/.test(agent)
          ? 'macOS'
          : /Linux/.test(agent)
            ? 'Linux'
            : '';
  return [browser, system].filter(Boolean).join(' · ') || agent.slice(0, 24) || '–';
}
