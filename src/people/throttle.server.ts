/** Slows guessing down: after five failures each further try waits, after twenty in an hour the door stays shut (per name and network). */
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';

const hour = 3_600_000;
export const freeTries = 5;
export const triesPerHour = 20;
export const triesPerNetwork = 200;
const longestWait = 8_000;

/** One IPv4 address, or the /64 that an IPv6 customer is given. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

/** Milliseconds to wait before a try that has so many failures behind it. */
export function waitBefore(failures: number): number {
  return failures < freeTries ? 0 : Math.min(longestWait, 500 * 2 ** (failures - freeTries));
}

const nameHash = (name: string): string => createHash('sha256').update(name).digest('hex');

/** Counts the try *before* the password is looked at, so that many at once cannot slip past. Known and unknown names alike. */
export async function beginTry(
  db: Kysely<Tables>,
  name: string,
  address: string,
  now: Date,
): Promise<{ wait: number; forgive(): Promise<void> }> {
  const network = networkOf(address);
  const who = nameHash(name);
  const since = new Date(now.getTime() - hour);
  const { mine, all } = await db
    .selectFrom('sign_in_attempt')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('username_hash', '=', who).as('mine'),
      fn.countAll<number>().as('all'),
    ])
    .where('network', '=', network)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  if (mine >= triesPerHour || all >= triesPerNetwork) throw refuse('busy', 'signin.tooMany', { minutes: 60 });
  await db.insertInto('sign_in_attempt').values({ username_hash: who, network, at: now }).execute();
  await db
    .deleteFrom('sign_in_attempt')
    .where('at', '<', new Date(now.getTime() - 24 * hour))
    .execute();
  return {
    wait: waitBefore(mine),
    async forgive() {
      await db
        .deleteFrom('sign_in_attempt')
        .where('username_hash', '=', who)
        .where('network', '=', network)
        .execute();
    },
  };
}
