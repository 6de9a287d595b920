/**
 * `npm run screenshots`: starts the invented province at its full size with its two rounds on a fixed day, signs in as each role and
 * takes every home and main page at 390 and 1280 px into docs/gambar/. `npm run screenshots -- rapat` takes only those whose name has
 * that word; `--employees 4000` takes them of a smaller province.
 */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { fillDemo } from '#demo/fill.server.ts';
import { demoAccounts, demoPassword } from '#people/demo.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { type House, openHouse } from '#test/browser/house.ts';
import { launchChromium } from '#test/chromium.ts';

const folder = path.join(import.meta.dirname, '../docs/gambar');
const day = '2026-12-01';
const quality = 62;
/** A picture ends here; what is below is more of the same. */
const longest = { 390: 1500, 1280: 1350 } as const;
type Width = keyof typeof longest;

/** `walk` is what one does on the page before it is taken. */
type Shot = { name: string; at: string; dark?: true; walk?: (page: Page) => Promise<void> };
/** User name, or null for the public, and what is shown of it. */
type Tour = { who: string | null; widths: readonly Width[]; shots: Shot[] };

/** Addresses of things that this province has made: they are known only once it is filled. */
async function placesOf({ db }: House) {
  const rounds = await db.selectFrom('case_status').select(['round_id']).distinct().execute();
  const decree = await db
    .selectFrom('decree')
    .select(['number', 'round_id', 'code'])
    .executeTakeFirstOrThrow();
  const finished = decree.round_id;
  const standing = rounds.find((row) => row.round_id !== finished)?.round_id ?? finished;
  const casesOf = (round: string) =>
    db
      .selectFrom('case_status')
      .select(['case_id', 'nip', 'status'])
      .where('round_id', '=', round)
      .orderBy('case_id')
      .execute();
  const { sessions } = await getRound(db, standing);
  const employee = await db
    .selectFrom('account')
    .select('nip')
    .where('username', '=', 'pegawai1')
    .executeTakeFirst();
  const past = await casesOf(finished);
  const [next] = await casesOf(standing);
  return {
    finished: `/putaran/${finished}`,
    standing: `/putaran/${standing}`,
    session: sessions.at(-1)?.id ?? '',
    decree,
    next: { id: next?.case_id ?? '', nip: next?.nip ?? '' },
    own: past.find((one) => one.nip === employee?.nip)?.case_id ?? '',
  };
}

/** One account of each role: they all have a home. */
const homes = demoAccounts
  .map(({ username }) => username)
  .filter((name) => !/^tpk[245]$|^pegawai2$/.test(name));

/** The candidates for the first post of the list, two of them side by side. */
async function compareTwo(page: Page): Promise<void> {
  await page.getByRole('table').getByRole('link').first().click();
  const boxes = page.getByRole('table').getByRole('checkbox');
  await boxes.first().waitFor();
  for (const at of [0, 1]) await boxes.nth(at).check();
  await page.getByRole('button', { name: /banding/i }).click();
  await page.waitForURL(/nip=/);
}

