/** Lists and search at 40,000 employees, as a browser asks for them: the data request of the built server on a real database, in milliseconds. */
import { type Kysely, sql } from 'kysely';
import { openDatabase } from '#db/open.server.ts';
import { withClient } from '#db/pool.server.ts';
import type { Tables } from '#db/tables.ts';
import { chaptersOf } from '#demo/province.ts';
import { hashOf, type Json } from '#ground/canonical.ts';
import { ensureDemoAccounts } from '#people/demo.server.ts';
import { openHouse } from '#test/browser/house.ts';
import type { Figure } from './figure.ts';
import { signIn } from './pages.ts';

const day = '2026-12-01';
const EMPLOYEES = 40_000;
const CHUNK = 4000;
const ROUNDS = 15;

/** Units, posts and people straight into their tables: how long the import takes is another benchmark. */
async function fill(db: Kysely<Tables>, now: Date): Promise<void> {
  const counts = { rows: 0, new: 0, changed: 0, same: 0, ended: 0, refused: 0, warnings: 0 };
  const batch = {
    id: 'B-BENCH',
    kind: 'pegawai',
    file_name: 'bench',
    sha256: '',
    source: 'bench',
    as_of: day,
  };
  await db
    .insertInto('import_batch')
    .values({ ...batch, counts: JSON.stringify(counts), by: 'bench', at: now })
    .execute();
  const put = async (table: 'unit' | 'post' | 'employee', rows: readonly (readonly [string, unknown])[]) => {
    for (let at = 0; at < rows.length; at += CHUNK) {
      const chunk = rows.slice(at, at + CHUNK);
      await sql`
        insert into ${sql.table(table)} (key, digest, batch_id, as_of, quality, body)
        select key, digest, 'B-BENCH', ${day}, 'tercatat', body from unnest(
          ${chunk.map(([key]) => key)}::text[], ${chunk.map(([, body]) => hashOf(body as Json))}::text[],
          ${chunk.map(([, body]) => JSON.stringify(body))}::jsonb[]) as t (key, digest, body)`.execute(db);
    }
  };
  for (const rows of chaptersOf({ employees: EMPLOYEES, seed: '1', asOf: day })) {
    await put(
      'unit',
      rows.unit.map((row) => [row.id, row]),
    );
    await put(
      'post',
      rows.jabatan.map((row) => [row.id, row]),
    );
    await put(
      'employee',
      rows.pegawai.map((row) => [row.nip, row]),
    );
  }
  await ensureDemoAccounts(db, now, { units: { disdik: 'DISDIK', inspektorat: 'INSP' } });
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

export async function* run(): AsyncGenerator<Figure> {
  const house = await openHouse(day, (db, _settings, now) => fill(db, now));
  try {
    const { base, db } = house;
    // What autovacuum does within its first minutes; only the owner of the tables may.
    const owned = await openDatabase(house.settings);
    await withClient(owned.ownerUrl, (client) => client.query('vacuum analyze unit, post, employee'));
    await owned.close();
    const { total } = await db
      .selectFrom('employee')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    yield { what: 'employees in the lists', measured: Number(total) };
    const person = await db
      .selectFrom('employee')
      .select(['nip', 'name'])
      .orderBy('nip')
      .offset(20_000)
      .limit(1)
      .executeTakeFirstOrThrow();
    const bkd = await signIn(base, 'bkd');
    const head = await signIn(base, 'kepala-disdik');
    const part = encodeURIComponent(person.name.slice(1, 6));
    const asks: [string, string, string][] = [
      ['employees, first page', '/pegawai', bkd],
      ['employees by name, page 5 of 50', '/pegawai?hal=5', bkd],
      ['employees by name downwards, page 400', '/pegawai?arah=turun&urut=nama&hal=400', bkd],
      ['employees by post, page 5', '/pegawai?urut=jabatan&arah=naik&hal=5', bkd],
      ['employees by rank downwards, page 5', '/pegawai?urut=golongan&arah=turun&hal=5', bkd],
      ['employees of one agency, page 5', '/pegawai?perangkat=DISDIK&hal=5', bkd],
      [
        'employees: agency, kind and status, page 5',
        '/pegawai?perangkat=DISDIK&jenis=fungsional&status=PNS&hal=5',
        bkd,
      ],
      ['employees without a known post', '/pegawai?peta=belum', bkd],
      ['employees: part of a name', `/pegawai?q=${part}`, bkd],
      ['employees: part of a NIP', `/pegawai?q=${person.nip.slice(4, 12)}`, bkd],
      ['employees: two letters', '/pegawai?q=su', bkd],
      ['employees: part of a title', '/pegawai?q=guru%20ahli', bkd],
      ['employees as an agency sees its own, page 5', '/pegawai?hal=5', head],
      ['employees as an agency: part of a name', `/pegawai?q=${part}`, head],
      ['posts, page 5', '/data/jabatan?hal=5', bkd],
      ['posts nobody holds', '/data/jabatan?keadaan=kosong', bkd],
      ['posts by need downwards: part of a title', '/data/jabatan?q=guru&urut=kebutuhan&arah=turun', bkd],
      ['cases', '/kasus', bkd],
      ['decrees', '/sk', bkd],
      ['log, page 2', '/integritas?hal=2', bkd],
      ['search: part of a name', `/cari?q=${part}`, bkd],
      [
        'search: NIP with blanks',
        `/cari?q=${encodeURIComponent(person.nip.replace(/^(.{8})(.{6})/, '$1 $2 '))}`,
        bkd,
      ],
      ['search: title of a post', '/cari?q=kepala%20bidang', bkd],
      ['search as an agency: part of a name', `/cari?q=${part}`, head],
    ];
    for (const [what, at, cookie] of asks) {
      const address = base + at.replace(/\?|$/, '.data$&');
      const times: number[] = [];
      let wrong: string | undefined;
      for (let n = 0; n < ROUNDS + 3; n++) {
        const from = performance.now();
        const answer = await fetch(address, { headers: { cookie } });
        const text = await answer.text();
        if (!answer.ok || text.length < 100) wrong = `${answer.status}`;
        if (n >= 3) times.push(performance.now() - from);
      }
      const best = Math.min(...times).toFixed(0);
      yield {
        what: `${what}, ms (best ${best})`,
        measured: median(times),
        must: 50,
        ...(wrong ? { wrong } : {}),
      };
    }
  } finally {
    await house.close();
  }
}
