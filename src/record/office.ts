/** Who acts, where and when: the one argument every act is given, so that nothing below it asks for the session or the clock. */
import type { Kysely } from 'kysely';
import type { Role } from '#case/roles.ts';
import type { Tables } from '#db/tables.ts';

/** A role held, and the agency it is held for; null is the whole province. */
export type Grant = { role: Role; unit: string | null };

/** The person at the desk. `role` is the one in which this act is done, one of `roles`. */
export type Actor = {
  account: string;
  nip: string | null;
  name: string;
  roles: readonly Grant[];
  role: Role;
};

/** An act's surroundings. `now` is given, so that a test may choose the day. */
export type Office = { db: Kysely<Tables>; actor: Actor; now: Date };
