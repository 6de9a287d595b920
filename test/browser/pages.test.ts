/** Every main screen of every role in a real browser: axe finds nothing in light and dark, at 1280 and 390 px, and nothing sticks out; and search, list, profile and chains by keyboard. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fillDemo } from '#demo/fill.server.ts';
import { demoAccounts } from '#people/demo.ts';
import { inEveryLight } from '#test/browser/axe.ts';
import { type Desks, desksOf, settle, words } from '#test/browser/desks.ts';
import { type House, openHouse } from '#test/browser/house.ts';
import { listsAsked } from '#test/browser/lists.ts';
import { launchChromium } from '#test/chromium.ts';

let house: House;
let browser: Browser;
let desks: Desks;
/** addresses that only this province knows */
let known: {
  past: string;
  now: string;
  nip: string;
  name: string;
  case: string;
  decree: string;
  own: string;
};

beforeAll(async () => {
  house = await openHouse('2026-12-01', (db, settings, now) => fillDemo(db, settings, now, 200));
  browser = await launchChromium();
  desks = desksOf(browser, house.base);
  const { db } = house;
  const decree = await db.selectFrom('decree').select(['number', 'round_id']).executeTakeFirstOrThrow();
  const standing = await db
    .selectFrom('case_status')
    .innerJoin('employee', (join) =>
      join.onRef('employee.key', '=', 'case_status.nip').on('employee.ended_by', 'is', null),
    )
    .select(['case_id', 'case_status.nip', 'employee.name', 'round_id'])
    .where('round_id', '!=', decree.round_id)
    .orderBy('case_id')
    .executeTakeFirstOrThrow();
  const own = await db
    .selectFrom('account')
    .innerJoin('case_status', 'case_status.nip', 'account.nip')
    .select('case_id')
    .where('username', '=', 'pegawai1')
    .where('round_id', '=', decree.round_id)
    .executeTakeFirstOrThrow();
  known = {
    past: `/putaran/${decree.round_id}`,
    now: `/putaran/${standing.round_id}`,
    nip: standing.nip ?? '',
    name: standing.name,
    case: standing.case_id,
    decree: `/sk/${encodeURIComponent(decree.number)}`,
    own: own.case_id,
  };
}, 600_000);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await desks?.picture(task.name);
});
afterAll(async () => {
  await desks?.close();
  await browser?.close();
  await house?.close();
});

describe('axe finds nothing and nothing sticks out', () => {
  it('on the pages of the public', async () => {
    for (const at of ['/publik', '/publik/hasil', '/publik/statistik', '/verifikasi'])
      await inEveryLight(await desks.visitor(at));
    for (const at of ['/publik/kriteria', '/publik/lowongan', '/publik/log', '/publik/data', '/masuk'])
      await inEveryLight(await desks.visitor(at), 'brief');
  }, 360_000);

  for (const { username } of demoAccounts.filter(({ username }) => !/^tpk[2-5]|pegawai2/.test(username)))
    it(`on the home of ${username}, where something waits and four figures open`, async () => {
      const page = await desks.at(username, '/');
      await inEveryLight(page, /^(bkd|pegawai1)$/.test(username) ? 'every' : 'brief');
      expect(await page.locator('main .waiting li').count()).toBeGreaterThan(0);
      const figures = page.locator('.figures dd a');
      expect(await figures.count()).toBe(4);
      for (const at of await figures.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href)))
        expect([at, (await page.request.get(at)).status()]).toEqual([at, 200]);
    }, 60_000);

  it('on the lists and the data', async () => {
    for (const at of ['/kotak-masuk', '/data/impor', '/pegawai?perangkat=DISDIK', '/cari?q=kepala'])
      await inEveryLight(await desks.at('bkd', at));
    // Lists like that of employees, with other columns, and pages of the same cards.
    for (const at of ['/data', '/data/jabatan', '/kasus', '/sk', '/integritas', '/akun'])
      await inEveryLight(await desks.at('bkd', at), 'brief');
  }, 480_000);

  it('on the steps of a round, a person, a case and a decree', async () => {
    const { now, past, nip } = known;
    for (const at of [`${now}/kebutuhan`, `${now}/usulan`, `${past}/hasil`, `/pegawai/${nip}`])
      await inEveryLight(await desks.at('bkd', at));
    const rounds = [now, `${now}/evaluasi`, `${now}/evaluasi/surat`, `${now}/usulan/${nip}`];
    const ended = ['keputusan', 'suara', 'publikasi'].map((step) => `${past}/${step}`);
    for (const at of [...rounds, ...ended, `/kasus/${known.case}`, known.decree])
      await inEveryLight(await desks.at('bkd', at), 'brief');
  }, 480_000);

  it('on what an employee sees', async () => {
    for (const at of ['/saya', `/saya/kasus/${known.own}`, '/saya/data', '/saya/jabatan'])
      await inEveryLight(await desks.at('pegawai1', at));
  }, 360_000);
});