function toursOf(of: Awaited<ReturnType<typeof placesOf>>): Tour[] {
  const { finished, standing, session, decree, next, own } = of;
  const both = [390, 1280] as const;
  const bkd: Shot[] = [
    { name: 'bkd-beranda-gelap', at: '/', dark: true },
    { name: 'bkd-putaran', at: standing },
    { name: 'bkd-kebijakan', at: `${standing}/kebijakan` },
    { name: 'bkd-kebutuhan', at: `${standing}/kebutuhan` },
    { name: 'bkd-peta', at: `${standing}/kebutuhan/peta` },
    { name: 'bkd-proyeksi', at: `${standing}/kebutuhan/proyeksi` },
    { name: 'bkd-wilayah', at: `${standing}/kebutuhan/wilayah` },
    { name: 'bkd-sekolah', at: `${standing}/kebutuhan/sekolah` },
    { name: 'bkd-evaluasi', at: `${standing}/evaluasi` },
    { name: 'bkd-kotak', at: `${standing}/evaluasi?kotak=9` },
    { name: 'bkd-banding', at: `${standing}/evaluasi/banding`, walk: compareTwo },
    { name: 'bkd-suksesi', at: `${standing}/evaluasi/krs` },
    { name: 'bkd-keadilan', at: `${standing}/evaluasi/keadilan` },
    { name: 'bkd-evaluasi-pegawai', at: `${standing}/evaluasi/${next.nip}` },
    { name: 'bkd-usulan', at: `${standing}/usulan` },
    { name: 'bkd-rantai', at: `${standing}/usulan#rantai` },
    { name: 'bkd-ketahanan', at: `${standing}/usulan/ketahanan` },
    { name: 'bkd-skenario', at: `${standing}/usulan/skenario` },
    { name: 'bkd-daftar-kasus', at: '/kasus' },
    { name: 'bkd-kasus', at: `/kasus/${next.id}` },
    { name: 'bkd-pegawai', at: '/pegawai' },
    { name: 'bkd-profil', at: `/pegawai/${next.nip}` },
    { name: 'bkd-impor', at: '/data/impor' },
    { name: 'bkd-mutu', at: '/data/mutu' },
    { name: 'bkd-mutu-opd', at: '/data/mutu/disdik' },
    { name: 'bkd-dahulukan', at: '/data/mutu/dahulukan' },
    { name: 'bkd-jabatan', at: '/data/jabatan' },
    { name: 'bkd-asesmen', at: '/asesmen' },
    { name: 'bkd-cari', at: '/cari?q=sari' },
    { name: 'bkd-aturan', at: '/aturan' },
    { name: 'bkd-aturan-r06', at: '/aturan/R06' },
    { name: 'bkd-referensi', at: '/data/referensi' },
    { name: 'bkd-referensi-libur', at: '/data/referensi/hari-libur' },
    { name: 'bkd-suara', at: `${finished}/suara` },
    { name: 'bkd-publikasi', at: `${finished}/publikasi` },
    { name: 'bkd-hasil', at: `${finished}/hasil` },
    { name: 'bkd-integritas', at: '/integritas' },
    { name: 'bkd-keputusan', at: `${finished}/keputusan` },
  ];
  return [
    { who: null, widths: both, shots: [{ name: 'masuk', at: '/masuk' }] },
    ...homes.map((who): Tour => ({ who, widths: both, shots: [{ name: `${who}-beranda`, at: '/' }] })),
    { who: 'bkd', widths: both, shots: bkd },
    {
      who: 'operator',
      widths: both,
      shots: [
        { name: 'operator-impor', at: '/data/impor' },
        { name: 'operator-mutu', at: '/data/mutu' },
      ],
    },
    { who: 'kepala-disdik', widths: both, shots: [{ name: 'kepala-usulan', at: `${standing}/usulan` }] },
    {
      who: 'sekretariat',
      widths: both,
      shots: [
        { name: 'sekretariat-rapat', at: `${standing}/rapat` },
        { name: 'sekretariat-sidang', at: `${standing}/rapat/${session}` },
        { name: 'sekretariat-butir', at: `${standing}/rapat/${session}/butir/${next.id}` },
      ],
    },
    { who: 'tpk3', widths: both, shots: [{ name: 'tpk-sidang', at: `${standing}/rapat/${session}` }] },
    { who: 'sekda', widths: both, shots: [{ name: 'sekda-keputusan', at: `${standing}/keputusan` }] },
    {
      who: 'gubernur',
      widths: both,
      shots: [
        { name: 'gubernur-keputusan', at: `${finished}/keputusan` },
        { name: 'gubernur-sk', at: `/sk/${encodeURIComponent(decree.number)}` },
        { name: 'gubernur-suara', at: `${finished}/suara` },
      ],
    },
    {
      who: 'inspektorat',
      widths: both,
      shots: [
        { name: 'inspektorat-impor', at: '/data/impor' },
        { name: 'inspektorat-integritas', at: '/integritas' },
      ],
    },
    {
      who: 'pegawai1',
      widths: both,
      shots: [
        { name: 'pegawai-kasus', at: `/saya/kasus/${own}` },
        { name: 'pegawai-kasus-gelap', at: `/saya/kasus/${own}`, dark: true },
        { name: 'pegawai-data', at: '/saya/data' },
        { name: 'pegawai-jabatan', at: '/saya/jabatan' },
      ],
    },
    {
      who: null,
      widths: both,
      shots: [
        { name: 'publik', at: '/publik' },
        { name: 'publik-gelap', at: '/publik', dark: true },
        { name: 'publik-kriteria', at: '/publik/kriteria' },
        { name: 'publik-aturan', at: '/publik/aturan' },
        { name: 'publik-aturan-r15', at: '/publik/aturan/R15' },
        { name: 'publik-lowongan', at: '/publik/lowongan' },
        { name: 'publik-hasil', at: '/publik/hasil' },
        { name: 'publik-statistik', at: '/publik/statistik' },
        { name: 'publik-log', at: '/publik/log' },
        { name: 'verifikasi', at: '/verifikasi' },
        { name: 'verifikasi-sk', at: `/verifikasi/${decree.code}` },
        { name: 'skm', at: '/skm/DISDIK' },
      ],
    },
  ];
}

