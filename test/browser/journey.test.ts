/** One round through every desk of the office, in a real browser: the eight steps as people do them. Beside test/story.test.ts, which does the same by acts. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Policy } from '#registry/policy.ts';
import { accessible, type Desks, desksOf, press, settle, shows, unfold, words } from '#test/browser/desks.ts';
import { type House, openHouse } from '#test/browser/house.ts';
import { launchChromium } from '#test/chromium.ts';

let house: House;
let browser: Browser;
let desks: Desks;
/** addresses found on the way */
let round: string;
let session: string;

const members = ['tpk1', 'tpk2', 'tpk3', 'tpk4', 'tpk5'];

beforeAll(async () => {
  house = await openHouse('2026-12-01');
  browser = await launchChromium();
  desks = desksOf(browser, house.base);
}, 300_000);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await desks?.picture(task.name);
});
afterAll(async () => {
  await desks?.close();
  await browser?.close();
  await house?.close();
});

async function go(page: Page, address: string): Promise<void> {
  await page.goto(house.base + address);
  await settle(page);
}
const pathOf = (page: Page) => new URL(page.url()).pathname;
const step = (name: keyof typeof words.ui.step) => `${round}/${name}`;

it('BKD opens a round and lays down its policy', async () => {
  const page = await desks.at('bkd', '/');
  await accessible(page);
  await go(page, '/putaran');
  await accessible(page);
  await page.getByLabel(words.roundPage.name()).fill('Putaran I Tahun 2027');
  await page.getByLabel(words.roundPage.asOf()).fill('2026-12-01');
  await page.getByLabel(words.roundPage.tmt()).fill('2027-01-04');
  await press(page, words.roundPage.open());
  round = pathOf(page);
  await shows(page, words.case.round.disiapkan());
  await accessible(page);

  const given = house.files.find(({ name }) => name === 'kebijakan.json');
  const policy = Policy.parse(JSON.parse((given?.bytes ?? Buffer.from('{}')).toString()));
  // The critical posts alone, with as few moves as they need: a round that one can walk through by hand.
  const objectives = ['placed', 'critical', 'moves', 'fit', 'growth', 'preference'];
  await go(page, `${round}/kebijakan`);
  const paste = await unfold(page, words.roundPage.paste());
  await paste.getByLabel(words.roundPage.pasteField()).fill(JSON.stringify({ ...policy, objectives }));
  await press(page, words.roundPage.savePolicy(), paste);
  await shows(page, words.roundPage.saved());
  await accessible(page);
}, 180_000);

it('needs, vacancies and policy are frozen before anyone is evaluated', async () => {
  const page = await desks.at('bkd', step('kebutuhan'));
  await accessible(page);
  const confirm = await unfold(page, words.needsPage.freeze());
  await press(page, words.needsPage.freeze(), confirm);
  await shows(page, words.needsPage.frozen());
  await shows(page, words.needsPage.frozenHash());
  await accessible(page);
}, 180_000);

it('everybody is evaluated and the plan is proved', async () => {
  const page = await desks.at('bkd', `${step('evaluasi')}/jalankan`);
  await press(page, words.evaluationPage.run());
  await go(page, step('evaluasi'));
  await shows(page, words.evaluationPage.boxes());
  await accessible(page);
  await go(page, step('usulan'));
  await press(page, words.proposalPage.propose());
  await shows(page, words.proposalPage.judged());
  await accessible(page);
}, 180_000);

/** A sheet handed in at the import page: looked at first, then kept. */
async function handIn(who: string, kind: string, name: string, lines: readonly string[]): Promise<void> {
  const page = await desks.at(who, '/data/impor');
  await accessible(page);
  await page.getByLabel(words.dataPage.kind()).selectOption({ label: kind });
  const buffer = Buffer.from(lines.join('\n'));
  await page.getByLabel(words.dataPage.file()).setInputFiles({ name, mimeType: 'text/csv', buffer });
  await press(page, words.dataPage.preview());
  await shows(page, words.dataPage.previewTitle({ file: name }));
  await accessible(page);
  await press(page, /^Simpan/);
  await shows(page, /^Tersimpan sebagai/);
}