/** Presses Ctrl K as soon as the page listens to it: the box works without scripts before that. */
async function reachSearch(page: Page) {
  const box = page.locator('[data-search]:visible');
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Control+k');
        return box.evaluate((one) => one === document.activeElement);
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  return box;
}

describe('the search', () => {
  it('is reached with Ctrl K and used by keyboard alone: a NIP with blanks leads to the person', async () => {
    const page = await desks.at('bkd', '/');
    const box = await reachSearch(page);
    const { nip } = known;
    await page.keyboard.type(`${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14)}`);
    const list = page.getByRole('listbox', { name: words.home.search() }).filter({ visible: true });
    await list.getByRole('option').filter({ hasText: known.name }).waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).textContent()).toContain(known.name);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/pegawai/${nip}`);
    await expect.poll(() => list.count()).toBe(0);
  }, 60_000);

  it('closes with Escape, and without a choice Enter leads to all results', async () => {
    const page = await desks.at('bkd', '/');
    await reachSearch(page);
    await page.keyboard.type('kepala');
    const list = page.getByRole('listbox', { name: words.home.search() }).filter({ visible: true });
    await list.waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cari?q=kepala');
    expect(await page.locator('main .waiting li').count()).toBeGreaterThan(2);
  }, 60_000);

  it('finds a decree by part of its number, and works without scripts', async () => {
    const number = decodeURIComponent(known.decree.slice('/sk/'.length));
    const page = await desks.at('gubernur', `/cari?q=${encodeURIComponent(number.slice(0, -2))}`);
    await page.getByRole('link', { name: number }).first().click();
    await page.waitForURL(`**${known.decree}`);
  }, 60_000);
});

describe('a list', () => {
  listsAsked(() => ({ ...known, desks, base: house.base }));

  it('holds filter, order, page and columns in its address, counts, and gives the file as it is seen', async () => {
    const page = await desks.at('bkd', '/pegawai?perangkat=DISDIK&urut=jabatan&arah=turun&kolom=nama,lahir');
    const heads = await page.locator('main th[scope=col]').allTextContents();
    expect(heads).toEqual([words.dataPage.name(), words.dataPage.birth()]);
    const count = Number((await page.locator('.list-tools strong').textContent())?.replace(/\D/g, ''));
    const file = await page.request.get(
      `${house.base}/pegawai/unduh?perangkat=DISDIK&urut=jabatan&arah=turun&kolom=nama,lahir&format=csv`,
    );
    const lines = (await file.text())
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/);
    expect(lines[0]).toBe(`${words.dataPage.name()};${words.dataPage.birth()}`);
    expect(lines.length - 1).toBe(count);
    const first = await page.locator('main tbody tr').first().locator('td').first().textContent();
    expect(lines[1]?.replaceAll('"', '')).toContain(first ?? '?');
    await page.locator('.list-tools .pop summary', { hasText: words.ui.table.columns() }).click();
    await page.getByLabel(words.dataPage.status(), { exact: true }).last().check();
    await page.getByRole('button', { name: words.ui.table.apply() }).click();
    await settle(page);
    expect(new URL(page.url()).searchParams.getAll('kolom')).toContain('status');
    expect(new URL(page.url()).searchParams.get('perangkat')).toBe('DISDIK');
    await page.goBack();
    await expect.poll(() => page.locator('main th[scope=col]').count(), { timeout: 20_000 }).toBe(2);
    expect(new URL(page.url()).searchParams.getAll('kolom').join()).toBe('nama,lahir');
  }, 60_000);
});

describe('a profile', () => {
  it('is opened from the list and says who, where, since when, and which box', async () => {
    const page = await desks.at('bkd', `/pegawai?q=${known.nip}`);
    await page.getByRole('link', { name: known.name, exact: true }).click();
    await page.waitForURL(`**/pegawai/${known.nip}`);
    await settle(page);
    expect(await page.locator('main h1').textContent()).toContain(known.name);
    expect(await page.locator('main').textContent()).toContain(words.evaluationPage.boxName());
  }, 60_000);
});

describe('the chains of a plan', () => {
  it('are read as people who go to a seat, and each name leads to why', async () => {
    const page = await desks.at('bkd', `${known.now}/usulan`);
    const chain = page.locator('.chain-view').first();
    await chain.waitFor();
    expect(await chain.locator('.seat').count()).toBe((await chain.locator('.go').count()) + 1);
    await chain.locator('.go a').first().click();
    await page.waitForURL(`**${known.now}/usulan/*`);
  }, 60_000);
});
