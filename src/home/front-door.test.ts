/** The built server as people meet it: a real Chromium, with and without scripts, in light and dark; and what curl sees. */
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeDay } from '#ground/day.ts';
import { ensureDemoAccounts } from '#people/demo.server.ts';
import { inEveryLight } from '#test/browser/axe.ts';
import { type House, openHouse } from '#test/browser/house.ts';
import { launchChromium } from '#test/chromium.ts';

let house: House;
let browser: Browser;
let base = '';

beforeAll(async () => {
  // The example accounts, as on a first start; their province would only be filled behind the tests' back.
  house = await openHouse(officeDay(new Date()), async (db, _settings, now) => {
    await ensureDemoAccounts(db, now);
    await db.updateTable('installation').set({ demo: 'done' }).execute();
  });
  ({ base } = house);
  browser = await launchChromium();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** A fresh browser window; whatever its console complains about ends up in `complaints`. */
async function opened(
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({
    locale: 'id-ID',
    viewport: { width: 1280, height: 860 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints, close: () => context.close() };
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto(`${base}/masuk`);
  await page.getByLabel('NIP atau nama akun').fill(username);
  await page.getByLabel('Kata sandi').fill('contoh-tepat');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL(`${base}/`);
}

describe('without scripts', () => {
  it('one signs in, changes the language, and signs out again', async () => {
    const { page, close } = await opened({ javaScriptEnabled: false });
    await signIn(page, 'bkd');
    expect(await page.locator('h1').textContent()).toContain('Analis BKD');
    await page.locator('.pop.account > summary').click();
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.locator('.pop.account > summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${base}/masuk`);
    await page.goto(`${base}/akun`);
    expect(page.url()).toBe(`${base}/masuk?ke=%2Fakun`);
    await close();
  });

  it('a wrong form comes back with what is wrong and what was typed, the password not', async () => {
    const { page, close } = await opened({ javaScriptEnabled: false });
    await page.goto(`${base}/masuk?ke=/akun`);
    await page.getByLabel('NIP atau nama akun').fill('bkd');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    expect(await page.getByRole('alert').first().textContent()).toContain('Isi kata sandi Anda.');
    expect(await page.getByLabel('NIP atau nama akun').inputValue()).toBe('bkd');
    await page.getByLabel('Kata sandi').fill('keliru sekali');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    expect(await page.getByRole('alert').first().textContent()).toContain('tidak cocok');
    expect(await page.getByLabel('Kata sandi').inputValue()).toBe('');
    await close();
  });

  it('an administrator gives a role and takes it back', async () => {
    const { page, close } = await opened({ javaScriptEnabled: false });
    await signIn(page, 'admin');
    await page.goto(`${base}/pengaturan/akun?akun=hukum`);
    await page.locator('#akun').getByLabel('Peran', { exact: true }).selectOption('asesor');
    await page.locator('#akun').getByRole('button', { name: 'Beri peran' }).click();
    const role = page.locator('#akun li', { hasText: 'Asesor' });
    await role.waitFor();
    expect(await role.count()).toBe(1);
    await role.getByRole('button').click();
    await role.waitFor({ state: 'detached' });
    await close();
  });

  it('a page of another role says so inside the frame, and one that is not there is not there', async () => {
    const { page, close } = await opened({ javaScriptEnabled: false });
    await signIn(page, 'bkd');
    expect((await page.goto(`${base}/pengaturan/akun`))?.status()).toBe(403);
    expect(await page.locator('main h1').textContent()).toBe('Halaman ini bukan untuk peran Anda');
    expect((await page.goto(`${base}/tidak-ada`))?.status()).toBe(404);
    await close();
  });
});

describe('with scripts, light and dark, wide and narrow', () => {
  it('axe finds nothing and the console is silent', async () => {
    for (const [user, more] of [
      ['admin', ['/akun', '/pengaturan/akun?akun=bkd']],
      ['pegawai1', []],
    ] as const) {
      const { page, complaints, close } = await opened();
      await page.goto(`${base}/masuk`);
      await inEveryLight(page);
      await signIn(page, user);
      await inEveryLight(page);
      for (const address of more) {
        await page.goto(base + address);
        await inEveryLight(page);
      }
      expect(complaints).toEqual([]);
      await close();
    }
  }, 240_000);
});

describe('the words a browser gets', () => {
  it("are those of the reader's language, and an employee never gets the desks' words", async () => {
    for (const [lang, locale, other] of [
      ['id', 'id-ID', 'en'],
      ['en', 'en-GB', 'id'],
    ] as const) {
      const { page, complaints, close } = await opened({ locale });
      const scripts: string[] = [];
      page.on('request', (request) => scripts.push(path.basename(request.url())));
      const has = (name: string) => scripts.some((one) => one.startsWith(name));
      await page.goto(`${base}/masuk`);
      await page.locator('input[name=akun]:visible').fill('pegawai1');
      await page.locator('input[type=password]').fill('contoh-tepat');
      await page.locator('input[type=password]').press('Enter');
      await page.waitForURL(`${base}/`);
      for (const address of ['/', '/saya', '/saya/data', '/saya/jabatan', '/kotak-masuk', '/akun']) {
        await page.goto(base + address, { waitUntil: 'networkidle' });
        expect([address, await page.locator('html').getAttribute('lang')]).toEqual([address, lang]);
      }
      expect([has(`own-${lang}-`), has(`own-${other}-`), has('desk-')]).toEqual([true, false, false]);
      expect(complaints).toEqual([]);
      await close();
    }
  }, 120_000);

  it('change with the language, and a desk opened by a link has its own', async () => {
    const { page, complaints, close } = await opened();
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(path.basename(request.url())));
    await signIn(page, 'bkd');
    await page.locator('.pop.account > summary').click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await page.locator('a[href="/pegawai"]').first().click();
    await page.waitForURL(`${base}/pegawai`);
    await page.getByRole('heading', { level: 1, name: 'Employees' }).waitFor();
    expect(scripts.some((one) => one.startsWith('desk-en-'))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('every answer', () => {
  const addresses = [
    '/',
    '/masuk',
    '/healthz',
    '/metrics',
    '/tidak-ada',
    '/api/v1/openapi.json',
    '/api/v1/nihil',
    '/favicon.svg',
  ];

  it('carries the guarding headers', async () => {
    for (const address of addresses) {
      const { headers } = await fetch(base + address, { redirect: 'manual' });
      const policy = headers.get('content-security-policy') ?? '';
      const [scripts = ''] = /script-src [^;]*/.exec(policy) ?? [];
      const [styles = ''] = /style-src [^;]*/.exec(policy) ?? [];
      expect([address, scripts + styles]).not.toEqual([address, '']);
      expect(scripts + styles).not.toContain('unsafe');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      if (address !== '/favicon.svg')
        expect([address, headers.get('cache-control')]).toEqual([address, 'no-store']);
    }
  });

  it('to a form from elsewhere is no', async () => {
    const body = new URLSearchParams({ akun: 'bkd', sandi: 'contoh-tepat' });
    const send = (headers: Record<string, string>) =>
      fetch(`${base}/masuk`, { method: 'POST', body, headers, redirect: 'manual' });
    for (const headers of [
      {},
      { origin: 'https://jahat.test' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', origin: base },
    ]) {
      const answer = await send(headers as Record<string, string>);
      expect([headers, answer.status, answer.headers.getSetCookie()]).toEqual([headers, 403, []]);
    }
    expect((await send({ origin: base })).status).toBe(303);
  });

  it('to monitoring and machines is what they expect', async () => {
    expect(await (await fetch(`${base}/healthz`)).text()).toBe('ok\n');
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${base}/metrics`)).text()).toContain('tepat_http_answers_total');
    const api = (await (await fetch(`${base}/api/v1/openapi.json`)).json()) as { openapi: string };
    expect(api.openapi).toBe('3.1.0');
    expect(await (await fetch(`${base}/api/v1/rounds`)).json()).toHaveProperty('rounds');
    const security = await (await fetch(`${base}/.well-known/security.txt`)).text();
    const days = (Date.parse(/Expires: (.*)/.exec(security)?.[1] ?? '') - Date.now()) / 86_400_000;
    expect(days > 30 && days < 365).toBe(true);
  });

  it('shows no trace of our code when something is wrong', async () => {
    for (const address of ['/tidak-ada', '/pengaturan/akun?hal=%00', '/api/v1/rounds/%00']) {
      const text = await (await fetch(base + address)).text();
      expect(text).not.toMatch(/at \w+ \(|node_modules|\.server\.ts/);
    }
  });
});
