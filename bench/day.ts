/**
 * A day's use at full size: every main page as several roles right after a start and once more, and what the server's process holds
 * afterwards, with what its helpers beside it took at most. TEPAT_BENCH_DATA names a filled data folder; else one is made (200 s).
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { openDatabase } from '#db/open.server.ts';
import type { Tables } from '#db/tables.ts';
import type { Figure } from './figure.ts';
import { started } from './house.ts';
import { signIn } from './pages.ts';

const PORT = 3972;
const base = `http://127.0.0.1:${PORT}`;
/** Rows of the page list that are slower than these are named one by one. */
const FIRST_MS = 1000;
const LATER_MS = 300;

/** Wall and processor milliseconds of the server; the latter are also true on a machine that is busy otherwise. */
type Visit = { role: string; at: string; first: number; later: number; cpu: number; status: number };

/** Resident memory of a process, and the most it ever was, in MB (Linux). */
function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: of('VmRSS'), most: of('VmHWM') };
}

/** Node processes below the server; PostgreSQL is counted apart. */
function helpersOf(pid: number): number[] {
  return readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return parent === pid && stat.includes('(node') ? [Number(entry)] : [];
    } catch {
      return [];
    }
  });
}

/** Addresses by role; the rounds, people and cases are those of the demo. */
async function addresses(db: Kysely<Tables>): Promise<Record<string, string[]>> {
  const rounds = await db
    .selectFrom('log_entry')
    .select('round_id')
    .where('kind', '=', 'round_opened')
    .orderBy('index')
    .execute();
  const [done = '', now = done] = rounds.map(({ round_id }) => round_id ?? '');
  const cases = await db
    .selectFrom('case_status')
    .select(['case_id', 'nip', 'to_post', 'round_id', 'status'])
    .where('nip', 'is not', null)
    .orderBy('case_id')
    .execute();
  const one = cases.find((row) => row.round_id === now && row.to_post !== null) ?? cases[0];
  const { number } = await db
    .selectFrom('decree')
    .select('number')
    .orderBy('number')
    .limit(1)
    .executeTakeFirstOrThrow();
  const sitting = await db
    .selectFrom('log_entry')
    .select(['leaf', 'round_id'])
    .where('kind', '=', 'session_called')
    .orderBy('index', 'desc')
    .limit(1)
    .executeTakeFirst();
  const session = /"session":"([^"]+)"/.exec(sitting?.leaf.toString() ?? '')?.[1];
  const rooms = session ? [`/putaran/${sitting?.round_id}/rapat/${session}`] : [];
  const nip = one?.nip ?? '';
  const of = (round: string, ...steps: string[]) => steps.map((step) => `/putaran/${round}${step}`);
  const people = [`/pegawai/${nip}`, '/pegawai', '/cari?q=guru', '/kotak-masuk', '/kasus', '/sk'];
  const steps = [
    '',
    ...['/kebutuhan', '/kebutuhan/peta', '/kebutuhan/proyeksi', '/kebutuhan/wilayah', '/kebutuhan/sekolah'],
    ...['/kebutuhan/batas', '/evaluasi', '/evaluasi/banding', '/evaluasi/krs', '/evaluasi/surat'],
    ...['/usulan', '/rapat', '/suara', '/publikasi', '/hasil'],
  ];
  const deep = [
    '/kebijakan',
    '/kebutuhan/usul',
    '/evaluasi/keadilan',
    `/evaluasi/${nip}`,
    `/evaluasi/banding?jabatan=${encodeURIComponent(one?.to_post ?? '')}`,
    ...[`/usulan/${nip}`, '/usulan/ketahanan', '/usulan/skenario', `/usulan/tolak?nip=${nip}`, '/keputusan'],
  ];
  const data = ['/data', '/data/mutu', '/data/mutu/DISDIK', '/data/mutu/dahulukan', '/data/jabatan'];
  return {
    bkd: [
      '/',
      ...data,
      ...['/data/impor', '/data/sanggahan', '/data/referensi', `/pegawai/${nip}/fakta`, ...people],
      ...['/aturan', '/aturan/R06', '/asesmen', '/putaran', ...of(now, ...steps, ...deep)],
      ...of(done, ...steps, ...deep),
      ...['/putaran', `/kasus/${one?.case_id}`, `/sk/${encodeURIComponent(number)}`, '/integritas', ...rooms],
    ],
    'kepala-disdik': ['/', ...data, ...people, ...of(now, ...steps), ...of(done, ...steps)],
    asesor: ['/', '/asesmen', ...people, ...of(now, '/evaluasi')],
    tpk1: [
      '/',
      ...of(now, ...steps),
      ...rooms,
      ...(rooms[0] && one ? [`${rooms[0]}/butir/${one.case_id}`] : []),
    ],
    sekda: ['/', ...of(now, '/keputusan', '/usulan', '/kebutuhan'), ...of(done, '/keputusan')],
    gubernur: ['/', ...of(now, '/keputusan'), ...of(done, '/keputusan', '/hasil'), `/pegawai/${nip}`],
    inspektorat: ['/', ...of(now, '/evaluasi/surat', '/evaluasi/keadilan'), '/integritas'],
    organisasi: ['/', ...of(now, '/kebutuhan'), '/data/mutu'],
    pegawai1: ['/', '/saya', '/saya/data', '/saya/jabatan', '/saya/umpan-balik'],
    '': [
      ...['/publik', '/publik/kriteria', '/publik/lowongan', '/publik/hasil', '/publik/statistik'],
      ...['/publik/log', '/publik/data', '/verifikasi', '/skm/DISDIK'],
    ],
  };
}

