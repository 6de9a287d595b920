/** The two roles on an outside PostgreSQL: made if the account of DATABASE_URL may, otherwise done without and said so. */
import type pg from 'pg';
import { withClient } from '#db/pool.server.ts';

/** Which of the roles this account may act as. */
export type Roles = { owner: boolean; app: boolean };

/** Makes the roles where it can, and finds out which of them the account can take on. */
export async function ensureRoles(url: string): Promise<Roles> {
  return withClient(url, async (client) => {
    for (const role of ['tepat_owner', 'tepat_app']) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (rowCount === 0) await attempt(client, `create role ${role} nologin`);
      if (!(await canBe(client, role))) await attempt(client, `grant ${role} to current_user`);
    }
    const roles = { owner: await canBe(client, 'tepat_owner'), app: await canBe(client, 'tepat_app') };
    if (roles.owner) {
      const { rows } = await client.query('select quote_ident(current_database()) as name');
      const name = rows[0].name as string;
      await attempt(client, `grant connect, create, temporary on database ${name} to tepat_owner`);
      await attempt(client, `grant connect, temporary on database ${name} to tepat_app`);
      await attempt(client, 'grant usage, create on schema public to tepat_owner');
      const { rows: may } = await client.query(
        `select has_schema_privilege('tepat_owner', 'public', 'create')
            and has_database_privilege('tepat_owner', current_database(), 'create') as may`,
      );
      if (may[0].may !== true) return { owner: false, app: false };
    }
    return roles;
  });
}

/** The address with the role taken on as the session's own, so that `reset role` does not leave it. */
export function urlAs(url: string, role: 'tepat_owner' | 'tepat_app'): string {
  const address = new URL(url);
  const options = address.searchParams.get('options');
  address.searchParams.set('options', [options, `-c role=${role}`].filter(Boolean).join(' '));
  return address.href;
}

async function canBe(client: pg.Client, role: string): Promise<boolean> {
  const done = await attempt(client, `set role ${role}`);
  await client.query('reset role');
  return done;
}

/** What the account may not do is no failure here. A neighbour doing the same at once is waited for. */
async function attempt(client: pg.Client, statement: string): Promise<boolean> {
  for (let tries = 0; ; tries += 1) {
    try {
      await client.query(statement);
      return true;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === '42710' || code === '23505') return true;
      if (code !== 'XX000' || tries === 5) return false;
    }
  }
}