it('the Inspectorate hands in clearances and BKD the statements; then the cases are appraised', async () => {
  house.on('2026-12-08');
  const page = await desks.at('bkd', step('usulan'));
  await press(page, /^Mulai periksa/);
  const movers = await house.db.selectFrom('case_status').select('nip').execute();
  const head = 'nip,jenis,nomor,tanggal,berlaku_sampai,hasil';
  const rows = (papers: string[]) =>
    movers.flatMap(({ nip }) =>
      papers.map((paper) => `${nip},${paper},${paper}/${nip?.slice(-4)}/2026,08-12-2026,31-05-2027,bersih`),
    );
  const kinds = words.dataPage.kindName;
  await handIn('inspektorat', kinds.bebas_temuan(), 'bebas_temuan.csv', [head, ...rows(['bebas_temuan'])]);
  await handIn('bkd', kinds.pernyataan(), 'pernyataan.csv', [head, ...rows(['D6', 'D9'])]);
  const again = await desks.at('bkd', step('usulan'));
  await press(again, /^Nilai \d+ kasus/);
  await shows(again, words.proposalPage.done.nilai());
  await accessible(again);
  const [first] = await house.db.selectFrom('case_status').select('case_id').orderBy('case_id').execute();
  await go(again, `/kasus/${first?.case_id}`);
  await shows(again, words.casePage.caseLine());
  await accessible(again);
}, 240_000);

it('the secretariat calls the board, which declares its interests', async () => {
  const page = await desks.at('sekretariat', step('rapat'));
  await accessible(page);
  await page.getByLabel(words.meetingPage.on()).fill('2026-12-10');
  await press(page, words.meetingPage.call());
  session = pathOf(page);
  await accessible(page);
  house.on('2026-12-10');
  const room = await desks.at('sekretariat', session);
  for (const box of await room.getByRole('checkbox').all()) await box.check();
  await press(room, words.meetingPage.openSession());
  for (const member of members) {
    const seat = await desks.at(member, session);
    await press(seat, /^Saya menyatakan tidak berbenturan/);
    await accessible(seat);
  }
}, 240_000);

it('each item is opened, voted on in secret by all who may, and decided by count', async () => {
  let kept = 0;
  for (let number = 1; ; number += 1) {
    const page = await desks.at('sekretariat', session);
    const item = page.getByRole('link', { name: new RegExp(`^Butir ${number} dari`) });
    if ((await item.count()) === 0) break;
    await item.first().click();
    await page.waitForURL(/\/butir\//);
    await settle(page);
    const here = pathOf(page);
    await press(page, words.meetingItem.openItem());
    await accessible(page);
    for (const member of members) kept += (await votes(member, here)) ? 0 : 1;
    const count = await desks.at('sekretariat', here);
    await count
      .getByLabel(words.meetingItem.reason())
      .filter({ visible: true })
      .first()
      .fill('Kompetensi dan bidang ilmu sesuai dengan jabatan yang diusulkan.');
    await press(count, words.meetingItem.decide());
    await shows(count, words.meeting.result.direkomendasikan());
  }
  expect(kept).toBeGreaterThan(0);
}, 600_000);

/** A member votes in favour; false if a conflict keeps the item from them: then nothing of it is on the page. */
async function votes(member: string, item: string): Promise<boolean> {
  const page = await desks.at(member, item);
  if ((await page.getByText(words.meetingPage.keptLead()).count()) > 0) {
    expect(await page.getByText(words.meetingItem.card.title()).count()).toBe(0);
    await accessible(page);
    return false;
  }
  await page.getByLabel(words.meeting.choice.setuju(), { exact: true }).check();
  await press(page, words.meetingItem.cast());
  await shows(page, words.meetingItem.castDone());
  return true;
}

it('the session is closed, and every member signs its minutes', async () => {
  const page = await desks.at('sekretariat', session);
  const confirm = await unfold(page, words.meetingPage.close());
  await press(page, words.meetingPage.close(), confirm);
  await shows(page, words.meetingPage.minutesHash());
  await accessible(page);
  const minutes = await page.request.get(`${house.base}${session}/berita-acara.pdf`);
  expect((await minutes.body()).subarray(0, 5).toString()).toBe('%PDF-');
  for (const member of members) {
    const seat = await desks.at(member, session);
    const sign = await unfold(seat, words.meetingPage.sign());
    await press(seat, words.meetingPage.sign(), sign);
  }
}, 240_000);
