/** Step 5 in the browser: the Sekda forwards, the governor approves and departs once, BKD records I-MUT, the decree is signed. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessible, press, settle, shows, unfold, words } from '#test/browser/desks.ts';
import { go, pathOf, reason, stepOf, type Walk } from '#test/browser/walk.ts';

const own = words.decisionPage;

export async function forwards(walk: Walk): Promise<void> {
  const page = await walk.desks.at('sekda', stepOf(walk, 'keputusan'));
  await accessible(page);
  await press(page, own.forward.go());
  await shows(page, own.approve.title());
}

/** Another post for one person: what it costs, whom it touches, and why; the rest of the package is approved as it stands. */
export async function departsAndApproves(walk: Walk): Promise<void> {
  walk.house.on('2026-12-14');
  const page = await walk.desks.at('gubernur', stepOf(walk, 'keputusan'));
  await accessible(page);
  await go(walk, page, `${stepOf(walk, 'keputusan')}?tinjau=${walk.own}`);
  await accessible(page, 'looked at');
  await page.getByRole('link', { name: own.approve.depart() }).click();
  await page.waitForURL(/\/menyimpang\//);
  await settle(page);
  await accessible(page);
  const { depart } = words.decreePage;
  const cases = await walk.house.db.selectFrom('case_status').select('case_id').execute();
  for (const { case_id: id } of cases) {
    if (id === walk.own) continue;
    await go(walk, page, `${stepOf(walk, 'keputusan')}/menyimpang/${id}`);
    if (await consequenceSeen(walk, page)) break;
  }
  await shows(page, depart.cost());
  await accessible(page, 'consequence');
  const confirm = await unfold(page, depart.go());
  await confirm.getByLabel(depart.reason(), { exact: true }).fill('Terlalu pendek.');
  await confirm.getByRole('button', { name: depart.go() }).click();
  await shows(page, /paling sedikit 50|50 huruf/);
  await page.getByLabel(depart.reason(), { exact: true }).fill(reason);
  await press(page, depart.go(), page.locator('details.confirm').last());
  expect(pathOf(page)).toBe(stepOf(walk, 'keputusan'));
  await shows(page, own.departures.title());
  await accessible(page, 'departed');
}

export async function approves(walk: Walk): Promise<void> {
  const sekda = await walk.desks.at('sekda', stepOf(walk, 'keputusan'));
  const again = sekda.getByRole('button', { name: own.forward.go() });
  if ((await again.count()) > 0) await press(sekda, own.forward.go());
  const page = await walk.desks.at('gubernur', stepOf(walk, 'keputusan'));
  await press(page, own.approve.go());
  await shows(page, own.imut.title());
}

export async function recordsImut(walk: Walk): Promise<void> {
  walk.house.on('2026-12-17');
  const page = await walk.desks.at('bkd', stepOf(walk, 'keputusan'));
  await accessible(page);
  await page.getByLabel(own.imut.result(), { exact: true }).selectOption('rekomendasi');
  await page.getByLabel(own.imut.number(), { exact: true }).fill('11234/IMUT/2026');
  await page.getByLabel(own.imut.proposedOn(), { exact: true }).fill('2026-12-14');
  await press(page, own.imut.go());
  await shows(page, words.decreePage.sign.section());
}

/** A wrong password signs nothing; with the right one there is one decree, whose PDF is signed and says UJI COBA. */
export async function signsDecree(walk: Walk): Promise<void> {
  walk.house.on('2026-12-18');
  const { sign, sk } = words.decreePage;
  const page = await walk.desks.at('gubernur', stepOf(walk, 'keputusan'));
  await page.getByRole('button', { name: sign.go() }).click();
  await page.waitForURL(/\/tanda-tangan/);
  await settle(page);
  await accessible(page);
  await page.getByLabel(sign.password(), { exact: true }).fill('bukan kata sandinya');
  await page.getByRole('button', { name: sign.yes() }).click();
  await page.getByRole('alert').first().waitFor();
  expect(await walk.house.db.selectFrom('decree').selectAll().execute()).toEqual([]);
  await page.getByLabel(sign.password(), { exact: true }).fill('contoh-tepat');
  const answered = page.waitForURL(/\/sk\//);
  await page.getByRole('button', { name: sign.yes() }).click();
  await answered;
  await settle(page);
  await shows(page, sk.valid());
  await accessible(page);
  const [decree] = await walk.house.db.selectFrom('decree').select(['number', 'code']).execute();
  const { number = '', code = '' } = decree ?? {};
  const pdf = await (await page.request.get(`${page.url()}/pdf`)).body();
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  walk.decree = { number, code, pdf };
}

export async function inaugurates(walk: Walk): Promise<void> {
  walk.house.on('2027-01-04');
  const page = await walk.desks.at('bkd', stepOf(walk, 'keputusan'));
  await page.getByLabel(own.inaugurate.invitedOn(), { exact: true }).fill('2026-12-30');
  await page.getByLabel(own.inaugurate.on(), { exact: true }).fill('2027-01-04');
  await press(page, own.inaugurate.go());
  await page.getByLabel(own.duty.on(), { exact: true }).fill('2027-01-04');
  await press(page, own.duty.go());
  await press(page, own.close.go());
  await accessible(page, 'closed');
}

/** Looks at the other posts one after the other until one is possible with everybody else placed anew. */
async function consequenceSeen(walk: Walk, page: Page): Promise<boolean> {
  const { depart } = words.decreePage;
  const others = page.locator('tr').filter({ hasNotText: depart.stay() });
  const links = await others
    .locator('a[href*="jabatan="]')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).getAttribute('href') ?? ''));
  for (const link of links) {
    await go(walk, page, new URL(link, page.url()).href.replace(walk.house.base, ''));
    if ((await page.getByText(depart.cost(), { exact: true }).count()) > 0) return true;
  }
  return false;
}