/** The studies of the standing plan go on beside the server when the house is filled; a page is taken with what they found. */
async function studiesDone({ db }: House): Promise<void> {
  const open = () =>
    db.selectFrom('study').select('id').where('state', 'in', ['menunggu', 'berjalan']).executeTakeFirst();
  while (await open()) await setTimeout(1000);
}

async function signIn(page: Page, base: string, who: string): Promise<void> {
  await page.goto(`${base}/masuk`);
  await page.getByLabel('NIP atau nama akun').fill(who);
  await page.getByLabel('Kata sandi').fill(demoPassword);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL(`${base}/`);
}

async function take(page: Page, base: string, shot: Shot, width: Width): Promise<void> {
  const answer = await page.goto(base + shot.at, { waitUntil: 'networkidle' });
  if (answer && answer.status() >= 400) console.warn(`${answer.status()} ${shot.at} (${shot.name})`);
  await shot.walk?.(page);
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) console.warn(`${shot.name}: ${wide} px wide on ${width}`);
  await page.setViewportSize({ width, height: Math.min(tall, longest[width]) });
  await page.evaluate(() =>
    location.hash ? document.querySelector(location.hash)?.scrollIntoView() : scrollTo(0, 0),
  );
  await page.screenshot({ path: path.join(folder, `${shot.name}-${width}.jpg`), type: 'jpeg', quality });
}

async function walk(browser: Browser, base: string, tour: Tour, width: Width, wanted: string): Promise<void> {
  for (const dark of [false, true]) {
    const shots = tour.shots.filter((shot) => (shot.dark ?? false) === dark && shot.name.includes(wanted));
    if (shots.length === 0) continue;
    const context = await browser.newContext({
      locale: 'id-ID',
      timezoneId: 'Asia/Jakarta',
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    if (tour.who) await signIn(page, base, tour.who);
    for (const shot of shots) {
      await page.setViewportSize({ width, height: 844 });
      await take(page, base, shot, width);
    }
    await context.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { employees: { type: 'string', default: '40000' } },
});
const wanted = positionals[0] ?? '';
fs.mkdirSync(folder, { recursive: true });
const house = await openHouse(day, (db, settings, now) =>
  fillDemo(db, settings, now, Number(values.employees)),
);
await studiesDone(house);
const browser = await launchChromium();
try {
  for (const tour of toursOf(await placesOf(house)))
    for (const width of tour.widths) await walk(browser, house.base, tour, width, wanted);
} finally {
  await browser.close();
  await house.close();
}
