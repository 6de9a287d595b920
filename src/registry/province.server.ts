/** The province from rows: the same value that the same files give, with appointments by decree over it. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { assemble } from '#registry/assemble.ts';
import type { Province } from '#registry/facts.ts';
import { type KindName, kindNames, noRows, type Rows } from '#registry/kinds/kinds.ts';
import { tableOf } from '#registry/store.server.ts';

type Appointment = { nip: string; post: string; from_day: Day };

/** Puts people on the posts that decrees gave them, in order of date, if that is later than what the sheet says. */
function appointed(rows: Rows, appointments: readonly Appointment[], asOf: Day): void {
  const byNip = new Map(rows.pegawai.map((row, at) => [row.nip, at]));
  const posts = new Map(rows.jabatan.map((post) => [post.id, post]));
  for (const { nip, post, from_day: from } of appointments) {
    const at = byNip.get(nip);
    const row = at === undefined ? undefined : rows.pegawai[at];
    if (!row || at === undefined || from > asOf || (row.postSince !== null && row.postSince >= from))
      continue;
    const cut = post.indexOf('/');
    rows.pegawai[at] = { ...row, unit: post.slice(0, cut), position: post.slice(cut + 1), postSince: from };
    const target = posts.get(post);
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
}

/** What decides whether a province read before is still the present one. */
async function stateOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select coalesce((select count(*)::text || '/' || count(undone_at)::text from import_batch), '') || '|' ||
      coalesce((select id from import_batch order by at desc, id desc limit 1), '') || '|' ||
      coalesce((select max(id)::text from appointment), '') as state`.execute(db);
  return rows[0]?.state ?? '';
}

async function load(db: Kysely<Tables>, asOf: Day): Promise<Province> {
  const rows = noRows();
  const put = (kind: KindName, list: { body: unknown }[]): void => {
    (rows[kind] as unknown[]) = list.map(({ body }) => body);
  };
  const current = <T extends 'unit' | 'post' | 'employee'>(table: T) =>
    sql<{ body: unknown }>`select body from ${sql.table(table)} where ended_by is null order by key`.execute(
      db,
    );
  put('unit', (await current('unit')).rows);
  put('jabatan', (await current('post')).rows);
  put('pegawai', (await current('employee')).rows);
  for (const kind of kindNames) {
    if (tableOf(kind) !== 'fact') continue;
    const { rows: found } = await sql<{ body: unknown }>`
      select body from fact where kind = ${kind} and ended_by is null order by key`.execute(db);
    put(kind, found);
  }
  const appointments = await db
    .selectFrom('appointment')
    .select(['nip', 'post', 'from_day'])
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  appointed(rows, appointments, asOf);
  return assemble(asOf, rows);
}

type Kept = { state: string; province: Promise<Province> };
const kept = new WeakMap<object, Map<Day, Kept>>();
/** The round's day, the decree's day and today are asked for side by side. */
const DAYS_KEPT = 4;

/** The province as of a day; read again only after an import, its undoing, or an appointment. */
export async function provinceOf(db: Kysely<Tables>, asOf: Day): Promise<Province> {
  const state = await stateOf(db);
  const days = kept.get(db) ?? new Map<Day, Kept>();
  kept.set(db, days);
  const before = days.get(asOf);
  days.delete(asOf);
  const now = before?.state === state ? before : { state, province: load(db, asOf) };
  days.set(asOf, now);
  const [oldest] = days.keys();
  if (days.size > DAYS_KEPT && oldest !== undefined) days.delete(oldest);
  now.province.catch(() => days.delete(asOf));
  return now.province;
}
