/**
 * The province as far as a page looks: every unit and post, who leads and who is related, and of the people named everything on record.
 * A whole province takes seconds to read and hundreds of megabytes to hold; that is done beside the server (db/beside.server.ts).
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { assemble } from '#registry/assemble.ts';
import type { Employee, Province } from '#registry/facts.ts';
import { type KindName, kindNames, noRows, type Rows } from '#registry/kinds/kinds.ts';
import type { EmployeeRow } from '#registry/kinds/pegawai.ts';
import { type Appointment, appointed, appointmentsOf, rowsOf, stateOf } from '#registry/province.server.ts';

type Db = Kysely<Tables>;

/** Read of everybody: what the house is made of, and what binds people to each other or to a rule about all. */
const shared = ['unit', 'jabatan', 'sekolah', 'abk', 'keluarga', 'hukdis'] as const;
/** What that hangs on. */
const leaning = [...shared, 'pegawai', 'appointment'];
/** Read of the people named. Answers of the public are about no person and no post: nothing here asks for them. */
const personal = kindNames.filter(
  (kind) => !['unit', 'jabatan', 'pegawai', 'sekolah', 'abk', 'skm'].includes(kind),
);

type Kept<T> = { state: string; value: Promise<T> };
type Shelf = {
  lists: Map<KindName, Kept<unknown[]>>;
  leading: Kept<EmployeeRow[]> | undefined;
  bases: Map<Day, Kept<Base>>;
};
type Base = { rows: Rows; decreed: Appointment[]; province: Province };
const shelves = new WeakMap<object, Shelf>();
/** The round's day, the decree's day and today are asked for side by side. */
const DAYS_KEPT = 4;

/** Once read, kept until what it depends on has changed; a failed reading is forgotten. */
function current<T>(before: Kept<T> | undefined, state: string, read: () => Promise<T>): Kept<T> {
  if (before?.state === state) return before;
  const now = { state, value: read() };
  now.value.catch(() => {
    now.state = '';
  });
  return now;
}

/** Everybody with an office in the procedure: whoever acts or judges is one of them. */
async function officialsOf(db: Db): Promise<Nip[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account', 'account.id')
    .select('account.nip')
    .distinct()
    .where('account_role.role', '<>', 'pegawai')
    .where('account.nip', 'is not', null)
    .orderBy('account.nip')
    .execute();
  return rows.flatMap(({ nip }) => nip ?? []);
}

/** Heads of units, officials, and all who are related to somebody or were appointed: between whom conflicts of interest are computed. */
async function leadingPeople(db: Db, rows: Rows, named: readonly Nip[]): Promise<EmployeeRow[]> {
  const posts = rows.jabatan.filter(({ kind }) => kind === 'struktural').map(({ id }) => id);
  const nips = [...new Set([...rows.keluarga.flatMap(({ nip, fact }) => [nip, fact.other]), ...named])];
  const found = await sql<{ body: EmployeeRow }>`
    select body from employee where ended_by is null and (post = any(${posts}::text[]) or key = any(${nips}::text[]))
    order by key`.execute(db);
  return found.rows.map(({ body }) => body);
}

async function baseOf(
  db: Db,
  asOf: Day,
  states: ReadonlyMap<string, string>,
  officials: readonly Nip[],
): Promise<Base> {
  const shelf = shelves.get(db) ?? { lists: new Map(), leading: undefined, bases: new Map() };
  shelves.set(db, shelf);
  const state = [...leaning.map((kind) => states.get(kind) ?? ''), ...officials].join('|');
  const base = current(shelf.bases.get(asOf), state, () =>
    readBase(db, asOf, { shelf, states, state, officials }),
  );
  shelf.bases.delete(asOf);
  shelf.bases.set(asOf, base);
  for (const [day, one] of shelf.bases) if (one.state !== state) shelf.bases.delete(day);
  const [oldest] = shelf.bases.keys();
  if (shelf.bases.size > DAYS_KEPT && oldest !== undefined) shelf.bases.delete(oldest);
  return base.value;
}

async function readBase(
  db: Db,
  asOf: Day,
  given: { shelf: Shelf; states: ReadonlyMap<string, string>; state: string; officials: readonly Nip[] },
): Promise<Base> {
  const { shelf, states, state, officials } = given;
  const before = [...shelf.bases.values()].find((one) => one.state === state);
  const rows = noRows();
  for (const kind of shared) {
    const own = states.get(kind);
    if (own === undefined) continue;
    const list = current(shelf.lists.get(kind), own, () => rowsOf(db, kind));
    shelf.lists.set(kind, list);
    (rows[kind] as unknown[]) = await list.value;
  }
  const decreed = await appointmentsOf(db);
  const named = [...officials, ...decreed.map(({ nip }) => nip)];
  shelf.leading = current(shelf.leading, state, () => leadingPeople(db, rows, named));
  const whole = appointed({ ...rows, pegawai: await shelf.leading.value }, decreed, asOf);
  // Of those who only lead no history is read, so none that a decree would have added.
  const known = { ...whole, riwayat_jabatan: [] };
  return { rows: known, decreed, province: assemble(asOf, known, before && (await before.value)) };
}

function only<V>(all: ReadonlyMap<Nip, V>, nips: readonly Nip[]): Map<Nip, V> {
  return new Map(
    nips.flatMap((nip) => {
      const value = all.get(nip);
      return value === undefined ? [] : [[nip, value] as const];
    }),
  );
}

/** A few people laid over some thousands. */
function over<V>(own: ReadonlyMap<string, V>, base: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  const all = new Map(base);
  for (const [key, value] of own) all.set(key, value);
  return all;
}

type Asked = Iterable<Nip | null | undefined>;
const known = (nips: Asked): Nip[] => [...new Set(nips)].filter((nip): nip is Nip => Boolean(nip));

/**
 * Everything on record about the people of `nips`, and who those of `names` are and where they sit, among all units and posts. Others are
 * there only where they lead, hold an office or are related to somebody, and of them no history is read.
 */
export async function circleOf(db: Db, asOf: Day, nips: Asked, names: Asked = []): Promise<Province> {
  const [states, officials] = await Promise.all([stateOf(db), officialsOf(db)]);
  const base = await baseOf(db, asOf, states, officials);
  const whole = known(nips);
  const wanted = [...new Set([...whole, ...known(names).filter((nip) => !base.province.people.has(nip))])];
  if (wanted.length === 0) return base.province;
  const rows = noRows();
  const kinds: readonly KindName[] = whole.length === 0 ? [] : personal;
  const read = ['pegawai' as const, ...kinds].filter((kind) => states.has(kind));
  const lists = await Promise.all(read.map((kind) => rowsOf(db, kind, kind === 'pegawai' ? wanted : whole)));
  for (const [at, kind] of read.entries()) (rows[kind] as unknown[]) = lists[at] ?? [];
  const own = new Set(wanted);
  const { unit, jabatan } = base.rows;
  const found = assemble(
    asOf,
    appointed(
      { ...rows, unit, jabatan },
      base.decreed.filter(({ nip }) => own.has(nip)),
      asOf,
    ),
    { rows: { ...noRows(), unit, jabatan }, province: base.province },
  );
  return {
    ...base.province,
    people: over<Employee>(found.people, base.province.people),
    dossiers:
      whole.length === 0 ? base.province.dossiers : over(only(found.dossiers, whole), base.province.dossiers),
  };
}

/** Units and posts alone: for names, agencies and who may see what. */
export const houseOf = (db: Db, asOf: Day): Promise<Province> => circleOf(db, asOf, []);
