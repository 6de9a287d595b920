/**
 * What pages show of a whole province is reckoned beside the server and kept as rows. Where the facts have moved since, it is reckoned
 * again behind, and the page says as of when its figures are.
 */
import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { askJob } from '#db/ask-job.server.ts';
import type { Tables } from '#db/tables.ts';
import { hashOf } from '#ground/canonical.ts';
import { sideDoorFile } from '#optimise/side-door.server.ts';
import { stateOf } from '#registry/province.server.ts';
import { workOf } from '#registry/work.server.ts';

type Db = Kysely<Tables>;

/** Which result: `depends` marks everything that it is reckoned from. */
export type ReckonedName = { kind: string; key: string; depends: string };
export type Reckoned<T> = { value: T; at: Date; fresh: boolean };
/** Whether one of older facts will do. */
export type Waiting = { wait?: boolean };
/** What a page shows of it: when it was reckoned, if that was before the facts that stand now. */
export type AsOf = { at: string } | null;

export const asOfReckoned = ({ at, fresh }: Pick<Reckoned<unknown>, 'at' | 'fresh'>): AsOf =>
  fresh ? null : { at: at.toISOString() };

/** So long a page waits for a fresh result before it shows the last one. */
const PATIENCE_MS = 1000;
/** Results kept read; those of a province have some megabytes. */
const KEPT = 6;

/** Another program may reckon otherwise: what the last one kept is made again. */
const program = String(statSync(sideDoorFile().file).mtimeMs);

/** A mark of all facts that stand now: another one after every import, its undoing, or an appointment. */
export async function factsMark(db: Db): Promise<string> {
  return hashOf([program, ...[...(await stateOf(db))].map((one) => one.join('=')).sort()]);
}

type Shelf = { read: Map<string, { at: number; value: unknown }>; begun: Map<string, Promise<void>> };
const shelves = new WeakMap<object, Shelf>();

function shelfOf(db: Db): Shelf {
  const own = shelves.get(db) ?? { read: new Map(), begun: new Map() };
  shelves.set(db, own);
  return own;
}

const rowOf = (db: Db, { kind, key }: ReckonedName) =>
  db.selectFrom('reckoned').where('kind', '=', kind).where('key', '=', key);

/** The result as it stands; `reckon` has it made and kept again, once at a time whoever asks. `wait`: none of older facts will do. */
export async function reckonedOf<T>(
  db: Db,
  name: ReckonedName,
  reckon: () => Promise<unknown>,
  { wait = false }: Waiting = {},
): Promise<Reckoned<T>> {
  const head = () => rowOf(db, name).select(['depends', 'at']).executeTakeFirst();
  let found = await head();
  if (found?.depends !== name.depends) {
    const key = `${name.kind} ${name.key}`;
    // Only whoever sets it going waits for it a little: those who come while it goes on are shown the last one at once.
    const under = shelfOf(db).begun.has(key);
    const again = begun(db, key, reckon);
    if (!found || wait) await again;
    else if (!under)
      await Promise.race([again.catch(() => undefined), setTimeout(PATIENCE_MS, undefined, { ref: false })]);
    found = await head();
  }
  if (!found) throw new Error(`${name.kind} ${name.key} was reckoned but not kept`);
  return { value: await bodyOf<T>(db, name, found.at), at: found.at, fresh: found.depends === name.depends };
}

function begun(db: Db, key: string, reckon: () => Promise<unknown>): Promise<void> {
  const { begun: all } = shelfOf(db);
  const known = all.get(key);
  if (known) return known;
  const work = reckon()
    .then(() => undefined)
    .finally(() => all.delete(key));
  work.catch(() => undefined);
  all.set(key, work);
  return work;
}

async function bodyOf<T>(db: Db, name: ReckonedName, at: Date): Promise<T> {
  const { read } = shelfOf(db);
  const key = `${name.kind} ${name.key}`;
  let known = read.get(key);
  if (known?.at !== at.getTime()) {
    const row = await rowOf(db, name).select(['body', 'at']).executeTakeFirstOrThrow();
    known = { at: row.at.getTime(), value: JSON.parse(row.body) };
  }
  read.delete(key);
  read.set(key, known);
  const [oldest] = read.keys();
  if (read.size > KEPT && oldest !== undefined) read.delete(oldest);
  return known.value as T;
}

/** Keeps a result in the place of the last one. */
export async function keepReckoned(
  db: Db,
  { kind, key, depends }: ReckonedName,
  value: unknown,
): Promise<void> {
  const row = { depends, body: JSON.stringify(value), at: new Date() };
  await db
    .insertInto('reckoned')
    .values({ kind, key, ...row })
    .onConflict((conflict) => conflict.columns(['kind', 'key']).doUpdateSet(row))
    .execute();
}

/**
 * A result of a whole province, declared once: of what it is, what it hangs on, and how it is reckoned. `here` is what the helper beside
 * the server does for it, under the name of its kind.
 */
export function resultOf<A extends object, T>({ kind, key, depends, reckon }: Declared<A, T>) {
  const nameOf = async (db: Db, ask: A): Promise<ReckonedName> => ({
    kind,
    key: key(ask),
    depends: await depends(db, ask),
  });
  const work = workOf<A, void>(kind, async (db, ask) => {
    const name = await nameOf(db, ask);
    await keepReckoned(db, name, await reckon(db, ask, name.depends));
  });
  const kept = async (db: Db, ask: A, how?: Waiting): Promise<Reckoned<T>> =>
    reckonedOf<T>(db, await nameOf(db, ask), () => work(db, ask), how);
  return Object.assign(kept, { work, here: work.here });
}

type Declared<A, T> = {
  kind: string;
  key: (ask: A) => string;
  depends: (db: Db, ask: A) => Promise<string>;
  /** needs the whole province */
  reckon: (db: Db, ask: A, depends: string) => Promise<T>;
};

/** Has everything reckoned again soon after the act that this is part of, once for a row of acts. */
export const askReckoning = (tx: Db): Promise<void> => askJob(tx, { name: 'reckon', after: 20 });
