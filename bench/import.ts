/**
 * The import at a province's size: 50,000 employees in 69 columns and every fact about them go through the built server's own
 * pages, while somebody else keeps reading. Printed: seconds, memory of the server, and how much slower the other reader was.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { ensureDemoAccounts } from '#people/demo.server.ts';
import { demoPassword } from '#people/demo.ts';
import { kindNames } from '#registry/kinds/kinds.ts';
import { type House, openHouse } from '#test/browser/house.ts';
import type { Figure } from './figure.ts';

const root = join(import.meta.dirname, '..');
const EMPLOYEES = Number(process.env.BENCH_EMPLOYEES ?? 50_000);
const DAY = '2026-12-01';
const QUIET_SECONDS = 15;
const REST_MS = 25;
/** The figure speaks of so many facts; the fixture has more, and the rest is imported and told as well. */
const FACTS = 400_000;

const p95 = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length * 0.95)] ?? 0;

/** Somebody who reads pages one after the other, with short pauses, until told to stop; milliseconds of each answer. */
function reader(base: string) {
  const times: number[] = [];
  const pages = ['/publik', '/masuk', '/publik/kriteria', '/healthz', '/api/v1/rounds', '/log/checkpoint'];
  let going = true;
  const done = (async () => {
    for (let n = 0; going; n++) {
      const from = performance.now();
      const answer = await fetch(`${base}${pages[n % pages.length]}`);
      await answer.text();
      if (answer.status >= 500) throw new Error(`${answer.status} from ${answer.url}`);
      times.push(performance.now() - from);
      await sleep(REST_MS);
    }
  })();
  return {
    stop: async () => {
      going = false;
      await done;
      return times;
    },
  };
}

/** The clerk of the personnel agency at the import page: signs in, hands a file in, looks at the preview, saves it. */
async function clerkIn({ base, db }: House) {
  const headers = { Origin: base };
  const signIn = await fetch(`${base}/masuk`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ akun: 'bkd', sandi: demoPassword, ke: '/' }),
    redirect: 'manual',
  });
  const cookie = signIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  if (cookie === '') throw new Error(`no way in: ${signIn.status}`);
  const post = (body: FormData | URLSearchParams): Promise<Response> =>
    fetch(`${base}/data/impor`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body,
      redirect: 'manual',
    });
  return async (kind: string, path: string): Promise<{ rows: number; stored: number }> => {
    const form = new FormData();
    form.set('maksud', 'pratinjau');
    form.set('jenis', kind);
    form.set('tanggal', DAY);
    form.set('berkas', await openAsBlob(path), basename(path));
    const page = await (await post(form)).text();
    const token = /name="unggahan" value="([0-9a-f]{32})"/.exec(page)?.[1];
    if (token === undefined) throw new Error(`no preview of ${path}`);
    const saved = await post(new URLSearchParams({ maksud: 'simpan', unggahan: token }));
    const batch = /tersimpan=(B-[0-9A-F]+)/.exec(saved.headers.get('location') ?? '')?.[1];
    if (batch === undefined) throw new Error(`${path} was not saved: ${saved.status}`);
    const { counts } = await db
      .selectFrom('import_batch')
      .select('counts')
      .where('id', '=', batch)
      .executeTakeFirstOrThrow();
    return { rows: counts.rows, stored: counts.new + counts.changed };
  };
}

const memoryMb = ({ pid }: House): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Seconds of processor time of a process, and of those it has started and seen end. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / 100;
}

/** The embedded PostgreSQL with all its present and former sessions: what the wall clock of a busy machine does not tell. */
async function databaseCpu({ db }: House): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  const postmaster = Number(readFileSync(`/proc/${rows[0]?.pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  const sessions = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ');
  return [postmaster, ...sessions.map(Number)].reduce((sum, each) => sum + cpuSeconds(each), 0);
}

export async function* run(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'tepat-impor-bench-'));
  const house = await openHouse(DAY, (db, _settings, now) => ensureDemoAccounts(db, now));
  try {
    const door = join(root, 'build/cli/cli.js');
    execFileSync(process.execPath, [door, 'fixture', '--employees', String(EMPLOYEES), '--out', folder]);
    const handIn = await clerkIn(house);
    const warm = reader(house.base);
    await sleep(5000);
    await warm.stop();
    const still = reader(house.base);
    await sleep(QUIET_SECONDS * 1000);
    const quiet = await still.stop();
    const rest = memoryMb(house);
    let seconds = 0;
    const cpu = { server: cpuSeconds(house.pid), database: await databaseCpu(house) };
    let people = 0;
    let facts = 0;
    let memory = 0;
    let named: { facts: number; seconds: number; last: string } | undefined;
    const busy = reader(house.base);
    const watch = setInterval(() => {
      memory = Math.max(memory, memoryMb(house));
    }, 200);
    for (const kind of kindNames) {
      const name = [`${kind}.csv`, `${kind}.xlsx`].find((file) => existsSync(join(folder, file)));
      if (name === undefined) continue;
      const from = performance.now();
      const { rows, stored } = await handIn(kind, join(folder, name));
      const took = (performance.now() - from) / 1000;
      seconds += took;
      if (kind === 'pegawai') people += stored;
      else facts += stored;
      if (named === undefined && people > 0 && facts >= FACTS) named = { facts, seconds, last: name };
      yield { what: `${name}: ${rows} rows, ${stored} stored, preview and saving, seconds`, measured: took };
    }
    clearInterval(watch);
    const loud = await busy.stop();
    if (named)
      yield {
        what: `${people} employees and ${named.facts} facts (the sheets up to ${named.last}), seconds`,
        measured: named.seconds,
        must: 60,
      };
    yield { what: `${people} employees and all ${facts} facts of the fixture, seconds`, measured: seconds };
    yield {
      what: 'processor of the server meanwhile, seconds',
      measured: cpuSeconds(house.pid) - cpu.server,
    };
    const database = (await databaseCpu(house)) - cpu.database;
    yield { what: 'processor of PostgreSQL meanwhile, seconds', measured: database };
    yield { what: 'server at rest, MB', measured: rest };
    yield { what: 'server while importing, at most, MB', measured: memory, must: 500 };
    yield { what: `p95 of ${quiet.length} other requests, quiet, ms`, measured: p95(quiet) };
    yield { what: `p95 of ${loud.length} other requests, importing, ms`, measured: p95(loud) };
    yield { what: 'p95 importing against quiet', measured: p95(loud) / p95(quiet), must: 1.5 };
  } finally {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
