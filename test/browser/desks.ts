/** The desks of a browser test: one window per account, signed in, with what every page must withstand: axe, no complaint, no alert. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { wordsIn } from '#ground/words/words.ts';
import { demoPassword } from '#people/demo.ts';
import { violationsOf } from '#test/browser/axe.ts';

export const words = wordsIn('id');

export type Desks = {
  /** the window of this account (what follows a blank names another window of the same), signed in (again, when its session has ended meanwhile), at an address */
  at: (who: string, address: string) => Promise<Page>;
  /** a window of somebody who is not signed in */
  visitor: (address: string) => Promise<Page>;
  /** what every window shows now, kept in test-results/ when a step has failed; answers their addresses and first words */
  picture: (name: string) => Promise<string>;
  /** what the browser said was wrong on any page: errors of a script, a draft that differs from what the server sent */
  complaints: () => readonly string[];
  close: () => Promise<void>;
};

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };

export function desksOf(
  browser: Browser,
  base: string,
  options: (who: string) => BrowserContextOptions = () => ({}),
): Desks {
  const pages = new Map<string, Page>();
  const complaints: string[] = [];
  const windowOf = async (who: string): Promise<Page> => {
    const known = pages.get(who);
    if (known) return known;
    const shape: BrowserContextOptions = {
      locale: 'id-ID',
      viewport: { width: 1280, height: 900 },
      ...options(who),
    };
    const context = await browser.newContext(shape);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    watch(page, shape.javaScriptEnabled !== false);
    page.on('pageerror', (error) => complaints.push(`${who} ${page.url()}: ${error}`));
    pages.set(who, page);
    return page;
  };
  return {
    at: async (who, address) => {
      const page = await windowOf(who);
      await page.goto(base + address);
      if (new URL(page.url()).pathname === '/masuk')
        await signIn(page, who.split(' ')[0] ?? who, base + address);
      await settle(page);
      return page;
    },
    visitor: async (address) => {
      const page = await windowOf('');
      const answer = await page.goto(base + address);
      expect([address, answer?.status()]).toEqual([address, 200]);
      return page;
    },
    picture: async (name) => {
      const seen: string[] = [];
      for (const [who, page] of pages) {
        const path = `test-results/${name.replace(/\W+/g, '-').slice(0, 60)}-${who || 'publik'}.png`;
        await page.screenshot({ path, fullPage: true }).catch(() => undefined);
        const said = await page.locator('main').innerText({ timeout: 1000 }).catch(String);
        seen.push(`${who || 'publik'} ${page.url()}: ${said.replace(/\s+/g, ' ').slice(0, 400)}`);
      }
      return seen.join('\n');
    },
    complaints: () => complaints,
    close: async () => {
      for (const page of pages.values()) await page.context().close();
    },
  };
}

async function signIn(page: Page, who: string, next: string): Promise<void> {
  await page.getByLabel(words.people.username()).fill(who);
  await page.getByLabel(words.people.password(), { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: words.people.signIn(), exact: true }).click();
  await page.waitForURL(next);
  // The new address stands before the new page does.
  await page.getByLabel(words.people.username()).waitFor({ state: 'detached' });
}

/** Requests under way per window: a form is answered by several, and the browser's own word for idle is said only once. */
const underWay = new WeakMap<Page, { count: number; since: number; scripts: boolean }>();

function watch(page: Page, scripts: boolean): void {
  const state = { count: 0, since: performance.now(), scripts };
  const by = (step: 1 | -1) => () => {
    state.count += step;
    state.since = performance.now();
  };
  page.on('request', by(1));
  page.on('requestfinished', by(-1));
  page.on('requestfailed', by(-1));
  underWay.set(page, state);
}

/** Waits until nothing has been asked of the server for a moment, and what came is drawn. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const state = underWay.get(page);
  while (state && (state.count > 0 || performance.now() - state.since < 150)) await page.waitForTimeout(50);
  // The address changes before the page of a busy machine is drawn: a browser at rest has drawn it.
  if (state?.scripts)
    await page.evaluate(() => new Promise<void>((drawn) => requestIdleCallback(() => drawn())));
}

/** Presses a button that hands a form in, waits for the answer, and expects no refusal. */
export async function press(page: Page, name: string | RegExp, within: Page | Locator = page): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  const exact = typeof name === 'string';
  const button = within.getByRole('button', { name, exact }).filter({ visible: true }).first();
  await Promise.all([answered, button.click()]);
  await settle(page);
  const alerts = await page.getByRole('alert').allTextContents();
  expect(alerts, `${page.url()}: ${String(name)}`).toEqual([]);
}

/** Opens what stands closed (<details>) under this heading; answers the part that is open now. */
export async function unfold(page: Page, name: string): Promise<Locator> {
  const part = page
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: name }) })
    .last();
  if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click();
  return part;
}

/** Pages that axe has seen, by their address without what is particular; `as` for another state of the same page. */
const seen = new Set<string>();
const kindOf = (page: Page): string => new URL(page.url()).pathname.replace(/[^/]*\d[^/]*/g, '*');

/** Nothing that keeps somebody from using this page: no serious and no critical finding of axe. Each page once is enough. */
export async function accessible(page: Page, as = ''): Promise<void> {
  const kind = `${kindOf(page)} ${as} ${page.viewportSize()?.width}`;
  if (seen.has(kind)) return;
  seen.add(kind);
  const grave = (await violationsOf(page)).filter(
    ({ impact }) => impact === 'serious' || impact === 'critical',
  );
  const said = grave.map(({ id, nodes }) => [page.url(), id, nodes[0]?.html]);
  expect(said).toEqual([]);
}

/** The list of everything on this page with this text is there. */
export async function shows(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor({ state: 'visible' });
}
