/** Builds what a page is given, once per request: the language, the person, the day, and the ways to act. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { officeDay } from '#ground/day.ts';
import { wordsIn } from '#ground/words/words.ts';
import { officeOf, type PageContext } from '#people/context.ts';
import { once } from '#people/once.server.ts';
import { chosenRole, langOf } from '#people/preference.ts';
import { type Seated, seatedAt } from '#people/session.server.ts';
import type { SignIn } from '#people/sign-in.server.ts';
import type { Actor } from '#record/office.ts';
import type { Settings } from '#settings';

/** What the house has for all requests. */
export type House = { db: Kysely<Tables>; settings: Settings; auth: SignIn; now: () => Date };

type Given = { nonce: string; requestId: string; address: string };

const loopback = /^(127\.|::1$|::ffff:127\.)/;

export async function contextFor(
  house: House,
  request: Request,
  given: Given,
): Promise<{ context: PageContext; cookies: string[] }> {
  const { db, settings, auth } = house;
  const now = house.now();
  const cookie = request.headers.get('cookie');
  const lang = langOf(cookie, request.headers.get('accept-language'));
  const [{ seated, cookies }, demo] = await Promise.all([seatedAt(house, request.headers, now), isDemo(db)]);
  const actor = seated && actorOf(seated, cookie);
  const context: PageContext = {
    db,
    settings,
    auth,
    lang,
    words: wordsIn(lang),
    now,
    today: officeDay(now, settings.zone),
    actor,
    seated,
    demo,
    local: settings.demo === true || loopback.test(given.address),
    path: shownPath(request.url),
    endCookie: endOf(settings),
    ...given,
    office: (role) => officeOf({ db, now, actor, lang }, role),
    once: (key, work) => (actor ? once(db, actor.account, key, work) : work()),
  };
  return { context, cookies };
}

/** An account without a role is an employee's: it may see what is its own, and no more. */
function actorOf(seated: Seated, cookie: string | null): Actor {
  const { account, nip, name } = seated;
  const roles = seated.roles.length > 0 ? seated.roles : [{ role: 'pegawai' as const, unit: null }];
  const chosen = chosenRole(cookie);
  const role = roles.find((grant) => grant.role === chosen)?.role ?? roles[0]?.role ?? 'pegawai';
  return { account, nip, name, roles, role };
}

/** React Router asks for `/page.data`; people see `/page`. */
function shownPath(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('_routes');
  const pathname = url.pathname.replace(/\/?(_root|_)?\.data$/, '') || '/';
  return pathname + url.search;
}

function endOf(settings: Settings): string {
  const secure = settings.baseUrl.startsWith('https:');
  return `${secure ? '__Host-tepat' : 'tepat'}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

async function isDemo(db: Kysely<Tables>): Promise<boolean> {
  const row = await db.selectFrom('installation').select('demo').executeTakeFirst();
  return row?.demo === 'filling' || row?.demo === 'done';
}
