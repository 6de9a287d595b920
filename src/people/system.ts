/** The house acting by itself: jobs, the first administrator, the invented province. Its role is `sistem`, never a person's. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Office } from '#record/office.ts';

export function systemOffice(db: Kysely<Tables>, now: Date): Office {
  const grant = { role: 'sistem', unit: null } as const;
  return { db, now, actor: { account: 'sistem', nip: null, name: 'Tepat', roles: [grant], role: 'sistem' } };
}
