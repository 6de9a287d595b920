/** Work with a whole province, declared once: a small one is worked with at once, a large one by the helper that holds it (db/beside.server.ts). */
import type { Kysely } from 'kysely';
import { askHelper, type Do, type Progress } from '#db/beside.server.ts';
import type { Tables } from '#db/tables.ts';
import { type ActAsked, askedBy, type Office, officeAsked } from '#record/office.ts';
import { reckonsHere } from '#registry/size.server.ts';

type Db = Kysely<Tables>;

/** Called, it is done wherever that is best; `here` and `beside` say where. */
export type Work<A extends object, R> = {
  (db: Db, ask: A, onProgress?: Progress): Promise<R>;
  here: Do<A, R>;
  beside: (db: Db, ask: A, onProgress?: Progress) => Promise<R>;
};

const unheard: Progress = () => undefined;

/** `kind` is its name in the table of what helpers do (desk/beside.command.ts); what is asked and answered goes to another process and back. */
export function workOf<A extends object, R>(kind: string, here: Do<A, R>): Work<A, R> {
  const beside: Work<A, R>['beside'] = (db, ask, onProgress) =>
    askHelper(db, 'provinsi', { kind, ask, onProgress }) as Promise<R>;
  const anywhere = async (db: Db, ask: A, onProgress?: Progress): Promise<R> =>
    (await reckonsHere(db)) ? here(db, ask, onProgress ?? unheard) : beside(db, ask, onProgress);
  return Object.assign(anywhere, { here, beside });
}

/** The same for an act: who acts goes along. */
export function actWorkOf<A extends object, R>(
  kind: string,
  perform: (office: Office, ask: A, onProgress: Progress) => Promise<R>,
) {
  const work = workOf<ActAsked & { ask: A }, R>(kind, (db, { by, ask }, onProgress) =>
    perform(officeAsked(db, by), ask, onProgress),
  );
  const asked = (office: Office, ask: A) => [office.db, { ...askedBy(office), ask }] as const;
  return Object.assign(
    (office: Office, ask: A, onProgress?: Progress): Promise<R> => work(...asked(office, ask), onProgress),
    {
      here: work.here,
      beside: (office: Office, ask: A, onProgress?: Progress): Promise<R> =>
        work.beside(...asked(office, ask), onProgress),
    },
  );
}
