/** What every page is given: who asks, in which language, on which day, and the way to the database. Built anew for each request. */
import type { Kysely } from 'kysely';
import { data, redirect } from 'react-router';
import type { Role } from '#case/roles.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Lang } from '#ground/words/lang.ts';
import { type Words, wordsIn } from '#ground/words/words.ts';
import type { Seated } from '#people/session.server.ts';
import type { SignIn } from '#people/sign-in.server.ts';
import type { Actor, Office } from '#record/office.ts';
import type { Settings } from '#settings';

export type PageContext = {
  db: Kysely<Tables>;
  settings: Settings;
  auth: SignIn;
  lang: Lang;
  words: Words;
  now: Date;
  today: Day;
  /** The person signed in, in the role chosen last (`actor.role`); null for a visitor. */
  actor: Actor | null;
  seated: Seated | null;
  /** The invented province: each page says so. */
  demo: boolean;
  /** The request comes from this machine (or TEPAT_DEMO=1): example accounts may be used. */
  local: boolean;
  address: string;
  /** Takes the session cookie away from the browser. */
  endCookie: string;
  /** Path and query as the browser shows them. */
  path: string;
  nonce: string;
  requestId: string;
  /** The office of the person signed in, in one of the roles held; refuses visitors and roles not held. */
  office(role?: Role): Office;
  /** Runs a form's work once per key: a second press gets the first answer (people/once.server.ts). */
  once(key: string, work: () => Promise<string>): Promise<string>;
};

declare module 'react-router' {
  interface AppLoadContext extends PageContext {}
}

/** The same person acting in another of the roles held; the first of `wanted` that is held, the chosen one before others. */
export function inRole(actor: Actor, wanted: readonly Role[]): Actor | null {
  const role = wanted.includes(actor.role)
    ? actor.role
    : wanted.find((one) => actor.roles.some((grant) => grant.role === one));
  return role === undefined ? null : { ...actor, role };
}

type Asking = Pick<PageContext, 'actor' | 'path'>;

/** The person signed in, in one of these roles. A visitor is sent to sign in and back; another role gets the 403 page. */
export function requireActor(context: Asking, roles?: readonly Role[]): Actor {
  if (!context.actor) throw redirect(`/masuk?ke=${encodeURIComponent(context.path)}`);
  const actor = roles ? inRole(context.actor, roles) : context.actor;
  if (!actor) throw data({ roles }, { status: 403 });
  return actor;
}

/** `context.office`: kept here so that tests and jobs build the very same thing. */
export function officeOf(given: Pick<PageContext, 'db' | 'now' | 'actor' | 'lang'>, role?: Role): Office {
  const names = wordsIn(given.lang).case.role;
  const { actor } = given;
  const acting = actor && role ? inRole(actor, [role]) : actor;
  if (!acting) {
    const asked = role ? names[role]() : '–';
    throw refuse('permission', 'act.forbidden', { act: '–', role: asked });
  }
  return { db: given.db, actor: acting, now: given.now };
}
