/** Sign-in, sessions and roles on a real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePassword } from '#people/account.acts.server.ts';
import { createAccount, disableAccount, grantRole, revokeRole } from '#people/accounts.acts.server.ts';
import { ensureDemoAccounts } from '#people/demo.server.ts';
import { demoAccounts, demoPassword } from '#people/demo.ts';
import { once } from '#people/once.server.ts';
import { enter, leave, longestSession, seatedAt } from '#people/session.server.ts';
import { idleSeconds, signInOf } from '#people/sign-in.server.ts';
import { systemOffice } from '#people/system.ts';
import { triesPerHour } from '#people/throttle.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

const secret = 'x'.repeat(40);
const password = 'kalimat panjang sekali';
let database: TestDatabase;
let door: Parameters<typeof enter>[0];

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  door = { db, auth: signInOf({ baseUrl: 'http://localhost:3000' }, db, secret) };
  const office = systemOffice(db, new Date());
  await createAccount(office, { username: 'sari', name: 'Sari', nip: null, password });
  await grantRole(office, 'sari', { role: 'admin', unit: null });
});
afterAll(() => database.close());

const knock = (username: string, word: string, address = '127.0.0.1', extra = {}) =>
  enter(door, {
    username,
    password: word,
    headers: new Headers(),
    address,
    now: new Date(),
    local: true,
    ...extra,
  });

function cookieHeader(cookies: string[] | null): Headers {
  return new Headers({ cookie: (cookies ?? []).map((cookie) => cookie.split(';')[0]).join('; ') });
}

describe('signing in', () => {
  it('opens a session of thirty minutes behind a cookie that scripts cannot read', async () => {
    const cookies = await knock('Sari', password);
    const [cookie = ''] = cookies ?? [];
    expect(cookie).toMatch(/^tepat=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(new RegExp(`Max-Age=${idleSeconds}`));
    const { seated } = await seatedAt(door, cookieHeader(cookies), new Date());
    expect(seated).toMatchObject({ username: 'sari', roles: [{ role: 'admin', unit: null }] });
  });

  it('binds the cookie to the host when the address is https', async () => {
    const auth = signInOf({ baseUrl: 'https://tepat.example.test' }, door.db, secret);
    const cookies = await enter(
      { db: door.db, auth },
      {
        username: 'sari',
        password,
        headers: new Headers(),
        address: '10.0.0.1',
        now: new Date(),
        local: false,
      },
    );
    expect(cookies?.[0]).toMatch(/^__Host-tepat=/);
    expect(cookies?.[0]).toMatch(/Secure/);
    expect(cookies?.[0]).not.toMatch(/Domain=/i);
  });

  it('answers alike for a wrong password and an unknown name', async () => {
    expect(await knock('sari', 'salah salah salah', '10.1.0.1')).toBeNull();
    expect(await knock('tidak-ada', password, '10.1.0.2')).toBeNull();
  });

  it('ends after eight hours, however busy', async () => {
    const headers = cookieHeader(await knock('sari', password));
    const late = new Date(Date.now() + longestSession + 1000);
    expect((await seatedAt(door, headers, late)).seated).toBeNull();
    expect((await seatedAt(door, headers, new Date())).seated).toBeNull();
  });

  it('is over in the database after signing out, so a kept cookie is worth nothing', async () => {
    const headers = cookieHeader(await knock('sari', password));
    const { seated } = await seatedAt(door, headers, new Date());
    await leave(door, seated?.session ?? '');
    expect((await seatedAt(door, headers, new Date())).seated).toBeNull();
  });

  it('refuses a cookie whose signature was made with another secret', async () => {
    const [cookie = ''] = (await knock('sari', password)) ?? [];
    const value = (cookie.split(';')[0] ?? '').slice('tepat='.length);
    const forged = `tepat=${decodeURIComponent(value).split('.')[0]}.${encodeURIComponent('A'.repeat(43))}=`;
    expect((await seatedAt(door, new Headers({ cookie: forged }), new Date())).seated).toBeNull();
  });

  it('shuts the door for an hour after twenty failures of one name from one network', async () => {
    const now = new Date();
    const hash = await import('node:crypto').then(({ createHash }) =>
      createHash('sha256').update('budi').digest('hex'),
    );
    const failures = Array.from({ length: triesPerHour }, () => ({
      username_hash: hash,
      network: '10.2.0.1',
      at: now,
    }));
    await database.db.insertInto('sign_in_attempt').values(failures).execute();
    await expect(knock('budi', password, '10.2.0.1')).rejects.toMatchObject({ code: 'signin.tooMany' });
  });
});

describe('accounts and roles', () => {
  it('take effect at once: a role given or taken shows on the next page of an open session', async () => {
    const office = systemOffice(database.db, new Date());
    await createAccount(office, { username: 'tono', name: 'Tono', nip: null, password });
    const headers = cookieHeader(await knock('tono', password));
    const rolesNow = async () => (await seatedAt(door, headers, new Date())).seated?.roles;
    expect(await rolesNow()).toEqual([]);
    await grantRole(office, 'tono', { role: 'operator', unit: 'U1' });
    expect(await rolesNow()).toEqual([{ role: 'operator', unit: 'U1' }]);
    await revokeRole(office, 'tono', { role: 'operator', unit: 'U1' });
    expect(await rolesNow()).toEqual([]);
    await disableAccount(office, 'tono');
    expect((await seatedAt(door, headers, new Date())).seated).toBeNull();
    expect(await knock('tono', password, '10.3.0.1')).toBeNull();
  });

  it('leave one log entry for each change, without a name in its public part', async () => {
    const entries = await database.db
      .selectFrom('log_entry')
      .select(['kind', 'leaf'])
      .orderBy('index')
      .execute();
    expect(entries.map((entry) => entry.kind)).toEqual([
      'account_created',
      'role_granted',
      'account_created',
      'role_granted',
      'role_revoked',
      'account_disabled',
    ]);
    for (const { leaf } of entries) expect(leaf.toString()).not.toMatch(/Tono|Sari/);
  });

  it('never leave the office without an administrator', async () => {
    const office = systemOffice(database.db, new Date());
    await expect(revokeRole(office, 'sari', { role: 'admin', unit: null })).rejects.toMatchObject({
      code: 'role.lastAdmin',
    });
    await expect(disableAccount(office, 'sari')).rejects.toMatchObject({ code: 'role.lastAdmin' });
  });

  it('of oneself are changed by somebody else', async () => {
    const { id } = await database.db
      .selectFrom('account')
      .select('id')
      .where('username', '=', 'sari')
      .executeTakeFirstOrThrow();
    const grant = { role: 'admin', unit: null } as const;
    const actor = { account: id, nip: null, name: 'Sari', roles: [grant], role: grant.role };
    const own = { db: database.db, actor, now: new Date() };
    await expect(grantRole(own, 'sari', { role: 'bkd', unit: null })).rejects.toMatchObject({
      code: 'account.self',
    });
  });

  it('a new password signs the other devices out', async () => {
    const here = cookieHeader(await knock('sari', password));
    const there = cookieHeader(await knock('sari', password));
    const { seated } = await seatedAt(door, here, new Date());
    if (!seated) throw new Error('not signed in');
    const own = { db: database.db, now: new Date(), seated };
    await expect(changePassword(own, 'bukan itu sandinya', 'kalimat yang lain lagi')).rejects.toMatchObject({
      code: 'account.oldPassword',
    });
    await changePassword(own, password, 'kalimat yang lain lagi');
    expect((await seatedAt(door, there, new Date())).seated).toBeNull();
    expect((await seatedAt(door, here, new Date())).seated).not.toBeNull();
  });
});

describe('the example accounts', () => {
  it('are made once, one for each role, and bound to people when these are known', async () => {
    const { db } = database;
    await ensureDemoAccounts(db, new Date());
    const people = { pegawai1: { nip: '198503172010011004', name: 'Rekaan' } };
    await ensureDemoAccounts(db, new Date(), { people, units: { disdik: 'D1', inspektorat: 'I1' } });
    const size = await db
      .selectFrom('log_entry')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirst();
    await ensureDemoAccounts(db, new Date(), { people, units: { disdik: 'D1', inspektorat: 'I1' } });
    const again = await db
      .selectFrom('log_entry')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirst();
    expect(again).toEqual(size);
    const cookies = await knock('pegawai1', demoPassword);
    expect((await seatedAt(door, cookieHeader(cookies), new Date())).seated).toMatchObject({
      nip: '198503172010011004',
    });
    const held = await db.selectFrom('account_role').select('role').distinct().execute();
    expect(new Set(held.map((row) => row.role))).toEqual(
      new Set([...demoAccounts.flatMap((one) => one.roles), 'admin']),
    );
  });

  it('are shut for anyone who does not sit at this machine', async () => {
    expect(await knock('bkd', demoPassword, '203.0.113.9', { local: false })).toBeNull();
  });
});

describe('a form handed in twice', () => {
  it('is worked on once, and both presses get the same answer', async () => {
    let worked = 0;
    const work = async () => {
      worked += 1;
      await new Promise((done) => setTimeout(done, 150));
      return '/selesai';
    };
    const answers = await Promise.all([1, 2, 3].map(() => once(database.db, 'a', 'k1', work)));
    expect(answers).toEqual(['/selesai', '/selesai', '/selesai']);
    expect(worked).toBe(1);
  });

  it('may be handed in again after it was refused', async () => {
    const refused = once(database.db, 'a', 'k2', () => Promise.reject(new Error('ditolak')));
    await expect(refused).rejects.toThrow('ditolak');
    expect(await once(database.db, 'a', 'k2', async () => '/baik')).toBe('/baik');
  });
});
