/** Steps 6 to 8 in the browser: letters, questions, an objection with its ruling, the publication, verification, survey and outcome. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessible, press, settle, shows, unfold, words } from '#test/browser/desks.ts';
import { handsIn } from '#test/browser/office.ts';
import { reason, sheet, stepOf, type Walk } from '#test/browser/walk.ts';

const { voicePage: voice, portalCheck: check } = words;

export async function sendsLetters(walk: Walk): Promise<void> {
  const page = await walk.desks.at('bkd', stepOf(walk, 'suara'));
  await accessible(page);
  const confirm = await unfold(page, 'Kirim');
  await press(page, words.voiceDesk.sendYes(), confirm);
  await shows(page, voice.saved.surat());
}

/** On a phone, and without scripts: every form answers all the same. What axe wants to see, it sees in `looksAround`. */
export async function readsAsksObjects(walk: Walk, who: string): Promise<void> {
  walk.house.on('2026-12-21');
  const page = await walk.desks.at(who, '/saya');
  await page.locator('a[href^="/saya/kasus/"]').first().click();
  await page.waitForURL(/\/saya\/kasus\//);
  await settle(page);
  await shows(page, voice.letterSealed());
  await press(page, voice.openLetter());
  await shows(page, voice.why());
  await shows(page, voice.rights());
  await page
    .getByLabel(voice.askText(), { exact: true })
    .fill('Sejak kapan masa jabatan saya dihitung dalam penilaian ini?');
  await press(page, voice.askSend());
  await shows(page, voice.saved.tanya());
  walk.house.on('2026-12-23');
  const again = await walk.desks.at(who, new URL(page.url()).pathname);
  const clock = again.locator('#keberatan');
  // The clock runs into a year of which no holidays are loaded: it says so and is no firm date.
  await shows(again, 'perkiraan: libur 2027 belum dimuat');
  const object = await unfold(again, voice.object());
  await object.getByLabel(voice.objectReason(), { exact: true }).fill('Kurang.');
  await object.getByRole('button', { name: voice.objectSend() }).click();
  await shows(again, voice.objectShort());
  await objects(again);
  // Taken back, and filed again before the last day.
  const withdraw = await unfold(again, voice.withdraw());
  await press(again, voice.withdraw(), withdraw);
  await shows(again, voice.saved.tarik());
  await unfold(again, voice.object());
  await objects(again);
  expect(await clock.textContent()).toContain('perkiraan: libur 2027 belum dimuat');
  const receipt = await again.request.get(`${walk.house.base}/saya/kasus/${walk.own}/tanda-terima.pdf`);
  expect((await receipt.body()).subarray(0, 5).toString()).toBe('%PDF-');
}

/** The employee's own pages on a telephone with scripts: nothing stands in anybody's way, nothing over the edge. */
export async function looksAround(walk: Walk, who: string): Promise<void> {
  const own = `/saya/kasus/${walk.own}`;
  for (const address of ['/', '/saya', own, '/saya/data', '/saya/jabatan', '/kotak-masuk', '/akun']) {
    const page = await walk.desks.at(who, address);
    await fits(page);
    await accessible(page);
  }
}

async function objects(page: Page): Promise<void> {
  await page.getByLabel(voice.objectReason(), { exact: true }).fill(reason);
  await press(page, voice.objectSend());
  await shows(page, voice.saved.keberatan());
}

/** Nothing stands out over the edge of the screen. */
async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
  expect([page.url(), over]).toEqual([page.url(), 0]);
}

export async function answersAndRules(walk: Walk): Promise<void> {
  const bkd = await walk.desks.at('bkd', stepOf(walk, 'suara'));
  await bkd
    .getByLabel(words.voiceDesk.answerText(), { exact: true })
    .fill('Sejak SK jabatan terakhir; lihat halaman Data saya.');
  await press(bkd, words.voiceDesk.answerSend());
  await shows(bkd, voice.saved.jawab());
  walk.house.on('2026-12-28');
  const page = await walk.desks.at('gubernur', stepOf(walk, 'suara'));
  await accessible(page, 'ruling');
  const rule = await unfold(page, words.voiceDesk.rule());
  await rule.getByLabel(words.voiceDesk.outcome(), { exact: true }).selectOption('ditolak');
  await rule.getByLabel(words.voiceDesk.reason(), { exact: true }).fill(reason);
  await press(page, words.voiceDesk.ruleSend(), rule);
  await shows(page, voice.saved.putus());
}