async function timed(at: string, cookie: string): Promise<{ ms: number; status: number }> {
  const from = performance.now();
  const answer = await fetch(base + at, { headers: { cookie }, redirect: 'manual' });
  await answer.arrayBuffer();
  return { ms: performance.now() - from, status: answer.status };
}

/** Processor time that a process has taken, ms (Linux counts in hundredths). */
function spentBy(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

const LATER = 3;

async function* walked(asks: Record<string, string[]>, pid: number): AsyncGenerator<Visit> {
  const cookies = new Map<string, string>();
  for (const role of Object.keys(asks)) cookies.set(role, role === '' ? '' : await signIn(base, role));
  for (const [role, list] of Object.entries(asks))
    for (const at of list) {
      const cookie = cookies.get(role) ?? '';
      const first = await timed(at, cookie);
      const before = spentBy(pid);
      const times: number[] = [];
      for (let n = 0; n < LATER; n++) times.push((await timed(at, cookie)).ms);
      const later = times.sort((x, y) => x - y)[1] ?? 0;
      const cpu = (spentBy(pid) - before) / LATER;
      yield { role, at, first: first.ms, later, cpu, status: first.status };
    }
}

export async function* run(): AsyncGenerator<Figure> {
  const given = process.env.TEPAT_BENCH_DATA;
  const data = given ?? mkdtempSync(join(tmpdir(), 'tepat-hari-'));
  if (!given) {
    const first = await started(data, PORT);
    const database = await openDatabase({ databaseUrl: '', data });
    const filled = () => database.db.selectFrom('installation').select('demo').executeTakeFirstOrThrow();
    while ((await filled()).demo !== 'done') await sleep(1000);
    await database.close();
    await first.stop();
  }
  const up = await started(data, PORT);
  const peaks = new Map<number, number>();
  const watch = setInterval(() => {
    for (const pid of helpersOf(up.pid)) {
      try {
        peaks.set(pid, memoryOf(pid).most);
      } catch {
        // it ended while it was looked at
      }
    }
  }, 250);
  try {
    yield { what: 'start to /readyz, s', measured: up.ready, must: 10 };
    yield { what: 'server after the start, MB', measured: up.rssMb() };
    const database = await openDatabase({ databaseUrl: '', data });
    const asks = await addresses(database.db);
    await database.close();
    const visits: Visit[] = [];
    for await (const visit of walked(asks, up.pid)) {
      visits.push(visit);
      const { role, at, first, later, status } = visit;
      const name = `${role || 'umum'} ${at}`;
      const wrong = status >= 500 ? { wrong: `${status}` } : {};
      if (first > FIRST_MS || 'wrong' in wrong || process.env.TEPAT_BENCH_ALL)
        yield { what: `first ${name} (${status}), ms`, measured: first, must: FIRST_MS, ...wrong };
      if (later > LATER_MS) yield { what: `later ${name}, ms`, measured: later, must: LATER_MS };
    }
    const slowest = (of: 'first' | 'later' | 'cpu') => Math.max(...visits.map((visit) => visit[of]));
    yield { what: 'visits', measured: visits.length };
    yield { what: 'refused or missing', measured: visits.filter(({ status }) => status >= 400).length };
    yield { what: 'slowest first visit, ms', measured: slowest('first'), must: FIRST_MS };
    yield { what: 'slowest later visit, ms', measured: slowest('later'), must: LATER_MS };
    yield {
      what: 'dearest later visit, processor ms of the server',
      measured: slowest('cpu'),
      must: LATER_MS,
    };
    yield { what: 'server after the walk, MB', measured: up.rssMb(), must: 600 };
    yield { what: 'server at most, MB', measured: memoryOf(up.pid).most, must: 600 };
    yield { what: 'helpers beside it at most, each, MB', measured: Math.max(0, ...peaks.values()) };
    yield { what: 'helpers beside it, started', measured: peaks.size };
    await sleep(5000);
    yield { what: 'server after 5 s of quiet, MB', measured: up.rssMb(), must: 600 };
  } finally {
    clearInterval(watch);
    await up.stop();
    if (!given) rmSync(data, { recursive: true, force: true });
  }
}
