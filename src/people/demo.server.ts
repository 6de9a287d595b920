/** Opens the example accounts of the invented province, each bound to a person of it where the province says who. */
import { sql } from 'kysely';
import type { Database } from '#db/open.server.ts';
import { createAccount, grantRole } from '#people/accounts.acts.server.ts';
import { type DemoUnit, demoAccounts, demoPassword } from '#people/demo.ts';
import { systemOffice } from '#people/system.ts';
import type { Settings } from '#settings';

/** Who stands behind the example accounts: NIP (and name) by user name, unit ids by what the account's role holds for. */
export type DemoPeople = {
  people?: Readonly<Record<string, { nip: string; name?: string }>>;
  units?: Partial<Readonly<Record<DemoUnit, string>>>;
};

type Db = Database['db'];

/** Makes what is missing, and binds accounts to people once these are known; running it again changes nothing. */
export async function ensureDemoAccounts(db: Db, now: Date, given: DemoPeople = {}): Promise<void> {
  const office = systemOffice(db, now);
  const present = new Map(
    (await db.selectFrom('account').select(['username', 'id', 'nip']).execute()).map((row) => [
      row.username,
      row,
    ]),
  );
  for (const account of demoAccounts) {
    const person = given.people?.[account.username];
    const name = person?.name ?? account.name;
    const before = present.get(account.username);
    if (!before) {
      const nip = person?.nip ?? null;
      await createAccount(office, {
        username: account.username,
        name,
        nip,
        password: demoPassword,
        demo: true,
      });
    } else if (person && before.nip === null)
      await db.updateTable('account').set({ nip: person.nip, name }).where('id', '=', before.id).execute();
    await grantMissing(office, account.username, account, given);
  }
}

async function grantMissing(
  office: ReturnType<typeof systemOffice>,
  username: string,
  account: (typeof demoAccounts)[number],
  given: DemoPeople,
): Promise<void> {
  const unit = account.unit ? (given.units?.[account.unit] ?? null) : null;
  const held = await office.db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account')
    .select(['role', 'unit'])
    .where('username', '=', username)
    .execute();
  for (const role of account.roles) {
    // A role for an agency waits until that agency is there: for the whole province it would be too wide.
    if (account.unit && unit === null) continue;
    if (!held.some((one) => one.role === role && one.unit === unit))
      await grantRole(office, username, { role, unit });
  }
}

/**
 * Whether the invented province is wanted here (contracts.md §1): in a new embedded database unless forbidden, on an outside
 * one only if asked for, and never beside real accounts or facts. Answers whether example accounts are open.
 */
export async function openDemoDoor(database: Database, settings: Settings, now: Date): Promise<boolean> {
  const { db } = database;
  const { demo } = await db.selectFrom('installation').select('demo').executeTakeFirstOrThrow();
  if (demo === 'none') return false;
  if (demo === 'undecided') {
    const wanted = settings.demo ?? database.kind === 'embedded';
    const { rows } = await sql<{ used: boolean }>`
      select exists (select from account where not demo) or exists (select from log_entry) as used`.execute(
      db,
    );
    if (!wanted || rows[0]?.used) {
      await db.updateTable('installation').set({ demo: 'none' }).execute();
      return false;
    }
    await db.updateTable('installation').set({ demo: 'filling' }).execute();
  }
  await ensureDemoAccounts(db, now);
  return true;
}