/** The answer and the ruling as the person reads them. */
export async function readsRuling(walk: Walk, who: string): Promise<void> {
  const page = await walk.desks.at(who, `/saya/kasus/${walk.own}`);
  await shows(page, words.case.objection.ditolak());
  await shows(page, reason);
  await shows(page, /^Jawaban BKD/);
}

export async function publishes(walk: Walk): Promise<void> {
  const page = await walk.desks.at('bkd', stepOf(walk, 'publikasi'));
  await accessible(page);
  const confirm = await unfold(page, words.publication.publish());
  await press(page, words.publication.publishYes(), confirm);
  await shows(page, words.publication.published());
  await accessible(page, 'published');
}

/** Before the publication no name is anywhere in public; afterwards those who move are, with masked NIPs. */
export async function publicPages(walk: Walk, published: boolean): Promise<void> {
  const movers = await walk.house.db
    .selectFrom('case_status as c')
    .innerJoin('employee as e', 'e.nip', 'c.nip')
    .select(['c.nip', 'e.name'])
    .where('e.ended_by', 'is', null)
    .where('c.status', 'in', ['SK_terbit', 'pelantikan', 'SPMT', 'selesai'])
    .execute();
  expect(movers.length).toBeGreaterThan(0);
  const pages = ['', '/kriteria', '/lowongan', '/hasil', '/statistik', '/log', '/data'];
  let shown = '';
  for (const at of pages) {
    const page = await walk.desks.visitor(`/publik${at}`);
    shown += await page.content();
    if (published) await accessible(page);
    await fits(page);
    expect(await page.locator('script').count()).toBe(0);
  }
  for (const { nip, name } of movers) {
    expect(shown.includes(nip ?? '-')).toBe(false);
    expect([name, shown.includes(name ?? '-')]).toEqual([name, published]);
  }
}

export async function verifies(walk: Walk): Promise<void> {
  const { code, number, pdf } = walk.decree;
  const page = await walk.desks.visitor('/verifikasi');
  await accessible(page);
  await page.getByLabel(check.verify.code(), { exact: true }).fill(code.toLowerCase());
  await page.getByRole('button', { name: check.verify.go() }).click();
  await page.waitForURL(/\/verifikasi\/\w/);
  await shows(page, number);
  await accessible(page);
  const hands = async (bytes: Buffer) => {
    await page.goto(`${walk.house.base}/verifikasi`);
    const file = { name: 'sk.pdf', mimeType: 'application/pdf', buffer: bytes };
    await page.getByLabel(check.verify.file(), { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: check.verify.fileGo() }).click();
  };
  await hands(pdf);
  await shows(page, check.verify.fileOk());
  const forged = Buffer.from(pdf);
  const middle = forged.length >> 1;
  forged.writeUInt8(forged.readUInt8(middle) ^ 1, middle);
  await hands(forged);
  await shows(page, check.verify.fileBad());
}

export async function answersSurvey(walk: Walk): Promise<void> {
  walk.house.on('2027-06-15');
  const page = await walk.desks.visitor('/skm/DISDIK');
  await accessible(page);
  for (const radio of await page.locator('input[type=radio][value="4"]').all()) await radio.check();
  await page.getByRole('button', { name: check.survey.send() }).click();
  await shows(page, check.survey.thanks());
}

/** Answers collected on paper come in as a sheet; then the index stands before and after, with what may be said of it. */
export async function assessesOutcome(walk: Walk): Promise<void> {
  const units = await walk.house.db
    .selectFrom('fact')
    .select('unit')
    .where('kind', '=', 'skm')
    .where('ended_by', 'is', null)
    .distinct()
    .execute();
  const lines = units.flatMap(({ unit }) =>
    Array.from({ length: 12 }, (_, at) => `${10 + (at % 5)}-06-2027,${unit},${'4,3,4,4,3,4,4,3,4'}`),
  );
  const answers = sheet('skm.csv', ['tanggal,unor_id,u1,u2,u3,u4,u5,u6,u7,u8,u9', ...lines]);
  await handsIn(walk, 'organisasi', words.dataPage.kindName.skm(), answers);
  const page = await walk.desks.at('organisasi', stepOf(walk, 'hasil'));
  await shows(page, words.outcome.chart());
  await shows(page, /\d+,\d{2} \([ABCD]\)/);
  await accessible(page);
  const confirm = await unfold(page, words.outcome.assess());
  await press(page, words.outcome.assessYes(), confirm);
  await shows(page, words.case.round.dievaluasi());
}
