/** Walks a round of the invented province through the very acts that people do, each as its own account, on given days. */
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Role } from '#case/roles.ts';
import type { Tables } from '#db/tables.ts';
import type { Parts } from '#demo/parts.server.ts';
import { addDays, type Day } from '#ground/day.ts';
import { calendarOf } from '#law/lookup.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { testAuthority } from '#paper/authority.server.ts';
import { issueCheckpoint } from '#record/checkpoint.server.ts';
import { logKey } from '#record/key.server.ts';
import type { Grant, Office } from '#record/office.ts';
import type { Settings } from '#settings';

export type Walk = {
  db: Kysely<Tables>;
  settings: Settings;
  /** moves the clock to nine in the morning (WIB) so many days after the walk's first day */
  day: (after: number) => Day;
  /** the office of a demo account, in the role given, at the present moment */
  as: (username: string, role: Role) => Promise<Office>;
  /** the office of the person with this NIP, as an employee */
  asEmployee: (nip: string) => Office;
  now: () => Date;
  checkpoint: () => Promise<void>;
  /** does a part of the filling, and says so */
  part: Parts;
};

/** A walk that begins on `first`; every act moves its clock on by a minute. */
export function walkFrom(db: Kysely<Tables>, settings: Settings, part: Parts, first: Day, last: Date): Walk {
  let clock = new Date(`${first}T02:00:00Z`);
  const now = (): Date => {
    clock = new Date(Math.min(clock.getTime() + 60_000, last.getTime()));
    return clock;
  };
  return {
    db,
    settings,
    part,
    now,
    day: (after) => {
      const day = addDays(first, after);
      clock = new Date(Math.min(Date.parse(`${day}T02:00:00Z`), last.getTime()));
      return day;
    },
    as: async (username, role) => {
      const account = await db
        .selectFrom('account')
        .select(['id', 'name', 'nip'])
        .where('username', '=', username)
        .executeTakeFirstOrThrow();
      const roles: Grant[] = await db
        .selectFrom('account_role')
        .select(['role', 'unit'])
        .where('account', '=', account.id)
        .execute();
      return {
        db,
        now: now(),
        actor: { account: account.id, name: account.name, nip: account.nip, roles, role },
      };
    },
    asEmployee: (nip) => ({
      db,
      now: now(),
      actor: {
        account: `pegawai-${nip.slice(-4)}`,
        name: '',
        nip,
        roles: [{ role: 'pegawai', unit: null }],
        role: 'pegawai',
      },
    }),
    checkpoint: async () => {
      await issueCheckpoint(db, await logKey(settings, true), now());
    },
  };
}

/** The signer of decrees in the demo: the local test authority. */
export async function demoSigning(settings: Settings, governor: string) {
  const authority = await testAuthority(join(settings.data, 'ca'));
  const signer = await authority.signerFor({ name: governor, office: 'GUBERNUR GAJAHMUNGKUR' });
  return { law: shippedLaw(), signer, governor, baseUrl: settings.baseUrl, minister: null, acting: false };
}

export const demoCalendar = () => calendarOf(shippedLaw());
