/** Who acts, where and when: the one argument every act is given, so that nothing below it asks for the session or the clock. */
import type { Kysely } from 'kysely';
import type { Grant, Role } from '#case/roles.ts';
import type { Tables } from '#db/tables.ts';

export type { Grant, Role };

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

/** An act asked of a helper beside the server: who does it, and when it was asked for. */
export type ActAsked = { by: Omit<Office, 'db'> };

export const askedBy = ({ actor, now }: Office): ActAsked => ({ by: { actor, now } });
export const officeAsked = (db: Kysely<Tables>, by: ActAsked['by']): Office => ({ db, ...by });
