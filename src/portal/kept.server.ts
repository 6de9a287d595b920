/** Public pages are asked for by many at once: what they show hangs on the log and the day alone, so it is reckoned once for each head. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { logSize } from '#record/read.server.ts';

type Kept = { head: string; values: Map<string, Promise<unknown>> };
const kept = new WeakMap<object, Kept>();

/** `work` once per log head, day and key; a failed piece of work is forgotten. */
export async function keptAtHead<T>(
  db: Kysely<Tables>,
  today: string,
  key: string,
  work: () => Promise<T>,
): Promise<T> {
  const head = `${await logSize(db)} ${today}`;
  let now = kept.get(db);
  if (now?.head !== head) {
    now = { head, values: new Map() };
    kept.set(db, now);
  }
  const found = now.values.get(key) as Promise<T> | undefined;
  if (found) return found;
  const made = work();
  now.values.set(key, made);
  const { values } = now;
  made.catch(() => values.delete(key));
  return made;
}
