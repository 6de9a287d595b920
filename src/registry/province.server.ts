/** The province from rows: the same value that the same files give, with appointments by decree over it. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { addDays, type Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { type Assembled, assemble } from '#registry/assemble.ts';
import type { Province } from '#registry/facts.ts';
import { type KindName, kindNames, noRows, type Rows } from '#registry/kinds/kinds.ts';
import { tableOf } from '#registry/store.server.ts';

export type Appointment = { nip: string; post: string; from_day: Day };

/** Puts people on the posts that decrees gave them, in order of date, if that is later than what the sheet says. The rows given stay as they are. */
export function appointed(given: Rows, appointments: readonly Appointment[], asOf: Day): Rows {
  if (!appointments.some(({ from_day }) => from_day <= asOf)) return given;
  const rows = { ...given, pegawai: [...given.pegawai], riwayat_jabatan: [...given.riwayat_jabatan] };
  const byNip = new Map(rows.pegawai.map((row, at) => [row.nip, at]));
  const posts = new Map(rows.jabatan.map((post) => [post.id, post]));
  const moved = new Map<string, Day[]>();
  for (const { nip, post, from_day: from } of appointments) {
    const at = byNip.get(nip);
    const row = at === undefined ? undefined : rows.pegawai[at];
    if (!row || at === undefined || from > asOf || (row.postSince !== null && row.postSince >= from))
      continue;
    const cut = post.indexOf('/');
    rows.pegawai[at] = { ...row, unit: post.slice(0, cut), position: post.slice(cut + 1), postSince: from };
    const target = posts.get(post);
    moved.set(nip, [...(moved.get(nip) ?? []), from]);
    rows.riwayat_jabatan.push({
      nip,
      fact: {
        position: post.slice(cut + 1),
        title: target?.name ?? post,
        unit: post.slice(0, cut),
        echelon: target?.echelon ?? null,
        level: target?.level ?? null,
        from,
        to: null,
        assignment: 'definitif',
      },
    });
  }
  rows.riwayat_jabatan = rows.riwayat_jabatan.map((row) => {
    const days = moved.get(row.nip);
    return days === undefined ? row : { ...row, fact: endedBy(row.fact, days) };
  });
  return rows;
}

type Held = { from: Day; to: Day | null; assignment: string };

/** A post that the sheet still calls held ended the day before a decree gave the person another one. */
export function endedBy<T extends Held>(held: T, decreed: readonly Day[]): T {
  if (held.to !== null || held.assignment !== 'definitif') return held;
  const next = decreed.find((day) => day > held.from);
  return next === undefined ? held : { ...held, to: addDays(next, -1) };
}

/** The batches of each kind, and the appointments: what decides whether rows read before are still the present ones. */
export async function stateOf(db: Kysely<Tables>): Promise<Map<string, string>> {
  const { rows } = await sql<{ kind: string; state: string }>`
    select kind, count(*) || '/' || count(undone_at) || '/' || (array_agg(id order by at desc, id desc))[1] as state
    from import_batch group by kind
    union all select 'appointment', coalesce(max(id)::text, '') from appointment`.execute(db);
  return new Map(rows.map(({ kind, state }) => [kind, state]));
}

/** The present rows of a kind, of everybody or of some. */
export async function rowsOf(db: Kysely<Tables>, kind: KindName, nips?: readonly Nip[]): Promise<unknown[]> {
  const table = tableOf(kind);
  const whose = table === 'employee' ? sql.ref('key') : sql.ref('nip');
  const some = nips === undefined ? sql`` : sql`and ${whose} = any(${nips}::text[])`;
  const of = table === 'fact' ? sql`and kind = ${kind} ${some}` : some;
  const { rows } = await sql<{ body: unknown }>`
    select body from ${sql.table(table)} where ended_by is null ${of} order by key`.execute(db);
  return rows.map(({ body }) => body);
}

/** What the public answered, as it came by import; about no person. */
export async function satisfactionIn(db: Kysely<Tables>, asOf: Day): Promise<Province['satisfaction']> {
  const rows = { ...noRows(), skm: (await rowsOf(db, 'skm')) as Rows['skm'] };
  return assemble(asOf, rows).satisfaction;
}

type KeptRows = Map<string, { state: string; rows: Promise<unknown[]> }>;

/** The rows of every kind; of a whole province only what changed since is read again, and days share the rest. */
async function rowsNow(db: Kysely<Tables>, before: KeptRows, states: Map<string, string>): Promise<Rows> {
  const rows = noRows();
  for (const kind of kindNames) {
    const state = states.get(kind);
    if (state === undefined) continue;
    let known = before.get(kind);
    if (known?.state !== state) {
      const read = { state, rows: rowsOf(db, kind) };
      before.set(kind, read);
      read.rows.catch(() => before.get(kind) === read && before.delete(kind));
      known = read;
    }
    (rows[kind] as unknown[]) = await known.rows;
  }
  return rows;
}

/** Appointments by decree in the order in which they take effect. */
export const appointmentsOf = (db: Kysely<Tables>): Promise<Appointment[]> =>
  db
    .selectFrom('appointment')
    .select(['nip', 'post', 'from_day'])
    .orderBy('from_day')
    .orderBy('id')
    .execute();

async function load(
  db: Kysely<Tables>,
  asOf: Day,
  before: Pick<Kept, 'rows' | 'last'>,
  states: Map<string, string>,
): Promise<Province> {
  const given = await rowsNow(db, before.rows, states);
  const rows = appointed(given, await appointmentsOf(db), asOf);
  const province = assemble(asOf, rows, before.last);
  before.last = { rows, province };
  return province;
}

type Kept = {
  rows: KeptRows;
  /** the last province made: what has not changed since is taken over into the next */
  last: Assembled | undefined;
  days: Map<Day, { state: string; province: Promise<Province> }>;
};
const kept = new WeakMap<object, Kept>();
/** The round's day, the decree's day and today are asked for side by side. */
const DAYS_KEPT = 4;

/** The province as of a day; made again only after an import, its undoing, or an appointment. */
export async function provinceOf(db: Kysely<Tables>, asOf: Day): Promise<Province> {
  const states = await stateOf(db);
  const state = [...states].sort().join('|');
  const known = kept.get(db) ?? { rows: new Map(), last: undefined, days: new Map() };
  kept.set(db, known);
  const { days } = known;
  const before = days.get(asOf);
  days.delete(asOf);
  const now = before?.state === state ? before : { state, province: load(db, asOf, known, states) };
  days.set(asOf, now);
  // Whoever asks for another day next finds out by itself whether it still holds: until then an old one only takes room.
  for (const [day, one] of days) if (one.state !== state) days.delete(day);
  const [oldest] = days.keys();
  if (days.size > DAYS_KEPT && oldest !== undefined) days.delete(oldest);
  now.province.catch(() => days.delete(asOf));
  return now.province;
}
