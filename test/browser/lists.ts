/** Lists in a real browser: they answer while one types, without losing what stands elsewhere on the page, and each gives its file. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Desks, settle, words } from '#test/browser/desks.ts';

/** The desks, and addresses that only this province knows. */
type Given = { desks: Desks; base: string; now: string; past: string; nip: string };

const formOn = (page: Page) =>
  page.getByRole('search').filter({ has: page.getByRole('button', { name: words.ui.table.filter() }) });

/** Typed and sent in one breath, so that the pause after typing cannot ask first, however busy the machine is. */
const askAtOnce = (box: Locator, words: string) =>
  box.evaluate((one: HTMLInputElement, typed) => {
    one.value = typed;
    one.form?.requestSubmit();
  }, words);

/** In the browser: an address stands at once, and what it shows is drawn only `ms` later, until the next question is asked. */
function drawsLate(ms: number): void {
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function later(message: unknown) {
    setTimeout(() => post.call(this, message), ms);
  };
  const prompt = () => {
    MessagePort.prototype.postMessage = post;
  };
  document.addEventListener('submit', prompt, { once: true, capture: true });
}

export function listsAsked(given: () => Given): void {
  for (const width of [1280, 390])
    it(`answers while one types at ${width} px: the caret stays, the count is told, the older question is given up`, async () => {
      const { desks, base } = given();
      const page = await desks.at(`bkd ${width}`, '/');
      await page.setViewportSize({ width, height: 844 });
      await desks.at(`bkd ${width}`, '/pegawai?urut=golongan&arah=turun&hal=2');
      const steps = await page.evaluate(() => history.length);
      const form = formOn(page);
      const box = form.getByRole('searchbox');
      await box.click();
      await page.keyboard.type('siti', { delay: 30 });
      await page.waitForURL('**/pegawai?urut=golongan&arah=turun&q=siti');
      const told = form.getByRole('status');
      const count = page.locator('.list-tools strong');
      await expect.poll(() => told.textContent(), { timeout: 20_000 }).not.toBe('');
      expect(await told.textContent()).toBe(await count.textContent());
      const caret = () =>
        box.evaluate((one: HTMLInputElement) => [
          one === document.activeElement,
          one.selectionStart,
          one.value,
        ]);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Backspace');
      await page.waitForURL('**&q=sii');
      expect(await caret()).toEqual([true, 2, 'sii']);
      // A slow server: whoever types on is not shown the answer to what stood there before, and no request is left waiting.
      const asked: string[] = [];
      const givenUp: string[] = [];
      const about = (url: string) => new URL(url).searchParams.get('q') ?? '';
      await page.route('**/pegawai.data*', async (route) => {
        asked.push(about(route.request().url()));
        await new Promise((done) => setTimeout(done, 900));
        await route.continue().catch(() => undefined);
      });
      page.on('requestfailed', (request) => givenUp.push(about(request.url())));
      await box.fill('a');
      await expect.poll(() => asked).toEqual(['a']);
      await box.pressSequentially('nisa', { delay: 20 });
      await page.waitForURL('**&q=anisa');
      await page.unroute('**/pegawai.data*');
      expect(asked).toEqual(['a', 'anisa']);
      expect(givenUp).toContain('a');
      // All of it stood in the place of one address: a step back leads where one came from.
      expect(await page.evaluate(() => history.length)).toBe(steps);
      await page.goBack();
      await page.waitForURL(`${base}/`);
    }, 60_000);

  it('takes up a step back and a filter taken away, keeps the rest of its address, and leaves a link that was pressed meanwhile alone', async () => {
    const { desks, base } = given();
    const page = await desks.at('bkd', '/data/referensi/golongan?bagian=pppk&per=2026-01-01');
    const form = formOn(page);
    const box = form.getByRole('searchbox');
    await box.fill('XI');
    await page.waitForURL('**/golongan?bagian=pppk&per=2026-01-01&q=XI');
    await askAtOnce(box, 'IX');
    await page.waitForURL('**&q=IX');
    await page.goBack();
    await page.waitForURL('**&q=XI');
    await expect.poll(() => box.inputValue(), { timeout: 20_000 }).toBe('XI');
    await page.locator('.chips a').first().click();
    await expect.poll(() => box.inputValue(), { timeout: 20_000 }).toBe('');
    await box.fill('zzz');
    await page.locator('main a[href="/data"]').first().click();
    await page.waitForURL(`${base}/data`);
    await settle(page);
    expect(page.url()).toBe(`${base}/data`);
  }, 60_000);

  it.each([20, 40])(
    'means a step back even where what was asked is drawn %i ms late',
    async (late) => {
      const { desks } = given();
      const page = await desks.at('bkd', '/data/referensi/golongan?bagian=pppk&per=2026-01-01');
      const box = formOn(page).getByRole('searchbox');
      await page.evaluate(drawsLate, late);
      await box.fill('XI');
      await page.waitForURL('**&q=XI');
      await askAtOnce(box, 'IX');
      await page.waitForURL('**&q=IX');
      await page.goBack();
      await page.waitForURL('**&q=XI');
      // Longer than the pause after typing.
      await page.waitForTimeout(1500);
      expect([new URL(page.url()).searchParams.get('q'), await box.inputValue()]).toEqual(['XI', 'XI']);
    },
    60_000,
  );

  it('waits for the button while something unsaved stands in the grid below it', async () => {
    const { desks } = given();
    const page = await desks.at('bkd', '/data/sunting/pegawai');
    const form = formOn(page);
    const box = form.getByRole('searchbox');
    await box.fill('siti');
    await page.waitForURL('**/sunting/pegawai?q=siti');
    await settle(page);
    const cell = page.locator('table.grid input:not([readonly]):not([type=hidden])').first();
    await cell.fill('BELUM DISIMPAN');
    await box.fill('budi');
    await page.waitForTimeout(600);
    expect([new URL(page.url()).search, await cell.inputValue()]).toEqual(['?q=siti', 'BELUM DISIMPAN']);
    await form.getByRole('button', { name: words.ui.table.filter() }).click();
    await page.waitForURL('**/sunting/pegawai?q=budi');
  }, 60_000);

  it('gives its file wherever a page offers one', async () => {
    const { desks, now, past, nip } = given();
    const studies = [`${now}/usulan/ketahanan`, `${now}/usulan/skenario`];
    const steps = ['keputusan', 'suara', 'hasil', 'publikasi', 'usulan'].map((step) => `${past}/${step}`);
    const lists = ['/putaran', '/data/referensi', '/data/referensi/hari-libur', `/pegawai/${nip}/fakta`];
    const found = new Set<string>();
    for (const at of [...lists, ...steps, ...studies]) {
      const page = await desks.at('bkd', at);
      const links = await page
        .locator('main a[href*="unduh"]')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      for (const link of links) found.add(link);
    }
    const page = await desks.at('bkd', '/putaran');
    for (const link of found) {
      const answer = await page.request.get(link);
      expect([link, answer.status()]).toEqual([link, 200]);
      const start = (await answer.body()).subarray(0, 2).toString('latin1');
      expect([link, start]).toEqual([link, link.includes('format=xlsx') ? 'PK' : '\xef\xbb']);
    }
    const of = (part: string) => [...found].some((link) => link.includes(part));
    const doors = [
      '/putaran/unduh',
      'keputusan/unduh',
      'suara/keberatan/unduh',
      'hasil/unduh',
      'fakta/unduh',
    ];
    expect([...doors, 'referensi/unduh', 'hari-libur/unduh'].filter((part) => !of(part))).toEqual([]);
  }, 120_000);
}
